// Where a line of text may end, and the clean form of a text that came from a file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::text {

/// Whether words that are written without spaces between them may be cut: running text may, a headline in Chinese or Japanese reads
/// better without.
enum class Words { may_be_cut, stay_whole };

/// The byte offsets at which a line may end (UAX #14, by ICU with the language's strict rules), the last one the text's end. Korean
/// ends lines only at spaces. Hard line feeds count as places to break as well: read/ has made spaces of them with clean().
std::vector<std::size_t> line_ends(std::string_view text, std::string_view language, Words words = Words::may_be_cut);

/// The byte offsets of the ends of user-perceived characters (UAX #29), for a token that is longer than the line.
std::vector<std::size_t> character_ends(std::string_view text);

/// One line of plain text: line feeds, tabs and control characters become single spaces, invisible characters that only upset a
/// layout (zero-width spaces, direction overrides) go, outer spaces are trimmed. No-break spaces, joiners, soft
/// hyphens, isolates and embeddings stay.
std::string clean(std::string_view text);

/// The sentences of a text (UAX #29), without the spaces between them.
std::vector<std::string> sentences(std::string_view text, std::string_view language);

/// The first whole sentences of a text (UAX #29) with at most that many words as count_words() counts; the first always.
std::string lead(std::string_view text, std::string_view language, int most_words);

}  // namespace foyer::text
