// One line of a list of sessions: time, title with its tags, second line, room.
#pragma once

#include "layout/canvas.h"
#include "layout/tags.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace foyer::layout {

/// How the rows of one list share the width, so that columns line up from row to row and page to page.
struct RowShape {
  int x = 0, width = 0;  // of the row between the margins
  int time = 0;          // width up to where the title begins
  int room = 0;          // width of the room at the end; 0: the room stands below the title
};

/// For a list of that width, from the left margin.
RowShape row_shape_for(const std::vector<programme::SessionCard>& sessions, int width, const Context& context);

/// Who speaks: one with role and organisation, several by their names.
std::string speakers_of(const programme::SessionCard& session, const Context& context);

/// Of what kind it is, where that is worth a word; else empty.
std::string kind_of(const programme::SessionCard& session, const Context& context);

/// Text in another language than the slide's.
struct Translation {
  std::vector<Line> lines;
  Font font;
};

/// The title in the further languages of the slide, as far as it differs there.
std::vector<Translation> translations_of(const programme::SessionCard& session, int width, const Context& context);

struct Row {
  programme::SessionCard session;
  std::vector<Line> title, byline;
  std::vector<Translation> translations;  // of the title
  std::vector<Translation> room;          // in each language of the slide
  std::optional<Color> chip;              // of the track, before the byline
  TagBlock tags;
  bool tags_beside = false;  // behind the title's last line, else on a line of their own
  int height = 0;
};

/// Whether its row is the filled one: it is on now, and no mere notice.
bool is_filled(const programme::SessionCard& session);

/// The title in at most so many lines.
Row measure_row(const programme::SessionCard& session, const RowShape& shape, const Context& context,
                std::size_t most_lines = std::numeric_limits<std::size_t>::max());

/// Adds the row from `top`; a rule runs above it where `ruled`.
void add_row(Scene& scene, const Row& row, const RowShape& shape, int top, bool ruled, const Context& context);

}  // namespace foyer::layout
