// What single kinds of slides say and where, beyond what pages_test holds of all of them.
#include "layout/pages.h"

#include "base/contrast.h"
#include "layout/laid_out.h"

#include <algorithm>
#include <set>

using namespace foyer;
using layout::Page;
using test::find;
using test::is_struck;
using test::pages;
using test::says;
using test::screen_of;
using test::sizes;
using test::strike_through;
using test::texts_of;

namespace {

model::Schedule day() {
  auto schedule = test::empty_event();
  test::add(schedule, "Opening", "2024-06-13 09:30", "2024-06-13 10:30");
  test::add(schedule, "Clinic", "2024-06-13 11:30", "2024-06-13 12:30", 1);
  return schedule;
}

model::Announcement notice(const std::string& text, const std::string& detail = {}) {
  return {
      model::LocalText(text), detail.empty() ? model::LocalText() : model::LocalText(detail), model::Level::info, {}, {}, {}, false, {}};
}

}  // namespace

TEST_CASE("an agenda of a part of the day says from when to when, in the order in which its language is read") {
  struct Row {
    const char *language, *foot;
  };
  auto schedule = test::empty_event();
  for (int number = 0; number < 80; ++number) {
    auto& session = test::add(schedule, "S" + std::to_string(number), "2024-06-13 09:00", "2024-06-13 09:05");
    session.start += Minutes(5 * number);
    session.end += Minutes(5 * number);
  }
  // In Arabic the footer is a line that is read from the right, and each time in it stands by itself.
  const std::vector<Row> rows{
      {"en", "Agenda · page 1 of 7 · 09:00 – 12:15"}, {"zh-Hans", " · 09:00 – 12:15"}, {"ar", " · \u206809:00\u2069 – \u206812:15\u2069"}};
  for (const auto& [language, foot] : rows) {
    model::Screen screen;
    screen.languages = {language};
    const auto page = pages(schedule, "2024-06-13 09:01", {1920, 1080}, screen).front();
    INFO(to_string(page.scene));
    CHECK(says(page, foot));
  }
  schedule.sessions.resize(20);
  CHECK_FALSE(says(pages(schedule, "2024-06-13 09:01", {1920, 1080}).front(), " – "));
}

TEST_CASE("a notice runs along under every slide, which keeps clear of it") {
  auto schedule = day();
  const auto without = pages(schedule, "2024-06-13 09:42", {1920, 1080});
  schedule.announcements = {notice("The cloakroom closes at 18:30.")};
  const auto with = pages(schedule, "2024-06-13 09:42", {1920, 1080});
  REQUIRE(with.size() == without.size());
  for (const auto& page : with) {
    const auto words = find(page, "The cloakroom closes at 18:30.");
    CHECK(find(page, "Notice").at.y == words.at.y);
    for (const auto& text : texts_of(page))
      if (text.at.y < words.at.y) CHECK(text.at.y < words.at.y - words.font.size);
  }
}

TEST_CASE("a notice with more to say, or too long for the foot, has a slide of its own") {
  auto schedule = day();
  const auto count = pages(schedule, "2024-06-13 09:42", {1920, 1080}).size();
  std::string length;
  while (length.size() < 400) length += "The cloakroom closes. ";
  schedule.announcements = {notice("Closing", "At 18:30."), notice(length), notice("Short")};
  const auto all = pages(schedule, "2024-06-13 09:42", {1920, 1080});
  CHECK(all.size() == count + 2);
  CHECK(all.back().kind == "announcement");
  for (const auto& page : all) {
    CHECK(says(page, "\"Short\""));
    CHECK(says(page, "\"Closing\""));  // which has its slide for the detail
  }
}

TEST_CASE("a notice's own slide stays as long as staff want announcements to") {
  auto schedule = day();
  schedule.announcements = {notice("Closing", "At 18:30.")};
  auto screen = screen_of(model::SlideKind::agenda);
  screen.slides.push_back({model::SlideKind::announcement, Seconds(33)});
  CHECK(pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen).back().dwell == Seconds(33));
}

