// The people of a session: a portrait, or the initials on a disc, beside name and role.
#pragma once

#include "layout/canvas.h"

#include <string>
#include <vector>

namespace foyer::layout {

/// The portrait in its disc; the initials stand where there is none.
void add_disc(Scene& scene, const programme::SpeakerCard& speaker, Rect box, const Context& context);

/// Role and organisation, as far as they are known.
std::string role_of(const programme::SpeakerCard& speaker, const Context& context);

struct SpeakerBlock {
  const programme::SpeakerCard* speaker;  // of the session that was arranged
  std::vector<Line> name, role;
  int height = 0;
};

struct SpeakerArea {
  std::vector<SpeakerBlock> blocks;  // those with a disc, side by side or below each other
  bool side_by_side = false;
  std::vector<Line> others;  // the names of all further ones
  int width = 0, height = 0;
};

/// Everybody is named: up to three with a disc, fewer where that would be taller than `most_height`, the others by name alone.
SpeakerArea arrange_speakers(const programme::SessionCard& session, int width, int most_height, const Context& context);

void add_speakers(Scene& scene, const SpeakerArea& area, int x, int top, const Context& context);

}  // namespace foyer::layout
