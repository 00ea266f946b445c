#include "read/web_address.h"

#include "base/ascii.h"

#include <algorithm>
#include <cctype>

namespace foyer::read {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto from = text.find_first_not_of(blanks);
  return from == text.npos ? std::string_view() : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

// Of "https:" and the like: how many characters, 0 where there is no such beginning.
std::size_t length_of_scheme(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(), [](unsigned char letter) { return std::isalnum(letter) == 0; });
  return end == text.end() || *end != ':' ? 0 : static_cast<std::size_t>(end - text.begin()) + 1;
}

std::string scheme_of(std::string_view text) { return in_small_letters(text.substr(0, length_of_scheme(text))); }

// As everybody compares them: "HTTPS://example.org" is "https://example.org".
std::string with_small_scheme(std::string_view address) {
  return scheme_of(address) + std::string(address.substr(length_of_scheme(address)));
}

}  // namespace

bool is_web_address(std::string_view text) {
  const auto scheme = scheme_of(text);
  return (scheme == "http:" || scheme == "https:") && text.substr(scheme.size(), 2) == "//" && text.size() > scheme.size() + 2;
}

std::string web_address(std::string_view text, std::string_view base) {
  text = trimmed(text);
  base = trimmed(base);
  if (text.empty()) return {};
  if (is_web_address(text)) return with_small_scheme(text);
  if (length_of_scheme(text) > 0) return {};
  const bool based = is_web_address(base);
  if (text.substr(0, 2) == "//") return (based ? scheme_of(base) : "https:") + std::string(text);
  if (!based) return {};
  const auto host = base.find("//") + 2;
  auto address = with_small_scheme(text[0] == '/' ? base.substr(0, base.find('/', host)) : base);
  if (text[0] != '/' && address.back() != '/') address += '/';
  return address + std::string(text);
}

}  // namespace foyer::read
