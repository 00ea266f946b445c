#include "programme/deck.h"

#include "programme/decks.h"
#include "support/catch.h"

#include <algorithm>
#include <set>

using namespace foyer;
using programme::QuietSlide;
using test::agenda;
using test::deck_at;
using test::kinds;
using test::Strings;
using test::two_days;

namespace {

Strings notices(const programme::Deck& deck) {
  Strings result;
  for (const auto& notice : deck.notices) result.push_back(std::get<programme::AnnouncementSlide>(notice.slide).text);
  return result;
}

}  // namespace

TEST_CASE("the agenda lists the day from now on, and what was over a moment ago") {
  const auto schedule = two_days();
  CHECK(agenda(deck_at(schedule, "2024-06-13 09:42")) == Strings{"Opening/now", "Clinic/now", "Talk/planned", "Party/planned"});
  CHECK(agenda(deck_at(schedule, "2024-06-13 10:10")) == Strings{"Opening/now", "Clinic/over", "Talk/planned", "Party/planned"});
  CHECK(agenda(deck_at(schedule, "2024-06-13 10:15")) == Strings{"Opening/now", "Talk/planned", "Party/planned"});
}

TEST_CASE("every empty state has its slide", "[F28]") {
  const auto schedule = two_days();
  CHECK(kinds(deck_at(schedule, "2024-06-01 12:00")).front() == "before-event");
  CHECK(kinds(deck_at(schedule, "2024-06-13 08:00")).front() == "before-day");
  CHECK(kinds(deck_at(schedule, "2024-06-13 09:16")).front() == "agenda");  // soon
  CHECK(kinds(deck_at(schedule, "2024-06-13 12:00")).front() == "gap");
  CHECK(kinds(deck_at(schedule, "2024-06-14 02:00")).front() == "after-day");
  CHECK(kinds(deck_at(schedule, "2024-06-14 08:00")).front() == "before-day");
  CHECK(kinds(deck_at(schedule, "2024-06-14 12:00")) == Strings{"after-event"});
  CHECK(kinds(programme::deck_without_schedule("en")) == Strings{"no-schedule"});
}

TEST_CASE("before the event the slide tells when doors open and what comes first") {
  const auto schedule = two_days();
  const auto deck = deck_at(schedule, "2024-06-12 19:20");
  const auto& quiet = std::get<QuietSlide>(deck.entries.front().slide);
  CHECK(quiet.doors == test::at(schedule, "2024-06-13 08:30"));
  REQUIRE(quiet.upcoming.size() == 3);
  CHECK(quiet.upcoming.front().id == "Opening");
}

TEST_CASE("past midnight belongs to the evening before until the event day ends", "[F52]") {
  const auto schedule = two_days();
  const auto deck = deck_at(schedule, "2024-06-14 01:00");
  CHECK(agenda(deck) == Strings{"Party/now"});
  CHECK(deck.day == zone::parse_day("2024-06-13"));
  CHECK(deck.today == zone::parse_day("2024-06-14"));
  CHECK(deck_at(schedule, "2024-06-14 04:00").day == zone::parse_day("2024-06-14"));
}

TEST_CASE("a session that has run since yesterday is on today's list", "[F52]") {
  auto schedule = test::empty_event();
  test::add(schedule, "Hackathon", "2024-06-12 10:00", "2024-06-14 16:00");
  CHECK(agenda(deck_at(schedule, "2024-06-13 12:00")) == Strings{"Hackathon/now"});
}

TEST_CASE("a quiet slide looks forward to no cancelled session") {
  auto schedule = two_days();
  schedule.sessions[0].status = model::Status::cancelled;
  schedule.sessions[2].status = model::Status::cancelled;
  const auto quiet_at = [&](const std::string& time) { return std::get<QuietSlide>(deck_at(schedule, time).entries.front().slide); };
  CHECK(quiet_at("2024-06-12 19:20").upcoming.front().id == "Clinic");
  CHECK(quiet_at("2024-06-13 12:00").upcoming.front().id == "Party");
}

TEST_CASE("an event that was cancelled before it began is not over until its last slot is") {
  auto schedule = two_days();
  for (auto& session : schedule.sessions) session.status = model::Status::cancelled;
  const auto deck = deck_at(schedule, "2024-06-01 07:00");
  CHECK(kinds(deck) == Strings{"before-event"});
  CHECK_FALSE(std::get<QuietSlide>(deck.entries.front().slide).doors.has_value());
  CHECK(kinds(deck_at(schedule, "2024-06-14 11:00")).front() == "after-event");
}

TEST_CASE("news come and go at their times, and are counted") {
  auto schedule = two_days();
  for (const std::string title : {"Early", "Always", "Late"}) {
    model::NewsItem item;
    item.title = model::LocalText(title);
    schedule.news.push_back(item);
  }
  schedule.news[0].until = test::at(schedule, "2024-06-13 09:00");
  schedule.news[2].published = test::at(schedule, "2024-06-13 13:00");
  model::Screen screen;
  screen.slides = {{model::SlideKind::news, Seconds(20)}};
  const auto deck = deck_at(schedule, "2024-06-13 09:42", screen);
  REQUIRE(kinds(deck) == Strings{"news"});
  const auto& news = std::get<programme::NewsSlide>(deck.entries.front().slide);
  CHECK(news.title == "Always");
  CHECK(news.count == 1);
  CHECK(deck.entries.front().dwell == Seconds(20));
  CHECK(kinds(deck_at(schedule, "2024-06-13 13:00", screen)) == Strings{"gap", "news", "news"});
}

