// What is told while nobody knows what time it is.
#include "programme/decks.h"
#include "support/catch.h"

using namespace foyer;
using programme::AgendaSlide;
using programme::Mark;
using test::agenda;
using test::kinds;
using test::Strings;
using test::two_days;

namespace {

programme::Deck plain_deck(const model::Schedule& schedule, const model::Screen& screen = {},
                           const std::string& time = "2024-06-13 09:42") {
  return programme::deck(schedule, screen, test::at(schedule, time), false);
}

model::Screen screen_of(std::initializer_list<model::SlideKind> kinds) {
  model::Screen screen;
  for (const auto kind : kinds) screen.slides.push_back({kind, {}});
  return screen;
}

Strings texts(const std::vector<programme::Entry>& entries) {
  Strings result;
  for (const auto& entry : entries)
    if (const auto* slide = std::get_if<programme::AnnouncementSlide>(&entry.slide)) result.push_back(slide->text);
  return result;
}

}  // namespace

TEST_CASE("with an untrusted clock every day is told as planned, whatever the clock says", "[F46]") {
  const auto schedule = two_days();
  for (const char* time : {"1970-01-01 08:00", "2024-06-13 09:42", "2024-06-14 10:30", "2037-01-01 12:00"}) {
    INFO(time);
    const auto deck = plain_deck(schedule, {}, time);
    CHECK(kinds(deck) == Strings{"agenda", "agenda"});
    CHECK(agenda(deck) == Strings{"Opening/planned", "Clinic/planned", "Talk/planned", "Party/planned", "Closing/planned"});
    CHECK(std::get<AgendaSlide>(deck.entries[0].slide).day == zone::parse_day("2024-06-13"));
    CHECK(std::get<AgendaSlide>(deck.entries[1].slide).day == zone::parse_day("2024-06-14"));
    CHECK_FALSE(deck.clock_is_trusted);
    CHECK(deck.day != zone::parse_day("2024-06-13"));
    CHECK(deck.today != zone::parse_day("2024-06-13"));
  }
}

TEST_CASE("what the schedule says of changes holds without a clock; that a session is new does not", "[F46]") {
  auto schedule = two_days();
  schedule.event.languages = {"en", "de"};
  schedule.sessions[0].status = model::Status::cancelled;
  schedule.sessions[1].delay = Minutes(30);
  schedule.sessions[2].added = test::at(schedule, "2024-06-13 09:00");
  model::Screen screen;
  screen.languages_together = true;
  const auto slide = std::get<AgendaSlide>(plain_deck(schedule, screen).entries.front().slide);
  const auto session = [&](const std::string& id) {
    return *std::find_if(slide.sessions.begin(), slide.sessions.end(), [&](const auto& card) { return card.id == id; });
  };
  CHECK(session("Opening").has(Mark::cancelled));
  CHECK(session("Clinic").has(Mark::delayed));
  CHECK(session("Talk").marks.empty());
  REQUIRE(session("Talk").translations.size() == 1);
  CHECK(session("Talk").translations.front().marks.empty());
  CHECK(session("Clinic").translations.front().state == programme::State::planned);
}

TEST_CASE("slides that hang on what is on give way to one agenda, on screens of all kinds", "[F46]") {
  using Kind = model::SlideKind;
  auto schedule = two_days();
  schedule.news = {model::NewsItem()};
  CHECK(kinds(plain_deck(schedule, screen_of({Kind::now_next, Kind::session, Kind::news, Kind::changes, Kind::speaker}))) ==
        Strings{"agenda", "agenda", "news"});
  CHECK(kinds(plain_deck(schedule, screen_of({Kind::news}))) == Strings{"news"});
  auto door = screen_of({Kind::room});
  door.rooms = {"Room 2A"};
  CHECK(agenda(plain_deck(schedule, door)) == Strings{"Clinic/planned"});
  door.rooms = {"Room 3B"};
  CHECK(kinds(plain_deck(schedule, door)).front() == "no-sessions");
  schedule.sessions.clear();
  CHECK(kinds(plain_deck(schedule)) == Strings{"no-schedule", "news"});
}

TEST_CASE("news and pictures that have hours wait until somebody knows the time", "[F46]") {
  auto schedule = two_days();
  const auto add = [&](const std::string& title) -> model::NewsItem& {
    schedule.news.emplace_back().title = model::LocalText(title);
    return schedule.news.back();
  };
  const Instant hour_before = test::at(schedule, "2024-06-13 08:42");
  add("From").from = hour_before;
  add("Until").until = hour_before + std::chrono::hours(24);
  add("Published").published = hour_before;
  add("Always");
  schedule.images = {{"plan.png", {}, {}, {}, {}, {}}, {"today.png", {}, hour_before, {}, {}, {}}};
  const auto deck = plain_deck(schedule);
  CHECK(kinds(deck) == Strings{"agenda", "agenda", "news", "image"});
  CHECK(std::get<programme::NewsSlide>(deck.entries[2].slide).title == "Always");
  CHECK(std::get<programme::NewsSlide>(deck.entries[2].slide).count == 1);
}

TEST_CASE("an emergency is told though nobody knows whether it has begun; one that has surely ended, or a planned test, is not", "[F46]") {
  auto schedule = two_days();
  const auto announce = [&](const std::string& text, model::Level level, const char* from, const char* until) -> model::Announcement& {
    schedule.announcements.push_back({model::LocalText(text), {}, level, {}, {}, {}, false, {}});
    if (*from != 0) schedule.announcements.back().from = test::at(schedule, from);
    if (*until != 0) schedule.announcements.back().until = test::at(schedule, until);
    return schedule.announcements.back();
  };
  announce("Lunch", model::Level::info, "2024-06-13 08:00", "2024-06-13 20:00");
  announce("Cloakroom", model::Level::info, "", "");
  announce("Drill", model::Level::emergency, "2024-06-13 09:00", "2024-06-13 10:00").test = true;
  announce("Yesterday", model::Level::emergency, "2024-06-12 09:00", "2024-06-12 10:00");
  CHECK(texts(plain_deck(schedule).notices) == Strings{"Cloakroom"});
  CHECK(kinds(plain_deck(schedule)).front() == "agenda");
  announce("Leave", model::Level::emergency, "2024-06-13 12:00", "2024-06-13 13:00");  // the clock may be hours late
  CHECK(kinds(plain_deck(schedule)) == Strings{"announcement"});
  CHECK(texts(plain_deck(schedule).entries) == Strings{"Leave"});
}

TEST_CASE("how old the schedule is is not told by a clock that nobody trusts") {
  auto schedule = two_days();
  schedule.as_of = test::at(schedule, "2024-06-13 05:00");
  CHECK_FALSE(plain_deck(schedule).as_of);
}
