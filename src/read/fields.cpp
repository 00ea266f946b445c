#include "read/fields.h"

#include "base/limits.h"
#include "model/language.h"
#include "read/hints.h"
#include "read/nearest.h"
#include "text/lines.h"
#include "zone/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace foyer::read {
namespace {

using Kind = Node::Kind;

std::size_t bytes_of_characters(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text.size();  // no character has less than a byte
  std::size_t characters = 0, at = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && ++characters > most) return at;
  return at;
}

bool looks_like_language(std::string_view tag) {
  const auto primary = model::primary_language(tag);
  return primary.size() >= 2 && primary.size() <= 8 && std::all_of(tag.begin(), tag.end(), [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-';
         });
}

std::string name_of(bool truth) { return truth ? "true" : "false"; }

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

std::string Fields::limited(const std::string& key, const Node& value, std::size_t most) {
  const auto end = bytes_of_characters(value.string, most);
  if (end < value.string.size())
    notes_.warning(value.position, "`" + key + "` is longer than " + std::to_string(most) + " characters; the rest is left out");
  return text::clean(std::string_view(value.string).substr(0, end));
}

model::LocalText Fields::text(const std::string& key, std::size_t most) {
  const Node* value = any(key);
  if (value == nullptr) return {};
  if (value->kind == Kind::string) {
    auto plain = limited(key, *value, most);
    return plain.empty() ? model::LocalText() : model::LocalText(std::move(plain));
  }
  if (value->kind != Kind::object) {
    wrong_kind(key, *value, "a text, or an object from language to text");
    return {};
  }
  std::vector<std::pair<std::string, std::string>> versions;
  for (const auto& [language, position, version] : value->members) {
    if (auto fault = fault_of_tag(language); !fault.empty()) notes_.warning(position, std::move(fault));
    else if (!looks_like_language(language)) notes_.warning(position, "`" + language + "` is not a language tag like en, fr or zh-Hans");
    auto tag = model::canonical_tag(language);
    const bool stands = std::any_of(versions.begin(), versions.end(), [&](const auto& other) { return other.first == tag; });
    if (version.kind != Kind::string) wrong_kind(key, version, "a text");
    else if (stands) notes_.warning(position, "`" + language + "` is the language " + tag + ", which stands here already; it is left out");
    else if (auto plain = limited(key, version, most); !plain.empty()) versions.emplace_back(std::move(tag), std::move(plain));
  }
  return versions;
}

std::string Fields::string(const std::string& key) {
  const Node* value = of_kind(key, Kind::string);
  return value == nullptr ? std::string() : limited(key, *value, limits::text_characters);
}

std::string Fields::language(const std::string& key) { return model::canonical_tag(string(key)); }

std::vector<std::string> Fields::languages(const std::string& key) {
  auto tags = strings(key);
  std::transform(tags.begin(), tags.end(), tags.begin(), model::canonical_tag);
  return tags;
}

std::string Fields::url(const std::string& key) {
  auto url = string(key);
  if (url.size() <= limits::url_bytes) return url;
  notes_.warning(any(key)->position,
                 "`" + key + "` is longer than " + std::to_string(limits::url_bytes) + " bytes, too long for a code; it is left out");
  return {};
}

bool Fields::boolean(const std::string& key) {
  const Node* value = any(key);
  if (value == nullptr) return false;
  const auto truth = truth_of(*value);
  if (!truth) wrong_kind(key, *value, "true or false");
  else if (value->kind != Kind::boolean)
    notes_.warning(value->position, "this is taken as " + name_of(*truth) + "; write it plainly: \"" + key + "\": " + name_of(*truth));
  return truth.value_or(false);
}

std::optional<double> Fields::number(const std::string& key, double least, double most) {
  const Node* value = of_kind(key, Kind::number);
  if (value == nullptr) return {};
  if (value->number >= least && value->number <= most) return value->number;
  notes_.warning(value->position, "`" + key + "` is " + in_figures(value->number) + " and " + outside(least, most));
  return {};
}

