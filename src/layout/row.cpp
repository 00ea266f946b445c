#include "layout/row.h"

#include "layout/chip.h"
#include "layout/speakers.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::SessionCard;
using programme::State;

constexpr double title_pitch = 1.16, byline_pitch = 1.3;

struct RowColors {
  Color time, title, byline, room;
};

RowColors colors_of(const SessionCard& session, const Palette& palette) {
  if (is_filled(session)) return {palette.on_accent, palette.on_accent, palette.on_accent_soft, palette.on_accent_soft};
  if (!takes_place(session)) return {palette.soft, palette.soft, palette.soft, palette.soft};
  if (session.state == State::over) return {palette.past, palette.past, palette.past_soft, palette.past_soft};
  return {palette.ink, palette.ink, palette.soft, session.was_room.empty() ? palette.soft : palette.amber};
}

Font title_font(const Context& context) { return context.title_font(context.sizes.title); }
Font byline_font(const Context& context) { return context.text_font(context.sizes.small); }

Font room_font(const SessionCard& session, const RowShape& shape, const Context& context) {
  const bool stands_out = is_filled(session) || !session.was_room.empty();
  return context.text_font(shape.room > 0 ? context.sizes.place : context.sizes.text, stands_out ? Weight::semibold : Weight::regular);
}

std::string with_role(const programme::SpeakerCard& speaker, const Context& context) {
  const auto role = role_of(speaker, context);
  return role.empty() ? speaker.name : context.words.say("speaker_role", {{"name", speaker.name}, {"role", role}});
}

// What helps to choose: the track, and why it changed, what it is about, who speaks, or of what kind it is.
std::vector<std::string> notes_of(const SessionCard& session, const Context& context) {
  if (!session.reason.empty()) return {session.track, session.reason};
  if (!session.subtitle.empty()) return {session.track, session.subtitle};
  auto kind = kind_of(session, context);
  if (session.speakers.empty()) return {session.track, kind};
  // That it is the keynote says more than any name.
  return {session.track, session.kind == model::SessionKind::keynote ? kind : std::string(), speakers_of(session, context)};
}

std::string byline_of(const SessionCard& session, const Context& context) {
  if (!session.translations.empty()) return session.reason;  // the title's translation takes the place of all else
  return side_by_side(notes_of(session, context));
}

// A chip is the track's colour beside its name: without one it would only puzzle.
std::optional<Color> chip_of(const SessionCard& session) {
  return session.track.empty() || !session.translations.empty() ? std::optional<Color>() : session.track_color;
}

// Hours of one digit leave the place of the second, so that they align down the column.
std::string time_in_column(Instant instant, const Context& context) {
  constexpr std::string_view digits = "0123456789", figure_space = "\u2007";
  auto time = context.time(instant);
  const auto first = time.find_first_of(digits);
  if (first < time.size() && time.find_first_not_of(digits, first) == first + 1) time.insert(first, figure_space);
  return time;
}

int title_width(const RowShape& shape, const Context& context) {
  return shape.width - shape.time - (shape.room > 0 ? shape.room + context.px(2.5) : 0);
}

int tags_below(const Row& row, const Context& context) {
  return row.tags.tags.empty() || row.tags_beside ? 0 : row.tags.size.height + context.px(1.4);
}

int byline_gap(const Row& row, const Context& context) { return row.byline.empty() ? 0 : context.px(0.4); }

int height_of(const std::vector<Line>& lines, const Font& font, double pitch) {
  return static_cast<int>(lines.size()) * line_height(font, pitch);
}

int height_of(const std::vector<Translation>& all, double pitch) {
  int height = 0;
  for (const auto& [lines, font] : all) height += height_of(lines, font, pitch);
  return height;
}

int text_height(const Row& row, const RowShape& shape, const Context& context) {
  int height = height_of(row.title, title_font(context), title_pitch) + tags_below(row, context) + byline_gap(row, context) +
               height_of(row.byline, byline_font(context), byline_pitch);
  height += height_of(row.translations, title_pitch);
  if (shape.room == 0) height += height_of(row.room, byline_pitch);
  return height;
}

// Of the time and, below it, the one that no longer holds.
int time_height(const Row& row, const Context& context) {
  const int height = line_height(title_font(context), title_pitch);
  return row.session.was_start ? height + line_height(byline_font(context), byline_pitch) : height;
}

