// Colours as the colour-blind see them.
#pragma once

#include "base/color.h"

namespace foyer {

/// How different two colours look, as OKLab's distance, to those who tell them apart the least: people of full colour vision, or those
/// who lack one kind of cone altogether (protan, deutan, tritan). Simulated after Machado, Oliveira and Fernandes, "A Physiologically-based
/// Model for Simulation of Color Vision Deficiency", 2009, severity 1.0.
double least_distance(Color one, Color other);

/// Below this, two chips of the same size are taken for one another.
inline constexpr double told_apart = 0.06;

}  // namespace foyer
