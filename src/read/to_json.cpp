#include "read/foyer_form.h"

#include <nlohmann/json.hpp>

namespace foyer::read {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null: return nullptr;
    case Node::Kind::boolean: return node.boolean;
    case Node::Kind::number: return node.number;
    case Node::Kind::string: return node.string;
    case Node::Kind::array: {
      auto list = Json::array();
      for (const auto& item : node.items) list.push_back(json_of(item));
      return list;
    }
    case Node::Kind::object: {
      auto object = Json::object();
      for (const auto& [key, unused, value] : node.members) object[key] = json_of(value);
      return object;
    }
  }
  return nullptr;
}

}  // namespace

std::string to_json(const Node& root) { return json_of(root).dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace foyer::read
