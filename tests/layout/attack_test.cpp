// Texts that are made to upset a layout, in every field that a slide shows.
#include "laid_out.h"
#include "text/plain.h"

using namespace foyer;
using namespace std::string_literals;
using test::pages;

namespace {

std::string repeated(const std::string& part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

const std::vector<std::pair<const char*, std::string>> attacks{
    {"ten thousand letters without a space", repeated("x", 10'000)},
    {"two thousand words", repeated("and so on ", 2'000)},
    {"ten thousand ideographs", repeated("会", 10'000)},
    {"five hundred marks on a letter", "Z" + repeated("\u0301", 500) + "algo"},
    {"direction overrides", repeated("\u202E\u2067abc \u05D0\u05D1\u2066", 200)},
    {"control characters", repeated("\x01\x1B[31m\t\n\u200B\u2060", 200) + "x"},
    {"soft hyphens", repeated("\u00ADa", 3'000)},
    {"no-break spaces", repeated("a\u00A0", 3'000)},
    {"joined emoji", repeated("👩‍👩‍👧‍👦", 500)},
    {"Thai without spaces", repeated("การประชุมเชิงปฏิบัติการ", 300)},
};

/// An event that says the same everywhere.
model::Schedule event_saying(const std::string& words) {
  const model::LocalText text(text::clean(words)), running(text::limited(text::clean(words), 600));  // which flows on to more pages
  auto schedule = test::empty_event();
  schedule.event.title = text;
  for (auto& room : schedule.rooms) room.name = text;
  schedule.tracks.push_back({"track", text, Color{9, 120, 200}, {}});
  for (int speaker = 0; speaker < 5; ++speaker) schedule.speakers.push_back({"speaker", text, text, text, running, "", {}});
  for (const std::string hour : {"09", "10", "11"}) {
    auto& session = test::add(schedule, "x", "2024-06-13 " + hour + ":30", "2024-06-13 " + hour + ":50", hour == "10" ? 1 : 0);
    session.title = session.subtitle = session.reason = text;
    session.abstract = running;
    session.id = hour;
    session.track = 0;
    session.speakers = {0, 1, 2, 3, 4};
    session.url = "https://example.org/";
    if (hour == "10") session.was.room = 2;
    if (hour == "11") session.status = model::Status::cancelled;
  }
  schedule.news.push_back({"news", text, running, text, "", "", {}, {}, {}, {}, {}});
  schedule.images.push_back({"a.png", text, {}, {}, {}});
  for (const auto level : {model::Level::info, model::Level::warning})
    schedule.announcements.push_back({running, running, level, {}, {}, {}, false, {}});
  return schedule;
}

}  // namespace

TEST_CASE("whatever a text is, nothing leaves the glass and nothing stands on another", "[F30]") {
  model::Screen screen;
  for (const auto kind : {model::SlideKind::agenda, model::SlideKind::now_next, model::SlideKind::room, model::SlideKind::session,
                          model::SlideKind::speaker, model::SlideKind::news, model::SlideKind::image, model::SlideKind::changes})
    screen.slides.push_back({kind, {}});
  bool portrait = false;
  for (const auto& [what, words] : attacks) {
    const Size size = portrait ? Size{1080, 1920} : Size{1920, 1080};
    INFO(what << " at " << size.width << "x" << size.height);
    for (const auto& page : pages(event_saying(words), "2024-06-13 09:42", size, screen)) test::check_page(page);
    portrait = !portrait;
  }
}
