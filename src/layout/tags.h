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

/// Tags in their places, counted from the top left of them all.
struct TagBlock {
  struct Placed {
    Tag tag;
    std::vector<Line> lines;
    Rect box;
  };
  std::vector<Placed> tags;
  Size size;
};

/// The tags side by side, and below each other where `width` does not take them; one that is wider than all of it breaks over lines.
TagBlock arrange(const std::vector<Tag>& tags, int width, const Context& context);

/// The height of a tag of one line.
int tag_height(const Context& context);

void add_tags(Scene& scene, const TagBlock& block, int x, int top, const Context& context);

}  // namespace foyer::layout
