// The texts among an object's fields.
#include "base/limits.h"
#include "model/language.h"
#include "read/fields.h"
#include "read/hints.h"
#include "text/lines.h"

#include <algorithm>
#include <utility>

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

}  // namespace

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

}  // namespace foyer::read
