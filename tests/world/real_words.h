// Titles, names and rooms of real events, as their organisers published them: the words that a display meets in its life.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace foyer::test {

struct RealWords {
  std::vector<std::string> titles, names, rooms;  // each once
};

/// From all JSON, XML and iCalendar files below the folder, found by the names of their fields; nothing but such strings is understood.
RealWords real_words(const std::filesystem::path& folder);

}  // namespace foyer::test