TEST_CASE("news are told on the screens that they name, and counted there") {
  auto schedule = two_days();
  for (const std::string title : {"Bar", "Everywhere", "Lobby"}) {
    model::NewsItem item;
    item.title = model::LocalText(title);
    schedule.news.push_back(item);
  }
  schedule.news[0].screens = {"bar"};
  schedule.news[2].screens = {"lobby", "stairs"};
  schedule.news[2].until = test::at(schedule, "2024-06-13 09:44");
  const auto news_on = [&](const std::string& name, const std::string& time) {
    model::Screen screen;
    screen.name = name;
    screen.slides = {{model::SlideKind::news, {}}};
    Strings result;
    for (const auto& entry : deck_at(schedule, time, screen).entries)
      if (const auto* slide = std::get_if<programme::NewsSlide>(&entry.slide))
        result.push_back(slide->title + " " + std::to_string(slide->number) + "/" + std::to_string(slide->count));
    return result;
  };
  CHECK(news_on("bar", "2024-06-13 09:42") == Strings{"Bar 1/2", "Everywhere 2/2"});
  CHECK(news_on("lobby", "2024-06-13 09:42") == Strings{"Everywhere 1/2", "Lobby 2/2"});
  CHECK(news_on("", "2024-06-13 09:42") == Strings{"Everywhere 1/1"});
  // What one screen does not tell turns no page of it.
  model::Screen bar;
  bar.name = "bar";
  CHECK(programme::next_change(schedule, bar, test::at(schedule, "2024-06-13 09:42")) == test::at(schedule, "2024-06-13 10:00"));
}

TEST_CASE("between two changes the deck stays as it is, whenever the day ends and the doors open") {
  auto schedule = test::empty_event("Europe/Berlin");
  // A night of each kind: all hours once, 02:00 to 03:00 skipped, that hour twice.
  const std::string evening = GENERATE("2024-06-13", "2024-03-30", "2024-10-26");
  const int day_end = GENERATE(0, 150, 240), doors = GENERATE(60, 180, 510);
  schedule.event.day_end = Minutes(day_end);
  schedule.event.doors = Minutes(doors);
  test::add(schedule, "Opening", evening + " 09:30", evening + " 10:30");
  test::add(schedule, "Party", evening + " 22:00", evening + " 23:30");
  auto& closing = test::add(schedule, "Closing", evening + " 10:00", evening + " 11:00");
  closing.start += std::chrono::days(1);
  closing.end += std::chrono::days(1);
  const Instant noon = test::at(schedule, evening + " 12:00");
  programme::Deck held;
  Instant next = noon - std::chrono::days(1);
  for (Instant now = next; now < noon + std::chrono::days(1); now += Minutes(5)) {
    INFO(zone::to_iso(now, schedule.event.zone) << ", day_end " << day_end << ", doors " << doors);
    const auto deck = programme::deck(schedule, {}, now);
    if (now >= next) {
      held = deck;
      next = programme::next_change(schedule, {}, now);
    }
    REQUIRE(deck == held);
  }
}

TEST_CASE("at a session's boundary and when a day turns the deck changes") {
  const auto schedule = two_days();
  std::set<Instant> changes;
  const Instant end = test::at(schedule, "2024-06-15 12:00");
  for (Instant now = test::at(schedule, "2024-06-12 12:00"); now < end;) {
    const Instant next = programme::next_change(schedule, {}, now);
    REQUIRE(next > now);
    changes.insert(next);
    now = next;
  }
  for (const char* boundary : {"2024-06-13 09:15", "2024-06-13 09:30", "2024-06-13 10:00", "2024-06-13 10:15", "2024-06-13 10:30",
                               "2024-06-14 00:00", "2024-06-14 04:00"})
    CHECK(changes.count(test::at(schedule, boundary)) == 1);
}

TEST_CASE("a summer-time change inside the event moves no session on the wall clock", "[F49]") {
  auto schedule = test::empty_event("Europe/Berlin");
  test::add(schedule, "Late show", "2026-10-24 23:00", "2026-10-25 02:30");
  test::add(schedule, "Night watch", "2026-10-25 03:30", "2026-10-25 05:00");
  // The night has an hour more: 02:30 is said first in summer time, then again in winter time.
  CHECK(schedule.sessions[0].end - schedule.sessions[0].start == Minutes(210));
  CHECK(schedule.sessions[1].start - schedule.sessions[0].end == Minutes(120));
  const Instant repeated = schedule.sessions[0].end + Minutes(60);
  const auto deck = programme::deck(schedule, {}, repeated);
  CHECK(kinds(deck).front() == "gap");
  CHECK(programme::next_change(schedule, {}, repeated) == schedule.sessions[1].start - programme::soon_before_start);
}

