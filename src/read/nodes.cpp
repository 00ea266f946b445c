#include "read/nodes.h"

#include "base/limits.h"
#include "read/hints.h"
#include "text/lines.h"

#include <algorithm>
#include <cmath>

namespace foyer::read {
namespace {

constexpr std::size_t most_quoted_bytes = 80;

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

std::string digits(double number) {
  constexpr double exact = 9007199254740992;  // 2^53: beyond it neighbours are one
  return std::trunc(number) == number && std::abs(number) < exact ? std::to_string(static_cast<long long>(number)) : std::string();
}

bool has_language(const model::LocalText& text, std::string_view tag) {
  return std::any_of(text.versions.begin(), text.versions.end(), [&](const auto& version) { return version.first == tag; });
}

}  // namespace

const Node& member(const Node& object, std::string_view key) {
  static const Node none;
  const Node* found = object.find(key);
  return found == nullptr ? none : *found;
}

std::string plain(const Node& value) {
  if (value.kind == Node::Kind::number) return digits(value.number);
  return is_blank(value.string) ? std::string() : value.string;
}

std::string plain(const Node& object, Keys keys) {
  for (const auto key : keys)
    if (auto text = plain(member(object, key)); !text.empty()) return text;
  return {};
}

model::LocalText local(const Node& value) {
  if (value.kind != Node::Kind::object) {
    auto text = plain(value);
    return text.empty() ? model::LocalText() : model::LocalText(std::move(text));
  }
  model::LocalText all;
  for (const auto& [language, position, version] : value.members) {
    auto tag = language_tag(language);
    if (auto text = plain(version); !text.empty() && !tag.empty() && !has_language(all, tag))
      all.versions.emplace_back(std::move(tag), std::move(text));
  }
  return all;
}

model::LocalText local(const Node& object, Keys keys) {
  for (const auto key : keys)
    if (auto text = local(member(object, key)); !text.empty()) return text;
  return {};
}

std::string quoted(std::string_view text) {
  auto end = std::min(text.size(), most_quoted_bytes);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string("\"").append(text::clean(text.substr(0, end))) + (end < text.size() ? "…\"" : "\"");
}

model::LocalText SharedTexts::copy(const model::LocalText& text) {
  for (const auto& version : text.versions) bytes_ += sizeof(version) + version.first.size() + version.second.size();
  exhausted_ = exhausted_ || bytes_ > limits::shared_bytes;
  return exhausted_ ? model::LocalText() : text;
}

}  // namespace foyer::read
