#include "read/tree.h"

namespace foyer::read {
namespace {

bool says_nothing(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return true;
    case Node::Kind::string: return node.string.empty();
    case Node::Kind::array: return node.items.empty();
    case Node::Kind::object: return node.members.empty();
    default: return false;
  }
}

}  // namespace

Node text_node(std::string text, Position position) {
  Node node;
  node.kind = Node::Kind::string;
  node.string = std::move(text);
  node.position = position;
  return node;
}

Node text_node(const model::LocalText& text, Position position) {
  if (text.empty()) return text_node(std::string(), position);
  if (text.versions.size() == 1 && text.versions.front().first.empty()) return text_node(text.versions.front().second, position);
  Node node = empty_object(position);
  for (const auto& [language, version] : text.versions) add_member(node, language, text_node(version, position));
  return node;
}

Node list_node(std::vector<Node> items, Position position) {
  Node node;
  node.kind = Node::Kind::array;
  node.items = std::move(items);
  node.position = position;
  return node;
}

void add_member(Node& object, std::string key, Node value) {
  if (says_nothing(value)) return;
  const Position position = value.position;
  object.members.push_back({std::move(key), position, std::move(value)});
}

}  // namespace foyer::read