TEST_CASE("what three languages say alike is said once") {
  auto schedule = day();
  schedule.event.languages = {"zh-Hans", "en", "vi", "el"};
  auto screen = screen_of(model::SlideKind::now_next);
  screen.languages_together = true;
  test::add(schedule, "Elsewhere", "2024-06-13 09:30", "2024-06-13 10:30", 2);
  const auto text = to_string(pages(schedule, "2024-06-13 09:42", {3840, 2160}, screen).front().scene);
  const auto first = text.find("Now and next");
  CHECK(first != std::string::npos);
  CHECK(text.find("Now and next", first + 1) == std::string::npos);
}

TEST_CASE("no text of the header runs into the body, however far its readers stand and however many languages it has") {
  auto schedule = day();
  schedule.event.title = model::LocalText({{"de", "Forum für nachhaltige Industrie 2024"}, {"ru", "Форум устойчивой промышленности 2024"}});
  schedule.event.languages = {"de", "ru"};
  for (const auto size : sizes)
    for (const double distance : {3.0, 5.0, 8.0})
      for (const bool together : {false, true}) {
        auto screen = screen_of(model::SlideKind::agenda);
        screen.distance = distance;
        screen.languages_together = together;
        const auto page = pages(schedule, "2024-06-13 09:42", size, screen).front();
        INFO(to_string(page.scene));
        const auto filled = std::find_if(page.scene.commands.begin(), page.scene.commands.end(), [](const layout::Command& command) {
          const auto* fill = std::get_if<layout::Fill>(&command);
          return fill != nullptr && fill->color == layout::palette_of({}).accent && fill->box.height > 40;
        });
        if (filled == page.scene.commands.end()) continue;
        const int body = std::get<layout::Fill>(*filled).box.y;
        const auto clock = find(page, "09:42");
        for (const auto& text : texts_of(page))
          if (text.at.y < body + text.font.size / 2) CHECK((text.at.y + text.font.size / 5 <= body || text.at.y > clock.at.y + body));
      }
}

TEST_CASE("a speaker's slide names the person largest, and when they speak") {
  auto schedule = day();
  schedule.speakers = {{"ada", model::LocalText("Ada Park"), model::LocalText("Engineer"), model::LocalText("Clock Works"),
                        model::LocalText("Builds clocks."), "ada.png"}};
  schedule.sessions[1].speakers = {0};
  for (const auto size : sizes) {
    const auto all = pages(schedule, "2024-06-13 10:50", size, screen_of(model::SlideKind::speaker));
    REQUIRE(all.back().kind == "speaker");
    const auto& page = all.back();
    const auto name = find(page, "Ada Park");
    for (const auto& text : texts_of(page))
      if (text.text != "AP" && text.at.y > name.at.y) CHECK(text.font.size < name.font.size);
    find(page, "Builds clocks.");
    CHECK(find(page, "11:30").at.y > name.at.y);
    CHECK(page.sessions.size() == 1);
  }
}

TEST_CASE("with two languages together a session has both titles, both tags and both rooms") {
  auto schedule = day();
  schedule.event.languages = {"en", "zh-Hans"};
  schedule.sessions[0].title = model::LocalText({{"en", "Opening"}, {"zh-Hans", "开幕式"}});
  schedule.rooms[0].name = model::LocalText({{"en", "Main Hall"}, {"zh-Hans", "主会场"}});
  auto screen = screen_of(model::SlideKind::agenda);
  screen.languages_together = true;
  const auto page = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen).front();
  const auto first = find(page, "Opening"), second = find(page, "开幕式");
  CHECK(second.at.y > first.at.y);
  CHECK(second.at.x == first.at.x);
  CHECK(second.font.language == "zh-Hans");
  CHECK(layout::angle_of_pixels({{1920, 1080}}, second.font.size * layout::x_height) >= layout::title_angle);
  CHECK(find(page, "NOW · UNTIL 10:30").font.size == find(page, "进行中 · 至 10:30").font.size);
  CHECK(find(page, "主会场").at.y > find(page, "Main Hall").at.y);
  find(page, "Clinic");  // which has one title for both, and says it once
  CHECK(std::count_if(page.scene.commands.begin(), page.scene.commands.end(), [](const layout::Command& command) {
          const auto* text = std::get_if<layout::Text>(&command);
          return text != nullptr && text->text == "Clinic";
        }) == 1);
}

