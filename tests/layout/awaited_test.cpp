// What people who come for a session read: that it is on, soon, or does not take place.
#include "layout/laid_out.h"

using namespace foyer;
using layout::Page;
using model::SlideKind;
using test::find;
using test::is_struck;
using test::pages;
using test::says;
using test::screen_of;
using test::strike_through;

namespace {

constexpr Size hd{1920, 1080};

model::Session& cancelled(model::Schedule& schedule) {
  auto& session = test::add(schedule, "Workshop", "2024-06-13 13:30", "2024-06-13 15:00", 1);
  session.status = model::Status::cancelled;
  session.reason = model::LocalText("The trainer is ill");
  session.abstract = model::LocalText("What it would have been about.");
  return session;
}

model::Schedule day() {
  auto schedule = test::empty_event();
  cancelled(schedule);
  test::add(schedule, "Later", "2024-06-13 15:45", "2024-06-13 16:30", 1);
  test::add(schedule, "Opening", "2024-06-13 09:30", "2024-06-13 15:30");
  return schedule;
}

model::Screen door_of(const std::string& room) {
  auto screen = screen_of(SlideKind::room);
  screen.rooms = {room};
  return screen;
}

// The bars of progress: filled or empty, they are as wide as a card or the slide and flat.
int bars(const Page& page) {
  return static_cast<int>(std::count_if(page.scene.commands.begin(), page.scene.commands.end(), [&](const layout::Command& command) {
    const auto* fill = std::get_if<layout::Fill>(&command);
    return fill != nullptr && fill->radius > 0 && fill->box.height < 12 && fill->box.width > 400;
  }));
}

}  // namespace

TEST_CASE("people who come for a cancelled session read on its door that it is, and why, until it would have ended") {
  for (const auto* time : {"2024-06-13 13:15", "2024-06-13 14:59"}) {
    const auto door = pages(day(), time, hd, door_of("Room 2A")).front();
    CHECK(is_struck(door, find(door, "Workshop")));
    find(door, "CANCELLED");
    find(door, "The trainer is ill");
    find(door, "13:30 – 15:00");
    find(door, "Later");
    CHECK(bars(door) == 0);
  }
  find(pages(day(), "2024-06-13 15:00", hd, door_of("Room 2A")).front(), "Free until 15:45");
}

TEST_CASE("beside what is on in its room a cancelled session is told of like one that was moved away") {
  auto schedule = day();
  test::add(schedule, "In its place", "2024-06-13 13:30", "2024-06-13 15:00", 1);
  const auto door = pages(schedule, "2024-06-13 14:00", hd, door_of("Room 2A")).front();
  CHECK(find(door, "13:30 · Workshop").at.y > find(door, "In its place").at.y);
  find(door, "Cancelled");
}

TEST_CASE("the card of a room leads with its cancelled session, and tells what follows") {
  const auto plan = pages(day(), "2024-06-13 14:00", hd, screen_of(SlideKind::now_next)).front();
  CHECK(is_struck(plan, find(plan, "Workshop")));
  find(plan, "CANCELLED");
  find(plan, "Later");
  auto schedule = day();
  test::add(schedule, "Morning", "2024-06-13 09:30", "2024-06-13 13:00", 1);
  const auto next = find(pages(schedule, "2024-06-13 12:00", hd, screen_of(SlideKind::now_next)).front(), "Workshop ·\u00A0Cancelled");
  const int struck = strike_through(pages(schedule, "2024-06-13 12:00", hd, screen_of(SlideKind::now_next)).front(), next);
  CHECK(struck > 0);
  CHECK(struck < next.width);  // not through what has become of it
}

TEST_CASE("the slide of a cancelled session says so, why, and nothing of what it would have been about") {
  auto screen = screen_of(SlideKind::session);
  screen.rooms = {"Room 2A"};
  const auto page = pages(day(), "2024-06-13 13:20", hd, screen).front();
  CHECK(is_struck(page, find(page, "Workshop")));
  find(page, "The trainer is ill");
  CHECK_FALSE(says(page, "would have been"));
  CHECK_FALSE(says(page, "Up next"));
  find(page, "13:30 – 15:00");
}

