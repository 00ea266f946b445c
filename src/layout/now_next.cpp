#include "layout/progress.h"
#include "layout/row.h"
#include "layout/slides.h"
#include "layout/tags.h"

#include <algorithm>
#include <array>

namespace foyer::layout {
namespace {

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
  bool roomy = true;  // a title of one line takes the room of two, so that bars line up across a row of cards
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

// How much is told of what follows: on the smallest glass the longest titles leave no room for it.
enum class Next { in_all_languages, in_the_first, untold };

struct Telling {
  Next next;
  bool roomy;
};

// From the fullest to the tersest.
constexpr std::array<Telling, 4> tellings{
    {{Next::in_all_languages, true}, {Next::in_all_languages, false}, {Next::in_the_first, false}, {Next::untold, false}}};

std::string next_words(const SessionCard& session, Next next, const Context& context) {
  std::vector<std::string> words{session.title};
  if (next == Next::in_all_languages)
    for (const auto& translation : session.translations)
      if (translation.title != session.title) words.push_back(translation.title);
  if (!takes_place(session)) words.push_back(off_words(session, context));
  return side_by_side(words);
}

// How long what is on still runs, or when the next begins.
std::string side_words(const RoomNow& room, const Context& context) {
  if (room.now) return time_left(*room.now, context);
  return room.next ? context.words.say("gap", {{"time", context.time(room.next->start)}}) : std::string();
}

Card card_of(const RoomNow& room, int width, Telling telling, const Context& context) {
  const auto& [next, roomy] = telling;
  Card card{room, roomy, {}, {}, {}, {}, {}, 0};
  const int side = context.width_of(side_words(room, context), side_font(context)) + context.px(2);
  card.name = wrap(room.room, room_font(context), width - side, context.measure);
  if (room.now) {
    card.title = wrap(room.now->title, title_font(context), width, context.measure, Breaking::balanced);
    card.translations = translations_of(*room.now, width, context);
    card.tags = arrange(tags_in_all(*room.now, Tags::changes, context), width, context);
  } else if (room.next) {
    // Nothing is on: what comes is what people look for.
    card.title = wrap(room.next->title, title_font(context), width, context.measure, Breaking::balanced);
    card.translations = translations_of(*room.next, width, context);
    card.tags = arrange(tags_in_all(*room.next, Tags::changes, context), width, context);
    return card;
  }
  if (next == Next::untold) {
    card.room.next.reset();
    return card;
  }
  if (room.next) card.next_indent = context.width_of(context.time(room.next->start), next_time_font(context)) + context.px(1.5);
  card.next = wrap(room.next ? next_words(*room.next, next, context) : say_in_all(context, "nothing_further_today"), next_font(context),
                   width - card.next_indent, context.measure);
  return card;
}

int padding(const Context& context) { return context.px(2.67); }
int gap(const Context& context) { return context.px(2.33); }

int name_height(const Card& card, const Context& context) {
  return static_cast<int>(card.name.size()) * line_height(room_font(context), text_pitch);
}

// Title and tags.
int title_height(const Card& card, const Context& context) {
  const int pitch = line_height(title_font(context), title_pitch);
  const int tags = card.tags.tags.empty() ? 0 : card.tags.size.height + context.px(1);
  int height = static_cast<int>(card.title.size()) * pitch + tags;
  for (const auto& [lines, font] : card.translations) height += static_cast<int>(lines.size()) * line_height(font, title_pitch);
  return card.roomy ? std::max(height, 2 * pitch) : height;
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
  add_text(scene, context, inner.right(), baseline_in(inner.y, pitch, room_font(context)), side_words(card.room, context),
           side_font(context), running ? context.palette.soft : context.palette.amber, Align::right);
  const int title_top = inner.y + name_height(card, context) + context.px(1);
  int top = add_lines(scene, card.title, inner.x, title_top, line_height(title_font(context), title_pitch), title_font(context),
                      card.room.now ? context.palette.ink : context.palette.soft);
  for (const auto& [lines, font] : card.translations)
    top = add_lines(scene, lines, inner.x, top, line_height(font, title_pitch), font, context.palette.body);
  add_tags(scene, card.tags, inner.x, top + context.px(1), context);
  if (!card.room.now) return;
  const Rect bar{inner.x, title_top + title_height(card, context) + context.px(1.7), inner.width, context.px(0.67)};
  add_progress(scene, bar, card.room.now, context);
  add_next(scene, card, inner, context);
}

struct Arrangement {
  Grid grid;
  Size cell;
  Telling telling;
};

int tallest(const programme::NowNextSlide& slide, int width, Telling telling, const Context& context) {
  int height = 0;
  for (const auto& room : slide.rooms)
    height = std::max(height, needed_height(card_of(room, width - 2 * padding(context), telling, context), context));
  return height;
}

Size cell_of(Grid grid, const Context& context) {
  const Rect area = content(context.glass, context.sizes);
  const int height = body_bottom(context) - body_top(context);
  return {(area.width - (grid.columns - 1) * gap(context)) / grid.columns, (height - (grid.rows - 1) * gap(context)) / grid.rows};
}

// Cards are as tall as their place, but not so tall that a card of few words is mostly empty.
Arrangement arrangement(const programme::NowNextSlide& slide, Grid grid, Telling telling, const Context& context) {
  const Size cell = cell_of(grid, context);
  const int wanted = std::max(tallest(slide, cell.width, telling, context), context.px(31));
  return {grid, {cell.width, std::min(cell.height, wanted)}, telling};
}

Arrangement arrangement_for(const programme::NowNextSlide& slide, const Context& context) {
  const auto all = grids(context, slide.rooms.size());
  const auto fits = [&](Grid grid, Telling telling) {
    return tallest(slide, cell_of(grid, context).width, telling, context) <= cell_of(grid, context).height;
  };
  // Many cards in few words before few cards in many, as long as all is told.
  for (const Grid grid : all)
    for (const Telling telling : {tellings[0], tellings[1]})
      if (fits(grid, telling)) return arrangement(slide, grid, telling, context);
  for (const Telling telling : tellings)
    if (fits(all.back(), telling)) return arrangement(slide, all.back(), telling, context);
  return arrangement(slide, all.back(), tellings.back(), context);
}

}  // namespace

std::vector<Draft> lay_out(const programme::NowNextSlide& slide, const Context& context) {
  const auto [grid, cell, telling] = arrangement_for(slide, context);
  const auto a_page = static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows);
  const auto pages = (slide.rooms.size() + a_page - 1) / a_page;
  std::vector<Draft> drafts;
  for (std::size_t page = 0; page < pages; ++page) {
    Draft draft = start_page(context);
    draft.title = context.words.say("now_and_next");
    draft.where = say_in_all(context, "now_and_next");
    draft.detail = day_in_all(context, slide.day);
    draft.terse_detail = context.day(slide.day);
    for (std::size_t index = page * a_page; index < std::min(slide.rooms.size(), (page + 1) * a_page); ++index) {
      const int place = static_cast<int>(index - page * a_page);
      const Rect box{draft.column.x + place % grid.columns * (cell.width + gap(context)),
                     body_top(context) + place / grid.columns * (cell.height + gap(context)), cell.width, cell.height};
      const Card card = card_of(slide.rooms[index], cell.width - 2 * padding(context), telling, context);
      add_card(draft.scene, card, box, context);
      for (const auto& session : {card.room.now, card.room.next})
        if (session) draft.sessions.push_back(*session);
    }
    const int rooms = static_cast<int>(slide.rooms.size());
    draft.footer =
        slide.is_part ? context.words.say("now_and_next")
        : pages == 1
            ? context.words.say("rooms", {{"rooms", rooms}})
            : context.words.say("rooms_page", {{"rooms", rooms}, {"page", static_cast<int>(page) + 1}, {"pages", static_cast<int>(pages)}});
    draft.items = static_cast<int>(draft.sessions.size());
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace foyer::layout
