#include "programme/deck.h"

#include "programme/decks.h"
#include "support/catch.h"

using namespace foyer;
using programme::AgendaSlide;
using programme::QuietSlide;
using test::agenda;
using test::deck_at;
using test::kinds;
using test::Strings;
using test::two_days;

namespace {

model::Screen now_next_screen() {
  model::Screen screen;
  screen.slides = {{model::SlideKind::now_next, {}}};
  return screen;
}

// What the now-next slide says of the first room: what people come for, and what follows.
Strings main_hall(const model::Schedule& schedule, const std::string& time) {
  const auto deck = deck_at(schedule, time, now_next_screen());
  const auto& room = std::get<programme::NowNextSlide>(deck.entries.front().slide).rooms.front();
  return {room.first.id, room.next ? room.next->id : ""};
}

}  // namespace

TEST_CASE("a screen for rooms without sessions says so") {
  auto schedule = two_days();
  model::Screen screen;
  screen.rooms = {"Room 3B"};
  CHECK(kinds(deck_at(schedule, "2024-06-13 09:42", screen)) == Strings{"no-sessions"});
}

TEST_CASE("now-next tells of every room what is on, and of a quiet one what begins soon") {
  auto schedule = two_days();
  test::add(schedule, "Workshop", "2024-06-13 10:00", "2024-06-13 11:00", 2);
  const auto deck = deck_at(schedule, "2024-06-13 09:50", now_next_screen());
  REQUIRE(kinds(deck) == Strings{"now-next"});
  const auto& rooms = std::get<programme::NowNextSlide>(deck.entries.front().slide).rooms;
  REQUIRE(rooms.size() == 3);
  CHECK(rooms[0].first.id == "Opening");
  CHECK(rooms[0].next->id == "Talk");
  CHECK(rooms[1].first.id == "Clinic");
  CHECK_FALSE(rooms[1].next.has_value());
  CHECK(rooms[2].first.id == "Workshop");
  CHECK(rooms[2].first.state == programme::State::soon);
}

TEST_CASE("in a room a cancelled session keeps its slot as long as nothing is on, and gives way to what begins soon") {
  auto schedule = test::empty_event();
  test::add(schedule, "Elsewhere", "2024-06-13 09:00", "2024-06-13 12:00", 1);
  test::add(schedule, "Off", "2024-06-13 10:00", "2024-06-13 12:00", 0).status = model::Status::cancelled;
  test::add(schedule, "Talk", "2024-06-13 11:00", "2024-06-13 12:00", 0);
  CHECK(main_hall(schedule, "2024-06-13 09:30") == Strings{"Off", "Talk"});
  CHECK(main_hall(schedule, "2024-06-13 10:44") == Strings{"Off", "Talk"});
  CHECK(main_hall(schedule, "2024-06-13 10:50") == Strings{"Talk", ""});
  schedule.sessions[2].start = test::at(schedule, "2024-06-13 10:05");
  CHECK(main_hall(schedule, "2024-06-13 09:50") == Strings{"Talk", ""});
  test::add(schedule, "Early", "2024-06-13 09:00", "2024-06-13 10:00", 0);
  CHECK(main_hall(schedule, "2024-06-13 09:49") == Strings{"Early", "Off"});
  CHECK(main_hall(schedule, "2024-06-13 09:50") == Strings{"Early", "Talk"});
}

TEST_CASE("of several sessions that are on in a room, now-next tells of the one that began last") {
  auto schedule = two_days();
  test::add(schedule, "Lab", "2024-06-13 09:00", "2024-06-13 17:00", 0);
  CHECK(main_hall(schedule, "2024-06-13 09:29") == Strings{"Lab", "Opening"});
  CHECK(main_hall(schedule, "2024-06-13 09:30") == Strings{"Opening", "Talk"});
}

TEST_CASE("a session that was moved away still stands on the screen of its old room") {
  auto schedule = two_days();
  schedule.sessions[2].was.room = 2;
  model::Screen screen;
  screen.rooms = {"Room 3B"};
  CHECK(agenda(deck_at(schedule, "2024-06-13 12:00", screen)) == Strings{"Talk/planned"});
}

