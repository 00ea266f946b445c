// Nights and days on which calendars and clocks do something rare, minute by minute or second by second.
#include "programme/decks.h"
#include "support/catch.h"

#include <ctime>

using namespace foyer;
using test::agenda;

namespace {

// What is on at that instant, by the agenda.
std::string on_at(const model::Schedule& schedule, Instant now) {
  for (const auto& session : agenda(programme::deck(schedule, {}, now)))
    if (const auto end = session.find("/now"); end != std::string::npos) return session.substr(0, end);
  return {};
}

void add_between(model::Schedule& schedule, const std::string& id, Instant start, Instant end) {
  auto& session = test::add(schedule, id, "2024-06-13 09:30", "2024-06-13 10:30");
  session.start = start;
  session.end = end;
}

// The date in UTC as the C library has it.
LocalDay day_in_utc(Instant instant) {
  const std::time_t seconds = instant.time_since_epoch().count();
  const std::tm* time = std::gmtime(&seconds);
  return LocalDay(std::chrono::local_days(std::chrono::year(time->tm_year + 1900) / (time->tm_mon + 1) / time->tm_mday));
}

}  // namespace

TEST_CASE("in the nights in which the clocks are changed the right session is on in every minute, the repeated hour too", "[F49]") {
  for (const char* name : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Chatham", "America/Santiago"}) {
    auto schedule = test::empty_event(name);
    const Instant first = test::at(schedule, "2026-01-01 00:00"), last = test::at(schedule, "2026-12-31 00:00");
    int nights = 0;
    for (const auto& change : schedule.event.zone.transitions) {
      if (change.at < first || change.at > last) continue;
      ++nights;
      schedule.sessions.clear();
      const Instant start = change.at - Minutes(180);
      for (int hour = 0; hour < 6; ++hour)
        add_between(schedule, std::to_string(hour), start + Minutes(60 * hour), start + Minutes(60 * hour + 60));
      for (int minute = 0; minute < 360; ++minute) {
        INFO(name << " " << zone::to_iso(start + Minutes(minute), schedule.event.zone));
        REQUIRE(on_at(schedule, start + Minutes(minute)) == std::to_string(minute / 60));
        REQUIRE(programme::next_change(schedule, {}, start + Minutes(minute)) > start + Minutes(minute));
      }
    }
    CHECK(nights == 2);
  }
}

TEST_CASE("around midnight of rare days the date is right in every second, and who has begun before it is still on", "[F52]") {
  for (const char* midnight : {"2026-07-01 00:00", "2027-01-01 00:00", "2028-02-29 00:00", "2028-03-01 00:00", "2100-03-01 00:00",
                               "2026-12-28 00:00" /* the first of week 53 */, "2021-01-04 00:00"}) {
    auto schedule = test::empty_event("UTC");
    schedule.event.day_end = Minutes(0);
    const Instant turn = test::at(schedule, midnight);
    add_between(schedule, "Party", turn - Minutes(120), turn + Minutes(60));
    for (Instant now = turn - Minutes(2); now <= turn + Minutes(2); now += Seconds(1)) {
      INFO(zone::to_iso(now, schedule.event.zone));
      const auto deck = programme::deck(schedule, {}, now);
      REQUIRE(deck.today == day_in_utc(now));
      REQUIRE(deck.day == day_in_utc(now));
      REQUIRE(on_at(schedule, now) == "Party");
    }
  }
}

TEST_CASE("when 32 bits no longer count the seconds since 1970, the display goes on", "[F53]") {
  auto schedule = test::empty_event("Europe/Berlin");
  const Instant turn{Seconds(std::int64_t{1} << 31)};  // 2038-01-19 03:14:08 UTC
  add_between(schedule, "Before", turn - Minutes(30), turn);
  add_between(schedule, "After", turn, turn + Minutes(30));
  for (Instant now = turn - Minutes(1); now < turn + Minutes(1); now += Seconds(1)) {
    REQUIRE(on_at(schedule, now) == (now < turn ? "Before" : "After"));
    REQUIRE(programme::next_change(schedule, {}, now) > now);
  }
  CHECK(zone::to_iso(turn, schedule.event.zone) == "2038-01-19T04:14:08+01:00");
}