TEST_CASE("a track's chip stands before its name, with an edge where it would not stand out") {
  auto schedule = day();
  schedule.tracks = {{"t", model::LocalText("Track"), Color{240, 228, 66}, {}}};
  schedule.sessions[1].track = 0;
  const auto chips = [&](model::Mode mode) {
    schedule.theme.mode = mode;
    const auto page = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen_of(model::SlideKind::agenda)).front();
    const auto name = find(page, "Track");
    std::vector<layout::Fill> fills;
    for (const auto& command : page.scene.commands)
      if (const auto* fill = std::get_if<layout::Fill>(&command))
        if (fill->box.width == fill->box.height && fill->box.right() < name.at.x) fills.push_back(*fill);
    return fills;
  };
  const auto on_dark = chips(model::Mode::dark), on_light = chips(model::Mode::light);
  REQUIRE(on_dark.size() == 1);  // yellow stands out on dark ...
  CHECK(on_dark.front().color == Color{240, 228, 66});
  REQUIRE(on_light.size() == 2);  // ... and on light it has an edge
  CHECK(on_light.back().color == Color{240, 228, 66});
  CHECK(contrast_ratio(on_light.front().color, layout::palette_of({model::Mode::light, {}, {}, {}}).paper) >= 3);
}

TEST_CASE("rows that leave room share it, up to a height") {
  const auto row_pitch = [](int count) {
    auto schedule = test::empty_event();
    for (int index = 0; index < count; ++index)
      test::add(schedule, "Session " + std::to_string(index), "2024-06-13 1" + std::to_string(index) + ":00",
                "2024-06-13 1" + std::to_string(index) + ":30");
    const auto page = pages(schedule, "2024-06-13 09:00", {1920, 1080}, screen_of(model::SlideKind::agenda)).back();
    return find(page, "Session 1").at.y - find(page, "Session 0").at.y;
  };
  CHECK(row_pitch(2) == 168);  // 14 units
  CHECK(row_pitch(5) > row_pitch(6));
  CHECK(row_pitch(6) >= 124);
}

TEST_CASE("an ultra-wide glass has two columns of rows, the earlier ones at the left") {
  auto schedule = test::empty_event();
  for (int index = 0; index < 7; ++index)
    test::add(schedule, "Session " + std::to_string(index), "2024-06-13 1" + std::to_string(index) + ":00",
              "2024-06-13 1" + std::to_string(index) + ":30");
  const auto all = pages(schedule, "2024-06-13 09:50", {3840, 1080}, screen_of(model::SlideKind::agenda));
  REQUIRE(all.size() == 1);
  CHECK(find(all.front(), "Session 0").at.x < 1920);
  CHECK(find(all.front(), "Session 6").at.x > 1920);
  CHECK(find(all.front(), "Session 0").at.y == find(all.front(), "Session 4").at.y);
}

TEST_CASE("hours of one digit align with those of two") {
  auto schedule = day();
  schedule.event.clock = HourCycle::twelve;
  const auto page = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen_of(model::SlideKind::agenda)).front();
  find(page, "\u20079:30\u202Fam");
  find(page, "11:30\u202Fam");
}

TEST_CASE("for readers of low vision titles, times and rooms grow to a 143rd of the distance") {
  auto screen = screen_of(model::SlideKind::agenda);
  screen.low_vision = true;
  const auto page = pages(day(), "2024-06-13 09:42", {1920, 1080}, screen).front();
  const double millimetres_a_pixel = 55 * 25.4 / std::hypot(1920, 1080);
  for (const char* words : {"Clinic", "11:30", "Room 2A"})
    CHECK(find(page, words).font.size * layout::x_height * millimetres_a_pixel >= 3000.0 / 143 - 0.05);
}