void add_time(Scene& scene, const Row& row, const RowShape& shape, int top, const Context& context) {
  const auto colors = colors_of(row.session, context.palette);
  const Font font = title_font(context), old_font = byline_font(context);
  const int height = line_height(font, title_pitch), old_height = line_height(old_font, byline_pitch);
  const bool both = row.session.was_start.has_value();
  const bool changed = both && takes_place(row.session) && !is_filled(row.session) && row.session.state != State::over;
  add_text(scene, context, shape.x, baseline_in(top, height, font), time_in_column(row.session.start, context), font,
           changed ? context.palette.amber : colors.time);
  if (!both) return;
  const auto old = context.time(*row.session.was_start);
  const int width = context.width_of(old, old_font), baseline = baseline_in(top + height, old_height, old_font);
  const int x = shape.x + context.width_of(time_in_column(*row.session.was_start, context), old_font) - width;
  add_text(scene, context, x, baseline, old, old_font, colors.byline);
  add_strike(scene, x, baseline, width, old_font, colors.byline);
}

int add_title(Scene& scene, const std::vector<Line>& lines, const Font& font, int x, int top, Color color, bool struck) {
  const int pitch = line_height(font, title_pitch);
  return struck ? add_struck_lines(scene, lines, x, top, pitch, font, color) : add_lines(scene, lines, x, top, pitch, font, color);
}

int chip_side(const Context& context) { return context.px(1.5); }
int chip_indent(const Row& row, const Context& context) { return row.chip ? chip_side(context) + context.px(1) : 0; }

void add_byline(Scene& scene, const Row& row, int x, int top, const Context& context) {
  const auto colors = colors_of(row.session, context.palette);
  const Font font = byline_font(context);
  const int pitch = line_height(font, byline_pitch);
  if (row.chip) {
    const int side = chip_side(context), middle = baseline_in(top, pitch, font) - static_cast<int>(cap_height * font.size / 2);
    add_chip(scene, {x, middle - side / 2, side, side}, *row.chip, is_filled(row.session) ? context.palette.accent : context.palette.paper,
             colors.byline);
  }
  add_lines(scene, row.byline, x + chip_indent(row, context), top, pitch, font, colors.byline);
}

// Title, tags and second line below each other; in a narrow list the room too.
void add_words(Scene& scene, const Row& row, const RowShape& shape, int top, const Context& context) {
  const auto colors = colors_of(row.session, context.palette);
  const bool struck = !takes_place(row.session);
  const int x = shape.x + shape.time, pitch = line_height(title_font(context), title_pitch);
  top = add_title(scene, row.title, title_font(context), x, top, colors.title, struck);
  if (row.tags_beside && !row.title.empty())
    add_tags(scene, row.tags, x + row.title.back().width + context.px(1.5), top - (pitch + row.tags.size.height) / 2 + context.px(0.25),
             context);
  for (const auto& [lines, font] : row.translations) top = add_title(scene, lines, font, x, top, colors.title, struck);
  if (tags_below(row, context) > 0) {
    add_tags(scene, row.tags, x, top + context.px(0.9), context);
    top += tags_below(row, context);
  }
  if (shape.room == 0)
    for (const auto& [lines, font] : row.room) top = add_lines(scene, lines, x, top, line_height(font, byline_pitch), font, colors.room);
  add_byline(scene, row, x, top + byline_gap(row, context), context);
}

// The name in each language; the way to the room stands behind the last.
std::vector<Translation> room_of(const SessionCard& session, const RowShape& shape, int width, const Context& context) {
  std::vector<Translation> room;
  Font font = room_font(session, shape, context);
  const auto add = [&](const std::string& name) { room.push_back({wrap(name, font, width, context.measure), font}); };
  const SessionCard* last = &session;
  for (std::size_t other = 0; other < session.translations.size(); ++other) {
    const auto& translation = session.translations[other];
    if (translation.room == last->room) continue;
    add(last->room);
    font.language = context.others[other]->language();
    last = &translation;
  }
  add(last->place);
  return room;
}

int widest(const std::vector<Translation>& all) {
  int width = 0;
  for (const auto& [lines, unused] : all)
    for (const auto& line : lines) width = std::max(width, line.width);
  return width;
}

int widest_time(const std::vector<SessionCard>& sessions, const Context& context) {
  int width = context.width_of("00:00", title_font(context));
  for (const auto& session : sessions)
    width = std::max(width, context.width_of(time_in_column(session.start, context), title_font(context)));
  return width;
}

}  // namespace

