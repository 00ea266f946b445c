#include "zone/zone.h"

#include "support/catch.h"
#include "support/variable.h"
#include "zone/text.h"

using namespace foyer;
using namespace foyer::zone;

namespace {

Zone named(const char* name) { return find_zone(name).value(); }
LocalTime local(const char* text) { return parse_local(text).value(); }
std::string instant_of(const Zone& zone, const char* text) { return to_iso(to_instant(zone, local(text)), zone); }

}  // namespace

TEST_CASE("a zone that nobody knows is not taken for another") {
  CHECK_FALSE(find_zone("Europe/Nowhere").has_value());
  CHECK_FALSE(find_zone("").has_value());
  CHECK(find_zone("UTC").has_value());
}

TEST_CASE("Windows has names of its own for zones") {
  CHECK(find_windows_zone("W. Europe Standard Time").value() == named("Europe/Berlin"));
  CHECK(find_windows_zone("China Standard Time").value().name == "Asia/Shanghai");
  CHECK_FALSE(find_windows_zone("Europe/Berlin").has_value());
  CHECK_FALSE(find_windows_zone("").has_value());
}

TEST_CASE("a machine that is set to a zone that nobody knows can be told of", "[F50]") {
  struct Row {
    const char *tz, *unknown;
  };
  for (const auto& [tz, unknown] : {Row{"Europe/Nowhere", "Europe/Nowhere"}, Row{":Nowhere", ":Nowhere"}, Row{"Europe", "Europe"},
                                    Row{"Europe/Vienna", ""}, Row{":/etc/localtime", ""}, Row{"UTC", ""}, Row{"", ""}, Row{nullptr, ""}}) {
    const test::Variable variable("TZ", tz);
    INFO((tz != nullptr ? tz : "unset"));
    CHECK(unknown_system_zone().value_or("") == unknown);
  }
}

TEST_CASE("wall time follows the zone") {
  CHECK(instant_of(named("Asia/Shanghai"), "2024-06-13T09:42") == "2024-06-13T09:42:00+08:00");
  CHECK(instant_of(named("Asia/Kathmandu"), "2024-06-13T09:42") == "2024-06-13T09:42:00+05:45");
  CHECK(instant_of(named("Europe/Berlin"), "2024-01-13T09:42") == "2024-01-13T09:42:00+01:00");
  CHECK(instant_of(named("Europe/Berlin"), "2024-07-13T09:42") == "2024-07-13T09:42:00+02:00");
  CHECK(instant_of(named("Pacific/Chatham"), "2024-07-13T09:42") == "2024-07-13T09:42:00+12:45");
}

TEST_CASE("when summer time begins an hour is skipped, and what falls into it is taken as an hour later") {
  const auto berlin = named("Europe/Berlin");
  CHECK(is_skipped(berlin, local("2026-03-29 02:30")));
  CHECK_FALSE(is_skipped(berlin, local("2026-03-29 01:59")));
  CHECK_FALSE(is_skipped(berlin, local("2026-03-29 03:00")));
  CHECK(instant_of(berlin, "2026-03-29 02:30") == "2026-03-29T03:30:00+02:00");
}

TEST_CASE("when summer time ends an hour comes twice, and the first is meant") {
  const auto berlin = named("Europe/Berlin");
  CHECK(is_ambiguous(berlin, local("2026-10-25 02:30")));
  CHECK_FALSE(is_ambiguous(berlin, local("2026-10-25 03:00")));
  CHECK(instant_of(berlin, "2026-10-25 02:30") == "2026-10-25T02:30:00+02:00");
  CHECK(to_iso(*parse_instant("2026-10-25 02:30+01:00", berlin), berlin) == "2026-10-25T02:30:00+01:00");
}

TEST_CASE("every instant of the two nights comes back from its wall time, but for the repeated hour") {
  for (const char* name : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"}) {
    const auto zone = named(name);
    for (const auto& change : zone.transitions) {
      if (change.at < *parse_instant("2024-01-01 00:00", zone) || change.at > *parse_instant("2025-12-31 00:00", zone)) continue;
      for (Instant now = change.at - Minutes(180); now < change.at + Minutes(180); now += Minutes(1)) {
        const auto wall = to_local(zone, now);
        const auto back = to_instant(zone, wall);
        REQUIRE(to_local(zone, back) == wall);
        if (!is_ambiguous(zone, wall)) REQUIRE(back == now);
      }
    }
  }
}

TEST_CASE("the night belongs to the evening before") {
  const auto shanghai = named("Asia/Shanghai");
  const auto day = [&](const char* text) { return event_day(shanghai, *parse_instant(text, shanghai), Minutes(240)); };
  CHECK(day("2024-06-14 03:59:59") == parse_day("2024-06-13"));
  CHECK(day("2024-06-14 04:00") == parse_day("2024-06-14"));
  CHECK(day("2024-03-01 00:30") == parse_day("2024-02-29"));
}

TEST_CASE("the event day turns once, at the day's end on the clock, in the nights that skip or repeat that hour too") {
  for (const char* name : {"Europe/Berlin", "America/Sao_Paulo", "Africa/Cairo"}) {
    const auto zone = named(name);
    for (const auto day_end : {Minutes(0), Minutes(30), Minutes(150), Minutes(240)})
      for (const auto& change : zone.transitions) {
        if (change.at < *parse_instant("2014-01-01 00:00", zone) || change.at > *parse_instant("2024-12-31 00:00", zone)) continue;
        auto day = event_day(zone, change.at - Minutes(1440), day_end);
        for (Instant now = change.at - Minutes(1440); now < change.at + Minutes(1440); now += Minutes(10)) {
          const bool turns = now == to_instant(zone, day + std::chrono::days(1) + day_end);
          if (turns) day += std::chrono::days(1);
          INFO(to_iso(now, zone) << ", day_end " << day_end.count());
          REQUIRE(event_day(zone, now, day_end) == day);
        }
      }
  }
}
