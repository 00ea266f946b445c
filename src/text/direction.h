// In which direction text is read, and the order in which the parts of a line stand on the glass (UAX #9, by ICU).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::text {

/// Whether a language (BCP 47) is written from right to left, in its usual script or the one its tag names.
bool is_right_to_left(std::string_view language);

/// The same for a paragraph: as its first strong character tells (rules P2 and P3), without one as its language does.
bool is_right_to_left(std::string_view paragraph, std::string_view language);

/// A part of a line that is read in one direction. In bytes.
struct DirectionRun {
  std::size_t start = 0, length = 0;
  bool right_to_left = false;
  bool operator==(const DirectionRun&) const = default;
};

/// The parts of a line that is a paragraph of its own, as they stand from left to right.
std::vector<DirectionRun> visual_runs(std::string_view line, std::string_view language);

/// The line with an invisible mark (U+200E or U+200F) before it where, alone, it would be taken for one of the other direction.
std::string directed(std::string line, bool right_to_left, std::string_view language);

}  // namespace foyer::text
