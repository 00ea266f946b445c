// When a screen is lit, and when it is dark.
#include "programme/hours.h"

#include "programme/decks.h"
#include "support/catch.h"

using namespace foyer;
using test::at;
using test::deck_at;
using test::kinds;
using test::Strings;
using test::two_days;

namespace {

model::Screen lit_between(int on, int off) {
  model::Screen screen;
  screen.hours = model::Hours{Minutes(on), Minutes(off)};
  return screen;
}

constexpr int hour = 60;

const auto by_day = lit_between(8 * hour, 20 * hour);

bool is_dark(const programme::Deck& deck) { return kinds(deck) == Strings{"dark"} && deck.notices.empty(); }

void announce(model::Schedule& schedule, model::Level level, const char* from = nullptr, const char* until = nullptr) {
  model::Announcement announcement;
  announcement.level = level;
  announcement.text = model::LocalText("Leave the building");
  if (from != nullptr) announcement.from = at(schedule, from);
  if (until != nullptr) announcement.until = at(schedule, until);
  schedule.announcements.push_back(announcement);
}

// The instants of that day, in wall time, at which the deck turns dark or is lit again, found through next_change() alone.
Strings turns(const model::Schedule& schedule, const model::Screen& screen, const std::string& from, const std::string& to) {
  Strings result;
  bool dark = is_dark(programme::deck(schedule, screen, at(schedule, from)));
  for (Instant now = at(schedule, from); now < at(schedule, to); now = programme::next_change(schedule, screen, now))
    if (is_dark(programme::deck(schedule, screen, now)) != dark) {
      dark = !dark;
      result.push_back((dark ? "dark " : "lit ") + zone::to_iso(now, schedule.event.zone));
    }
  return result;
}

}  // namespace

TEST_CASE("outside its hours a screen is dark, whatever there is to show", "[F116]") {
  auto schedule = two_days();
  announce(schedule, model::Level::info);
  announce(schedule, model::Level::warning);
  CHECK(is_dark(deck_at(schedule, "2024-06-13 07:59", by_day)));
  CHECK_FALSE(is_dark(deck_at(schedule, "2024-06-13 08:00", by_day)));
  CHECK_FALSE(is_dark(deck_at(schedule, "2024-06-13 19:59", by_day)));
  CHECK(is_dark(deck_at(schedule, "2024-06-13 20:00", by_day)));
  CHECK(is_dark(deck_at(schedule, "2024-06-13 23:00", by_day)));  // the party is on
  CHECK_FALSE(is_dark(deck_at(schedule, "2024-06-13 23:00")));    // a screen without hours
}

TEST_CASE("hours may go past midnight, and those that end when they begin are the whole day", "[F116]") {
  const auto schedule = two_days();
  const auto by_night = lit_between(17 * hour, 2 * hour);
  for (const char* lit : {"2024-06-13 17:00", "2024-06-13 23:59", "2024-06-14 00:00", "2024-06-14 01:59"})
    CHECK_FALSE(is_dark(deck_at(schedule, lit, by_night)));
  for (const char* dark : {"2024-06-13 02:00", "2024-06-13 16:59", "2024-06-14 02:00"}) CHECK(is_dark(deck_at(schedule, dark, by_night)));
  for (const char* time : {"2024-06-13 00:00", "2024-06-13 08:00", "2024-06-13 23:59"})
    CHECK_FALSE(is_dark(deck_at(schedule, time, lit_between(8 * hour, 8 * hour))));
}

TEST_CASE("a screen sleeps until its hours begin or end, and its rotation begins with them", "[F116]") {
  const auto schedule = two_days();
  const auto screen = lit_between(7 * hour + 45, 20 * hour + 15);
  CHECK(programme::next_change(schedule, screen, at(schedule, "2024-06-13 07:00")) == at(schedule, "2024-06-13 07:45"));
  CHECK(deck_at(schedule, "2024-06-13 08:00", screen).since == at(schedule, "2024-06-13 07:45"));
  CHECK(programme::next_change(schedule, screen, at(schedule, "2024-06-13 19:00")) == at(schedule, "2024-06-13 20:15"));
  CHECK(deck_at(schedule, "2024-06-13 20:30", screen).since == at(schedule, "2024-06-13 20:15"));
  CHECK(turns(schedule, screen, "2024-06-13 12:00", "2024-06-15 12:00") ==
        Strings{"dark 2024-06-13T20:15:00+08:00", "lit 2024-06-14T07:45:00+08:00", "dark 2024-06-14T20:15:00+08:00",
                "lit 2024-06-15T07:45:00+08:00"});
}

TEST_CASE("in the nights in which the clocks are changed a screen turns dark once, and is lit once", "[F116]") {
  const auto schedule = test::empty_event("Europe/Berlin");
  const auto nights = [&](int on, int off, const char* from, const char* to) { return turns(schedule, lit_between(on, off), from, to); };
  // 02:30 comes twice.
  CHECK(nights(8 * hour, 2 * hour + 30, "2026-10-24 12:00", "2026-10-25 12:00") ==
        Strings{"dark 2026-10-25T02:30:00+02:00", "lit 2026-10-25T08:00:00+01:00"});
  CHECK(nights(2 * hour + 30, 20 * hour, "2026-10-24 21:00", "2026-10-25 12:00") == Strings{"lit 2026-10-25T02:30:00+02:00"});
  // 02:30 never comes.
  CHECK(nights(8 * hour, 2 * hour + 30, "2026-03-28 12:00", "2026-03-29 12:00") ==
        Strings{"dark 2026-03-29T03:30:00+02:00", "lit 2026-03-29T08:00:00+02:00"});
  CHECK(nights(2 * hour + 30, 20 * hour, "2026-03-28 21:00", "2026-03-29 12:00") == Strings{"lit 2026-03-29T03:30:00+02:00"});
  // Dark for the twenty minutes around the change alone: a day must not be lost over them.
  CHECK(nights(3 * hour + 10, 2 * hour + 50, "2026-03-28 12:00", "2026-03-30 01:00").empty());
}

TEST_CASE("an emergency lights the screen at any hour, for as long as it lasts", "[F116]") {
  auto schedule = two_days();
  announce(schedule, model::Level::emergency, "2024-06-14 03:00", "2024-06-14 04:10");
  CHECK(turns(schedule, by_day, "2024-06-13 21:00", "2024-06-14 12:00") ==
        Strings{"lit 2024-06-14T03:00:00+08:00", "dark 2024-06-14T04:10:00+08:00", "lit 2024-06-14T08:00:00+08:00"});
  CHECK(kinds(deck_at(schedule, "2024-06-14 03:30", by_day)) == Strings{"announcement"});
}

TEST_CASE("while nobody knows what time it is a screen is lit", "[F46][F116]") {
  auto schedule = two_days();
  announce(schedule, model::Level::info);
  const auto deck = programme::deck(schedule, by_day, at(schedule, "2024-06-13 03:00"), false);
  CHECK(kinds(deck) == Strings{"agenda", "agenda"});
  CHECK(deck.notices.size() == 1);
}
