// What one screen showed while it was played: values, small enough to be kept for a whole event.
#pragma once

#include "base/geometry.h"
#include "base/instant.h"

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

namespace foyer::rehearse {

struct TitleShown {
  std::string session;  // its id
  int lines = 0;
  auto operator<=>(const TitleShown&) const = default;
};

/// A picture in a box of so many pixels.
struct PictureShown {
  std::string file;
  int width = 0, height = 0;
  bool cover = true;  // fills the box, so that what does not fit is cut off
  auto operator<=>(const PictureShown&) const = default;
};

struct CodeShown {
  std::string text;
  int side = 0;  // pixels, the quiet zone included
  auto operator<=>(const CodeShown&) const = default;
};

/// A page by what it tells. How it looks changes while it is up: a session begins, minutes go by.
struct Slide {
  std::string kind, title, language;
  int number = 1, of = 1;             // which page of its slide
  std::vector<std::string> sessions;  // ids, in the order of the page
  std::vector<TitleShown> titles;
  std::vector<PictureShown> pictures;
  std::vector<CodeShown> codes;
  auto operator<=>(const Slide&) const = default;
};

/// A page of the loop: its slide, and how it looks.
struct PageShown {
  std::size_t slide = 0;  // index into Played::slides
  int dwell = 0;          // seconds for which it is up
  int reading = 0;        // seconds for which it would have to be
  int look = -1;          // number of what it looks like, in the report; -1: without pictures
  bool operator==(const PageShown&) const = default;
};

/// The loop between two changes.
struct Moment {
  Instant at, until;
  Instant since;  // the rotation counts from here
  std::vector<PageShown> pages;
  std::vector<std::size_t> rotation;  // indices into `pages`
  bool operator==(const Moment&) const = default;
};

struct Played {
  std::size_t screen = 0;  // index into the screens that were played
  std::vector<Slide> slides;
  std::vector<Moment> moments;  // in order
  bool operator==(const Played&) const = default;
};

}  // namespace foyer::rehearse
