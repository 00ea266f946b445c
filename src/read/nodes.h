// The JSON of other systems, asked gently: what is missing or of an unexpected kind is as empty.
#pragma once

#include "model/local_text.h"
#include "read/json.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace foyer::read {

using Keys = std::initializer_list<std::string_view>;

/// The member of that name, a null without position where there is none: calls can be chained.
const Node& member(const Node& object, std::string_view key);

/// A text as it stands, a whole number as its digits; empty where it is blank or anything else.
std::string plain(const Node& value);

/// The first of the members that is not empty.
std::string plain(const Node& object, Keys keys);

/// A plain text, or an object from language to text, the languages as BCP 47 tags; blank ones are left out.
model::LocalText local(const Node& value);

/// The first of the members that is not empty.
model::LocalText local(const Node& object, Keys keys);

/// A text out of the file for a message, clean and short: `"Opening ceremony"`.
std::string quoted(std::string_view text);

/// Texts that many sessions share, such as a speaker's name, are copied into each of them. This bounds their sum, so that a small file
/// cannot ask for more memory than the machine has.
class SharedTexts {
 public:
  /// Empty once the sum is too large.
  model::LocalText copy(const model::LocalText& text);
  bool exhausted() const { return exhausted_; }

 private:
  std::size_t bytes_ = 0;
  bool exhausted_ = false;
};

}  // namespace foyer::read
