// Answers that a server packs for the way. libcurl would unpack them too, but takes one that ends too early for whole.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>

namespace foyer::web {

/// The bytes of an answer with that Content-Encoding. The Error where they are more than `most_bytes`, packed in another way than said, cut
/// short, or in a way that foyer did not ask for.
Result<std::string> unpack(std::string bytes, const std::string& encoding, std::size_t most_bytes);

}  // namespace foyer::web
