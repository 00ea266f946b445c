#include "layout/pages.h"

#include "layout/laid_out.h"

#include <algorithm>

using namespace foyer;
using layout::Page;
using test::check_page;
using test::pages;
using test::sizes;

namespace {

// A day that holds a bit of everything: long titles, every mark, speakers, news, a picture.
model::Schedule rich_day(int sessions = 14) {
  auto schedule = test::empty_event();
  schedule.speakers.push_back({"zm",
                               model::LocalText("Zhou Meixiang"),
                               model::LocalText("Deputy Director General"),
                               model::LocalText("Finance Center for South-South Cooperation"),
                               {},
                               {}});
  for (int index = 0; index < sessions; ++index) {
    const int minutes = 9 * 60 + 20 * index;
    const auto clock = [](int all) {
      return std::string(all / 60 < 10 ? "0" : "") + std::to_string(all / 60) + ":" + (all % 60 < 10 ? "0" : "") + std::to_string(all % 60);
    };
    auto& session = test::add(schedule, "Session " + std::to_string(index), "2024-06-13 " + clock(minutes),
                              "2024-06-13 " + clock(minutes + 40), static_cast<std::size_t>(index % 3));
    if (index % 4 == 0)
      session.title =
          model::LocalText("A very long session title wraps to a second line and then ends on a whole word, never cut in the middle");
    if (index % 5 == 1) session.status = model::Status::cancelled;
    if (index % 5 == 2) session.was.room = 0;
    if (index % 5 == 3) session.delay = Minutes(10);
    session.full = index % 6 == 0;
    if (index % 2 == 0) session.speakers = {0};
    session.abstract = model::LocalText(
        "Why this matters now. What digital tools change, and how governments, banks and companies can move industry together.");
    session.url = "https://example.org/" + std::to_string(index);
  }
  model::NewsItem news;
  news.title = model::LocalText("More than 300 guests from over ten countries open the day");
  news.body = model::LocalText(
      "Government, finance and industry met at the fair. They discussed how green innovation becomes everyday production.");
  news.image = "missing.png";
  schedule.news = {news};
  schedule.images = {
      {"poster.png",
       model::LocalText("Main Hall straight ahead, Rooms 2A and 3B to the left, Exhibition Hall 7 to the right, and coffee in the foyer"),
       {},
       {},
       {}}};
  return schedule;
}

}  // namespace

TEST_CASE("on every size of glass, at every state of the day, all stands inside the glass and no text on another or on a code",
          "[F30][F72]") {
  const auto schedule = rich_day();
  for (const auto size : sizes)
    for (const char* time : {"2024-06-12 19:20", "2024-06-13 07:00", "2024-06-13 08:50", "2024-06-13 09:42", "2024-06-13 12:10",
                             "2024-06-13 14:10", "2024-06-13 20:00"}) {
      INFO(size.width << "x" << size.height << " at " << time);
      for (const auto& page : pages(schedule, time, size)) check_page(page);
    }
}

TEST_CASE("announcements of every level stand inside every glass, in full") {
  for (const auto level : {model::Level::info, model::Level::warning, model::Level::emergency})
    for (const bool test : {false, true})
      for (const auto size : sizes) {
        auto schedule = test::empty_event();
        std::string detail;
        for (int line = 0; line < 40; ++line) detail += "Walk, do not run. Staff in green vests show the way. ";
        schedule.announcements.push_back({model::LocalText("Please leave Hall 7 by the nearest exit"),
                                          model::LocalText(detail + "Lastword"),
                                          level,
                                          {},
                                          test::at(schedule, "2024-06-13 15:30"),
                                          {},
                                          test,
                                          {}});
        bool whole = false, marked = false;
        for (const auto& page : pages(schedule, "2024-06-13 15:08", size)) {
          check_page(page);
          const auto text = to_string(page.scene);
          whole |= text.find("Lastword") != std::string::npos;
          marked |= text.find("\"TEST\"") != std::string::npos;
        }
        CHECK(whole);
        CHECK(marked == test);
      }
}

TEST_CASE("a door sign stands inside every glass, and never leaves out what has moved away") {
  auto schedule = rich_day();
  schedule.rooms[0].capacity = 400;
  model::Screen screen;
  screen.slides = {{model::SlideKind::room, {}}};
  for (const auto size : sizes)
    for (const char* time : {"2024-06-13 08:50", "2024-06-13 09:42", "2024-06-13 11:10", "2024-06-13 12:10", "2024-06-13 13:45"}) {
      INFO(size.width << "x" << size.height << " at " << time);
      std::string text;
      std::vector<std::string> shown;
      for (const auto& page : pages(schedule, time, size, screen)) {
        check_page(page);
        text += to_string(page.scene);
        for (const auto& session : page.sessions) shown.push_back(session.id);
      }
      for (const auto& session : schedule.sessions)
        if (session.was.room && *session.was.room != *session.room && session.end > test::at(schedule, time))
          CHECK(std::count(shown.begin(), shown.end(), session.id) >= 1);
      CHECK(text.find("400 seats") != std::string::npos);
    }
}

TEST_CASE("a room without a session says until when it is free") {
  auto schedule = test::empty_event();
  test::add(schedule, "Opening", "2024-06-13 09:30", "2024-06-13 10:30");
  test::add(schedule, "Talk", "2024-06-13 14:00", "2024-06-13 15:00", 1);
  test::add(schedule, "Elsewhere", "2024-06-13 10:00", "2024-06-13 15:30", 2).was.room = 0;
  model::Screen screen;
  screen.slides = {{model::SlideKind::room, {}}};
  const auto all = pages(schedule, "2024-06-13 11:00", {1920, 1080}, screen);
  REQUIRE(all.size() == 3);
  CHECK(to_string(all[0].scene).find("Nothing further here today") != std::string::npos);
  CHECK(to_string(all[0].scene).find("New room: Room 3B") != std::string::npos);
  CHECK(to_string(all[1].scene).find("Free until 14:00") != std::string::npos);
}