TEST_CASE("what is large for readers of low vision keeps to a low, wide glass, the clock too", "[F72]") {
  model::Screen screen;
  screen.low_vision = true;
  for (const Size size : {Size{3840, 1080}, Size{2560, 720}})
    for (const auto& page : pages(day(), "2024-06-13 09:42", size, screen)) test::check_page(page);
}

TEST_CASE("for readers of low vision a title too tall for a low glass ends with dots") {
  auto schedule = day();
  schedule.sessions[0].title = model::LocalText(std::string(200, 'W'));
  schedule.rooms[1].name = model::LocalText(std::string(80, 'R'));
  schedule.sessions[0].was.room = 1;
  schedule.announcements = {notice("The lift is out of order")};
  auto screen = screen_of(model::SlideKind::agenda);
  screen.low_vision = true;
  const auto all = pages(schedule, "2024-06-13 09:42", {3840, 1080}, screen);
  for (const auto& page : all) test::check_page(page);
  INFO(to_string(all.front().scene));
  CHECK(says(all.front(), "W\u2026"));
}

TEST_CASE("a time on another day is told with its date") {
  auto schedule = day();
  schedule.sessions[1].was.start = test::at(schedule, "2024-06-12 15:00");
  CHECK(says(pages(schedule, "2024-06-13 09:42", {1920, 1080}).front(), "MOVED · WAS 12 JUNE, 15:00"));
  schedule.announcements = {notice("The lift is out of order")};
  schedule.announcements.front().level = model::Level::warning;
  schedule.announcements.front().from = test::at(schedule, "2024-06-12 08:00");
  schedule.announcements.front().until = test::at(schedule, "2024-06-13 18:00");
  find(pages(schedule, "2024-06-13 09:42", {1920, 1080}).front(), "Issued 12 June, 08:00 · Until 18:00");
}

TEST_CASE("the largest words of a test of an emergency say that it is one") {
  auto schedule = day();
  schedule.announcements = {notice("Please leave the building")};
  schedule.announcements.front().level = model::Level::emergency;
  schedule.announcements.front().test = true;
  const auto page = pages(schedule, "2024-06-13 09:42", {1920, 1080}).front();
  const auto calm = find(page, "This is a test."), alarming = find(page, "Please leave the building");
  CHECK(calm.font.size > alarming.font.size);
}

TEST_CASE("the logo stands in the footer, where words and marks leave it room") {
  auto schedule = day();
  schedule.event.logo = "logo.png";
  const auto has_logo = [](const Page& page) { return says(page, "picture") && says(page, "\"logo.png\" fit"); };
  for (const auto& page : pages(schedule, "2024-06-13 09:42", {1920, 1080})) CHECK(has_logo(page));
  schedule.announcements = {notice("Leave")};
  schedule.announcements.front().level = model::Level::emergency;
  for (const auto& page : pages(schedule, "2024-06-13 09:42", {1920, 1080})) CHECK_FALSE(has_logo(page));
}

TEST_CASE("the sentences of a quiet headline begin on lines of their own") {
  auto schedule = day();
  test::add(schedule, "Closing", "2024-06-14 10:00", "2024-06-14 11:00");
  const auto page = pages(schedule, "2024-06-13 20:00", {1920, 1080}).front();
  CHECK(find(page, "That’s all for today.").at.y < find(page, "We continue tomorrow at 10:00").at.y);
}

