#include "layout/row.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::Mark;
using programme::SessionCard;
using programme::State;

constexpr double title_pitch = 1.16, byline_pitch = 1.3;

struct RowColors {
  Color time, title, byline, room;
};

bool is_now(const SessionCard& session) { return session.state == State::now && session.kind != model::SessionKind::notice; }

RowColors colors_of(const SessionCard& session, const Palette& palette) {
  if (is_now(session)) return {palette.on_accent, palette.on_accent, palette.on_accent_soft, palette.on_accent_soft};
  if (session.has(Mark::cancelled)) return {palette.soft, palette.soft, palette.soft, palette.soft};
  if (session.state == State::over) return {palette.past, palette.past, palette.past_soft, palette.past_soft};
  return {palette.ink, palette.ink, palette.soft, session.was_room.empty() ? palette.soft : palette.amber};
}

Font title_font(const Context& context) { return context.title_font(context.sizes.title); }
Font byline_font(const Context& context) { return context.text_font(context.sizes.small); }

Font room_font(const SessionCard& session, const Columns& columns, const Context& context) {
  const bool stands_out = is_now(session) || !session.was_room.empty();
  return context.text_font(columns.room > 0 ? context.sizes.place : context.sizes.text, stands_out ? Weight::semibold : Weight::regular);
}

std::string with_role(const programme::SpeakerCard& speaker, const Context& context) {
  std::string role = speaker.role;
  if (!speaker.organisation.empty()) role += (role.empty() ? "" : context.words.say("list_separator")) + speaker.organisation;
  return role.empty() ? speaker.name : context.words.say("speaker_role", {{"name", speaker.name}, {"role", role}});
}

std::string kind_words(const SessionCard& session, const Context& context) {
  switch (session.kind) {
    case model::SessionKind::keynote: return context.words.say("kind_keynote");
    case model::SessionKind::panel: return context.words.say("kind_panel");
    case model::SessionKind::workshop: return context.words.say("kind_workshop");
    default: return {};
  }
}

// The one thing more that helps to choose: why it changed, what it is about, who speaks, of what kind it is.
std::string byline_of(const SessionCard& session, const Context& context) {
  if (!session.reason.empty()) return session.reason;
  if (!session.subtitle.empty()) return session.subtitle;
  return session.speakers.empty() ? kind_words(session, context) : speakers_of(session, context);
}

int title_width(const Columns& columns, const Context& context) {
  return columns.width - columns.time - (columns.room > 0 ? columns.room + context.px(2.5) : 0);
}

int tags_below(const Row& row, const Context& context) {
  return row.tags.tags.empty() || row.tags_beside ? 0 : row.tags.size.height + context.px(1.2);
}

int text_height(const Row& row, const Columns& columns, const Context& context) {
  int height = static_cast<int>(row.title.size()) * line_height(title_font(context), title_pitch) + tags_below(row, context) +
               static_cast<int>(row.byline.size()) * line_height(byline_font(context), byline_pitch);
  if (columns.room == 0) height += static_cast<int>(row.room.size()) * line_height(room_font(row.session, columns, context), byline_pitch);
  return height;
}

// Of the time and, below it, the one that no longer holds.
int time_height(const Row& row, const Context& context) {
  const int height = line_height(title_font(context), title_pitch);
  return row.session.was_start ? height + line_height(byline_font(context), byline_pitch) : height;
}

void add_time(Scene& scene, const Row& row, const Columns& columns, int top, const Context& context) {
  const auto colors = colors_of(row.session, context.palette);
  const Font font = title_font(context), old_font = byline_font(context);
  const int height = line_height(font, title_pitch), old_height = line_height(old_font, byline_pitch);
  const bool both = row.session.was_start.has_value();
  const bool changed = both && !is_now(row.session) && row.session.state != State::over;
  add_text(scene, context, columns.x, baseline_in(top, height, font), context.time(row.session.start), font,
           changed ? context.palette.amber : colors.time);
  if (!both) return;
  const auto old = context.time(*row.session.was_start);
  const int baseline = baseline_in(top + height, old_height, old_font);
  add_text(scene, context, columns.x, baseline, old, old_font, colors.byline);
  add_strike(scene, columns.x, baseline, context.width_of(old, old_font), old_font, colors.byline);
}

