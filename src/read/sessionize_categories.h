// What an organiser asked of the sessions at Sessionize: everything but title, time and room is an item of a category, and a category
// means what its title says.
#pragma once

#include "read/imported.h"
#include "read/nodes.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace foyer::read {

class SessionizeCategories {
 public:
  SessionizeCategories() = default;

  /// The view All keeps them in a list of their own.
  explicit SessionizeCategories(const Node& list);

  /// Sets track, language and kind from the items that the session names by id, or holds whole.
  void apply(const Node& node, ImportedSession& session, SharedTexts& texts) const;

 private:
  struct Item {
    std::size_t place = 0;  // among the words for a track: the lower is the surer; beyond the last it is none
    bool is_language = false;
    std::string name;
  };
  static Item item_of(const Node& category, const Node& item);
  std::vector<Item> items_of(const Node& node) const;

  std::unordered_map<std::string, Item> items_;  // by id
};

}  // namespace foyer::read
