#include "zone/zone.h"

#include "base/environment.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/tztrans.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>

namespace foyer::zone {
namespace {

constexpr Instant first_instant{std::chrono::sys_days(std::chrono::year(1970) / 1 / 1)};
constexpr Instant last_instant{std::chrono::sys_days(std::chrono::year(2101) / 1 / 1)};

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

UDate to_date(Instant instant) { return static_cast<UDate>(instant.time_since_epoch().count()) * 1000; }

Seconds offset_in(const icu::TimeZone& zone, Instant instant) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t raw = 0, summer = 0;
  zone.getOffset(to_date(instant), false, raw, summer, status);
  return Seconds((raw + summer) / 1000);
}

std::vector<Transition> transitions_of(const icu::TimeZone& zone) {
  const auto* rules = dynamic_cast<const icu::BasicTimeZone*>(&zone);
  std::vector<Transition> transitions;
  if (rules == nullptr) return transitions;
  icu::TimeZoneTransition next;
  for (UDate at = to_date(first_instant); rules->getNextTransition(at, false, next) != 0;) {
    at = next.getTime();
    if (at >= to_date(last_instant)) break;
    const Instant instant{Seconds(static_cast<std::int64_t>(at / 1000))};
    transitions.push_back({instant, offset_in(zone, instant)});
  }
  return transitions;
}

Zone zone_of(const icu::TimeZone& zone, std::string name) {
  return {std::move(name), offset_in(zone, first_instant), transitions_of(zone)};
}

// ICU knows these from old Java, each as one zone of several that people call so; the IANA database has none of them.
bool is_abbreviation(std::string_view name) {
  constexpr std::array names{"ACT", "AET", "AGT", "ART", "AST", "BET", "BST", "CAT", "CNT", "CST", "CTT", "EAT", "ECT",
                             "IET", "IST", "JST", "MIT", "NET", "NST", "PLT", "PNT", "PRT", "PST", "SST", "VST"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The offsets that hold before and after the change nearest to that wall time.
struct Around {
  Seconds before, after;
};

Around around(const Zone& zone, LocalTime local) {
  // No offset is a day long, so the offsets a day to either side are those on the two sides of a change that could matter.
  const Instant guess{local.time_since_epoch()};
  return {offset_at(zone, guess - std::chrono::days(1)), offset_at(zone, guess + std::chrono::days(1))};
}

bool shows(const Zone& zone, Instant instant, LocalTime local) { return to_local(zone, instant) == local; }

}  // namespace

std::optional<Zone> find_zone(std::string_view name) {
  if (is_abbreviation(name)) return {};
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(to_icu(name)));
  if (!zone || *zone == icu::TimeZone::getUnknown()) return {};
  return zone_of(*zone, std::string(name));
}

std::string why_no_zone(std::string_view name) {
  const auto given = "the time zone \"" + std::string(name) + "\" is ";
  if (is_abbreviation(name)) return given + "an abbreviation that means several zones; write a name such as Europe/Berlin or Asia/Shanghai";
  return given + "not known; write its name like Europe/Berlin or Asia/Shanghai";
}

std::optional<Zone> find_windows_zone(std::string_view name) {
  icu::UnicodeString id;
  UErrorCode status = U_ZERO_ERROR;
  icu::TimeZone::getIDForWindowsID(to_icu(name), nullptr, id, status);
  std::string iana;
  return U_SUCCESS(status) && !id.isEmpty() ? find_zone(id.toUTF8String(iana)) : std::nullopt;
}

Zone system_zone() {
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::detectHostTimeZone());
  if (!zone || *zone == icu::TimeZone::getUnknown()) return {"UTC", Seconds(0), {}};
  icu::UnicodeString id;
  std::string name;
  return zone_of(*zone, zone->getID(id).toUTF8String(name));
}

std::optional<std::string> unknown_system_zone() {
  const auto name = variable("TZ");
  const auto plain = std::string_view(name).substr(name.starts_with(':') ? 1 : 0);
  if (plain.empty() || plain.starts_with('/') || find_zone(plain)) return {};
  return name;
}

Seconds offset_at(const Zone& zone, Instant instant) {
  const auto after = std::upper_bound(zone.transitions.begin(), zone.transitions.end(), instant,
                                      [](Instant at, const Transition& each) { return at < each.at; });
  return after == zone.transitions.begin() ? zone.first_offset : std::prev(after)->offset;
}

LocalTime to_local(const Zone& zone, Instant instant) { return LocalTime(instant.time_since_epoch() + offset_at(zone, instant)); }

Instant to_instant(const Zone& zone, LocalTime local) {
  const auto [before, after] = around(zone, local);
  const Instant early{local.time_since_epoch() - before}, late{local.time_since_epoch() - after};
  if (shows(zone, early, local) || !shows(zone, late, local)) return early;
  return late;
}

bool is_ambiguous(const Zone& zone, LocalTime local) {
  const auto [before, after] = around(zone, local);
  const Instant one{local.time_since_epoch() - before}, other{local.time_since_epoch() - after};
  return one != other && shows(zone, one, local) && shows(zone, other, local);
}

bool is_skipped(const Zone& zone, LocalTime local) { return !shows(zone, to_instant(zone, local), local); }

LocalDay event_day(const Zone& zone, Instant instant, Minutes day_end) {
  auto day = std::chrono::floor<std::chrono::days>(to_local(zone, instant)) + std::chrono::days(1);
  // Instants are compared, not wall times: a change of the clocks would turn the day back, or at another time than day_end.
  while (instant < to_instant(zone, day + day_end)) day -= std::chrono::days(1);
  return day;
}

}  // namespace foyer::zone