TEST_CASE("a warning comes first, a notice runs beside, and an emergency is alone, each on its screens and at its times") {
  auto schedule = two_days();
  const auto announce = [&](const std::string& text, model::Level level) -> model::Announcement& {
    schedule.announcements.push_back({model::LocalText(text), {}, level, {}, {}, {}, false, {}});
    return schedule.announcements.back();
  };
  announce("Cloakroom", model::Level::info);
  announce("Lift", model::Level::warning);
  announce("Elsewhere", model::Level::warning).screens = {"hall"};
  auto& emergency = announce("Leave", model::Level::emergency);
  emergency.from = test::at(schedule, "2024-06-13 09:50");
  emergency.until = test::at(schedule, "2024-06-13 09:55");
  const auto before = kinds(deck_at(schedule, "2024-06-13 09:42"));
  CHECK(before.front() == "announcement");
  CHECK(before[1] == "agenda");
  CHECK(std::count(before.begin(), before.end(), "announcement") == 1);
  CHECK(notices(deck_at(schedule, "2024-06-13 09:42")) == Strings{"Cloakroom"});
  CHECK(programme::next_change(schedule, {}, test::at(schedule, "2024-06-13 09:42")) == emergency.from);
  CHECK(kinds(deck_at(schedule, "2024-06-13 09:50")) == Strings{"announcement"});
  CHECK(notices(deck_at(schedule, "2024-06-13 09:50")).empty());
  CHECK(programme::next_change(schedule, {}, *emergency.from) == emergency.until);
  CHECK(kinds(deck_at(schedule, "2024-06-13 09:55")) == before);
  CHECK(kinds(deck_at(schedule, "2024-06-15 12:00")) == Strings{"announcement", "after-event"});
}

TEST_CASE("those who speak now or next have a slide with what they give today, if there is anything to say of them") {
  auto schedule = two_days();
  schedule.speakers.push_back({"ada", model::LocalText("Ada"), model::LocalText("Engineer"), {}, model::LocalText("Builds clocks."), {}});
  schedule.speakers.push_back({"ben", model::LocalText("Ben"), {}, {}, {}, {}});
  schedule.sessions[0].speakers = {0, 1};
  schedule.sessions[2].speakers = {0};
  model::Screen screen;
  screen.slides = {{model::SlideKind::speaker, {}}};
  const auto deck = deck_at(schedule, "2024-06-13 09:42", screen);
  REQUIRE(kinds(deck) == Strings{"speaker"});
  const auto& slide = std::get<programme::SpeakerSlide>(deck.entries.front().slide);
  CHECK(slide.speaker.name == "Ada");
  CHECK(slide.bio == "Builds clocks.");
  REQUIRE(slide.sessions.size() == 2);
  CHECK(slide.sessions.back().id == "Talk");
  const auto later = deck_at(schedule, "2024-06-13 13:40", screen);
  CHECK(std::get<programme::SpeakerSlide>(later.entries.front().slide).sessions.size() == 1);
  CHECK(kinds(deck_at(schedule, "2024-06-13 15:00", screen)) == Strings{"gap"});
}

TEST_CASE("an event without sessions says that its programme follows", "[F28]") {
  CHECK(kinds(deck_at(test::empty_event(), "2024-06-13 09:42")) == Strings{"no-schedule"});
}

TEST_CASE("a schedule that its server has not confirmed for a quarter of an hour is told with its time") {
  auto schedule = two_days();
  CHECK_FALSE(deck_at(schedule, "2024-06-13 09:42").as_of.has_value());  // a file on this machine is never stale
  schedule.as_of = test::at(schedule, "2024-06-13 09:33");
  CHECK_FALSE(deck_at(schedule, "2024-06-13 09:47").as_of.has_value());
  CHECK(deck_at(schedule, "2024-06-13 09:48").as_of == schedule.as_of);
  CHECK(deck_at(schedule, "2024-06-15 09:48").as_of == schedule.as_of);
  CHECK_FALSE(deck_at(schedule, "2024-06-13 09:00").as_of.has_value());  // nor one that a wrong clock puts ahead
}

TEST_CASE("that the schedule becomes stale, or is confirmed, starts no rotation again") {
  auto schedule = two_days();
  const auto opening = schedule.sessions.front().start;
  for (const char* as_of : {"2024-06-13 09:33", "2024-06-13 09:34", "2024-06-13 09:50"}) {
    schedule.as_of = test::at(schedule, as_of);
    for (const char* time : {"2024-06-13 09:47", "2024-06-13 09:48", "2024-06-13 09:59"}) CHECK(deck_at(schedule, time).since == opening);
  }
  schedule.as_of = test::at(schedule, "2024-06-13 09:33");
  CHECK(programme::next_change(schedule, {}, test::at(schedule, "2024-06-13 09:47")) == test::at(schedule, "2024-06-13 09:48"));
  CHECK(programme::next_change(schedule, {}, test::at(schedule, "2024-06-13 09:48")) == test::at(schedule, "2024-06-13 10:00"));
}
