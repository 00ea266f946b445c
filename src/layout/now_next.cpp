#include "layout/progress.h"
#include "layout/row.h"
#include "layout/slides.h"
#include "layout/tags.h"

#include <algorithm>
#include <array>

namespace foyer::layout {
namespace {

using programme::Mark;
using programme::RoomNow;
using programme::SessionCard;
using programme::State;

constexpr double title_pitch = 1.12, text_pitch = 1.3;

struct Grid {
  int columns, rows;
};

// From many cards to few: the first arrangement in which every card holds its text is taken.
std::vector<Grid> grids(const Context& context, std::size_t rooms) {
  if (context.glass.is_portrait()) return {{1, 5}, {1, 4}, {1, 3}, {1, 2}, {1, 1}};
  if (context.glass.size.width > 3 * context.glass.size.height) return {{4, 2}, {4, 1}, {3, 1}, {2, 1}, {1, 1}};
  if (rooms <= 2) return {{2, 1}, {1, 1}};
  return {{2, 2}, {2, 1}, {1, 2}, {1, 1}};
}

struct Card {
  RoomNow room;
  std::vector<Line> name, title, next;
  std::vector<Translation> translations;  // of the title
  TagBlock tags;
  int next_indent = 0;
};

Font room_font(const Context& context) { return context.text_font(context.sizes.place, Weight::semibold); }
Font side_font(const Context& context) { return context.text_font(std::max(context.px(2.67), context.sizes.small)); }
Font title_font(const Context& context) { return context.title_font(std::max(context.px(4.5), context.sizes.title)); }
Font next_font(const Context& context) { return context.text_font(std::max(context.px(2.83), context.sizes.small)); }
Font next_time_font(const Context& context) { return context.text_font(next_font(context).size, Weight::semibold); }

std::string next_words(const SessionCard& session, const Context& context) {
  std::string words = session.title;
  for (const auto& translation : session.translations)
    if (translation.title != session.title) words += " · " + translation.title;
  return session.has(Mark::cancelled) ? words + " · " + context.words.say("cancelled") : words;
}

Card card_of(const RoomNow& room, int width, const Context& context) {
  Card card{room, {}, {}, {}, {}, {}, 0};
  const int side = room.now ? context.width_of(time_left(*room.now, context), side_font(context)) + context.px(2) : 0;
  card.name = wrap(room.room, room_font(context), width - side, context.measure);
  if (room.now) {
    card.title = wrap(room.now->title, title_font(context), width, context.measure, Breaking::balanced);
    card.translations = translations_of(*room.now, width, context);
    card.tags = arrange(tags_in_all(*room.now, Tags::changes, context), width, context);
  } else {
    card.title = wrap(say_in_all(context, "nothing_now"), title_font(context), width, context.measure);
  }
  if (room.next) card.next_indent = context.width_of(context.time(room.next->start), next_time_font(context)) + context.px(1.5);
  card.next = wrap(room.next ? next_words(*room.next, context) : say_in_all(context, "nothing_further_today"), next_font(context),
                   width - card.next_indent, context.measure);
  return card;
}

int padding(const Context& context) { return context.px(2.67); }
int gap(const Context& context) { return context.px(2.33); }

int name_height(const Card& card, const Context& context) {
  return static_cast<int>(card.name.size()) * line_height(room_font(context), text_pitch);
}

// Title and tags. Bars line up across a row of cards, so one line of title takes the room of two.
int title_height(const Card& card, const Context& context) {
  const int pitch = line_height(title_font(context), title_pitch);
  const int tags = card.tags.tags.empty() ? 0 : card.tags.size.height + context.px(1);
  int height = static_cast<int>(card.title.size()) * pitch + tags;
  for (const auto& [lines, font] : card.translations) height += static_cast<int>(lines.size()) * line_height(font, title_pitch);
  return std::max(height, 2 * pitch);
}

int needed_height(const Card& card, const Context& context) {
  int height = 2 * padding(context) + name_height(card, context) + context.px(1);
  height += title_height(card, context) + context.px(3.8);
  return height + static_cast<int>(card.next.size()) * line_height(next_font(context), text_pitch);
}

void add_next(Scene& scene, const Card& card, Rect inner, const Context& context) {
  const int pitch = line_height(next_font(context), text_pitch);
  const int top = inner.bottom() - pitch * static_cast<int>(card.next.size());
  if (card.room.next)
    add_text(scene, context, inner.x, baseline_in(top, pitch, next_font(context)), context.time(card.room.next->start),
             next_time_font(context), context.palette.ink);
  add_lines(scene, card.next, inner.x + card.next_indent, top, pitch, next_font(context), context.palette.soft);
}

void add_card(Scene& scene, const Card& card, Rect box, const Context& context) {
  scene.commands.emplace_back(Fill{box, context.palette.panel, context.px(1.5)});
  const int pad = padding(context);
  const Rect inner{box.x + pad, box.y + pad, box.width - 2 * pad, box.height - 2 * pad};
  const int pitch = line_height(room_font(context), text_pitch);
  add_lines(scene, card.name, inner.x, inner.y, pitch, room_font(context), context.palette.accent);
  const bool running = card.room.now && card.room.now->state == State::now;
  if (card.room.now)
    add_text(scene, context, inner.right(), baseline_in(inner.y, pitch, room_font(context)), time_left(*card.room.now, context),
             side_font(context), running ? context.palette.soft : context.palette.amber, Align::right);
  const int title_top = inner.y + name_height(card, context) + context.px(1);
  int top = add_lines(scene, card.title, inner.x, title_top, line_height(title_font(context), title_pitch), title_font(context),
                      card.room.now ? context.palette.ink : context.palette.soft);
  for (const auto& [lines, font] : card.translations)
    top = add_lines(scene, lines, inner.x, top, line_height(font, title_pitch), font, context.palette.body);
  add_tags(scene, card.tags, inner.x, top + context.px(1), context);
  const Rect bar{inner.x, title_top + title_height(card, context) + context.px(1.7), inner.width, context.px(0.67)};
  add_progress(scene, bar, card.room.now, context);
  add_next(scene, card, inner, context);
}

struct Arrangement {
  Grid grid;
  Size cell;
};

int tallest(const programme::NowNextSlide& slide, int width, const Context& context) {
  int height = 0;
  for (const auto& room : slide.rooms)
    height = std::max(height, needed_height(card_of(room, width - 2 * padding(context), context), context));
  return height;
}

Size cell_of(Grid grid, const Context& context) {
  const Rect area = content(context.glass, context.sizes);
  const int height = body_bottom(context) - body_top(context);
  return {(area.width - (grid.columns - 1) * gap(context)) / grid.columns, (height - (grid.rows - 1) * gap(context)) / grid.rows};
}

Arrangement arrangement_for(const programme::NowNextSlide& slide, const Context& context) {
  const auto all = grids(context, slide.rooms.size());
  for (const Grid grid : all) {
    const Size cell = cell_of(grid, context);
    const int needed = tallest(slide, cell.width, context);
    // Cards are as tall as their place, but not so tall that a card of few words is mostly empty.
    if (needed <= cell.height) return {grid, {cell.width, std::min(cell.height, std::max(needed, context.px(31)))}};
  }
  return {all.back(), cell_of(all.back(), context)};
}

}  // namespace

std::vector<Draft> lay_out(const programme::NowNextSlide& slide, const Context& context) {
  const auto [grid, cell] = arrangement_for(slide, context);
  const auto a_page = static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows);
  const auto pages = (slide.rooms.size() + a_page - 1) / a_page;
  std::vector<Draft> drafts;
  for (std::size_t page = 0; page < pages; ++page) {
    Draft draft = start_page(context);
    draft.title = draft.where = say_in_all(context, "now_and_next");
    draft.detail = day_in_all(context, slide.day);
    for (std::size_t index = page * a_page; index < std::min(slide.rooms.size(), (page + 1) * a_page); ++index) {
      const int place = static_cast<int>(index - page * a_page);
      const Rect box{draft.column.x + place % grid.columns * (cell.width + gap(context)),
                     body_top(context) + place / grid.columns * (cell.height + gap(context)), cell.width, cell.height};
      add_card(draft.scene, card_of(slide.rooms[index], cell.width - 2 * padding(context), context), box, context);
      for (const auto& session : {slide.rooms[index].now, slide.rooms[index].next})
        if (session) draft.sessions.push_back(*session);
    }
    const int rooms = static_cast<int>(slide.rooms.size());
    draft.footer =
        pages == 1
            ? context.words.say("rooms", {{"rooms", rooms}})
            : context.words.say("rooms_page", {{"rooms", rooms}, {"page", static_cast<int>(page) + 1}, {"pages", static_cast<int>(pages)}});
    draft.items = static_cast<int>(draft.sessions.size());
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace foyer::layout
