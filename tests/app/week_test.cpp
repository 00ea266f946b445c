// A display of an event of many days, edited all the while, without its window and with a clock of its own.
#include "app/frames.h"
#include "app/opened.h"
#include "layout/loop.h"
#include "source/temporary_folder.h"
#include "support/catch.h"
#include "support/memory.h"

#include <poll.h>
#include <stdlib.h>

#include <fstream>
#include <random>

using namespace foyer;

namespace {

constexpr Size panel{640, 360};
const Instant start{Seconds(1718229600)};  // midnight in Vienna, 13 June 2024
constexpr int sessions_a_day = 12;

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// One session, in one of the states that staff put them in.
std::string session(int day, int number, std::mt19937& chance) {
  const std::string id = std::to_string(day) + "-" + std::to_string(number), date = "2024-06-" + std::to_string(13 + day);
  std::string text = R"({"id": ")" + id + R"(", "title": "Session )" + id + " of version " + std::to_string(chance() % 100) +
                     R"(", "start": ")" + date + " " + two_digits(9 + number) + R"(:00", "duration": 45, "room": "Room )" +
                     std::to_string(number % 3) + "\"";
  switch (chance() % 8) {
    case 0: text += R"(, "status": "cancelled", "reason": "The speaker is ill")"; break;
    case 1: text += R"(, "delay": 15)"; break;
    case 2: text += R"(, "full": true)"; break;
    default: break;
  }
  return text + "}";
}

std::string event_of(int days, std::mt19937& chance) {
  std::string text = R"({"event": {"title": "A long event", "timezone": "Europe/Vienna"}, "sessions": [)";
  for (int day = 0; day < days; ++day)
    for (int number = 0; number < sessions_a_day; ++number) text += (day + number > 0 ? ",\n" : "\n") + session(day, number, chance);
  return text + "]}";
}

// Staff, who save again and again, each twentieth time a file that is cut off. What is good is also saved elsewhere.
struct Staff {
  explicit Staff(int event_days) : days(event_days) {
    std::filesystem::create_directory(folder / "event");
    std::filesystem::create_directory(folder / "good");
    save();
  }

  void save() {
    const auto text = event_of(days, chance);
    const bool broken = ++saves % 20 == 0;
    write("event", broken ? text.substr(0, text.size() / 2) : text);
    if (!broken) write("good", text);
  }

  void write(const std::string& event, const std::string& text) const {
    const auto place = folder / event.c_str();
    std::ofstream(place / "new") << text;
    std::filesystem::rename(place / "new", place / "schedule.json");
  }

  source::TemporaryFolder folder;
  int days, saves = 0;
  std::mt19937 chance{7};
};

// The display's own parts in the order in which it uses them: what the screen would show is `glass`.
struct Display {
  explicit Display(const std::filesystem::path& event) {
    app::LiveSettings settings;
    settings.tell = [this](const std::string&) { ++told; };
    live = std::make_unique<app::Live>(event.string(), settings);
    REQUIRE(live->schedule());
    frames = std::make_unique<app::Frames>(*live, "", "", *paint::Fonts::open({}));
  }

  void hear(Instant now) {
    pollfd ready{live->descriptors().front(), POLLIN, 0};
    if (::poll(&ready, 1, 0) < 1) return;
    bool changed = false;
    for (std::optional due = steady(now); due && *due < steady(now) + std::chrono::seconds(5); due = live->due()) {
      changed |= live->update(*due, now);
      live->keep(*due);
    }
    if (!changed) return;
    frames->reconsider();
    saved = true;
  }

  // Until when it stays.
  Instant show(Instant now) {
    hear(now);
    auto [next, until] = frames->at(now, panel, true);
    const auto frame = frames->frame(shown, next, now, saved);
    if (frame.at) patch(frame.image, *frame.at);
    else glass = frame.image;
    shown = std::move(next);
    saved = false;
    return until;
  }

  void patch(const paint::Image& part, Point at) {
    for (int row = 0; row < part.size.height; ++row)
      std::copy_n(part.pixels.begin() + row * part.size.width, part.size.width, glass.pixels.begin() + (at.y + row) * panel.width + at.x);
  }

  static Steady::time_point steady(Instant now) { return Steady::time_point(now - start + std::chrono::hours(1)); }

  std::unique_ptr<app::Live> live;
  std::unique_ptr<app::Frames> frames;
  std::optional<app::Showing> shown;
  paint::Image glass;
  bool saved = false;
  int told = 0;
};

// As `foyer snapshot` draws it: read anew, laid out anew, painted anew.
paint::Image snapshot(const std::filesystem::path& event, Instant now) {
  app::EventOptions options;
  options.event = event.string();
  const auto opened = app::open(options);
  REQUIRE(opened);
  const auto fonts = paint::Fonts::open({});
  const auto screen = *app::choose_screen(opened->schedule, "", "");
  const auto loop = layout::loop_at(opened->schedule, screen, panel, (*fonts)->measure(), now);
  return paint::Painter(*fonts, opened->folders).paint(layout::scene_of(loop, layout::page_up(loop, now)));
}

void play(int days, int saves, int samples) {
  Staff staff(days);
  setenv("XDG_STATE_HOME", (staff.folder / "state").c_str(), 1);
  Display display(staff.folder / "event");
  const auto end = start + days * std::chrono::hours(24);
  const auto pause = (end - start) / saves, look = (end - start) / samples;
  auto save_at = start + pause, look_at = start;
  std::size_t bytes_after_a_day = 0;
  const auto descriptors = test::descriptors();
  int looks = 0;
  for (Instant now = start; now < end;) {
    const auto until = display.show(now);
    if (now >= look_at) {
      INFO("second " << (now - start).count() << ", save " << staff.saves);
      REQUIRE((display.glass == snapshot(staff.folder / "good", now)));
      look_at += look;
      ++looks;
    }
    if (bytes_after_a_day == 0 && now >= start + std::chrono::hours(24)) bytes_after_a_day = test::bytes_in_use();
    if (now >= save_at) {
      staff.save();
      save_at += pause;
    }
    now = std::min(until, save_at > now ? save_at : until);
  }
  CHECK(looks >= samples - 1);
  CHECK(staff.saves >= saves);
  CHECK(display.told >= staff.saves / 20);
  CHECK(test::descriptors() == descriptors);
  if (days > 1) CHECK(test::bytes_in_use() < bytes_after_a_day + 2'000'000);
}

}  // namespace

TEST_CASE("over a day of edits the glass is what a snapshot of each moment is", "[F73]") { play(1, 60, 12); }

TEST_CASE("over a week of edits the glass is what a snapshot of each moment is, and memory stays", "[.][week]") { play(7, 1000, 500); }
