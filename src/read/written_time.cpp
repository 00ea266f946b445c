#include "read/written_time.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "read/imported.h"
#include "read/written_day.h"
#include "text/lines.h"
#include "zone/text.h"

#include <cmath>
#include <cstdlib>
#include <regex>

namespace foyer::read {
namespace {

constexpr std::size_t longest = 120;  // std::regex takes a stack frame a character
constexpr auto whole_day = std::chrono::hours(24);

int number(const std::ssub_match& digits) { return digits.matched ? std::atoi(digits.str().c_str()) : 0; }

// "8:30", "08.30", "14h30", "8am", "8:30 p.m.", "9 Uhr", "09:30:00".
std::optional<Seconds> time_of_day(const std::string& text) {
  static const std::regex form(R"((\d{1,2})(?:[:.h](\d\d)(?::(\d\d))?)?\s*(am|pm|a\.m\.|p\.m\.|h|uhr)?)", std::regex::icase);
  std::smatch match;
  if (!std::regex_match(text, match, form) || (!match[2].matched && !match[4].matched)) return {};
  int hour = number(match[1]);
  const int minute = number(match[2]), second = number(match[3]);
  const char half = match[4].matched ? small(*match[4].first) : ' ';
  if (half == 'a' || half == 'p') {
    if (hour < 1 || hour > 12) return {};
    hour = hour % 12 + (half == 'p' ? 12 : 0);
  }
  const auto time = std::chrono::hours(hour) + Minutes(minute) + Seconds(second);
  return minute < 60 && second < 60 && time <= whole_day ? std::optional<Seconds>(time) : std::nullopt;
}

// "9:00-10:30", "9.00 – 10.30", "9am to 10am".
bool take_range(const std::string& text, WrittenTime& written) {
  for (const std::string sign : {"–", "—", "-", " to ", " bis "}) {
    const auto at = text.find(sign);
    if (at == std::string::npos) continue;
    const auto start = time_of_day(text::clean(text.substr(0, at))), end = time_of_day(text::clean(text.substr(at + sign.size())));
    if (!start || !end) continue;
    written.time = start;
    written.until = end;
    return true;
  }
  return false;
}

// Seconds since 1970 have nine or ten digits for a hundred years to come, milliseconds three more.
bool take_count(const std::string& text, WrittenTime& written) {
  if (text.size() < 9 || text.size() > 13 || text.size() == 11 || text.find_first_not_of("0123456789") != text.npos) return false;
  const long long count = std::atoll(text.c_str());
  written.instant = Instant(Seconds(text.size() < 12 ? count : count / 1000));
  return true;
}

bool take_script_date(const std::string& text, WrittenTime& written) {
  static const std::regex form(
      R"([A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC)([+-])(\d\d)(\d\d)(?: \(.*\))?)");
  static const std::string months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  std::smatch match;
  if (!std::regex_match(text, match, form)) return false;
  const auto month = months.find(match[1].str());
  const auto date = std::chrono::year(number(match[3])) / static_cast<int>(month / 3 + 1) / number(match[2]);
  if (month == months.npos || month % 3 != 0 || !date.ok()) return false;
  written.time = std::chrono::hours(number(match[4])) + Minutes(number(match[5])) + Seconds(number(match[6]));
  constexpr std::chrono::year of_spreadsheets(1899);
  if (date.year() == of_spreadsheets) return true;
  written.day = LocalDay(date);
  written.offset = (std::chrono::hours(number(match[8])) + Minutes(number(match[9]))) * (match[7] == "-" ? -1 : 1);
  written.instant = Instant((*written.day + *written.time).time_since_epoch() - written.offset);
  return true;
}

bool take_iso(const std::string& text, WrittenTime& written) {
  ImportedTimes offset_only("", {});
  written.instant = offset_only.instant(text);
  constexpr std::size_t date_and_minutes = 16;
  const auto local = zone::parse_local(written.instant ? text.substr(0, date_and_minutes) : text);
  if (!local) return written.instant.has_value();
  written.day = std::chrono::floor<std::chrono::days>(*local);
  written.time = *local - *written.day;
  // What the text says beyond the minutes, its seconds, is no part of the offset.
  if (written.instant)
    written.offset =
        std::chrono::round<Minutes>(local->time_since_epoch() - std::chrono::floor<Minutes>(*written.instant).time_since_epoch());
  return true;
}

// A day, and perhaps a time of day behind it.
bool take_day(const std::string& text, WrittenTime& written) {
  const auto space = text.find(' ');
  auto day = written_day(text.substr(0, space));
  written.fault = day.fault;
  if (!day.day) return false;
  written.day = day.day;
  if (space == std::string::npos) return true;
  const auto rest = text.substr(space + 1);
  written.time = time_of_day(rest);
  return written.time || take_range(rest, written);
}

}  // namespace

WrittenTime written_time(std::string_view words) {
  WrittenTime written;
  const auto text = words.size() <= longest ? text::clean(words) : std::string();
  if (take_iso(text, written) || take_script_date(text, written) || take_count(text, written)) return written;
  written.time = time_of_day(text);
  if (written.time || take_range(text, written) || take_day(text, written)) return written;
  const auto fault = written.fault;
  return {{}, {}, {}, {}, {}, fault.empty() ? "is no day or time of day; write 2024-06-13 and 09:30" : fault};
}

std::optional<Minutes> written_duration(std::string_view words) {
  static const std::regex minutes(R"((\d{1,5})(?:[.,](\d{1,3}))?\s*(?:m|min|mins|minutes|minuten|')?\.?)", std::regex::icase),
      hours(R"((\d{1,3})\s*(?:h|hour|hours|std|stunde|stunden)\.?\s*(?:(\d\d)\s*(?:m|min|mins|minutes|minuten)?\.?)?)", std::regex::icase),
      clock(R"((\d{1,3}):(\d\d):\d\d)");
  const auto text = words.size() <= longest ? text::clean(words) : std::string();
  std::smatch match;
  std::optional<Minutes> duration;
  if (std::regex_match(text, match, minutes)) duration = Minutes(std::lround(std::atof((match[1].str() + "." + match[2].str()).c_str())));
  else if (std::regex_match(text, match, hours) || std::regex_match(text, match, clock))
    duration = std::chrono::hours(number(match[1])) + Minutes(number(match[2]));
  else if (WrittenTime written; take_script_date(text, written) && !written.day) duration = std::chrono::floor<Minutes>(*written.time);
  else return imported_duration(text);
  return *duration <= limits::session_length ? duration : std::nullopt;
}

}  // namespace foyer::read
