#include "layout/frame.h"

#include "text/words.h"

#include <algorithm>

namespace foyer::layout {
namespace {

Font where_font(const Context& context) {
  const int size = context.glass.is_portrait() ? context.px(4.33) : std::max(context.px(3.33), context.sizes.small);
  return context.text_font(size, Weight::semibold);
}

Font detail_font(const Context& context) {
  return context.text_font(context.glass.is_portrait() ? context.sizes.text : where_font(context).size);
}

Font clock_font(const Context& context) {
  return context.title_font(context.glass.is_portrait() ? context.sizes.clock * 4 / 3 : context.sizes.clock);
}

// From the top of the column: of the name and the clock. A clock that is large on a low glass keeps to it.
int header_baseline(const Context& context) {
  const int usual = context.px(context.glass.is_portrait() ? 6.6 : 5.2);
  return std::max(usual, clock_font(context).size * 5 / 4 - context.px(5));
}

void add_header(Draft& draft, const Context& context) {
  const bool portrait = context.glass.is_portrait();
  const auto& column = draft.column;
  const Font clock = clock_font(context);
  Font where = where_font(context);
  const Font detail = detail_font(context);
  const int baseline = column.y + header_baseline(context);
  const auto time = context.clock_is_trusted ? context.time(context.now) : std::string();
  if (context.clock_is_trusted) add_text(draft.scene, context, column.right(), baseline, time, clock, draft.palette.body, Align::right);

  // A wide glass has no line below the name: the name leaves room beside it, as far as half of the header.
  const int room = column.width - context.width_of(time, clock) - context.px(3);
  const int detail_width = context.width_of(draft.detail, detail) + context.px(1.8);
  const int name_width = portrait ? room : std::max(room / 2, room - detail_width);
  const Font large = context.title_font(std::max(context.px(6.2), where.size));
  if (draft.has_large_where && context.width_of(draft.where, large) <= name_width) where = large;
  // Two lines end with the clock's, or a little below it where the glass has no room above them.
  const int pitch = line_height(where, 1.15), second = std::max(baseline, where.size * 5 / 4 + pitch);
  const std::size_t most = second + where.size / 4 <= body_top(context) ? 2 : 1;
  // The room's name stands in full on the agenda and the plan.
  const auto lines = wrap_at_most(most, draft.where, where, name_width, context.measure);
  if (lines.empty()) return;
  const int last = lines.size() == 1 ? baseline : second, first = last - pitch * (static_cast<int>(lines.size()) - 1);
  for (std::size_t line = 0; line < lines.size(); ++line)
    add_text(draft.scene, context, column.x, first + pitch * static_cast<int>(line), lines[line].text, where, draft.palette.body);
  const int beside = lines.back().width + context.px(1.8);
  const auto add_detail = [&](const std::string& words, int x, int y) {
    add_text(draft.scene, context, column.x + x, y, words, detail, draft.palette.soft);
  };
  const int x = portrait ? 0 : beside, y = portrait ? last + line_height(detail, 1.35) : last;
  for (const auto& words : {draft.detail, draft.terse_detail})
    if (x + context.width_of(words, detail) <= (portrait ? column.width : room)) return add_detail(words, x, y);
}

// The width that they take; `room` is what the footer's words leave. Many pages share it, and beyond what the eye tells apart no mark says
// anything.
int add_marks(Draft& draft, const Context& context, std::size_t index, std::size_t count, int room) {
  if (count < 2 || !draft.has_marks) return 0;
  const int pitch = std::min(context.px(4), std::min(context.px(48), room) / static_cast<int>(count));
  const int width = pitch * 3 / 4, height = context.px(0.5);
  if (width < height) return 0;
  int x = draft.column.right() - pitch * static_cast<int>(count) + (pitch - width);
  for (std::size_t mark = 0; mark < count; ++mark, x += pitch)
    draft.scene.commands.emplace_back(Fill{{x, context.glass.size.height - context.px(5) - height / 2, width, height},
                                           mark == index ? draft.palette.accent : draft.palette.line,
                                           height / 2});
  return pitch * static_cast<int>(count);
}

// The other day by its name, or, where that could be another week's, by its date.
std::string as_of_words(const Context& context) {
  const LocalDay day = context.day_of(*context.as_of);
  const auto time = context.time(*context.as_of);
  if (day == context.today) return context.words.say("as_of", {{"time", time}});
  const bool is_recent = context.today - day < std::chrono::days(7);
  return context.words.say("as_of_day", {{"day", is_recent ? context.words.weekday(day) : context.words.date(day)}, {"time", time}});
}

// What is to be known of all that the slide says: how old it is, or that it is no more than the plan. In each language of the slide.
std::vector<std::string> caveats(const Context& context) {
  if (!context.as_of && !context.warns_of_clock) return {};
  const auto words = [](const Context& in) { return in.warns_of_clock ? in.words.say("clock_not_set") : as_of_words(in); };
  std::vector<std::string> versions{words(context)};
  for (std::size_t other = 0; other < context.others.size(); ++other) versions.push_back(words(context.in_other(other)));
  return versions;
}

Font footer_font(const Context& context) { return context.text_font(context.sizes.small); }
int footer_pitch(const Context& context) { return line_height(footer_font(context), 1.2); }
int height_of_footer(const std::vector<Line>& lines, const Context& context) {
  return footer_pitch(context) * static_cast<int>(lines.size());
}

// What is longer than two lines, or than the edge of the glass leaves room for, is not worth it on every slide.
bool fits_footer(const std::vector<Line>& lines, const Context& context) {
  return lines.size() <= 2 && height_of_footer(lines, context) <= 2 * context.px(5);
}

int logo_width(const Context& context) { return context.px(30); }
bool has_logo(const Draft& draft, const Context& context) { return draft.has_logo && !context.logo.empty(); }

// The width beside the logo, at either end.
int beside_logo(const Draft& draft, const Context& context) { return (draft.column.width - logo_width(context)) / 2 - context.px(3); }

// The caveat stands behind the footer's own words, or below them, or alone: it counts for more than they do.
std::vector<Line> footer_lines(const Draft& draft, const Context& context) {
  const int width = draft.column.width - context.px(20);
  const auto wrapped = [&](const std::string& text, int most) { return wrap(text, footer_font(context), most, context.measure); };
  const auto versions = caveats(context);
  if (versions.empty()) return wrapped(draft.footer, width);
  const auto caveat = side_by_side(versions);
  const int beside = has_logo(draft, context) ? std::min(width, beside_logo(draft, context)) : width;
  if (auto line = wrapped(side_by_side({draft.footer, caveat}), beside); line.size() == 1) return line;
  for (const auto& texts : {std::vector{draft.footer, caveat}, {caveat}, versions}) {
    std::vector<Line> lines;
    for (const auto& text : texts)
      for (auto& line : wrapped(text, width)) lines.push_back(std::move(line));
    if (lines.size() == texts.size() && fits_footer(lines, context)) return lines;
  }
  return wrapped(versions.front(), draft.column.width);
}

// The width that it takes.
int add_footer(Draft& draft, const Context& context) {
  const auto lines = footer_lines(draft, context);
  if (!fits_footer(lines, context)) return 0;
  const int top = context.glass.size.height - context.px(5) - height_of_footer(lines, context) / 2;
  add_lines(draft.scene, lines, draft.column.x, top, footer_pitch(context), footer_font(context), draft.palette.soft);
  int widest = 0;
  for (const auto& line : lines) widest = std::max(widest, line.width);
  return widest;
}

// The event's logo stands in the middle of the footer, where it competes with nothing, if words and marks leave it room there.
void add_logo(Draft& draft, const Context& context, int words, int marks) {
  if (!has_logo(draft, context)) return;
  const int width = logo_width(context), height = context.px(4.6), middle = draft.column.x + draft.column.width / 2;
  if (std::max(words, marks) <= beside_logo(draft, context))
    draft.scene.commands.emplace_back(
        Picture{{middle - width / 2, context.glass.size.height - context.px(5) - height / 2, width, height}, context.logo, 0, false});
}

}  // namespace

Draft start_page(const Context& context) {
  Draft draft;
  draft.scene.size = context.glass.size;
  draft.scene.background = context.palette.paper;
  draft.palette = context.palette;
  draft.column = content(context.glass, context.sizes);
  return draft;
}

// The design's place, or lower where the type is larger for readers far away.
int body_top(const Context& context) {
  const bool portrait = context.glass.is_portrait();
  const int below = portrait ? line_height(detail_font(context), 1.35) : where_font(context).size / 4;
  return context.px(5) + std::max(context.px(portrait ? 13.5 : 9.5), header_baseline(context) + below + context.px(2));
}

int body_bottom(const Context& context) { return context.glass.size.height - context.px(8); }

int rows_bottom(const Context& context) { return body_bottom(context) - context.px(1.6); }

void add_frame(Draft& draft, const Context& context, std::size_t index, std::size_t count) {
  if (draft.has_header) add_header(draft, context);
  const int words = add_footer(draft, context);
  const int marks = add_marks(draft, context, index, count, draft.column.width - words - context.px(3));
  add_logo(draft, context, words, marks);
}

int words_in(const Scene& scene) {
  int words = 0;
  for (const auto& command : scene.commands)
    if (const auto* text = std::get_if<Text>(&command)) words += text::count_words(text->text);
  return words;
}

}  // namespace foyer::layout
