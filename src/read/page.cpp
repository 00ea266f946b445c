#include "read/page.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "read/nearest.h"
#include "read/web_address.h"

#include <algorithm>

namespace foyer::read {
namespace {

constexpr std::string_view white = " \t\r\n\f";

// The attributes of one tag, one after the other, from behind its name to its ">".
class Attributes {
 public:
  explicit Attributes(std::string_view rest) : rest_(rest) {}

  bool next() {
    skip(" \t\r\n\f/");
    if (rest_.empty() || rest_[0] == '>') return false;
    name_ = take(" \t\r\n\f/>=", 1);
    skip(white);
    value_ = {};
    if (rest_.empty() || rest_[0] != '=') return true;
    rest_.remove_prefix(1);
    skip(white);
    take_value();
    return true;
  }

  std::string_view name() const { return name_; }
  std::string_view value() const { return value_; }
  std::string_view rest() const { return rest_; }

 private:
  void skip(std::string_view letters) { rest_.remove_prefix(std::min(rest_.find_first_not_of(letters), rest_.size())); }

  std::string_view take(std::string_view ends, std::size_t least) {
    const auto taken = rest_.substr(0, rest_.find_first_of(ends, least));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void take_value() {
    const auto quote = rest_.substr(0, 1);
    if (quote != "\"" && quote != "'") {
      value_ = take(" \t\r\n\f>", 0);
      return;
    }
    rest_.remove_prefix(1);
    value_ = take(quote, 0);
    rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
  }

  std::string_view rest_, name_, value_;
};

// Of the entities only the one that addresses need.
std::string without_entities(std::string_view text) {
  constexpr std::string_view ampersand = "&amp;";
  std::string result(text.substr(0, limits::page_address_bytes + 1));
  for (auto at = result.find(ampersand); at != result.npos; at = result.find(ampersand, at + 1)) result.erase(at + 1, ampersand.size() - 1);
  return result;
}

// A width or height such as "1" or "16px".
bool is_tiny(std::string_view length) {
  constexpr int least = 50;
  const auto digits = static_cast<std::size_t>(std::find_if_not(length.begin(), length.end(), is_digit) - length.begin());
  const auto unit = length.substr(digits);
  if (digits == 0 || digits > 4 || !(unit.empty() || same_but_for_case(unit, "px"))) return false;
  return std::stoi(std::string(length.substr(0, digits))) < least;
}

// WordPress makes pictures of emoji, and gives them the height of a line by a style.
bool is_smile(std::string_view classes) { return classes.find("emoji") != classes.npos || classes.find("smiley") != classes.npos; }

// The picture's address, empty where it is none to look at. Takes all of the tag.
std::string picture_in(Attributes& attributes, std::string_view page) {
  std::string address;
  bool small = false;
  while (attributes.next()) {
    const auto name = attributes.name(), value = attributes.value();
    if (same_but_for_case(name, "src")) address = address_on_page(without_entities(value), page);
    else if (same_but_for_case(name, "class")) small = small || is_smile(value);
    else if (same_but_for_case(name, "width") || same_but_for_case(name, "height")) small = small || is_tiny(value);
  }
  return small ? std::string() : address;
}

// "&amp;" or "&#8211;" at the front of the text.
bool begins_with_entity(std::string_view text) {
  constexpr std::size_t longest = 12;
  const auto end = text.substr(0, longest).find(';');
  if (end == text.npos || end < 3) return false;
  const auto name = text.substr(1, end - 1);
  return (name[0] == '#' || is_letter(name[0])) &&
         std::all_of(name.begin() + 1, name.end(), [](char character) { return is_letter(character) || is_digit(character); });
}

}  // namespace

std::string address_on_page(std::string_view written, std::string_view page) {
  if (written.size() > limits::page_address_bytes || page.size() > limits::page_address_bytes) return {};
  page = page.substr(0, page.find_first_of("?#"));
  const auto host = page.find("//"), last_slash = page.rfind('/');
  if (host != page.npos && last_slash > host + 1) page = page.substr(0, last_slash + 1);
  return web_address(written, page);
}

std::string first_picture(std::string_view html, std::string_view page) {
  constexpr std::string_view tag = "<img";
  for (auto start = html.find('<'); start != html.npos; start = html.find('<', start)) {
    const auto rest = html.substr(start);
    if (!same_but_for_case(rest.substr(0, tag.size()), tag) || rest.size() == tag.size() || is_letter(rest[tag.size()])) {
      ++start;
      continue;
    }
    Attributes attributes(rest.substr(tag.size()));
    if (auto address = picture_in(attributes, page); !address.empty()) return address;
    start = html.size() - attributes.rest().size();
  }
  return {};
}

bool looks_like_html(std::string_view text) {
  const auto last_end = text.rfind('>');
  for (auto at = text.find_first_of("<&"); at != text.npos; at = text.find_first_of("<&", at + 1)) {
    if (text[at] == '&' && begins_with_entity(text.substr(at))) return true;
    const auto next = text.substr(at + 1, 1);
    const bool begins_tag = text[at] == '<' && !next.empty() && (is_letter(next[0]) || next[0] == '/' || next[0] == '!');
    if (begins_tag && last_end != text.npos && last_end > at) return true;
  }
  return false;
}

}  // namespace foyer::read
