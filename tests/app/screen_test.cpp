#include "app/event.h"
#include "support/catch.h"

using namespace foyer;

namespace {

model::Schedule with_screens(const std::vector<std::string>& names) {
  model::Schedule schedule;
  for (const auto& name : names) {
    model::Screen screen;
    screen.name = name;
    schedule.screens.push_back(screen);
  }
  return schedule;
}

}  // namespace

TEST_CASE("a display whose screen does not exist shows the one of the nearest name, else the first, and says so") {
  const auto schedule = with_screens({"stairs", "lobby"});
  const auto near = app::screen_or_nearest(schedule, "lobby-2", "");
  CHECK(near.screen.name == "lobby");
  CHECK(near.complaint == "there is no screen named \"lobby-2\" in this event; its screens are stairs, lobby; \"lobby\" is shown instead");
  const auto far = app::screen_or_nearest(schedule, "roof", "fr");
  CHECK(far.screen.name == "stairs");
  CHECK(far.screen.languages == std::vector<std::string>{"fr"});
  CHECK(far.complaint.find("\"stairs\" is shown instead") != std::string::npos);
  const auto none = app::screen_or_nearest(with_screens({}), "roof", "");
  CHECK(none.screen == model::Screen{});
  CHECK(none.complaint == "there is no screen named \"roof\" in this event; it names no screens; the whole programme is shown instead");
}

TEST_CASE("a display whose screen exists has nothing to complain of") {
  const auto schedule = with_screens({"stairs", "Lobby", "lobby"});
  for (const auto& [asked, shown] :
       std::vector<std::pair<const char*, const char*>>{{"", "stairs"}, {"lobby", "lobby"}, {"LOBBY", "Lobby"}}) {
    const auto chosen = app::screen_or_nearest(schedule, asked, "");
    CHECK(chosen.screen.name == shown);
    CHECK(chosen.complaint.empty());
  }
}
