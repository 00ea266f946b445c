#include "read/references.h"

#include "read/nearest.h"

#include <algorithm>
#include <cctype>

namespace foyer::read {
namespace {

// A second of work at most: hints for a file with so many unknown names are of no use to anybody.
constexpr std::size_t most_compared = 1'000'000;

bool looks_like_id(const std::string& reference) {
  return std::all_of(reference.begin(), reference.end(), [](unsigned char letter) {
    return std::islower(letter) != 0 || std::isdigit(letter) != 0 || letter == '-' || letter == '_';
  });
}

}  // namespace

template <class Entry>
std::size_t References<Entry>::find(const std::string& reference, Position at, Notes& notes) {
  if (const auto known = index_.find(reference); known != index_.end()) return known->second;
  if (!listed_.empty()) {
    const bool affordable = (compared_ += listed_.size()) <= most_compared;
    const auto hint = affordable ? did_you_mean(reference, listed_) : std::string();
    if (!hint.empty() || looks_like_id(reference))
      notes.warning(at, "there is no " + what_ + " \"" + reference + "\"" + (hint.empty() ? "; it is shown as it stands" : hint));
  }
  Entry entry;
  entry.id = reference;
  entry.name = model::LocalText(reference);
  entries_.push_back(std::move(entry));
  learn(entries_.size() - 1);
  return entries_.size() - 1;
}

template class References<model::Room>;
template class References<model::Track>;
template class References<model::Speaker>;

}  // namespace foyer::read
