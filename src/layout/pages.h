// From a deck to the pages that the glass shows, each a finished scene.
#pragma once

#include "layout/look.h"
#include "layout/scene.h"
#include "model/schedule.h"
#include "programme/deck.h"
#include "text/wording.h"

#include <string>
#include <vector>

namespace foyer::layout {

struct Page {
  Scene scene;
  std::string kind, title;  // as `foyer slides` prints them
  int number = 1, of = 1;   // which page of its slide
  std::string language;     // of the slide; the first of several
  Seconds dwell{6};         // for which it is up: staff's own, else `reading`
  Seconds reading{6};       // for which it has to be up to be read once
  double smallest_text_arcmin = 0;
  std::vector<programme::SessionCard> sessions;  // those that stand on this page
};

/// Every slide of the deck as one or more pages, in the deck's order; never empty. `zone` tells the time on the glass. The pages of all
/// instants of a minute are the same.
std::vector<Page> pages_of(const programme::Deck& deck, const Glass& glass, const Palette& palette, const zone::Zone& zone,
                           const Measure& measure, Instant now);

}  // namespace foyer::layout
