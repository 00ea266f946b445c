// The words by which people say, in many languages, that a session is cancelled or moved.
#pragma once

#include <optional>
#include <string_view>

namespace foyer::read {

enum class Meaning { cancelled, moved, amended };

/// What a phrase means if it is nothing but such words: "Cancelled", "FÄLLT AUS!", "Achtung: verschoben". Case, accents, width and
/// punctuation make no difference.
std::optional<Meaning> meaning_of(std::u32string_view phrase);

inline constexpr std::size_t longest_phrase = 40;  // that is looked up

}  // namespace foyer::read
