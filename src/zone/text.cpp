#include "zone/text.h"

#include <cstdio>
#include <cstdlib>

namespace foyer::zone {
namespace {

// Takes what it can recognise from the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  std::optional<int> number(std::size_t least_digits, std::size_t most_digits) {
    std::size_t digits = 0;
    int value = 0;
    for (; digits < rest_.size() && digits < most_digits && rest_[digits] >= '0' && rest_[digits] <= '9'; ++digits)
      value = value * 10 + (rest_[digits] - '0');
    if (digits < least_digits) return {};
    rest_.remove_prefix(digits);
    return value;
  }

  bool take(std::string_view any_of) {
    if (rest_.empty() || any_of.find(rest_.front()) == std::string_view::npos) return false;
    last_ = rest_.front();
    rest_.remove_prefix(1);
    return true;
  }

  char last() const { return last_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  char last_ = 0;
};

std::optional<LocalDay> day(Scanner& scanner) {
  const auto year = scanner.number(4, 4);
  if (!year || !scanner.take("-")) return {};
  const auto month = scanner.number(1, 2);
  if (!month || !scanner.take("-")) return {};
  const auto day = scanner.number(1, 2);
  if (!day) return {};
  const auto date = std::chrono::year(*year) / *month / *day;
  if (!date.ok()) return {};
  return LocalDay(date);
}

std::optional<Seconds> time_of_day(Scanner& scanner) {
  const auto hour = scanner.number(1, 2);
  if (!hour || !scanner.take(":")) return {};
  const auto minute = scanner.number(2, 2);
  if (!minute) return {};
  int second = 0;
  if (scanner.take(":")) {
    const auto given = scanner.number(2, 2);
    if (!given) return {};
    second = *given;
    if (scanner.take(".")) (void)scanner.number(1, 9);
  }
  if (*hour > 24 || *minute > 59 || second > 59 || (*hour == 24 && (*minute > 0 || second > 0))) return {};
  return std::chrono::hours(*hour) + Minutes(*minute) + Seconds(second);
}

std::optional<LocalTime> local_time(Scanner& scanner) {
  const auto date = day(scanner);
  if (!date || !scanner.take("T t")) return {};
  const auto time = time_of_day(scanner);
  if (!time) return {};
  return *date + *time;
}

std::optional<Seconds> offset(Scanner& scanner) {
  if (scanner.take("Zz")) return Seconds(0);
  if (!scanner.take("+-")) return {};
  const int sign = scanner.last() == '-' ? -1 : 1;
  const auto hours = scanner.number(2, 2);
  if (!hours) return {};
  scanner.take(":");
  const auto minutes = scanner.number(2, 2);
  if (*hours > 18 || minutes.value_or(0) > 59) return {};
  return sign * (std::chrono::hours(*hours) + Minutes(minutes.value_or(0)));
}

}  // namespace

std::optional<Instant> parse_instant(std::string_view text, const Zone& zone) {
  Scanner scanner(text);
  const auto local = local_time(scanner);
  if (!local) return {};
  if (scanner.at_end()) return to_instant(zone, *local);
  const auto given = offset(scanner);
  if (!given || !scanner.at_end()) return {};
  return Instant(local->time_since_epoch() - *given);
}

std::optional<LocalTime> parse_local(std::string_view text) {
  Scanner scanner(text);
  const auto local = local_time(scanner);
  return scanner.at_end() ? local : std::nullopt;
}

std::optional<LocalDay> parse_day(std::string_view text) {
  Scanner scanner(text);
  const auto result = day(scanner);
  return scanner.at_end() ? result : std::nullopt;
}

std::optional<Minutes> parse_time_of_day(std::string_view text) {
  Scanner scanner(text);
  const auto time = time_of_day(scanner);
  if (!time || !scanner.at_end()) return {};
  return std::chrono::floor<Minutes>(*time);
}

std::string to_iso(Instant instant, const Zone& zone) {
  const auto local = to_local(zone, instant);
  const auto seconds = local - std::chrono::floor<Minutes>(local);
  const auto offset = std::chrono::duration_cast<Minutes>(offset_at(zone, instant)).count();
  char text[40];
  std::snprintf(text, sizeof text, ":%02d%c%02d:%02d", static_cast<int>(seconds.count()), offset < 0 ? '-' : '+',
                static_cast<int>(std::abs(offset) / 60), static_cast<int>(std::abs(offset) % 60));
  return to_iso_minute(instant, zone) + text;
}

std::string to_iso_minute(Instant instant, const Zone& zone) {
  const auto local = to_local(zone, instant);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time(local - day);
  char text[40];
  std::snprintf(text, sizeof text, "T%02d:%02d", static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()));
  return to_iso_day(day) + text;
}

std::string to_iso_day(Instant instant, const Zone& zone) {
  return to_iso_day(std::chrono::floor<std::chrono::days>(to_local(zone, instant)));
}

std::string to_iso_day(LocalDay day) {
  const std::chrono::year_month_day date(day);
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

}  // namespace foyer::zone