TEST_CASE("a door sign tells what is on, what follows, and where what was planned here has gone") {
  auto schedule = two_days();
  schedule.rooms[2].capacity = 40;
  schedule.sessions[2].was.room = 2;  // the talk is in the main hall instead
  test::add(schedule, "Tour", "2024-06-13 11:00", "2024-06-13 11:30", 2).status = model::Status::cancelled;
  test::add(schedule, "Workshop", "2024-06-13 11:30", "2024-06-13 12:00", 2);
  model::Screen screen;
  screen.rooms = {"Room 3B"};
  screen.slides = {{model::SlideKind::room, {}}};
  const auto sign_at = [&](const char* time) {
    const auto deck = deck_at(schedule, time, screen);
    REQUIRE(kinds(deck) == Strings{"room"});
    return std::get<programme::RoomSlide>(deck.entries.front().slide);
  };
  const auto during_tour = sign_at("2024-06-13 11:10");  // cancelled, so never on
  CHECK(during_tour.room == "Room 3B");
  CHECK(during_tour.seats == 40);
  REQUIRE(during_tour.now.has_value());
  CHECK(during_tour.now->has(programme::Mark::cancelled));
  REQUIRE(during_tour.next.size() == 1);
  CHECK(during_tour.next.front().id == "Workshop");
  REQUIRE(during_tour.elsewhere.size() == 1);
  CHECK(during_tour.elsewhere.front().room == "Main Hall");
  CHECK_FALSE(sign_at("2024-06-13 10:44").now.has_value());  // until it would be soon it is one of those that follow
  CHECK(sign_at("2024-06-13 10:44").next.size() == 2);
  const auto before_workshop = sign_at("2024-06-13 11:20");
  CHECK(before_workshop.now->state == programme::State::soon);
  CHECK(before_workshop.next.empty());
  CHECK(before_workshop.elsewhere.size() == 2);
  CHECK(sign_at("2024-06-13 11:30").now->state == programme::State::now);
  const auto free = sign_at("2024-06-13 12:10");  // a gap, which the sign itself tells
  CHECK_FALSE(free.now.has_value());
  CHECK(free.next.empty());
  CHECK(free.elsewhere.size() == 1);
  CHECK(kinds(deck_at(schedule, "2024-06-13 14:00", screen)) == Strings{"after-rooms"});
}

TEST_CASE("a screen of some rooms speaks of its pauses in the light of the whole event") {
  const auto schedule = two_days();
  model::Screen screen;
  const auto quiet = [&](const char* room, const char* time) {
    screen.rooms = {room};
    const auto deck = deck_at(schedule, time, screen);
    return kinds(deck).front();
  };
  CHECK(quiet("Room 2A", "2024-06-13 08:00") == "before-day");
  CHECK(quiet("Room 2A", "2024-06-13 11:00") == "after-rooms");  // its one session is over, the event goes on
  CHECK(quiet("Room 2A", "2024-06-14 09:00") == "no-sessions");  // a day later too
  CHECK(quiet("Room 2A", "2024-06-14 12:00") == "after-event");
  auto with_workshop = two_days();
  test::add(with_workshop, "Workshop", "2024-06-14 15:00", "2024-06-14 16:00", 2);
  screen.rooms = {"Room 3B"};
  const auto next_day = deck_at(with_workshop, "2024-06-13 11:00", screen);  // the programme began long ago
  REQUIRE(kinds(next_day).front() == "gap");
  CHECK(std::get<QuietSlide>(next_day.entries.front().slide).upcoming.front().id == "Workshop");
  CHECK(kinds(deck_at(with_workshop, "2024-06-12 11:00", screen)).front() == "before-event");
  // It turns when the event begins, not when the room does.
  CHECK(programme::next_change(with_workshop, screen, test::at(schedule, "2024-06-13 09:00")) == schedule.sessions.front().start);
}

