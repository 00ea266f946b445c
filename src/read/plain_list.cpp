#include "read/plain_list.h"

#include "read/flat_sessions.h"
#include "read/nodes.h"

#include <algorithm>
#include <array>

namespace foyer::read {
namespace {

using Kind = Node::Kind;

bool is_list_of_objects(const Node& node) {
  return node.kind == Kind::array &&
         std::any_of(node.items.begin(), node.items.end(), [](const Node& item) { return item.kind == Kind::object; });
}

// What foyer itself keeps under that name is not for this reader; nor are `sessions` with a `start`.
bool is_foyers(const Member& member) {
  constexpr std::array own{std::string_view("rooms"),   std::string_view("tracks"),        std::string_view("speakers"),
                           std::string_view("news"),    std::string_view("announcements"), std::string_view("images"),
                           std::string_view("screens"), std::string_view("sources")};
  if (member.key == "sessions")
    return std::any_of(member.value.items.begin(), member.value.items.end(),
                       [](const Node& item) { return item.find("start") != nullptr; });
  return std::find(own.begin(), own.end(), member.key) != own.end();
}

// Null where there is none, or more than one.
const Node* list_in(const Node& root) {
  if (root.kind == Kind::array) return &root;
  if (root.find("event") != nullptr) return nullptr;
  const Node* list = nullptr;
  for (const auto& member : root.members) {
    if (!is_list_of_objects(member.value)) continue;
    if (list != nullptr || is_foyers(member)) return nullptr;
    list = &member.value;
  }
  return list;
}

}  // namespace

bool is_plain_list(const Node& root) {
  const Node* list = list_in(root);
  return list != nullptr && are_flat_sessions(list->items);
}

Imported read_plain_list(const Node& root, const std::optional<zone::Zone>& given, const Node* speakers) {
  Imported result;
  result.format = "list of sessions";
  result.title = local(root, {"title", "name"});
  ImportedTimes times(plain(root, {"timezone", "timeZone", "time_zone", "tz"}), given);
  const People people = speakers == nullptr ? People() : read_speaker_list(*speakers);
  if (const Node* list = list_in(root)) read_flat_sessions(list->items, people, times, result);
  result.zone = times.zone();
  result.lacks_zone = times.lacks_zone();
  return result;
}

}  // namespace foyer::read
