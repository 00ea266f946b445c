#include "programme/deck.h"

#include "support/catch.h"
#include "support/schedules.h"

#include <algorithm>
#include <set>

using namespace foyer;
using programme::AgendaSlide;
using programme::QuietSlide;

namespace {

// Thursday and Friday; Thursday's party goes on past midnight.
model::Schedule two_days() {
  auto schedule = test::empty_event();
  schedule.event.doors = Minutes(8 * 60 + 30);
  test::add(schedule, "Opening", "2024-06-13 09:30", "2024-06-13 10:30", 0);
  test::add(schedule, "Clinic", "2024-06-13 09:30", "2024-06-13 10:00", 1);
  test::add(schedule, "Talk", "2024-06-13 13:30", "2024-06-13 14:00", 0);
  test::add(schedule, "Party", "2024-06-13 22:00", "2024-06-14 01:30", 0);
  test::add(schedule, "Closing", "2024-06-14 10:00", "2024-06-14 11:00", 0);
  return schedule;
}

programme::Deck deck_at(const model::Schedule& schedule, const std::string& time, const model::Screen& screen = {}) {
  return programme::deck(schedule, screen, test::at(schedule, time));
}

std::vector<std::string> kinds(const programme::Deck& deck) {
  std::vector<std::string> result;
  for (const auto& entry : deck.entries) result.push_back(programme::kind_of(entry.slide));
  return result;
}

std::vector<std::string> agenda(const programme::Deck& deck) {
  std::vector<std::string> result;
  for (const auto& entry : deck.entries)
    if (const auto* slide = std::get_if<AgendaSlide>(&entry.slide))
      for (const auto& session : slide->sessions) result.push_back(session.id + "/" + to_string(session.state));
  return result;
}

using Strings = std::vector<std::string>;

Strings notices(const programme::Deck& deck) {
  Strings result;
  for (const auto& notice : deck.notices) result.push_back(std::get<programme::AnnouncementSlide>(notice.slide).text);
  return result;
}

model::Screen now_next_screen() {
  model::Screen screen;
  screen.slides = {{model::SlideKind::now_next, {}}};
  return screen;
}

// What the now-next slide says of the first room: what is on, and what follows.
Strings main_hall(const model::Schedule& schedule, const std::string& time) {
  const auto deck = deck_at(schedule, time, now_next_screen());
  const auto& room = std::get<programme::NowNextSlide>(deck.entries.front().slide).rooms.front();
  return {room.now ? room.now->id : "", room.next ? room.next->id : ""};
}

}  // namespace

TEST_CASE("the agenda lists the day from now on, and what was over a moment ago") {
  const auto schedule = two_days();
  CHECK(agenda(deck_at(schedule, "2024-06-13 09:42")) == Strings{"Opening/now", "Clinic/now", "Talk/planned", "Party/planned"});
  CHECK(agenda(deck_at(schedule, "2024-06-13 10:10")) == Strings{"Opening/now", "Clinic/over", "Talk/planned", "Party/planned"});
  CHECK(agenda(deck_at(schedule, "2024-06-13 10:15")) == Strings{"Opening/now", "Talk/planned", "Party/planned"});
}

