#include "read/companions.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

namespace foyer::read {
namespace {

constexpr std::array companions{Companion{"news.json", "news", "title"},        Companion{"announcements.json", "announcements", "text"},
                                Companion{"screens.json", "screens", "name"},   Companion{"sources.json", "sources", "address"},
                                Companion{"speakers.json", "speakers", "name"}, Companion{"theme.json", "theme", {}}};

}  // namespace

const Companion* companion_of(const std::string& path) {
  const auto name = std::filesystem::path(path).filename().string();
  const auto found = std::find_if(companions.begin(), companions.end(), [&](const Companion& each) { return each.file == name; });
  return found == companions.end() ? nullptr : &*found;
}

Node as_object(Node root, const Companion& companion) {
  if (root.kind == Node::Kind::object && root.find(companion.needed) == nullptr) return root;
  Node object = empty_object(root.position);
  object.members.push_back({std::string(companion.list), root.position, std::move(root)});
  return object;
}

}  // namespace foyer::read
