#include "model/language.h"

#include "base/ascii.h"

#include <algorithm>

namespace foyer::model {
namespace {

constexpr std::string_view separators = "-_";

char capital(char sign) { return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign; }

}  // namespace

std::string canonical_tag(std::string_view tag) {
  auto canonical = primary_language(tag);
  bool is_private = canonical.size() == 1;
  for (auto rest = tag.substr(canonical.size()); !rest.empty();) {
    rest.remove_prefix(1);
    const auto part = rest.substr(0, rest.find_first_of(separators));
    rest.remove_prefix(part.size());
    auto written = in_small_letters(part);
    const bool is_word = std::all_of(part.begin(), part.end(), is_letter) && !is_private;
    const std::ptrdiff_t capitals = is_word && part.size() == 4 ? 1 : is_word && part.size() == 2 ? 2 : 0;  // of a script, of a country
    std::transform(written.begin(), written.begin() + capitals, written.begin(), capital);
    is_private = is_private || part.size() == 1;  // what follows a single letter is an extension, and is no country
    canonical += '-';
    canonical += written;
  }
  return canonical;
}

std::string primary_language(std::string_view tag) { return in_small_letters(tag.substr(0, tag.find_first_of(separators))); }

}  // namespace foyer::model
