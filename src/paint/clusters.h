// A text as the characters that a reader sees, each with what decides which font draws it. Pure Unicode, no fonts.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::paint {

enum class Kind {
  letter,
  space,
  opening,     // brackets and quotes that belong to what follows
  neutral,     // marks and signs that belong to what stands before them
  digit,       // of ASCII
  time_digit,  // of a time of day, "09:42"
  time_colon,
  emoji,
};

struct Cluster {
  std::string text;        // with its combining marks, joiners and variation selectors
  std::u32string visible;  // the characters of it that a font must have
  std::string script;      // ISO 15924 of its first character, "Zyyy" where many scripts share it; "Hani" for all of CJK
  Kind kind = Kind::letter;
  std::size_t at = 0;  // where it stands in the text, in bytes
};

/// The visible clusters of the text, in its order; what no font should draw (controls, unassigned) is left out.
std::vector<Cluster> clusters(std::string_view text);

/// The cluster without its marks and joiners.
Cluster base_of(const Cluster& cluster);

/// U+FFFD, which stands for a character that no font has.
Cluster unknown_mark();

/// BCP 47 of the language whose forms the Han characters of this text should have: `language` itself where it is one that writes
/// them, else what the text's own kana or hangul tell, else simplified Chinese. Without such characters, `language`.
std::string language_of_forms(const std::vector<Cluster>& text, std::string_view language);

}  // namespace foyer::paint
