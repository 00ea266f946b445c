#include "read/cells.h"

#include "model/language.h"
#include "read/nodes.h"

#include <cmath>
#include <cstdio>

namespace foyer::read {
namespace {

// Lengths have fractions.
std::string decimals(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", number);
  return text;
}

const Node* name_in(const Node& object) {
  for (const auto* key : {"name", "title", "label"})
    if (const Node* name = object.find(key); name != nullptr && !is_blank(*name)) return name;
  return nullptr;
}

}  // namespace

bool is_blank(const Node& value) {
  switch (value.kind) {
    case Node::Kind::null: return true;
    case Node::Kind::string: return value.string.find_first_not_of(" \t\r\n") == std::string::npos;
    case Node::Kind::array: return value.items.empty();
    case Node::Kind::object: return value.members.empty();
    default: return false;
  }
}

std::string cell_text(const Node* value) {
  if (value == nullptr) return {};
  if (value->kind == Node::Kind::boolean) return value->boolean ? "true" : "false";
  const bool has_fraction = value->kind == Node::Kind::number && value->number != std::trunc(value->number);
  return has_fraction ? decimals(value->number) : plain(*value);
}

void add_versions(model::LocalText& text, const std::string& language, const Node& value) {
  if (is_blank(value)) return;
  if (value.kind == Node::Kind::array) return add_versions(text, language, value.items.front());
  if (value.kind == Node::Kind::object) {
    if (const Node* name = name_in(value)) return add_versions(text, language, *name);
    for (const auto& member : value.members)
      if (is_language(member.key) && member.value.kind == Node::Kind::string)
        add_versions(text, model::canonical_tag(member.key), member.value);
    return;
  }
  const bool is_there =
      std::any_of(text.versions.begin(), text.versions.end(), [&](const auto& version) { return version.first == language; });
  if (auto word = cell_text(&value); !is_there && !word.empty()) text.versions.emplace_back(language, std::move(word));
}

}  // namespace foyer::read
