// Where a part of the event comes from when it does not stand in the event's own files.
#pragma once

#include "base/instant.h"
#include "model/place.h"
#include "zone/zone.h"

#include <optional>
#include <string>
#include <vector>

namespace foyer::model {

enum class SourceKind { schedule, news, alerts };

struct Source {
  SourceKind kind = SourceKind::news;
  std::string address;               // http(s), or a file or a folder, named from the event's folder
  Minutes interval{5};               // between two requests of an address; files are watched instead
  std::optional<zone::Zone> zone;    // of a schedule that names none
  Minutes max_age{7 * 24 * 60};      // of news: what was published longer ago is not shown
  int count = 5;                     // of news: the newest so many
  std::vector<std::string> screens;  // that show its news or alerts, by name; empty: all
  bool private_allowed = false;      // redirects and pictures may lead into the private network
  Place place;
  std::vector<Place> places_of_screens{};  // of each name, while the files are read
  bool operator==(const Source&) const = default;
};

/// Whether they are alike but for where they stand in their files.
inline bool is_same(Source a, Source b) {
  a.place = b.place = {};
  a.places_of_screens.clear();
  b.places_of_screens.clear();
  return a == b;
}

}  // namespace foyer::model