TEST_CASE("while people come for a cancelled session in vain, its screen tells of it and is not quiet") {
  auto schedule = test::empty_event();
  test::add(schedule, "Off", "2024-06-13 10:00", "2024-06-13 11:00", 0).status = model::Status::cancelled;
  schedule.sessions[0].abstract = model::LocalText("Of what it was to be.");
  test::add(schedule, "Talk", "2024-06-13 13:00", "2024-06-13 14:00", 0);
  model::Screen screen;
  screen.rooms = {"Main Hall"};
  screen.slides = {{model::SlideKind::session, {}}};
  CHECK(kinds(deck_at(schedule, "2024-06-13 09:44", screen)).front() == "before-day");
  for (const auto* time : {"2024-06-13 09:45", "2024-06-13 10:59"}) {
    const auto deck = deck_at(schedule, time, screen);
    REQUIRE(kinds(deck) == Strings{"session"});
    CHECK(std::get<programme::SessionSlide>(deck.entries.front().slide).session.has(programme::Mark::cancelled));
  }
  CHECK(kinds(deck_at(schedule, "2024-06-13 11:00", screen)).front() == "before-day");
  CHECK(kinds(deck_at(schedule, "2024-06-13 10:30")).front() == "before-day");  // in the foyer it is one of many
  CHECK(programme::next_change(schedule, screen, test::at(schedule, "2024-06-13 10:00")) == test::at(schedule, "2024-06-13 11:00"));
}

TEST_CASE("cancelled sessions neither open an event nor close it, and a room of nothing else is empty") {
  auto schedule = test::empty_event();
  test::add(schedule, "Early", "2024-06-13 08:00", "2024-06-13 08:30").status = model::Status::cancelled;
  test::add(schedule, "Opening", "2024-06-13 09:00", "2024-06-13 18:00");
  test::add(schedule, "Late", "2024-06-13 19:00", "2024-06-13 20:00").status = model::Status::cancelled;
  test::add(schedule, "Off", "2024-06-13 15:00", "2024-06-13 16:00", 1).status = model::Status::cancelled;
  test::add(schedule, "Clinic", "2024-06-13 16:00", "2024-06-13 17:00", 2);
  model::Screen screen;
  screen.rooms = {"Room 2A"};
  CHECK(kinds(deck_at(schedule, "2024-06-13 08:10", screen)).front() == "before-event");
  CHECK(kinds(deck_at(schedule, "2024-06-13 11:00", screen)).front() == "no-sessions");
  CHECK(kinds(deck_at(schedule, "2024-06-13 18:30", screen)).front() == "after-event");
}

TEST_CASE("between two changes the deck stays as it is, on the screens of single rooms too") {
  auto schedule = two_days();
  test::add(schedule, "Off", "2024-06-13 07:00", "2024-06-13 07:30", 1).status = model::Status::cancelled;
  test::add(schedule, "Late off", "2024-06-14 19:00", "2024-06-14 20:00", 2).status = model::Status::cancelled;
  for (const std::vector<std::string>& rooms : {std::vector<std::string>{}, {"Room 2A"}, {"Room 3B"}}) {
    model::Screen screen;
    screen.rooms = rooms;
    Instant now = test::at(schedule, "2024-06-12 20:00");
    auto deck = programme::deck(schedule, screen, now);
    auto change = programme::next_change(schedule, screen, now);
    for (; now < test::at(schedule, "2024-06-15 05:00"); now += Minutes(5)) {
      const auto later = programme::deck(schedule, screen, now);
      if (now >= change) change = programme::next_change(schedule, screen, now);
      else CHECK(later.entries == deck.entries);
      deck = later;
    }
  }
}

TEST_CASE("from a screen that knows the way, a place is told with it") {
  auto schedule = two_days();
  schedule.rooms[0].directions = {{"lobby", model::LocalText("↑")}, {"bar", model::LocalText("up the stairs")}};
  const auto place = [&](const char* name) {
    model::Screen screen;
    screen.name = name;
    return std::get<AgendaSlide>(deck_at(schedule, "2024-06-13 09:42", screen).entries.front().slide).sessions.front().place;
  };
  CHECK(place("lobby") == "Main Hall ↑");
  CHECK(place("bar") == "\u2068Main Hall\u2069 · \u2068up the stairs\u2069");
  CHECK(place("elsewhere") == "Main Hall");
}

TEST_CASE("a screen of several rooms has a door sign for each of them") {
  const auto schedule = two_days();
  model::Screen screen;
  screen.rooms = {"Main Hall", "Room 2A"};
  screen.slides = {{model::SlideKind::room, {}}};
  CHECK(kinds(deck_at(schedule, "2024-06-13 09:42", screen)) == Strings{"room", "room"});
}
