#include "read/nearest.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace foyer::read {
namespace {

constexpr std::size_t most_letters = 100;  // nobody misses a longer name by a few letters, and the table grows with its square

// Letters to change, add, take out or swap with their neighbour to make one of the other (Wagner and Fischer's table with Damerau's
// swaps, three rows at a time).
std::size_t distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> before(other.size() + 1), above(other.size() + 1), row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  const auto same = [&](std::size_t i, std::size_t j) { return small(one[i - 1]) == small(other[j - 1]); };
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::swap(before, above);
    std::swap(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      row[j] = std::min({above[j - 1] + (same(i, j) ? 0 : 1), above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && same(i, j - 1) && same(i - 1, j)) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

}  // namespace

std::optional<std::size_t> find_name(std::string_view given, const std::vector<std::string>& names) {
  auto found = std::find(names.begin(), names.end(), given);
  if (found == names.end())
    found = std::find_if(names.begin(), names.end(), [&](const std::string& name) { return same_but_for_case(name, given); });
  return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string nearest(std::string_view given, const std::vector<std::string>& names) {
  std::string best;
  std::size_t least = given.size();
  if (given.size() > most_letters) return best;
  for (const auto& name : names) {
    const auto longer = std::max(name.size(), given.size()), shorter = std::min(name.size(), given.size());
    if ((longer - shorter) * 3 > longer) continue;
    const auto apart = distance(given, name);
    if (apart < least && apart * 3 <= longer) {
      least = apart;
      best = name;
    }
  }
  return best;
}

std::string only_near(std::string_view given, const std::vector<std::string>& names) {
  auto name = nearest(given, names);
  std::vector<std::string> others;
  std::remove_copy(names.begin(), names.end(), std::back_inserter(others), name);
  return nearest(given, others).empty() ? name : std::string();
}

std::string did_you_mean(std::string_view given, const std::vector<std::string>& names) {
  const auto name = nearest(given, names);
  return name.empty() ? std::string() : "; did you mean \"" + name + "\"?";
}

}  // namespace foyer::read
