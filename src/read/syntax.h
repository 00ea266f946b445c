// What is wrong with a text that is not JSON, in the words of the person who wrote it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace foyer::read {

struct SyntaxFault {
  std::size_t offset = 0;  // in bytes: where to look
  std::string what;
};

/// Explains why a parser stopped at `offset`, the end of the piece that it could not take; behind the text's end where it wanted more.
SyntaxFault explain_syntax(std::string_view text, std::size_t offset);

}  // namespace foyer::read
