#include "layout/room_card.h"
#include "layout/slides.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace foyer::layout {
namespace {

using programme::NowNextSlide;

// From the fullest to the tersest.
constexpr std::array<Telling, 4> tellings{
    {{Next::in_all_languages, true}, {Next::in_all_languages, false}, {Next::in_the_first, false}, {Next::untold, false}}};

struct CardRow {
  std::vector<RoomCard> cards;
  int height = 0;
};

using Page = std::vector<CardRow>;

struct Arrangement {
  int columns;
  Context context;  // that the cards are laid out with
  std::vector<Page> pages;
  bool fits = true;
};

int gap(const Context& context) { return context.px(2.33); }
int height_of_body(const Context& context) { return body_bottom(context) - body_top(context); }

// From many columns to few: the first in which every card holds its text is taken.
std::vector<int> columns_for(const Context& context) {
  if (context.glass.is_portrait()) return {1};
  if (context.glass.size.width > 3 * context.glass.size.height) return {4, 3, 2, 1};
  return {2, 1};
}

int most_rows(const Context& context) { return context.glass.is_portrait() ? 5 : 2; }

int card_width(int columns, const Context& context) {
  return (content(context.glass, context.sizes).width - (columns - 1) * gap(context)) / columns;
}

// That a card looks well in, if it does not need more.
int usual_height(const Context& context, const Context& cards) {
  const int rows = most_rows(context);
  return std::min(cards.px(31), (height_of_body(context) - (rows - 1) * gap(context)) / rows);
}

std::vector<CardRow> rows_of(const NowNextSlide& slide, int columns, Telling telling, int least, const Context& context,
                             const Context& cards) {
  std::vector<CardRow> rows;
  for (std::size_t index = 0; index < slide.rooms.size(); ++index) {
    if (index % static_cast<std::size_t>(columns) == 0) rows.push_back({{}, least});
    auto& row = rows.back();
    row.cards.push_back(room_card(slide.rooms[index], card_width(columns, context), telling, cards));
    row.height = std::max(row.height, row.cards.back().height);
  }
  return rows;
}

int height_of(const Page& page, const Context& context) {
  int height = -gap(context);
  for (const auto& row : page) height += row.height + gap(context);
  return height;
}

std::vector<Page> paged(std::vector<CardRow> rows, const Context& context) {
  std::vector<Page> pages;
  for (auto& row : rows) {
    const bool has_room = !pages.empty() && static_cast<int>(pages.back().size()) < most_rows(context) &&
                          height_of(pages.back(), context) + gap(context) + row.height <= height_of_body(context);
    if (!has_room) pages.emplace_back();
    pages.back().push_back(std::move(row));
  }
  return pages;
}

// Rows are equally tall as far as their page leaves room for it.
void even_out(std::vector<Page>& pages, const Context& context) {
  const int rows = most_rows(context), share = (height_of_body(context) - (rows - 1) * gap(context)) / rows;
  int tallest = 0;
  for (const auto& page : pages)
    for (const auto& row : page) tallest = std::max(tallest, row.height);
  const int wanted = std::min(tallest, share);
  for (auto& page : pages)
    for (auto& row : page)
      row.height += std::clamp(wanted - row.height, 0, std::max(0, height_of_body(context) - height_of(page, context)));
}

// All of a card larger, or what is larger than it has to be for the readers' distance a little smaller.
Context scaled(const Context& context, double factor) {
  auto cards = context;
  auto& sizes = cards.sizes;
  sizes.unit *= factor;
  if (factor < 1) return cards;
  for (int* size : {&sizes.title, &sizes.place, &sizes.text, &sizes.small, &sizes.tag}) *size = static_cast<int>(*size * factor);
  return cards;
}

Arrangement arranged(const NowNextSlide& slide, int columns, Telling telling, double factor, const Context& context) {
  Arrangement result{columns, scaled(context, factor), {}, true};
  auto rows = rows_of(slide, columns, telling, usual_height(context, result.context), context, result.context);
  result.fits = std::ranges::all_of(rows, [&](const CardRow& row) { return row.height <= height_of_body(context); });
  result.pages = paged(std::move(rows), context);
  return result;
}

// As large as the cards of a page that they leave half empty can be.
std::optional<Arrangement> few_and_large(const NowNextSlide& slide, const Context& context) {
  const int columns = columns_for(context).front(), rows = (static_cast<int>(slide.rooms.size()) + columns - 1) / columns;
  if (rows > (most_rows(context) + 1) / 2) return {};
  for (const double factor : {1.5, 1.25})
    if (auto large = arranged(slide, columns, tellings[0], factor, context); large.fits && large.pages.size() == 1) return large;
  return {};
}

// The first of those that take the fewest pages: large before small, roomy before tight. Nothing where a card takes more than a page.
std::optional<Arrangement> fewest_pages(const NowNextSlide& slide, int columns, const Context& context) {
  const auto a_page = static_cast<std::size_t>(columns * most_rows(context)), least = (slide.rooms.size() + a_page - 1) / a_page;
  std::optional<Arrangement> best;
  for (const double factor : {1.0, 0.9})
    for (const Telling telling : {tellings[0], tellings[1]}) {
      auto candidate = arranged(slide, columns, telling, factor, context);
      if (candidate.fits && (!best || candidate.pages.size() < best->pages.size())) best.emplace(std::move(candidate));
      if (best && best->pages.size() == least) return best;
    }
  return best;
}

Arrangement arrangement_for(const NowNextSlide& slide, const Context& context) {
  if (auto large = few_and_large(slide, context)) return *std::move(large);
  const auto all = columns_for(context);
  // Many cards in few words before few cards in many, as long as all is told.
  for (const int columns : all)
    if (auto full = fewest_pages(slide, columns, context)) return *std::move(full);
  auto terse = arranged(slide, all.back(), tellings[2], 1, context);
  return terse.fits ? terse : arranged(slide, all.back(), tellings[3], 1, context);
}

void add_cards(Draft& draft, const Page& page, const Arrangement& arrangement, const Context& context) {
  const int width = card_width(arrangement.columns, context);
  int y = body_top(context);
  for (const auto& row : page) {
    int x = draft.column.x;
    for (const auto& card : row.cards) {
      add_room_card(draft.scene, card, {x, y, width, row.height}, arrangement.context);
      draft.sessions.push_back(card.room.first);
      if (card.room.next) draft.sessions.push_back(*card.room.next);
      x += width + gap(context);
    }
    y += row.height + gap(context);
  }
  draft.items = static_cast<int>(draft.sessions.size());
}

}  // namespace

std::vector<Draft> lay_out(const NowNextSlide& slide, const Context& context) {
  auto arrangement = arrangement_for(slide, context);
  even_out(arrangement.pages, context);
  const int rooms = static_cast<int>(slide.rooms.size()), pages = static_cast<int>(arrangement.pages.size());
  std::vector<Draft> drafts;
  for (int page = 0; page < pages; ++page) {
    Draft draft = start_page(context);
    draft.title = context.words.say("now_and_next");
    draft.where = say_in_all(context, "now_and_next");
    draft.detail = day_in_all(context, slide.day);
    draft.terse_detail = context.day(slide.day);
    add_cards(draft, arrangement.pages[static_cast<std::size_t>(page)], arrangement, context);
    draft.footer = slide.is_part ? context.words.say("now_and_next")
                   : pages == 1  ? context.words.say("rooms", {{"rooms", rooms}})
                                 : context.words.say("rooms_page", {{"rooms", rooms}, {"page", page + 1}, {"pages", pages}});
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace foyer::layout
