// The pictures of a rehearsal: as few pixels as show every page at every moment exactly.
#pragma once

#include "layout/loop.h"
#include "paint/painter.h"
#include "rehearse/played.h"

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace foyer::app {

struct RollPicture {
  Size size;
  std::string png;  // the bytes of a file
};

/// A picture's place on the glass.
struct Placed {
  int picture = 0;
  Point at;
  auto operator<=>(const Placed& other) const { return std::tie(picture, at.x, at.y) <=> std::tie(other.picture, other.at.x, other.at.y); }
  bool operator==(const Placed&) const = default;
};

/// What a page looks like: its pictures, later ones upon earlier ones, the first as large as the glass.
using Look = std::vector<Placed>;

/// Pages share most of what stands on them: rows, headings, the clock of a minute. Each such island is painted and kept once.
class PictureRoll {
 public:
  explicit PictureRoll(paint::Painter& painter) : painter_(painter) {}

  /// Writes into the moment's pages what they look like.
  void add(const layout::Loop& loop, rehearse::Moment& moment);

  const std::vector<Look>& looks() const { return looks_; }
  std::vector<RollPicture> take_pictures() && { return std::move(pictures_); }

 private:
  int look_of(const layout::Scene& scene);
  int painted(const layout::Scene& scene, Rect part);

  paint::Painter& painter_;
  std::unordered_map<std::string, int> by_commands_;  // pictures by what is drawn in them, and where
  std::unordered_map<std::string, int> by_bytes_;     // and by what came of it: a row that moved up is the same
  std::map<Look, int> numbers_;
  std::vector<Look> looks_;
  std::vector<RollPicture> pictures_;
};

}  // namespace foyer::app
