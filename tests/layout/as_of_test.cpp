// How old the schedule is, once a server has been silent for long: in which words, and where.
#include "layout/laid_out.h"
#include "text/locale_table.h"

using namespace foyer;
using test::find;
using test::pages;
using test::says;
using test::screen_of;

namespace {

model::Schedule day() {
  auto schedule = test::empty_event();
  test::add(schedule, "Opening", "2024-06-13 09:30", "2024-06-13 10:30");
  test::add(schedule, "Clinic", "2024-06-13 11:30", "2024-06-13 12:30", 1);
  return schedule;
}

std::string footer(const std::string& as_of, const std::string& language = "en", HourCycle clock = HourCycle::of_language) {
  auto schedule = day();
  schedule.event.clock = clock;
  schedule.as_of = test::at(schedule, as_of);
  auto screen = screen_of(model::SlideKind::agenda);
  screen.languages = {language};
  const auto page = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen).front();
  const int foot = 1080 - 110;
  std::string text;
  for (const auto& each : test::texts_of(page))
    if (each.at.y > foot) text += each.text;
  return text;
}

}  // namespace

TEST_CASE("how old the schedule is is told in words, by the clock of the event") {
  CHECK(footer("2024-06-13 09:41") == "Agenda");
  CHECK(footer("2024-06-13 09:20") == "\u2068Agenda\u2069 · \u2068Programme as of 09:20\u2069");
  CHECK(footer("2024-06-13 09:20", "en", HourCycle::twelve) == "\u2068Agenda\u2069 · \u2068Programme as of 9:20\u202Fam\u2069");
  CHECK(footer("2024-06-13 09:20", "zh-Hans") == "\u2068日程\u2069 · \u2068信息更新至 09:20\u2069");
  CHECK(footer("2024-06-13 09:20", "ar") == "\u2068البرنامج\u2069 · \u2068آخر تحديث: \u206809:20\u2069\u2069");
}

TEST_CASE("another day is named, and from a week on dated") {
  CHECK(footer("2024-06-12 23:50") == "\u2068Agenda\u2069 · \u2068Programme as of Wednesday, 23:50\u2069");
  CHECK(footer("2024-06-07 08:00") == "\u2068Agenda\u2069 · \u2068Programme as of Friday, 08:00\u2069");
  CHECK(footer("2024-06-06 08:00") == "\u2068Agenda\u2069 · \u2068Programme as of 6 June, 08:00\u2069");
  CHECK(footer("2024-06-06 08:00", "de") == "\u2068Programm\u2069 · \u2068Stand: 6. Juni, 08:00\u2069");
}

TEST_CASE("in every language the age is one short line, on a tall glass too, of today and of last month") {
  for (const auto& locale : text::locales())
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1024, 768}})
      for (const char* as_of : {"2024-06-13 09:20", "2024-06-10 09:20", "2024-05-30 09:20"}) {
        auto schedule = day();
        schedule.as_of = test::at(schedule, as_of);
        auto screen = screen_of(model::SlideKind::agenda);
        screen.languages = {std::string(locale.tag)};
        const auto page = pages(schedule, "2024-06-13 09:42", size, screen).front();
        INFO(to_string(page.scene));
        test::check_page(page);
        const auto texts = test::texts_of(page);
        CHECK(std::count_if(texts.begin(), texts.end(), [](const auto& text) { return text.text.find("09:20") != text.text.npos; }) == 1);
      }
}

TEST_CASE("beside a logo the age stands on a line of its own, so that the logo stays") {
  auto schedule = day();
  for (int more = 0; more < 8; ++more) test::add(schedule, "Talk " + std::to_string(more), "2024-06-13 15:00", "2024-06-13 16:00", 2);
  schedule.event.logo = "logo.png";
  schedule.as_of = test::at(schedule, "2024-06-12 08:00");
  const auto page = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen_of(model::SlideKind::agenda)).front();
  CHECK(find(page, "Programme as of Wednesday, 08:00").at.y > find(page, "Agenda · page 1 of 2").at.y);
  CHECK(says(page, "\"logo.png\" fit"));
}

TEST_CASE("with several languages together each says how old it is, and a footer that is too long makes room") {
  auto schedule = day();
  schedule.event.languages = {"en", "zh-Hans"};
  schedule.as_of = test::at(schedule, "2024-06-13 08:00");
  auto screen = screen_of(model::SlideKind::agenda);
  screen.languages_together = true;
  CHECK(says(pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen).front(), "Programme as of 08:00\u2069 · \u2068信息更新至 08:00"));
  screen = screen_of(model::SlideKind::room);
  std::string title;
  while (title.size() < 100) title += "Forum on Industry ";
  schedule.event.title = model::LocalText(title);
  const auto page = pages(schedule, "2024-06-13 09:42", {1080, 1920}, screen).front();
  CHECK_FALSE(says(page, "Forum"));
  CHECK(says(page, "Programme as of 08:00"));
}

TEST_CASE("a quiet slide says how old it is in place of its kind word, and a thank-you needs neither") {
  auto schedule = day();
  const auto page_at = [&](const char* time) { return pages(schedule, time, {1920, 1080}).front(); };
  CHECK(says(page_at("2024-06-12 19:00"), "\"See you tomorrow\""));
  schedule.as_of = test::at(schedule, "2024-06-12 12:00");
  const auto evening = page_at("2024-06-12 19:00");
  CHECK_FALSE(says(evening, "See you tomorrow"));
  find(evening, "Programme as of 12:00");
  const auto after = page_at("2024-06-13 20:00");
  CHECK(after.kind == "after-event");
  CHECK_FALSE(says(after, "Programme as of"));
}

TEST_CASE("an emergency says nothing of schedules") {
  auto schedule = day();
  schedule.as_of = test::at(schedule, "2024-06-12 12:00");
  schedule.announcements = {{model::LocalText("Leave"), {}, model::Level::emergency, {}, {}, {}, false, {}}};
  for (const auto& page : pages(schedule, "2024-06-13 09:42", {1920, 1080})) CHECK_FALSE(says(page, "as of"));
}

TEST_CASE("the line moves nothing else, and to the right where that is where a line begins") {
  auto schedule = day();
  auto screen = screen_of(model::SlideKind::agenda);
  for (const std::string language : {"en", "he"}) {
    screen.languages = {language};
    schedule.as_of.reset();
    const auto fresh = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen);
    schedule.as_of = test::at(schedule, "2024-06-13 09:00");
    const auto stale = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen);
    REQUIRE(fresh.size() == stale.size());
    const Rect box = layout::difference(fresh.front().scene, stale.front().scene);
    CHECK(box.y > 1080 - 110);
    CHECK((box.x > 960) == (language == "he"));
    CHECK(fresh.front().dwell == stale.front().dwell);
  }
}
