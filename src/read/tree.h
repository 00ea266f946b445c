// Building JSON trees by hand.
#pragma once

#include "model/local_text.h"
#include "read/json.h"

#include <string>
#include <utility>
#include <vector>

namespace foyer::read {

Node text_node(std::string text, Position position);
Node text_node(const model::LocalText& text, Position position);  // a string, or an object from language to string
Node list_node(std::vector<Node> items, Position position);

/// Adds a member unless its value says nothing (an empty text, list or object).
void add_member(Node& object, std::string key, Node value);

}  // namespace foyer::read
