// A display through the hours of its screen.
#include "app/frames.h"
#include "app/live.h"
#include "source/temporary_folder.h"
#include "support/catch.h"
#include "zone/text.h"

#include <algorithm>
#include <fstream>

using namespace foyer;

namespace {

constexpr Size panel{640, 360};

Instant at(const std::string& time) { return *zone::parse_instant("2024-06-13T" + time, {"UTC", Seconds(0), {}}); }

// A screen that is lit from eight to eight, of an event in two languages.
struct Lobby {
  Lobby() { save(""); }

  void save(const std::string& more) {
    std::ofstream(folder / "schedule.json") << R"({"event": {"title": "Sample", "timezone": "UTC", "languages": ["en", "de"]},
      "screens": [{"name": "lobby", "hours": {"on": "08:00", "off": "20:00"}, "rotation": 90}],
      "sessions": [{"title": "Opening", "start": "2024-06-13 09:30", "end": "2024-06-13 22:00", "room": "Main Hall"}])" +
                                                   more + "}";
    live = std::make_unique<app::Live>(folder.path().string(),
                                       app::LiveSettings{.tell = [](const std::string&) {}, .zone = {}, .keeps = false});
    REQUIRE(live->schedule());
    frames.emplace(*live, "", "", *paint::Fonts::open({}));
  }

  app::Frame frame(Instant now) { return frames->frame({}, frames->at(now, panel, true).showing, now); }

  source::TemporaryFolder folder;
  std::unique_ptr<app::Live> live;
  std::optional<app::Frames> frames;
};

bool is_black(const paint::Image& image) {
  return std::all_of(image.pixels.begin(), image.pixels.end(), [](std::uint32_t pixel) { return pixel == 0xFF000000U; });
}

}  // namespace

TEST_CASE("outside its hours a display is black, and sleeps until something may be another", "[F116]") {
  Lobby lobby;
  CHECK_FALSE(lobby.frame(at("19:59:59")).is_dark);
  for (const char* time : {"20:00:00", "21:12:34", "22:30:00"}) {
    const auto dark = lobby.frame(at(time));
    CHECK(dark.is_dark);
    CHECK(dark.image.size == panel);
    CHECK(is_black(dark.image));
  }
  CHECK(lobby.frames->at(at("20:00:10"), panel, true).until == at("22:00:00"));  // the session ends
  CHECK(lobby.frames->at(at("07:30:00"), panel, true).until == at("08:00:00"));
  CHECK_FALSE(lobby.frame(at("08:00:00")).is_dark);
}

TEST_CASE("an emergency that is saved by night lights the display, and it is dark again when it is over", "[F116]") {
  Lobby lobby;
  lobby.save(R"(, "announcements": [{"level": "emergency", "text": "Leave the building", "until": "2024-06-13 23:10"}])");
  const auto alarm = lobby.frame(at("23:00:00"));
  CHECK_FALSE(alarm.is_dark);
  CHECK_FALSE(is_black(alarm.image));
  CHECK(lobby.frame(at("23:10:00")).is_dark);
}

TEST_CASE("a display whose clock is not to be believed is lit by night", "[F116]") {
  Lobby lobby;
  const auto showing = lobby.frames->at(at("23:00:00"), panel, false).showing;
  CHECK_FALSE(lobby.frames->frame({}, showing, at("23:00:00")).is_dark);
}
