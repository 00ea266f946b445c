// From what a session names ("main-hall", "Main Hall") to the entry that is meant; a plain name without an entry makes one.
#pragma once

#include "model/schedule.h"
#include "read/fields.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace foyer::read {

/// An index over entries that have an id and a name: rooms, tracks or speakers.
template <class Entry>
class References {
 public:
  References(std::vector<Entry>& entries, std::string what) : entries_(entries), what_(std::move(what)) {
    for (std::size_t index = 0; index < entries.size(); ++index) learn(index);
    for (const auto& [name, index] : index_) listed_.push_back(name);
    std::sort(listed_.begin(), listed_.end());
  }

  /// The entry of that id or name. A name that is nearly another's is warned about at `at`.
  std::size_t find(const std::string& reference, Position at, Notes& notes);

 private:
  void learn(std::size_t index) {
    index_.emplace(entries_[index].id, index);
    for (const auto& version : entries_[index].name.versions) index_.emplace(version.second, index);
  }

  std::vector<Entry>& entries_;
  std::string what_;
  std::vector<std::string> listed_;  // the names of the entries in the file: where there are any, an unknown one is perhaps a slip
  std::size_t compared_ = 0;         // with a listed name
  std::unordered_map<std::string, std::size_t> index_;
};

extern template class References<model::Room>;
extern template class References<model::Track>;
extern template class References<model::Speaker>;

}  // namespace foyer::read