// Title, tags and second line below each other; in a narrow list the room too.
void add_words(Scene& scene, const Row& row, const Columns& columns, int top, const Context& context) {
  const auto colors = colors_of(row.session, context.palette);
  const Font title = title_font(context);
  const int pitch = line_height(title, title_pitch), x = columns.x + columns.time;
  for (std::size_t index = 0; index < row.title.size(); ++index) {
    const auto& line = row.title[index];
    const int baseline = baseline_in(top, pitch, title);
    add_text(scene, context, x, baseline, line.text, title, colors.title);
    if (row.session.has(Mark::cancelled)) add_strike(scene, x, baseline, line.width, title, colors.title);
    if (row.tags_beside && index + 1 == row.title.size())
      add_tags(scene, row.tags, x + line.width + context.px(1.5), top + (pitch - row.tags.size.height) / 2, context);
    top += pitch;
  }
  if (tags_below(row, context) > 0) {
    add_tags(scene, row.tags, x, top + (tags_below(row, context) - row.tags.size.height) / 2, context);
    top += tags_below(row, context);
  }
  if (columns.room == 0) {
    const Font room = room_font(row.session, columns, context);
    top = add_lines(scene, row.room, x, top, line_height(room, byline_pitch), room, colors.room);
  }
  add_lines(scene, row.byline, x, top, line_height(byline_font(context), byline_pitch), byline_font(context), colors.byline);
}

}  // namespace

Columns columns_for(const std::vector<SessionCard>& sessions, const Context& context) {
  const Rect area = content(context.glass, context.sizes);
  Columns columns{area.x, area.width, 0, 0};
  const bool narrow = area.width < context.sizes.title * 26;
  columns.time = context.width_of("00:00", title_font(context)) + context.px(narrow ? 2.2 : 3.8);
  if (narrow) return columns;
  const int most = area.width * 3 / 10;
  for (const auto& session : sessions)
    columns.room = std::max(columns.room, std::min(most, context.width_of(session.room, room_font(session, {0, 0, 0, 1}, context))));
  columns.room = std::max(columns.room, context.px(10));
  return columns;
}

std::string speakers_of(const SessionCard& session, const Context& context) {
  if (session.speakers.size() == 1) return with_role(session.speakers.front(), context);
  std::string names;
  for (const auto& speaker : session.speakers) names += (names.empty() ? "" : context.words.say("list_separator")) + speaker.name;
  return names;
}

Row measure_row(const SessionCard& session, const Columns& columns, const Context& context) {
  Row row;
  row.session = session;
  const int width = title_width(columns, context);
  row.title = wrap(session.title, title_font(context), width, context.measure, Breaking::balanced);
  row.byline = wrap(byline_of(session, context), byline_font(context), width, context.measure);
  row.room = wrap(session.room, room_font(session, columns, context), columns.room > 0 ? columns.room : width, context.measure);
  const int last = row.title.empty() ? 0 : row.title.back().width;
  row.tags = arrange(tags_of(session, context), width, context);
  row.tags_beside = row.tags.size.height == tag_height(context) && last + context.px(1.5) + row.tags.size.width <= width;
  const int room_height =
      columns.room > 0 ? static_cast<int>(row.room.size()) * line_height(room_font(session, columns, context), title_pitch) : 0;
  row.height = std::max({context.px(10.33), text_height(row, columns, context) + context.px(2.2), room_height + context.px(2.2)});
  return row;
}

void add_row(Scene& scene, const Row& row, const Columns& columns, int top, bool ruled, const Context& context) {
  const auto colors = colors_of(row.session, context.palette);
  if (is_now(row.session)) {
    // A hair's breadth of ground keeps two rows that are on at once apart.
    const int bleed = context.px(2.67), gap = context.px(0.17);
    scene.commands.emplace_back(
        Fill{{columns.x - bleed, top + gap, columns.width + 2 * bleed, row.height - 2 * gap}, context.palette.accent, context.px(1.17)});
  } else if (ruled) {
    scene.commands.emplace_back(Fill{{columns.x, top, columns.width, std::max(1, context.px(0.17))}, context.palette.line, 0});
  }
  const int words_top = top + (row.height - text_height(row, columns, context)) / 2;
  const int middle = top + row.height / 2;
  const bool stacked = columns.room == 0;
  add_time(scene, row, columns, stacked ? words_top : middle - time_height(row, context) / 2, context);
  add_words(scene, row, columns, words_top, context);
  if (stacked) return;
  const Font room = room_font(row.session, columns, context);
  const int pitch = line_height(room, title_pitch);
  add_lines(scene, row.room, columns.x + columns.width, middle - pitch * static_cast<int>(row.room.size()) / 2, pitch, room, colors.room,
            Align::right);
}

}  // namespace foyer::layout
