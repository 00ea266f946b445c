// The small filled labels that say a session's state and what changed: a word, never a colour alone.
#pragma once

#include "layout/canvas.h"

#include <vector>

namespace foyer::layout {

struct Tag {
  std::string text;
  Color ground, ink;
  bool operator==(const Tag&) const = default;
};

/// What an attendee has to be told of that session, most important first.
std::vector<Tag> tags_of(const programme::SessionCard& session, const Context& context);

int tag_height(const Context& context);
int tags_width(const std::vector<Tag>& tags, const Context& context);

/// Adds them side by side from `x`, their middle at `middle`.
void add_tags(Scene& scene, const std::vector<Tag>& tags, int x, int middle, const Context& context);

}  // namespace foyer::layout