std::optional<Instant> Fields::instant(const std::string& key, const zone::Zone& zone, const std::string& lead) {
  const Node* value = any(key);
  if (value == nullptr) return {};
  const auto fail = [&](const std::string& what) {
    notes_.error(value->position, lead + what);
    return std::nullopt;
  };
  if (value->kind != Kind::string)
    return fail("`" + key + "` is " + std::string(name_of(value->kind)) + "; write a date and time as a text, like \"2024-06-13 09:30\"");
  const std::string given = "`" + key + "` \"" + value->string + "\"";
  if (zone::parse_time_of_day(value->string))
    return fail(given + " has no date; write that too, like \"2024-06-13 " + value->string + "\"");
  const auto instant = zone::parse_instant(value->string, zone);
  if (!instant) return fail("cannot read " + given + "; write a date and time that exist, like 2024-06-13 09:30");
  if (const auto local = zone::parse_local(value->string)) {
    if (zone::is_skipped(zone, *local))
      notes_.warning(value->position,
                     "clocks skip " + value->string + " in " + zone.name + ", when summer time begins; it is taken as an hour later");
    if (zone::is_ambiguous(zone, *local))
      notes_.warning(value->position, value->string + " comes twice in " + zone.name +
                                          ", when summer time ends; the first is taken, write the offset (like +02:00) to choose");
  }
  return instant;
}

std::optional<Minutes> Fields::time_of_day(const std::string& key) {
  const Node* value = of_kind(key, Kind::string);
  if (value == nullptr) return {};
  const auto time = zone::parse_time_of_day(value->string);
  if (!time) notes_.warning(value->position, "cannot read `" + key + "` \"" + value->string + "\"; write a time of day like 08:30");
  return time;
}

std::optional<Color> Fields::color(const std::string& key) {
  const Node* value = of_kind(key, Kind::string);
  if (value == nullptr) return {};
  const auto color = parse_color(value->string);
  if (!color) notes_.warning(value->position, "cannot read the colour \"" + value->string + "\"; write it like #5fe3a1");
  return color;
}

std::vector<Placed> Fields::placed_strings(const std::string& key) {
  const Node* value = any(key);
  if (value == nullptr) return {};
  if (value->kind == Kind::string) return {{limited(key, *value, limits::text_characters), value->position}};
  if (value->kind != Kind::array) {
    wrong_kind(key, *value, "a list of texts");
    return {};
  }
  std::vector<Placed> result;
  for (const auto& item : value->items) {
    if (item.kind == Kind::string) result.push_back({limited(key, item, limits::text_characters), item.position});
    else wrong_kind(key, item, "a list of texts");
  }
  return result;
}

std::vector<std::string> Fields::strings(const std::string& key) {
  std::vector<std::string> result;
  for (auto& placed : placed_strings(key)) result.push_back(std::move(placed.text));
  return result;
}

std::string Fields::picture(const std::string& key) {
  const Node* value = of_kind(key, Kind::string);
  if (value == nullptr) return {};
  const auto& path = value->string;
  const bool leaves = path.rfind('/', 0) == 0 || ("/" + path + "/").find("/../") != std::string::npos ||
                      path.find('\\') != std::string::npos || path.find("://") != std::string::npos;
  if (!leaves) return path;
  if (path.find('\\') != std::string::npos)
    notes_.warning(value->position, "the picture \"" + path + "\" cannot be found: write / instead of \\, like pictures/hall.png");
  else
    notes_.warning(value->position, "the picture \"" + path +
                                        "\" has to stand in the event's own folder: write its path from there, like pictures/hall.png");
  return {};
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

std::optional<bool> truth_of(const Node& value) {
  if (value.kind == Kind::boolean) return value.boolean;
  const auto given = text::clean(value.string);
  for (const bool truth : {true, false}) {
    if (value.kind == Kind::number && value.number == (truth ? 1 : 0)) return truth;
    for (const char* word : {truth ? "true" : "false", truth ? "yes" : "no"})
      if (value.kind == Kind::string && same_but_for_case(given, word)) return truth;
  }
  return {};
}

std::string in_figures(double number) {
  constexpr int digits = 10;
  std::array<char, 32> figures{};
  const auto end = std::to_chars(figures.data(), figures.data() + figures.size(), number, std::chars_format::general, digits).ptr;
  return {figures.data(), end};
}

std::string outside(double least, double most) {
  return "should be between " + in_figures(least) + " and " + in_figures(most) + "; it is left out";
}

void read_names(Fields& fields, const std::string& key, std::vector<std::string>& names, std::vector<model::Place>& places) {
  for (auto& [name, at] : fields.placed_strings(key)) {
    names.push_back(std::move(name));
    places.push_back({fields.notes().file, at.line, at.column});
  }
}

model::Place place_of(const Fields& fields, const Notes& notes) { return {notes.file, fields.position().line, fields.position().column}; }

}  // namespace foyer::read