TEST_CASE("what has vanished from its source is struck and tagged like what is cancelled, in every kind of list") {
  auto schedule = day();
  test::add(schedule, "Evening", "2024-06-13 18:00", "2024-06-13 19:00", 1);
  schedule.sessions[1].status = model::Status::removed;
  schedule.sessions[1].was.start = test::at(schedule, "2024-06-13 11:00");
  const auto agenda = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen_of(model::SlideKind::agenda)).front();
  CHECK(is_struck(agenda, find(agenda, "Clinic")));
  CHECK_FALSE(is_struck(agenda, find(agenda, "Opening")));
  find(agenda, "NO LONGER PLANNED");
  CHECK(find(agenda, "11:30").color != layout::palette_of({}).amber);  // a time that does not hold is no news of when to come

  auto sign = screen_of(model::SlideKind::room);
  sign.rooms = {"Room 2A"};
  const auto door = pages(schedule, "2024-06-13 09:42", {1920, 1080}, sign).front();
  find(door, "Free until 18:00");
  CHECK(is_struck(door, find(door, "Clinic")));

  test::add(schedule, "Morning", "2024-06-13 09:30", "2024-06-13 10:30", 1);
  const auto plan = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen_of(model::SlideKind::now_next)).front();
  CHECK(is_struck(plan, find(plan, "Clinic")));
  CHECK(strike_through(plan, find(plan, "·\u00A0No\u00A0longer\u00A0planned")) == 0);
}

TEST_CASE("a new session is tagged so until it begins") {
  auto schedule = day();
  for (auto& session : schedule.sessions) session.added = test::at(schedule, "2024-06-13 08:00");
  const auto page = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen_of(model::SlideKind::agenda)).front();
  CHECK(find(page, "NEW").at.x > find(page, "Clinic").at.x);
  const auto texts = texts_of(page);
  CHECK(std::count_if(texts.begin(), texts.end(), [](const layout::Text& text) { return text.text == "NEW"; }) == 1);
}

TEST_CASE("on a door sign a tag has the colours of its kind, whatever other tags have in that theme") {
  auto schedule = day();
  for (auto& session : schedule.sessions) session.added = test::at(schedule, "2024-06-13 08:00");
  auto sign = screen_of(model::SlideKind::room);
  sign.rooms = {"Main Hall"};
  auto palette = layout::palette_of({});
  palette.line = palette.on_accent;
  const auto color_of = [&](const std::string& time, const std::string& words) {
    const Instant now = test::at(schedule, time);
    const auto door = layout::pages_of(programme::deck(schedule, sign, now), layout::glass_of(sign, {1920, 1080}), palette,
                                       schedule.event.zone, test::fixed_measure(), now);
    return find(door.front(), words).color;
  };
  CHECK(color_of("2024-06-13 09:25", "NEW") == palette.accent);
  CHECK(color_of("2024-06-13 09:42", "NOW · UNTIL 10:30") == palette.on_accent);
}

TEST_CASE("a tag is as tall as the letters of its language need, and tags side by side are equally tall") {
  auto schedule = day();
  schedule.sessions[1].status = model::Status::cancelled;
  schedule.sessions[0].was.room = 1;
  const auto boxes = [&](const std::vector<std::string>& languages, const std::string& words) {
    auto screen = screen_of(model::SlideKind::agenda);
    screen.languages = languages;
    screen.languages_together = languages.size() > 1;
    const auto page = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen).front();
    const auto text = find(page, words);
    std::set<int> heights;
    for (const auto& command : page.scene.commands)
      if (const auto* fill = std::get_if<layout::Fill>(&command))
        if (fill->radius == 8 && fill->box.height > text.font.size) heights.insert(fill->box.height * 100 / text.font.size);
    return heights;
  };
  CHECK(boxes({"en"}, "CANCELLED") == std::set<int>{150});
  CHECK(boxes({"ar"}, "ملغاة") == std::set<int>{175});
  CHECK(boxes({"en", "ar"}, "CANCELLED") == std::set<int>{175});
}

TEST_CASE("what was put off stands under its new day on the slide of changes") {
  auto schedule = day();
  schedule.sessions[1].full = true;
  test::add(schedule, "Evening", "2024-06-14 18:00", "2024-06-14 19:00").was.start = test::at(schedule, "2024-06-13 18:00");
  auto screen = screen_of(model::SlideKind::changes);
  const auto page = pages(schedule, "2024-06-13 09:42", {1920, 1080}, screen).front();
  CHECK(find(page, "Clinic").at.y < find(page, "Friday 14 June").at.y);
  CHECK(find(page, "Friday 14 June").at.y < find(page, "Evening").at.y);
  find(page, "MOVED · WAS 13 JUNE, 18:00");
}
