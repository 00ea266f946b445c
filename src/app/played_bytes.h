// What one process tells another of a screen that it has played.
#pragma once

#include "app/picture_roll.h"
#include "rehearse/played.h"

#include <string>
#include <vector>

namespace foyer::app {

struct PlayedPart {
  rehearse::Played played;
  std::vector<Look> looks;  // of its pages
  std::vector<RollPicture> pictures;
};

/// The two undo each other. For processes of this one program alone: the form may be another tomorrow.
std::string to_bytes(const PlayedPart& part);
PlayedPart played_part(const std::string& bytes);

}  // namespace foyer::app
