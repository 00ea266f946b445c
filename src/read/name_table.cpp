#include "read/name_table.h"

#include "base/ascii.h"
#include "model/language.h"

#include <cctype>
#include <numeric>

namespace foyer::read {
namespace {

bool is_in(unsigned char byte, char first, char last) {
  return byte >= static_cast<unsigned char>(first) && byte <= static_cast<unsigned char>(last);
}

// "startTime", "start time" and "START_TIME" in small letters and pieces. What is not ASCII stays as it is.
std::vector<std::string> pieces_of(std::string_view name) {
  std::vector<std::string> pieces;
  bool inside = false, was_small = false;
  for (const char letter : name) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool capital = is_in(byte, 'A', 'Z');
    if (std::isalnum(byte) == 0 && byte < 0x80) {
      inside = false;
      continue;
    }
    if (!inside || (capital && was_small)) pieces.emplace_back();
    pieces.back() += small(letter);
    inside = true;
    was_small = !capital;
  }
  return pieces;
}

}  // namespace

bool is_language(std::string_view tag) {
  static constexpr std::string_view known =
      " ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu it ja ko lt lv mk ms nb nl pl pt ro ru sk sl sq sr sv sw ta th tr "
      "uk ur "
      "vi zh ";
  // Two signs without a space between them are one of the tags.
  const auto primary = model::primary_language(tag);
  return primary.size() == 2 && primary.find(' ') == primary.npos && known.find(primary) != known.npos;
}

FoldedName fold_name(std::string_view name) {
  constexpr std::size_t longest = 64;
  if (name.size() > longest) return {};
  auto pieces = pieces_of(name);
  FoldedName folded;
  folded.whole = std::accumulate(pieces.begin(), pieces.end(), std::string());
  if (pieces.size() < 2 || !is_language(pieces.back())) return folded;
  folded.language = pieces.back();
  folded.base = folded.whole.substr(0, folded.whole.size() - folded.language.size());
  return folded;
}

}  // namespace foyer::read
