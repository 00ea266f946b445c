#include "read/fields.h"

#include "read/nearest.h"
#include "text/lines.h"

#include <algorithm>

namespace foyer::read {
namespace {

using Kind = Node::Kind;

}  // namespace

const Node* Fields::any(const std::string& key) {
  asked_.push_back(key);
  const Member* member = find(key);
  return member == nullptr || member->value.kind == Kind::null ? nullptr : &member->value;
}

const Member* Fields::find(const std::string& key) const {
  const auto& members = object_.members;
  auto found = std::find_if(members.begin(), members.end(), [&](const Member& member) { return member.key == key; });
  if (found == members.end())
    found = std::find_if(members.begin(), members.end(), [&](const Member& member) { return same_but_for_case(member.key, key); });
  return found == members.end() ? nullptr : &*found;
}

void Fields::wrong_kind(const std::string& key, const Node& value, std::string_view wanted) {
  notes_.warning(value.position, "`" + key + "` of this " + what_ + " should be " + std::string(wanted) + ", not " +
                                     std::string(name_of(value.kind)) + "; it is left out");
}

const Node* Fields::of_kind(const std::string& key, Kind kind) {
  const Node* value = any(key);
  if (value == nullptr || value->kind == kind) return value;
  wrong_kind(key, *value, name_of(kind));
  return nullptr;
}

const Node* Fields::object(const std::string& key, const std::string& example) {
  const Node* value = any(key);
  if (value == nullptr || value->kind == Kind::object) return value;
  wrong_kind(key, *value, "an object like " + example);
  return nullptr;
}

std::span<const Node> Fields::list(const std::string& key) {
  const Node* value = any(key);
  if (value == nullptr) return {};
  if (value->kind == Kind::array) return value->items;
  if (value->kind != Kind::object && value->kind != Kind::string) {
    wrong_kind(key, *value, name_of(Kind::array));
    return {};
  }
  notes_.warning(value->position, "`" + key + "` is a list; this is taken as the only one in it, write [ ] around it");
  return {value, 1};
}

std::size_t Fields::choice(const std::string& key, const std::vector<std::string>& names, std::size_t standard, Severity unknown) {
  const Node* value = any(key);
  if (value == nullptr) return standard;
  const auto given = text::clean(value->string);
  auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) { return same_but_for_case(name, given); });
  if (found == names.end()) {
    found = std::find(names.begin(), names.end(), only_near(given, names));
    const std::string written =
        "`" + key + "`" + (value->kind == Kind::string ? " \"" + value->string + "\" " : ", " + std::string(name_of(value->kind)) + ", ");
    if (found != names.end()) notes_.warning(value->position, written + "is taken as \"" + *found + "\"; write it in full");
    else
      notes_.add(value->position, unknown,
                 written + "is not known; write one of " + listed(names) +
                     (standard < names.size() ? "; until then it counts as \"" + names[standard] + "\"" : ""));
  }
  return found == names.end() ? standard : static_cast<std::size_t>(found - names.begin());
}

model::Place Fields::place(const std::string& key) const {
  const Member* member = find(key);
  const Position at = member == nullptr ? object_.position : member->value.position;
  return {notes_.file, at.line, at.column};
}

bool Fields::is_asked(const std::string& key) const { return std::find(asked_.begin(), asked_.end(), key) != asked_.end(); }

const Member* Fields::near_miss(const std::string& key) {
  for (const auto& member : object_.members) {
    if (is_asked(member.key) || &member == find(key) || nearest(member.key, asked_) != key) continue;
    asked_.push_back(member.key);
    return &member;
  }
  return nullptr;
}

void Fields::finish() {
  for (const auto& member : object_.members) {
    if (is_asked(member.key)) continue;
    const auto meant = std::find_if(asked_.begin(), asked_.end(), [&](const std::string& key) { return find(key) == &member; });
    notes_.warning(member.key_position, meant != asked_.end()
                                            ? "`" + member.key + "` is taken as `" + *meant + "`; write it in these letters"
                                            : "`" + member.key + "` is not a field of this " + what_ + did_you_mean(member.key, asked_));
  }
}

void read_names(Fields& fields, const std::string& key, std::vector<std::string>& names, std::vector<model::Place>& places) {
  for (auto& [name, at] : fields.placed_strings(key)) {
    names.push_back(std::move(name));
    places.push_back({fields.notes().file, at.line, at.column});
  }
}

model::Place place_of(const Fields& fields, const Notes& notes) { return {notes.file, fields.position().line, fields.position().column}; }

}  // namespace foyer::read
