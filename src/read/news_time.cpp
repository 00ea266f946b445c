#include "read/news_time.h"

#include "read/imported.h"
#include "read/nearest.h"
#include "zone/text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace foyer::read {
namespace {

const zone::Zone& utc() {
  static const zone::Zone zone = *zone::find_zone("UTC");
  return zone;
}

std::vector<std::string> words_in(std::string_view text) {
  constexpr auto separators = " \t\r\n,";
  std::vector<std::string> words;
  for (auto start = text.find_first_not_of(separators); start != text.npos; start = text.find_first_not_of(separators, start)) {
    const auto end = std::min(text.find_first_of(separators, start), text.size());
    words.emplace_back(text.substr(start, end - start));
    start = end;
  }
  return words;
}

bool is_number(const std::string& word) { return !word.empty() && word.find_first_not_of("0123456789") == word.npos; }

// "Feb", "february": "02". Empty for any other word.
std::string month_in(const std::string& word) {
  constexpr std::array names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto found = std::find_if(names.begin(), names.end(), [&](const char* name) { return same_but_for_case(word.substr(0, 3), name); });
  if (found == names.end()) return {};
  const auto number = std::to_string(found - names.begin() + 1);
  return number.size() == 1 ? "0" + number : number;
}

// Years of two and three digits are those of RFC 5322, 4.3.
std::string year_in(const std::string& word) {
  if (!is_number(word)) return {};
  if (word.size() == 2) return (word < "50" ? "20" : "19") + word;
  return word.size() == 3 ? std::to_string(1900 + std::stoi(word)) : word;
}

std::string offset_in(const std::string& word) {
  constexpr std::array<std::pair<const char*, const char*>, 8> names{{{"EST", "-05:00"},
                                                                      {"EDT", "-04:00"},
                                                                      {"CST", "-06:00"},
                                                                      {"CDT", "-05:00"},
                                                                      {"MST", "-07:00"},
                                                                      {"MDT", "-06:00"},
                                                                      {"PST", "-08:00"},
                                                                      {"PDT", "-07:00"}}};
  if (word[0] == '+' || word[0] == '-') return word;
  for (const auto& [name, offset] : names)
    if (same_but_for_case(word, name)) return offset;
  return "Z";
}

// "Sat, 06 Feb 2021 23:01:00 +0000", the weekday optional, as ISO 8601.
std::string iso_of_mail(std::string_view text) {
  auto words = words_in(text);
  if (!words.empty() && !is_number(words[0])) words.erase(words.begin());
  if (words.size() < 4 || !is_number(words[0])) return {};
  const auto month = month_in(words[1]), year = year_in(words[2]);
  return year + "-" + month + "-" + words[0] + "T" + words[3] + (words.size() > 4 ? offset_in(words[4]) : "Z");
}

}  // namespace

std::optional<Instant> news_time(std::string_view text) {
  constexpr std::size_t longest = 64;
  if (text.size() > longest) return {};
  if (const auto instant = ImportedTimes({}, utc()).instant(text)) return instant;
  if (const auto day = zone::parse_day(text)) return Instant(day->time_since_epoch());
  return zone::parse_instant(iso_of_mail(text), utc());
}

}  // namespace foyer::read
