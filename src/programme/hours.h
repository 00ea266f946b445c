// The hours of a screen, by the clocks of the event's zone: outside of them it is dark.
#pragma once

#include "model/schedule.h"

#include <vector>

namespace foyer::programme {

/// From its turning on to its turning off.
struct Lit {
  Instant on, off;
};

/// The times of yesterday, today and tomorrow. Hours that end before they begin go on past midnight. Empty where the screen is lit always:
/// it has no hours, or they end when they begin.
std::vector<Lit> lit_around(const model::Screen& screen, const zone::Zone& zone, Instant now);

bool is_lit(const model::Screen& screen, const zone::Zone& zone, Instant now);

}  // namespace foyer::programme