TEST_CASE("a session's slide says that it is next only of one that begins soon") {
  auto schedule = test::empty_event();
  test::add(schedule, "Talk", "2024-06-13 13:30", "2024-06-13 15:00", 1).abstract = model::LocalText("All about it.");
  const auto at = [&](const char* time) { return pages(schedule, time, hd, screen_of(SlideKind::session)).back(); };
  CHECK(says(at("2024-06-13 13:15"), "Up next in Room 2A"));
  CHECK_FALSE(says(at("2024-06-13 13:14"), "Up next in"));
  CHECK(says(at("2024-06-13 13:14"), "Later today"));
}

TEST_CASE("a session that is late by a known time says in how many minutes it starts, and one by an unknown time does not") {
  auto schedule = test::empty_event();
  auto& talk = test::add(schedule, "Talk", "2024-06-13 13:30", "2024-06-13 15:00", 1);
  talk.status = model::Status::delayed;
  talk.delay = Minutes(20);
  const auto agenda = [&](const char* time) { return pages(schedule, time, hd, screen_of(SlideKind::agenda)).front(); };
  find(agenda("2024-06-13 13:40"), "STARTS IN 10 MIN");
  find(agenda("2024-06-13 13:40"), "DELAYED · 20 MINUTES");
  schedule.sessions.front().delay = Minutes(0);
  CHECK_FALSE(says(agenda("2024-06-13 13:20"), "STARTS IN"));
}

TEST_CASE("what runs without a known end has no empty bar, which would say that it has not begun") {
  auto schedule = test::empty_event();
  test::add(schedule, "Welcome", "2024-06-13 09:30", "2024-06-13 15:30").end_is_known = false;
  test::add(schedule, "Tour", "2024-06-13 12:00", "2024-06-13 13:00", 1);
  const auto plan = pages(schedule, "2024-06-13 10:00", hd, screen_of(SlideKind::now_next)).front();
  find(plan, "Now");
  CHECK(bars(plan) == 0);
  CHECK(bars(pages(schedule, "2024-06-13 10:00", hd, door_of("Main Hall")).front()) == 0);
  CHECK(bars(pages(schedule, "2024-06-13 11:50", hd, door_of("Room 2A")).front()) == 1);
}

TEST_CASE("what is over takes no page from what is on") {
  auto schedule = test::empty_event();
  for (int number = 0; number < 4; ++number) test::add(schedule, "Over " + std::to_string(number), "2024-06-13 09:00", "2024-06-13 10:00");
  test::add(schedule, "On", "2024-06-13 10:00", "2024-06-13 11:00");
  const auto agenda = [&] { return pages(schedule, "2024-06-13 10:05", hd, screen_of(SlideKind::agenda)); };
  REQUIRE(agenda().size() == 1);
  CHECK(says(agenda().front(), "Over 0"));
  for (int number = 0; number < 8; ++number) test::add(schedule, "On " + std::to_string(number), "2024-06-13 10:00", "2024-06-13 11:00");
  const auto several = agenda();
  REQUIRE(several.size() > 1);
  CHECK(says(several.front(), "Over 3"));  // one of them for those who come late, where it costs no page
  for (const auto* over : {"Over 0", "Over 1", "Over 2"}) CHECK_FALSE(says(several.front(), over));
  schedule.sessions.erase(schedule.sessions.begin(), schedule.sessions.begin() + 4);
  CHECK(agenda().size() == several.size());
}

TEST_CASE("one long title costs the cards of other rooms no place, and few cards are larger than many") {
  auto schedule = test::empty_event();
  schedule.rooms.push_back({"Room 4", model::LocalText("Room 4"), {}, {}});
  const std::string long_title = "Everything that was ever asked at the desk in the foyer, and the answers";
  test::add(schedule, long_title, "2024-06-13 09:30", "2024-06-13 10:30", 0);
  for (std::size_t room = 1; room < 4; ++room)
    test::add(schedule, "S" + std::to_string(room), "2024-06-13 09:30", "2024-06-13 10:30", room);
  const auto plan = [&] { return pages(schedule, "2024-06-13 09:42", hd, screen_of(SlideKind::now_next)); };
  CHECK(plan().size() == 1);
  const int many = find(plan().front(), "S1").font.size;
  schedule.sessions.erase(schedule.sessions.begin());
  schedule.sessions.pop_back();
  CHECK(find(plan().front(), "S1").font.size > many);
}

TEST_CASE("the header of an event without a title begins with the day") {
  auto schedule = day();
  schedule.event.title = {};
  const auto agenda = pages(schedule, "2024-06-13 14:00", hd, screen_of(SlideKind::agenda)).front();
  const auto text = find(agenda, "Thursday 13 June");
  CHECK(text.font.weight == layout::Weight::semibold);
}
