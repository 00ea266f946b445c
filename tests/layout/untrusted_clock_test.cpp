// A slide that is shown while nobody knows what time it is: no clock, and the mark that staff understand.
#include "layout/laid_out.h"
#include "text/locale_table.h"

using namespace foyer;
using test::find;
using test::says;
using test::screen_of;

namespace {

model::Schedule two_days() {
  auto schedule = test::empty_event();
  test::add(schedule, "Opening", "2024-06-13 09:30", "2024-06-13 10:30");
  test::add(schedule, "Clinic", "2024-06-13 11:30", "2024-06-13 12:30", 1);
  test::add(schedule, "Closing", "2024-06-14 10:00", "2024-06-14 11:00");
  return schedule;
}

std::vector<layout::Page> plain_pages(const model::Schedule& schedule, Size size = {1920, 1080}, const model::Screen& screen = {}) {
  const Instant now = test::at(schedule, "2024-06-13 09:42");
  return layout::pages_of(programme::deck(schedule, screen, now, false), layout::glass_of(screen, size), layout::palette_of({}),
                          schedule.event.zone, test::fixed_measure(), now);
}

}  // namespace

TEST_CASE("an untrusted clock stands on no slide, nothing is on, and the foot says why", "[F46]") {
  const auto schedule = two_days();
  for (const auto& size : test::sizes) {
    const auto pages = plain_pages(schedule, size);
    REQUIRE(pages.size() == 2);
    for (const auto& page : pages) {
      test::check_page(page);
      CHECK_FALSE(says(page, "09:42"));
      CHECK_FALSE(says(page, "NOW"));
      CHECK(says(page, "Clock not set: times as planned"));
    }
    find(pages[0], "Thursday 13 June");  // a heading, as over any day that is not today's
    find(pages[1], "Friday 14 June");
    CHECK_FALSE(says(pages[1], "13 June"));
  }
}

TEST_CASE("in every language the mark is one short line, on a tall glass too", "[F46]") {
  const auto schedule = two_days();
  for (const auto& locale : text::locales())
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1024, 768}}) {
      auto screen = screen_of(model::SlideKind::agenda);
      screen.languages = {std::string(locale.tag)};
      const auto words = text::Wording(locale.tag).say("clock_not_set");
      const auto page = plain_pages(schedule, size, screen).front();
      INFO(to_string(page.scene));
      test::check_page(page);
      const auto texts = test::texts_of(page);
      CHECK(std::count_if(texts.begin(), texts.end(), [&](const auto& text) { return text.text.find(words) != std::string::npos; }) == 1);
    }
}

TEST_CASE("news and emergencies say nothing of the clock, but date what they tell", "[F46]") {
  auto schedule = two_days();
  schedule.news.emplace_back().title = model::LocalText("Always");
  for (const auto& page : plain_pages(schedule, {1920, 1080}, screen_of(model::SlideKind::news))) {
    CHECK_FALSE(says(page, "Clock not set"));
    CHECK_FALSE(says(page, "09:42"));
  }
  schedule.announcements = {{model::LocalText("Leave"), {}, model::Level::emergency, {}, {}, {}, false, {}}};
  schedule.announcements.front().from = test::at(schedule, "2024-06-13 09:30");
  const auto page = plain_pages(schedule).front();
  CHECK_FALSE(says(page, "Clock not set"));
  CHECK_FALSE(says(page, "09:42"));
  find(page, "Issued 13 June, 09:30");
}
