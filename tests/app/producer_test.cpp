#include "app/producer.h"

#include "source/temporary_folder.h"
#include "support/catch.h"
#include "zone/text.h"

#include <poll.h>
#include <stdlib.h>

#include <atomic>
#include <fstream>
#include <future>

using namespace foyer;
using namespace std::chrono_literals;

namespace {

constexpr Size panel{640, 360};

std::string schedule_named(const std::string& title) {
  return R"({"event": {"title": "Sample", "timezone": "UTC"}, "sessions": [
    {"title": ")" +
         title + R"(", "start": "2024-06-13 09:30", "end": "2024-06-13 11:00", "room": "Main Hall"}]})";
}

Instant at(const std::string& time) { return *zone::parse_instant("2024-06-13T" + time, {"UTC", Seconds(0), {}}); }

// A display of an event that lies in a folder, without its window.
struct Studio {
  explicit Studio(
      const app::Clock& clock, std::optional<app::ClockWatch> watch = {}, app::Tell tell = [](const std::string&) {}) {
    setenv("XDG_STATE_HOME", "/dev/null", 1);  // nothing can be kept, of which `tell` hears
    std::filesystem::create_directory(folder / "event");
    save("Opening");
    app::LiveSettings settings;
    settings.tell = std::move(tell);
    auto live = std::make_unique<app::Live>((folder / "event").string(), settings);
    auto fonts = paint::Fonts::open({});
    REQUIRE(fonts);
    app::Frames frames(*live, "", "", *fonts);
    producer.emplace(std::move(live), std::move(frames), clock, panel, std::move(watch));
  }

  // By rename, as careful editors do: never half a file.
  void save(const std::string& title) const {
    std::ofstream(folder / "event/new") << schedule_named(title);
    std::filesystem::rename(folder / "event/new", folder / "event/schedule.json");
  }

  app::Handover& handover() { return producer->handover(); }

  // Waits until a frame was put.
  void hear() {
    pollfd bell{handover().to_presenter(), POLLIN, 0};
    REQUIRE(::poll(&bell, 1, 60'000) == 1);
    handover().reset_presenter();
  }

  app::Frame next(Instant now) {
    auto frame = handover().take(now);
    while (!frame) {
      hear();
      frame = handover().take(now);
    }
    return *std::move(frame);
  }

  // As the display does: the next one at its time.
  app::Frame next(const app::Clock& clock) {
    while (true) {
      if (auto frame = handover().take(clock.now())) return *std::move(frame);
      const auto due = handover().next_due();
      const auto left = due ? clock.when(*due) - Steady::now() : 60s;
      pollfd bell{handover().to_presenter(), POLLIN, 0};
      ::poll(&bell, 1, static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(left).count()));
      handover().reset_presenter();
    }
  }

  source::TemporaryFolder folder;
  std::optional<app::Producer> producer;
};

const app::Clock standing(at("09:42:10"), 0.001);

// What a display that starts at that instant would show.
paint::Image fresh(const Studio& studio, Instant now, bool clock_is_trusted) {
  const app::Live live((studio.folder / "event").string(), {.tell = [](const std::string&) {}, .zone = {}, .keeps = false});
  app::Frames frames(live, "", "", *paint::Fonts::open({}));
  return frames.frame({}, frames.at(now, panel, clock_is_trusted).showing, now).image;
}

// What the machine says of its clock: the display's own thread asks.
struct Machine {
  app::ClockWatch watch() {
    return {[](const std::string&) {}, true, at("00:00:00"), [this] { return says(); }};
  }
  app::ClockReading says() const {
    return {.now = is_set ? at("09:42:10") : Instant(), .since_boot = std::chrono::seconds(20), .is_synchronised = is_set.load()};
  }
  std::atomic<bool> is_set = false;
};

}  // namespace

TEST_CASE("the first frame is the whole glass, at once") {
  Studio studio(standing);
  const auto frame = studio.next(at("09:42:10"));
  CHECK(frame.image.size == panel);
  CHECK_FALSE(frame.at);
}

TEST_CASE("the first frame does not wait for the disk on which the schedule is kept") {
  std::promise<void> taken;
  std::vector<bool> was_taken;  // by when nothing could be kept
  const auto tell = [&was_taken, frame = taken.get_future().share()](const std::string& line) {
    if (line.starts_with("cannot keep the last good schedule")) was_taken.push_back(frame.wait_for(10s) == std::future_status::ready);
  };
  Studio studio(standing, {}, tell);
  studio.next(at("09:42:10"));
  taken.set_value();
  studio.producer.reset();
  REQUIRE_FALSE(was_taken.empty());
  CHECK(was_taken.front());
}

