#include "base/color_vision.h"
#include "read/entries.h"

#include <algorithm>
#include <array>

namespace foyer::read {
namespace {

// Masataka Okabe and Kei Ito, "Color Universal Design", 2008, without black: https://jfly.uni-koeln.de/color/. The order keeps the first
// few farthest apart.
constexpr std::array<Color, 7> colors_for_all{{{0xE6, 0x9F, 0x00},
                                               {0x56, 0xB4, 0xE9},
                                               {0x00, 0x9E, 0x73},
                                               {0xF0, 0xE4, 0x42},
                                               {0x00, 0x72, 0xB2},
                                               {0xD5, 0x5E, 0x00},
                                               {0xCC, 0x79, 0xA7}}};

bool is_free(Color color, const std::vector<model::Track>& tracks) {
  return std::none_of(tracks.begin(), tracks.end(),
                      [&](const model::Track& track) { return track.color && least_distance(*track.color, color) < told_apart; });
}

void warn_of_pair(const model::Track& track, const model::Track& before, std::vector<Notes>& notes) {
  const auto& place = *track.place_of_color;
  notes[static_cast<std::size_t>(place.file)].warning(
      {place.line, place.column}, "the colours of the tracks \"" + model::in_language(before.name, "en") + "\" " +
                                      to_string(*before.color) + " and \"" + model::in_language(track.name, "en") + "\" " +
                                      to_string(*track.color) +
                                      " cannot be told apart by everybody; choose another for one of them, or leave it out");
}

}  // namespace

void color_tracks(std::vector<model::Track>& tracks, std::vector<Notes>& notes) {
  for (auto track = tracks.begin(); track != tracks.end(); ++track)
    for (auto before = tracks.begin(); before != track; ++before)
      if (track->color && before->color && least_distance(*track->color, *before->color) < told_apart) {
        warn_of_pair(*track, *before, notes);
        break;
      }
  std::size_t next = 0;
  for (auto& track : tracks) {
    if (track.color) continue;
    const auto free = std::find_if(colors_for_all.begin(), colors_for_all.end(), [&](Color color) { return is_free(color, tracks); });
    // More tracks than colours: they come round again, and the name beside each says which it is.
    track.color = free != colors_for_all.end() ? *free : colors_for_all[next++ % colors_for_all.size()];
  }
}

}  // namespace foyer::read
