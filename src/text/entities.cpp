#include "text/entities.h"

#include "text/characters.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace foyer::text {
namespace {

// The names of HTML 4 and the apostrophe's of XML, each before its character.
constexpr std::string_view names_and_characters =
    "quot \" amp & apos ' lt < gt > nbsp \u00A0 iexcl ¡ cent ¢ pound £ curren ¤ yen ¥ brvbar ¦ sect § uml ¨ copy © ordf ª laquo « "
    "not ¬ shy \u00AD reg ® macr ¯ deg ° plusmn ± sup2 ² sup3 ³ acute ´ micro µ para ¶ middot · cedil ¸ sup1 ¹ ordm º raquo » "
    "frac14 ¼ frac12 ½ frac34 ¾ iquest ¿ Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É "
    "Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö times × Oslash Ø "
    "Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ szlig ß agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç "
    "egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö "
    "divide ÷ oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ "
    "circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο "
    "Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ "
    "iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω "
    "thetasym ϑ upsih ϒ piv ϖ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200C zwj \u200D lrm \u200E rlm \u200F ndash – mdash — "
    "lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › "
    "oline ‾ frasl ⁄ euro € image ℑ weierp ℘ real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ "
    "rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ "
    "infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ "
    "supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang 〈 rang 〉 loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦";

constexpr std::size_t longest = 12;  // of a name or a number with some zeros before it

// What numbers from 128 to 159 mean in HTML: Windows-1252, which old systems took for Latin-1.
constexpr std::array<char16_t, 32> windows{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                           0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                           0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

using Names = std::unordered_map<std::string_view, std::string_view>;

Names read_names() {
  Names names;
  auto rest = names_and_characters;
  const auto word = [&rest] {
    const auto end = rest.find(' ');
    const auto taken = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    return taken;
  };
  while (!rest.empty()) {
    const auto name = word();
    names.emplace(name, word());
  }
  return names;
}

// "#8217" or "#x2019"; nothing for what is no character.
std::optional<char32_t> numbered(std::string_view reference) {
  const bool hexadecimal = reference.size() > 1 && (reference[1] == 'x' || reference[1] == 'X');
  const auto digits = reference.substr(hexadecimal ? 2 : 1);
  std::uint32_t number = 0;
  const auto [stop, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
  const bool is_character = number > 0 && number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
  if (fault != std::errc() || stop != digits.data() + digits.size() || !is_character) return {};
  return number >= 0x80 && number < 0xA0 ? windows[number - 0x80] : static_cast<char32_t>(number);
}

// What stands between & and ; as its character; empty for what is none.
std::string character_of(std::string_view reference) {
  static const Names names = read_names();
  if (!reference.empty() && reference.front() == '#') {
    const auto number = numbered(reference);
    return number ? to_utf8({*number}) : std::string();
  }
  const auto found = names.find(reference);
  return found == names.end() ? std::string() : std::string(found->second);
}

}  // namespace

std::string without_entities(std::string_view text) {
  std::string result;
  std::size_t from = 0;
  for (auto at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    const auto length = text.substr(at + 1, longest + 1).find(';');
    if (length == text.npos) continue;
    const auto character = character_of(text.substr(at + 1, length));
    if (character.empty()) continue;
    result += text.substr(from, at - from);
    result += character;
    from = at + 1 + length + 1;
  }
  return result += text.substr(from);
}

}  // namespace foyer::text
