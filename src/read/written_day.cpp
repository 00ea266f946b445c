#include "read/written_day.h"

#include <cstdio>
#include <cstdlib>
#include <regex>

namespace foyer::read {
namespace {

std::optional<LocalDay> day_of(int year, int month, int day) {
  const auto date = std::chrono::year(year) / month / day;
  return date.ok() ? std::optional(LocalDay(date)) : std::nullopt;
}

std::string iso(int year, int month, int day) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return text;
}

WrittenDay read(int year, int month, int day) {
  if (const auto date = day_of(year, month, day)) return {date, {}};
  return {{}, "is no day of the calendar"};
}

// 13/06/2024 or 06/13/2024: nobody can tell from 03/04/2024 alone whether the writer's month comes first.
WrittenDay day_or_month_first(int first, int second, int year) {
  const auto day_first = day_of(year, second, first), month_first = day_of(year, first, second);
  if (day_first && month_first && first != second)
    return {{}, "can be two days; write " + iso(year, second, first) + " or " + iso(year, first, second)};
  if (!day_first && !month_first) return {{}, "is no day of the calendar"};
  return {day_first ? day_first : month_first, {}};
}

}  // namespace

WrittenDay written_day(const std::string& text) {
  static const std::regex year_first(R"((\d{4})([-./]?)(\d{1,2})\2(\d{1,2}))"), year_last(R"((\d{1,2})([-./])(\d{1,2})\2(\d{4}),?)"),
      no_year(R"(\d{1,2}[-./]\d{1,2}([-./](\d\d)?)?)");
  constexpr std::size_t longest = 20;
  std::smatch match;
  const auto part = [&](std::size_t index) { return std::atoi(match[index].str().c_str()); };
  if (text.size() > longest) return {};
  if (std::regex_match(text, match, year_first) && (match[2].length() > 0 || text.size() == 8)) return read(part(1), part(3), part(4));
  if (std::regex_match(text, match, year_last))
    return match[2] == "." ? read(part(4), part(3), part(1)) : day_or_month_first(part(1), part(3), part(4));
  if (std::regex_match(text, no_year)) return {{}, "does not name the year; write it as 2024-06-13"};
  return {};
}

}  // namespace foyer::read
