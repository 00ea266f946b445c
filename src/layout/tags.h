// The small filled labels that say a session's state and what changed: a word, never a colour alone.
#pragma once

#include "layout/canvas.h"

#include <vector>

namespace foyer::layout {

struct Tag {
  std::string text;
  Color ground, ink;
  std::string language;
  bool operator==(const Tag&) const = default;
};

/// Its state and its changes, in a row that is filled while it is on or on the ground of the slide; or the changes alone where the state
/// is told elsewhere.
enum class Tags { all, on_paper, changes };

/// What an attendee has to be told of that session, most important first, in each language of the slide.
std::vector<Tag> tags_in_all(const programme::SessionCard& session, Tags which, const Context& context);

/// How a session that does not take place is told of: that it is cancelled, or no longer planned.
std::string off_words(const programme::SessionCard& session, const Context& context);

/// A tag of words that do not hang on a session.
Tag tag_of(std::string_view words, Color ground, Color ink, const Context& context);

/// Tags in their places, counted from the top left of them all.
struct TagBlock {
  struct Placed {
    Tag tag;
    std::vector<Line> lines;
    Font font;
    Rect box;
  };
  std::vector<Placed> tags;
  Size size;
  bool is_one_line = true;
};

/// The tags side by side, and below each other where `width` does not take them; one that is wider than all of it breaks over lines.
TagBlock arrange(const std::vector<Tag>& tags, int width, const Context& context);

/// The height of a tag of one line, in capitals.
int tag_height(const Context& context);

void add_tags(Scene& scene, const TagBlock& block, int x, int top, const Context& context);

}  // namespace foyer::layout