TEST_CASE("the agenda's pages hold every session of the day once") {
  for (int count = 1; count < 30; ++count) {
    const auto schedule = rich_day(count);
    model::Screen screen;
    screen.slides = {{model::SlideKind::agenda, {}}};
    std::vector<std::string> listed;
    for (const auto& page : pages(schedule, "2024-06-13 08:50", {1920, 1080}, screen))
      for (const auto& session : page.sessions) listed.push_back(session.id);
    std::vector<std::string> expected;
    for (const auto& session : schedule.sessions) expected.push_back(session.id);
    std::sort(listed.begin(), listed.end());
    std::sort(expected.begin(), expected.end());
    REQUIRE(listed == expected);
  }
}

TEST_CASE("a farther reader gets fewer rows a page and none too small to read") {
  const auto schedule = rich_day();
  model::Screen near, far;
  near.slides = far.slides = {{model::SlideKind::agenda, {}}};
  far.distance = 6;
  const auto close_pages = pages(schedule, "2024-06-13 08:50", {1920, 1080}, near),
             far_pages = pages(schedule, "2024-06-13 08:50", {1920, 1080}, far);
  CHECK(far_pages.size() > close_pages.size());
  for (const auto& page : far_pages) CHECK(page.smallest_text_arcmin >= 12);
}

TEST_CASE("the row that is on now is the filled one, and a cancelled title is struck") {
  auto schedule = test::empty_event();
  test::add(schedule, "Opening", "2024-06-13 09:30", "2024-06-13 10:30");
  test::add(schedule, "Tour", "2024-06-13 12:00", "2024-06-13 13:00").status = model::Status::cancelled;
  const auto text = to_string(pages(schedule, "2024-06-13 09:42", {1920, 1080}).front().scene);
  INFO(text);
  CHECK(text.find("NOW · UNTIL 10:30") != std::string::npos);
  CHECK(text.find("CANCELLED") != std::string::npos);
}

TEST_CASE("only the minute differs from one minute to the next") {
  const auto schedule = rich_day();
  model::Screen screen;
  screen.slides = {{model::SlideKind::agenda, {}}};
  const auto one = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen).front().scene,
             other = pages(schedule, "2024-06-13 09:43", {1920, 1080}, screen).front().scene;
  const Rect box = layout::difference(one, other);
  CHECK(box.width > 0);
  CHECK(box.bottom() < 200);
  CHECK(box.x > 1920 / 2);
}

TEST_CASE("in every second of a minute the pages are the same") {
  const auto schedule = rich_day();
  const auto slides = test::screen_of(model::SlideKind::now_next);
  const auto first = pages(schedule, "2024-06-13 09:42", {1280, 720}, slides);
  for (const std::string second : {"09:42:01", "09:42:30", "09:42:59"})
    CHECK(to_string(pages(schedule, "2024-06-13 " + second, {1280, 720}, slides)[0].scene) == to_string(first[0].scene));
}

TEST_CASE("slides in a language that is read from the right are the mirrored slides of one that is not") {
  auto schedule = rich_day();
  model::Screen arabic, english;
  arabic.languages = {"ar"};
  english.languages = {"en"};
  arabic.slides = english.slides = {{model::SlideKind::now_next, {}}};
  const auto mirrored = pages(schedule, "2024-06-13 09:42", {1920, 1080}, arabic);
  const auto plain = pages(schedule, "2024-06-13 09:42", {1920, 1080}, english);
  // The cards stand in the opposite order, whatever the words in them.
  const auto first_fill = [](const Page& page) { return std::get<layout::Fill>(page.scene.commands.front()).box; };
  const Rect left = first_fill(plain.front()), right = first_fill(mirrored.front());
  CHECK(right.x == 1920 - left.right());
  CHECK(right.width == left.width);
}

TEST_CASE("how old a stale schedule is stands on every slide that tells of sessions, on every glass, and on nothing else there") {
  auto schedule = rich_day(5);
  schedule.event.title = model::LocalText("Forum on Sustainable Industry and Green Innovation of the Whole World 2024");
  schedule.event.logo = "logo.png";
  schedule.event.languages = {"en", "zh-Hans", "de"};
  schedule.as_of = test::at(schedule, "2024-06-05 08:12");
  model::Screen screen;
  for (const auto kind : {model::SlideKind::agenda, model::SlideKind::changes, model::SlideKind::now_next, model::SlideKind::room,
                          model::SlideKind::session, model::SlideKind::speaker, model::SlideKind::news, model::SlideKind::image})
    screen.slides.push_back({kind, {}});
  for (const bool together : {false, true})
    for (const double distance : {3.0, 5.0})
      for (const auto size : sizes)
        for (const char* time : {"2024-06-12 19:20", "2024-06-13 09:22"}) {
          INFO(size.width << "x" << size.height << " at " << time << " from " << distance << " m" << (together ? ", together" : ""));
          screen.languages_together = together;
          screen.distance = distance;
          for (const auto& page : pages(schedule, time, size, screen)) {
            if (distance < 4) check_page(page);
            const bool tells = page.kind != "news" && page.kind != "image";
            const auto text = to_string(page.scene);
            INFO(page.kind << "\n" << text);
            CHECK((text.find("08:12") != std::string::npos) == tells);
          }
        }
}