std::string kind_of(const SessionCard& session, const Context& context) {
  switch (session.kind) {
    case model::SessionKind::keynote: return context.words.say("kind_keynote");
    case model::SessionKind::panel: return context.words.say("kind_panel");
    case model::SessionKind::workshop: return context.words.say("kind_workshop");
    default: return {};
  }
}

RowShape row_shape_for(const std::vector<SessionCard>& sessions, int width, const Context& context) {
  RowShape shape{content(context.glass, context.sizes).x, width, 0, 0};
  const bool narrow = width < context.sizes.title * 26;
  shape.time = widest_time(sessions, context) + std::max(context.px(narrow ? 2.2 : 4.6), context.sizes.title / 2);
  if (narrow) return shape;
  const int most = width * 3 / 10;
  for (const auto& session : sessions) shape.room = std::max(shape.room, widest(room_of(session, {0, 0, 0, 1}, most, context)));
  shape.room = std::max(shape.room, context.px(10));
  return shape;
}

std::string speakers_of(const SessionCard& session, const Context& context) {
  if (session.speakers.size() == 1) return with_role(session.speakers.front(), context);
  std::string names;
  for (const auto& speaker : session.speakers) names += (names.empty() ? "" : context.words.say("list_separator")) + speaker.name;
  return names;
}

std::vector<Translation> translations_of(const SessionCard& session, int width, const Context& context) {
  std::vector<Translation> result;
  for (std::size_t other = 0; other < session.translations.size(); ++other) {
    const auto& title = session.translations[other].title;
    if (title == session.title) continue;
    const Font font = context.in_other(other).text_font(context.sizes.place);
    result.push_back({wrap(title, font, width, context.measure, Breaking::balanced), font});
  }
  return result;
}

bool is_filled(const SessionCard& session) { return session.state == State::now && session.kind != model::SessionKind::notice; }

Row measure_row(const SessionCard& session, const RowShape& shape, const Context& context, std::size_t most_lines) {
  Row row;
  row.session = session;
  const int width = title_width(shape, context);
  row.title = wrap_at_most(most_lines, session.title, title_font(context), width, context.measure, Breaking::balanced);
  row.translations = translations_of(session, width, context);
  row.chip = chip_of(session);
  row.byline = wrap(byline_of(session, context), byline_font(context), width - chip_indent(row, context), context.measure);
  row.room = room_of(session, shape, shape.room > 0 ? shape.room : width, context);
  const int last = row.title.empty() ? 0 : row.title.back().width;
  row.tags = arrange(tags_in_all(session, Tags::all, context), width, context);
  // Behind the title tags may reach as far as this row's own room.
  const int reach = shape.room > 0 ? shape.width - shape.time - widest(row.room) - context.px(2.5) : width;
  row.tags_beside = row.tags.is_one_line && last + context.px(1.5) + row.tags.size.width <= reach;
  const int room_height = shape.room > 0 ? height_of(row.room, title_pitch) : 0;
  row.height = std::max({context.px(10.33), text_height(row, shape, context) + context.px(2.2), room_height + context.px(2.2)});
  return row;
}

void add_row(Scene& scene, const Row& row, const RowShape& shape, int top, bool ruled, const Context& context) {
  const auto colors = colors_of(row.session, context.palette);
  if (is_filled(row.session)) {
    // A little ground keeps two rows that are on at once apart.
    const int bleed = context.px(2.67), below = context.px(0.17), above = ruled ? below : context.px(0.6);
    scene.commands.emplace_back(Fill{
        {shape.x - bleed, top + above, shape.width + 2 * bleed, row.height - above - below}, context.palette.accent, context.px(1.17)});
  } else if (ruled) {
    scene.commands.emplace_back(Fill{{shape.x, top, shape.width, std::max(1, context.px(0.17))}, context.palette.line, 0});
  }
  const int words_top = top + (row.height - text_height(row, shape, context)) / 2;
  const int middle = top + row.height / 2;
  const bool stacked = shape.room == 0;
  add_time(scene, row, shape, stacked ? words_top : middle - time_height(row, context) / 2, context);
  add_words(scene, row, shape, words_top, context);
  if (stacked) return;
  int y = middle - height_of(row.room, title_pitch) / 2;
  for (const auto& [lines, font] : row.room)
    y = add_lines(scene, lines, shape.x + shape.width, y, line_height(font, title_pitch), font, colors.room, Align::right);
}

}  // namespace foyer::layout
