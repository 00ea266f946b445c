#include "base/color_vision.h"
#include "read/schedule.h"
#include "support/catch.h"

using namespace foyer;

namespace {

read::Reading read_tracks(const std::string& tracks) {
  const std::string text = R"({"event": {"title": "Open day"}, "sessions": [], "tracks": [)" + tracks + "]}";
  return read::read_schedule({{"schedule.json", text}}, zone::find_zone("UTC").value());
}

}  // namespace

TEST_CASE("tracks without colours get seven that everybody tells apart") {
  const auto reading = read_tracks(R"({"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}, {"id": "e"}, {"id": "f"}, {"id": "g"})");
  REQUIRE(reading.schedule);
  const auto& tracks = reading.schedule->tracks;
  REQUIRE(tracks.size() == 7);
  for (const auto& one : tracks)
    for (const auto& other : tracks)
      if (one.id < other.id) {
        INFO(one.id << " and " << other.id);
        CHECK(least_distance(one.color.value(), other.color.value()) >= told_apart);
      }
}

TEST_CASE("a track's own colour stays, and the others keep clear of it") {
  const auto reading = read_tracks(R"({"id": "a"}, {"id": "b", "color": "#e69f00"})");
  REQUIRE(reading.schedule);
  const auto& tracks = reading.schedule->tracks;
  REQUIRE(tracks.size() == 2);
  CHECK(tracks[1].color == Color{0xe6, 0x9f, 0x00});
  CHECK(least_distance(tracks[0].color.value(), tracks[1].color.value()) >= told_apart);
}