TEST_CASE("the minute is made before its turn, and is no more than what differs") {
  Studio studio(app::Clock(at("09:42:59"), 0.27));  // so that it turns within the time that frames are made ahead
  (void)studio.next(at("09:42:59"));
  while (!studio.handover().next_due()) studio.hear();
  CHECK(studio.handover().next_due() == at("09:43:00"));
  const auto minute = studio.next(at("09:43:00"));
  REQUIRE(minute.at);
  CHECK(minute.image.size.width > 0);
  CHECK(minute.image.size.width < panel.width / 4);
}

TEST_CASE("what was saved is on its way at once, and is the whole page, since pictures may have been replaced with it") {
  Studio studio(standing);
  const auto first = studio.next(at("09:42:10"));
  studio.save("Grand opening");
  const auto second = studio.next(at("09:42:11"));
  REQUIRE(second.at);  // of the same page: not a fade
  CHECK(second.image.size == panel);
  CHECK(second.image != first.image);
}

TEST_CASE("when the clock is set back, what waited for later is forgotten and a whole frame follows", "[F48]") {
  Studio studio(app::Clock(at("09:42:59"), 0.27));
  (void)studio.next(at("09:42:59"));
  while (!studio.handover().next_due()) studio.hear();
  studio.handover().say({.clock_jumped = true});
  const auto frame = studio.next(at("09:42:59"));
  CHECK_FALSE(frame.at);
  CHECK(frame.image.size == panel);
}

TEST_CASE("with a clock that is not set the sessions are on the glass as planned, and once it is set, the right slide", "[F46][F47]") {
  Machine machine;
  Studio studio(standing, machine.watch());
  const auto plain = studio.next(at("09:42:10"));
  CHECK(plain.image == fresh(studio, at("09:42:10"), false));
  CHECK(plain.image != fresh(studio, at("09:42:10"), true));
  machine.is_set = true;
  studio.handover().say({.clock_jumped = true});
  const auto right = studio.next(at("09:42:11"));
  CHECK_FALSE(right.at);
  CHECK(right.image == fresh(studio, at("09:42:10"), true));
}

TEST_CASE("a clock that is no longer to be believed leaves the glass at once", "[F48]") {
  Machine machine;
  machine.is_set = true;
  Studio studio(standing, machine.watch());
  CHECK(studio.next(at("09:42:10")).image == fresh(studio, at("09:42:10"), true));
  machine.is_set = false;
  studio.handover().say({.clock_jumped = true});
  CHECK(studio.next(at("09:42:11")).image == fresh(studio, at("09:42:10"), false));
}

TEST_CASE("after a jump of the clock, however far and to either side, the page is that of a fresh start", "[F47][F48]") {
  Studio studio(standing);
  const app::Live live((studio.folder / "event").string(), {.tell = [](const std::string&) {}, .zone = {}, .keeps = false});
  app::Frames frames(live, "", "", *paint::Fonts::open({}));
  for (const auto& jump : {Seconds(0), Seconds(3600), Seconds(-3600), Seconds(-86400), Seconds(6 * 3600), Seconds(40), Seconds(-40),
                           Seconds(30 * 86400), Seconds(-at("09:42:10").time_since_epoch())}) {
    const Instant now = at("09:42:10") + jump;
    INFO(jump.count());
    const auto up = frames.at(now, panel, true);
    CHECK(frames.frame({}, up.showing, now).image == fresh(studio, now, true));
    CHECK(up.until > now);
  }
}

TEST_CASE("a panel of another size gets a whole frame of that size") {
  Studio studio(standing);
  (void)studio.next(at("09:42:10"));
  studio.handover().say({.panel = Size{360, 640}});
  const auto frame = studio.next(at("09:42:11"));
  CHECK(frame.image.size == Size{360, 640});
  CHECK_FALSE(frame.at);
}

TEST_CASE("while nobody takes frames, no more than two are made, and then the newest state comes", "[F55]") {
  const app::Clock racing(at("09:42:00"), 600);  // ten minutes of its time go by in a second
  Studio studio(racing);
  while (!studio.handover().is_full()) studio.hear();
  studio.handover().reset_presenter();
  pollfd bell{studio.handover().to_presenter(), POLLIN, 0};
  CHECK(::poll(&bell, 1, 500) == 0);  // five minutes of its time
  const Instant then = *studio.handover().next_due();
  std::optional<Instant> last;
  while (!last || *last < then + std::chrono::hours(1)) {
    const auto frame = studio.next(racing);
    CHECK((!last || frame.due >= *last));
    last = frame.due;
  }
}