TEST_CASE("every empty state has its slide") {
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

TEST_CASE("a screen for rooms without sessions says so") {
  auto schedule = two_days();
  model::Screen screen;
  screen.rooms = {"Room 3B"};
  CHECK(kinds(deck_at(schedule, "2024-06-13 09:42", screen)) == Strings{"no-sessions"});
}

TEST_CASE("before the event the slide tells when doors open and what comes first") {
  const auto schedule = two_days();
  const auto deck = deck_at(schedule, "2024-06-12 19:20");
  const auto& quiet = std::get<QuietSlide>(deck.entries.front().slide);
  CHECK(quiet.doors == test::at(schedule, "2024-06-13 08:30"));
  REQUIRE(quiet.upcoming.size() == 3);
  CHECK(quiet.upcoming.front().id == "Opening");
}

TEST_CASE("past midnight belongs to the evening before until the event day ends") {
  const auto schedule = two_days();
  const auto deck = deck_at(schedule, "2024-06-14 01:00");
  CHECK(agenda(deck) == Strings{"Party/now"});
  CHECK(deck.day == zone::parse_day("2024-06-13"));
  CHECK(deck.today == zone::parse_day("2024-06-14"));
  CHECK(deck_at(schedule, "2024-06-14 04:00").day == zone::parse_day("2024-06-14"));
}

TEST_CASE("a session that has run since yesterday is on today's list") {
  auto schedule = test::empty_event();
  test::add(schedule, "Hackathon", "2024-06-12 10:00", "2024-06-14 16:00");
  CHECK(agenda(deck_at(schedule, "2024-06-13 12:00")) == Strings{"Hackathon/now"});
}

TEST_CASE("now-next tells of every room what is on, and of a quiet one what begins soon") {
  auto schedule = two_days();
  test::add(schedule, "Workshop", "2024-06-13 10:00", "2024-06-13 11:00", 2);
  const auto deck = deck_at(schedule, "2024-06-13 09:50", now_next_screen());
  REQUIRE(kinds(deck) == Strings{"now-next"});
  const auto& rooms = std::get<programme::NowNextSlide>(deck.entries.front().slide).rooms;
  REQUIRE(rooms.size() == 3);
  CHECK(rooms[0].now->id == "Opening");
  CHECK(rooms[0].next->id == "Talk");
  CHECK(rooms[1].now->id == "Clinic");
  CHECK_FALSE(rooms[1].next.has_value());
  CHECK(rooms[2].now->id == "Workshop");
  CHECK(rooms[2].now->state == programme::State::soon);
}

TEST_CASE("in a room a cancelled session is told of until it would have begun, and gives way to what begins soon") {
  auto schedule = test::empty_event();
  test::add(schedule, "Elsewhere", "2024-06-13 09:00", "2024-06-13 12:00", 1);
  test::add(schedule, "Off", "2024-06-13 10:00", "2024-06-13 12:00", 0).status = model::Status::cancelled;
  test::add(schedule, "Talk", "2024-06-13 11:00", "2024-06-13 12:00", 0);
  CHECK(main_hall(schedule, "2024-06-13 09:59") == Strings{"", "Off"});
  CHECK(main_hall(schedule, "2024-06-13 10:00") == Strings{"", "Talk"});
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

TEST_CASE("a session that was moved away still stands on the screen of its old room") {
  auto schedule = two_days();
  schedule.sessions[2].was.room = 2;
  model::Screen screen;
  screen.rooms = {"Room 3B"};
  CHECK(agenda(deck_at(schedule, "2024-06-13 12:00", screen)) == Strings{"Talk/planned"});
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

TEST_CASE("a summer-time change inside the event moves no session on the wall clock") {
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

TEST_CASE("changes are listed until they are over, and not where there are none") {
  auto schedule = two_days();
  model::Screen screen;
  screen.slides = {{model::SlideKind::agenda, {}}, {model::SlideKind::changes, {}}};
  CHECK(kinds(deck_at(schedule, "2024-06-13 09:42", screen)) == Strings{"agenda"});
  schedule.sessions[1].was.room = 2;
  const auto deck = deck_at(schedule, "2024-06-13 09:42", screen);
  REQUIRE(kinds(deck) == Strings{"agenda", "changes"});
  const auto& changed = std::get<programme::ChangesSlide>(deck.entries.back().slide).sessions;
  REQUIRE(changed.size() == 1);
  CHECK(changed.front().was_room == "Room 3B");
  CHECK(kinds(deck_at(schedule, "2024-06-13 10:00", screen)) == Strings{"agenda"});
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
  CHECK_FALSE(during_tour.now.has_value());
  REQUIRE(during_tour.next.size() == 2);
  CHECK(during_tour.next.front().has(programme::Mark::cancelled));
  REQUIRE(during_tour.moved_away.size() == 1);
  CHECK(during_tour.moved_away.front().room == "Main Hall");
  CHECK(sign_at("2024-06-13 11:20").now->state == programme::State::soon);
  CHECK(sign_at("2024-06-13 11:30").now->state == programme::State::now);
  const auto free = sign_at("2024-06-13 12:10");  // a gap, which the sign itself tells
  CHECK_FALSE(free.now.has_value());
  CHECK(free.next.empty());
  CHECK(free.moved_away.size() == 1);
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

TEST_CASE("a screen shows its languages one deck after the other, or together where it asks for that") {
  auto schedule = two_days();
  schedule.event.languages = {"en", "zh-Hans"};
  schedule.sessions.front().title = model::LocalText({{"en", "Opening"}, {"zh-Hans", "开幕式"}});
  schedule.sessions.front().abstract = model::LocalText({{"en", "Welcome."}, {"zh-Hans", "欢迎。"}});
  schedule.rooms.front().name = model::LocalText({{"en", "Main Hall"}, {"zh-Hans", "主会场"}});
  model::Screen screen;
  screen.slides = {{model::SlideKind::agenda, {}}, {model::SlideKind::session, {}}};
  const auto one = deck_at(schedule, "2024-06-13 09:20", screen);
  CHECK(one.languages == Strings{"en"});
  CHECK(std::get<AgendaSlide>(one.entries.front().slide).sessions.front().translations.empty());

  screen.languages_together = true;
  const auto both = deck_at(schedule, "2024-06-13 09:20", screen);
  CHECK(both.languages == Strings{"en", "zh-Hans"});
  REQUIRE(kinds(both) == Strings{"agenda", "session", "session"});  // lists tell in both, running text has a slide in each
  const auto& card = std::get<AgendaSlide>(both.entries[0].slide).sessions.front();
  REQUIRE(card.translations.size() == 1);
  CHECK(card.translations.front().title == "开幕式");
  CHECK(card.translations.front().room == "主会场");
  CHECK(both.entries[1].languages == Strings{"en"});
  CHECK(both.entries[2].languages == Strings{"zh-Hans"});
  CHECK(std::get<programme::SessionSlide>(both.entries[2].slide).session.abstract == "欢迎。");
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

TEST_CASE("an event without sessions says that its programme follows") {
  CHECK(kinds(deck_at(test::empty_event(), "2024-06-13 09:42")) == Strings{"no-schedule"});
}
