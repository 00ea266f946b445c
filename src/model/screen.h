// One display of the event: what it shows and how it hangs.
#pragma once

#include "base/instant.h"
#include "model/place.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace foyer::model {

enum class SlideKind { agenda, now_next, room, session, speaker, news, image, changes, announcement };

/// A kind of slide in a screen's rotation, in the order they are to come.
struct SlideChoice {
  SlideKind kind = SlideKind::agenda;
  std::optional<Seconds> dwell;  // staff's own; otherwise it follows from how much there is to read
  bool operator==(const SlideChoice&) const = default;
};

/// Times of day between which the screen is lit.
struct Hours {
  Minutes on{0}, off{0};
  bool operator==(const Hours&) const = default;
};

struct Screen {
  std::string name;                    // empty for the screen that foyer makes up where the file has none
  std::vector<std::string> rooms;      // ids; empty: all
  std::vector<std::string> languages;  // BCP 47; empty: the event's
  std::vector<SlideChoice> slides;     // empty: foyer's own order
  int rotation = 0;                    // of the picture on the panel, degrees clockwise: 0, 90, 180 or 270
  double diagonal = 55;                // of the panel, in inches
  double distance = 3;                 // of the farthest reader, in metres
  bool low_vision = false;             // readers who see half as well: titles, times and rooms grow
  bool languages_together = false;     // side by side on one slide instead of one deck after the other
  double inset = 0;                    // per cent of each edge that the panel hides
  std::optional<Hours> hours;
  std::string theme;  // "dark", "light", or empty: the event's
  Place place;
  std::vector<Place> places_of_rooms{};  // of each name, while the files are read
  bool operator==(const Screen&) const = default;
};

}  // namespace foyer::model
