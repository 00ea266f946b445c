#include "layout/room_card.h"

#include "layout/progress.h"
#include "layout/tags.h"

#include <algorithm>
#include <string_view>

namespace foyer::layout {
namespace {

using programme::RoomNow;
using programme::SessionCard;
using programme::State;

constexpr double title_pitch = 1.12, text_pitch = 1.3;

Font room_font(const Context& context) { return context.text_font(context.sizes.place, Weight::semibold); }
Font side_font(const Context& context) { return context.text_font(std::max(context.px(2.67), context.sizes.small)); }
Font title_font(const Context& context) { return context.title_font(std::max(context.px(4.5), context.sizes.title)); }
Font next_font(const Context& context) { return context.text_font(std::max(context.px(2.83), context.sizes.small)); }
Font next_time_font(const Context& context) { return context.text_font(next_font(context).size, Weight::semibold); }

std::string next_words(const SessionCard& session, Next next) {
  std::vector<std::string> words{session.title};
  if (next == Next::in_all_languages)
    for (const auto& translation : session.translations)
      if (translation.title != session.title) words.push_back(translation.title);
  return side_by_side(words);
}

// In one piece, so that it stands on one line.
std::string next_suffix(const SessionCard& session, const Context& context) {
  constexpr std::string_view no_break_space = "\u00A0";
  if (takes_place(session)) return {};
  std::string suffix = "·\u00A0";
  for (const char character : off_words(session, context)) character == ' ' ? suffix += no_break_space : suffix += character;
  return suffix;
}

// How long what is on still runs, or when what comes first begins.
std::string side_words(const SessionCard& first, const Context& context) {
  if (!takes_place(first)) return first.end_is_known ? context.times(first.start, first.end) : context.time(first.start);
  if (first.state == State::planned) return context.words.say("gap", {{"time", context.time(first.start)}});
  const auto left = time_left(first, context);
  return left.empty() && first.state == State::now ? context.words.say("now") : left;
}

int padding(const Context& context) { return context.px(2.67); }

int name_height(const RoomCard& card, const Context& context) {
  return static_cast<int>(card.name.size()) * line_height(room_font(context), text_pitch);
}

// Title and tags.
int title_height(const RoomCard& card, const Context& context) {
  const int pitch = line_height(title_font(context), title_pitch);
  const int tags = card.tags.tags.empty() ? 0 : card.tags.size.height + context.px(1);
  int height = static_cast<int>(card.title.size()) * pitch + tags;
  for (const auto& [lines, font] : card.translations) height += static_cast<int>(lines.size()) * line_height(font, title_pitch);
  return card.roomy ? std::max(height, 2 * pitch) : height;
}

int needed_height(const RoomCard& card, const Context& context) {
  int height = 2 * padding(context) + name_height(card, context) + context.px(1);
  height += title_height(card, context) + context.px(has_progress(card.room.first) ? 3.8 : 1.3);
  return height + static_cast<int>(card.next.size()) * line_height(next_font(context), text_pitch);
}

void draw_next(Scene& scene, const RoomCard& card, Rect inner, const Context& context) {
  const int pitch = line_height(next_font(context), text_pitch);
  const int top = inner.bottom() - pitch * static_cast<int>(card.next.size());
  if (card.room.next)
    add_text(scene, context, inner.x, baseline_in(top, pitch, next_font(context)), context.time(card.room.next->start),
             next_time_font(context), context.palette.ink);
  const int x = inner.x + card.next_indent;
  add_lines(scene, card.next, x, top, pitch, next_font(context), context.palette.soft);
  if (card.next_suffix.empty()) return;
  for (std::size_t line = 0; line < card.next.size(); ++line) {
    auto struck = std::string_view(card.next[line].text);
    if (struck.ends_with(card.next_suffix)) struck.remove_suffix(card.next_suffix.size());
    if (struck.ends_with(' ')) struck.remove_suffix(1);
    if (struck.empty()) continue;
    add_strike(scene, x, baseline_in(top + pitch * static_cast<int>(line), pitch, next_font(context)),
               context.width_of(struck, next_font(context)), next_font(context), context.palette.soft);
  }
}

// What follows, or that nothing does.
void add_next(RoomCard& card, Next next, int width, const Context& context) {
  auto words = say_in_all(context, "nothing_further_today");
  if (card.room.next) {
    card.next_indent = context.width_of(context.time(card.room.next->start), next_time_font(context)) + context.px(1.5);
    card.next_suffix = next_suffix(*card.room.next, context);
    words = next_words(*card.room.next, next);
    if (!card.next_suffix.empty()) words += " " + card.next_suffix;
  }
  card.next = wrap(words, next_font(context), width - card.next_indent, context.measure);
}

}  // namespace

RoomCard room_card(const RoomNow& room, int card_width, Telling telling, const Context& context) {
  const auto& [next, roomy] = telling;
  const int width = card_width - 2 * padding(context);
  RoomCard card;
  card.room = room;
  card.roomy = roomy;
  const int side = context.width_of(side_words(room.first, context), side_font(context)) + context.px(2);
  card.name = wrap(room.room, room_font(context), width - side, context.measure);
  card.title = wrap(room.first.title, title_font(context), width, context.measure, Breaking::balanced);
  card.translations = translations_of(room.first, width, context);
  card.tags = arrange(tags_in_all(room.first, Tags::changes, context), width, context);
  if (next == Next::untold) card.room.next.reset();
  else add_next(card, next, width, context);
  card.height = needed_height(card, context);
  return card;
}

void add_room_card(Scene& scene, const RoomCard& card, Rect box, const Context& context) {
  scene.commands.emplace_back(Fill{box, context.palette.panel, context.px(1.5)});
  const int pad = padding(context);
  const Rect inner{box.x + pad, box.y + pad, box.width - 2 * pad, box.height - 2 * pad};
  const int pitch = line_height(room_font(context), text_pitch);
  add_lines(scene, card.name, inner.x, inner.y, pitch, room_font(context), context.palette.accent);
  const auto& first = card.room.first;
  add_text(scene, context, inner.right(), baseline_in(inner.y, pitch, room_font(context)), side_words(first, context), side_font(context),
           first.state == State::soon ? context.palette.amber : context.palette.soft, Align::right);
  const int title_top = inner.y + name_height(card, context) + context.px(1);
  int top = title_top;
  const auto add_title = [&](const std::vector<Line>& lines, const Font& font, Color color) {
    const int title_line = line_height(font, title_pitch);
    top = takes_place(first) ? add_lines(scene, lines, inner.x, top, title_line, font, color)
                             : add_struck_lines(scene, lines, inner.x, top, title_line, font, context.palette.soft);
  };
  add_title(card.title, title_font(context), first.state == State::planned ? context.palette.soft : context.palette.ink);
  for (const auto& [lines, font] : card.translations) add_title(lines, font, context.palette.body);
  add_tags(scene, card.tags, inner.x, top + context.px(1), context);
  const Rect bar{inner.x, title_top + title_height(card, context) + context.px(1.7), inner.width, context.px(0.67)};
  add_progress(scene, bar, first, context);
  draw_next(scene, card, inner, context);
}

}  // namespace foyer::layout
