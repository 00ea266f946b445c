#include "layout/list.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace foyer::layout {
namespace {

constexpr double tallest_row = 14;     // units: what rows grow to where there is room
constexpr double most_air = 4;         // units: what stacked rows grow by
constexpr double wide_for_two = 2.4;   // the shape of a glass from which on a row is too long for the eye to follow
constexpr std::size_t most_pages = 8;  // of more, nobody sees the first and the last together: they are filled as they come

struct Item {
  const Section* section;
  Row row;
  bool stacked;  // the room stands below the title
};

using Column = std::vector<const Item*>;

Font heading_font(const Context& context) { return context.text_font(std::max(context.px(2.5), context.sizes.small), Weight::semibold); }
int heading_height(const Context& context) { return line_height(heading_font(context), 1.3) + context.px(2); }

// Above a heading in the middle of a column, so that it belongs to what follows.
int heading_gap(const Context& context) { return context.px(1.6); }

int gutter(const Context& context) { return context.px(9); }

std::vector<programme::SessionCard> sessions_of(const std::vector<Section>& sections) {
  std::vector<programme::SessionCard> all;
  for (const auto& section : sections) all.insert(all.end(), section.sessions.begin(), section.sessions.end());
  return all;
}

// What is needed to find a session: in the first language, without its second line.
programme::SessionCard in_brief(programme::SessionCard session) {
  session.translations.clear();
  session.speakers.clear();
  session.reason = session.subtitle = session.track = {};
  session.kind = session.kind == model::SessionKind::notice ? session.kind : model::SessionKind::talk;
  return session;
}

std::vector<Item> items_of(const std::vector<Section>& sections, const RowShape& shape, bool may_shorten, const Context& context) {
  std::vector<Item> items;
  for (const auto& section : sections) {
    const int height = body_bottom(context) - body_top(context) - (section.heading.empty() ? 0 : heading_height(context));
    const int most = may_shorten ? height : std::numeric_limits<int>::max();
    for (const auto& session : section.sessions) items.push_back({&section, fitting_row(session, shape, most, context), shape.room == 0});
  }
  return items;
}

// The rows as they are in so many columns a page.
struct Grid {
  std::size_t a_page;
  RowShape shape;  // of the first column
  std::vector<Item> items;
};

Grid grid_of(const std::vector<Section>& sections, std::size_t a_page, bool may_shorten, const Context& context) {
  const int count = static_cast<int>(a_page), width = content(context.glass, context.sizes).width;
  const auto shape = row_shape_for(sessions_of(sections), (width - (count - 1) * gutter(context)) / count, context);
  return {a_page, shape, items_of(sections, shape, may_shorten, context)};
}

bool has_heading(const Column& column, const Item& item) {
  return !item.section->heading.empty() && (column.empty() || column.back()->section != item.section);
}

int height_in(const Column& column, const Item& item, const Context& context) {
  if (!has_heading(column, item)) return item.row.height;
  return item.row.height + heading_height(context) + (column.empty() ? 0 : heading_gap(context));
}

int tallest(const Grid& grid, const Context& context) {
  int height = 0;
  for (const auto& item : grid.items) height = std::max(height, height_in({}, item, context));
  return height;
}

// Rows side by side with their rooms become equally tall; where the room stands below the title, each has as much air.
int room_to_grow(const Item& item, int most, const Context& context) {
  if (item.stacked) return std::min(most, context.px(most_air));
  return std::clamp(context.px(tallest_row) - item.row.height, 0, most);
}

// The rows in columns of that height, each row taller by `growth` as far as it may grow.
std::vector<Column> filled(const std::vector<Item>& items, int height, int growth, const Context& context) {
  std::vector<Column> columns;
  int used = 0;
  for (const auto& item : items) {
    if (!columns.empty() && used + height_in(columns.back(), item, context) + room_to_grow(item, growth, context) > height) used = 0;
    if (columns.empty() || used == 0) columns.emplace_back();
    used += height_in(columns.back(), item, context) + room_to_grow(item, growth, context);
    columns.back().push_back(&item);
  }
  return columns;
}

int used(const Column& column, int growth, const Context& context) {
  int height = 0;
  Column above;
  for (const Item* item : column) {
    height += height_in(above, *item, context) + room_to_grow(*item, growth, context);
    above.push_back(item);
  }
  return height;
}

// The first column tells what is on now: it is never the emptier of two if it can take a row of the second's.
bool gives_to_first(const std::vector<Column>& columns, int height, int growth, const Context& context) {
  const int first = used(columns[0], growth, context), second = used(columns[1], growth, context);
  const Item& candidate = *columns[1].front();
  const int more = height_in(columns[0], candidate, context) + room_to_grow(candidate, growth, context);
  return columns[1].size() > 1 && first < second && first + more <= height;
}

// As few columns as hold the rows, but as many as a page has, about equally full: a last one of a single row looks like a mistake.
std::vector<Column> balanced(const std::vector<Item>& items, std::size_t least, int height, int growth, const Context& context) {
  const int height_of_page = height;
  auto columns = filled(items, height, growth, context);
  const auto target = std::max(columns.size(), std::min(least, items.size()));
  if (target < 2 || target > most_pages) return columns;
  for (int step = height / 4; step > context.px(1); step /= 2) {
    auto candidate = filled(items, height - step, growth, context);
    if (candidate.size() > target) continue;
    height -= step;
    columns = std::move(candidate);
  }
  while (columns.size() > 1 && gives_to_first(columns, height_of_page, growth, context)) {
    columns[0].push_back(columns[1].front());
    columns[1].erase(columns[1].begin());
  }
  return columns;
}

// The most that all rows can grow by without needing more columns.
int growth_for(const std::vector<Item>& items, int height, const Context& context) {
  const auto columns = filled(items, height, 0, context).size();
  int growth = 0;
  for (int step = context.px(tallest_row) / 2; step > 0; step /= 2)
    if (filled(items, height, growth + step, context).size() == columns) growth += step;
  return growth;
}

int add_heading(Scene& scene, const std::string& heading, int x, int y, const Context& context) {
  const Font font = heading_font(context);
  add_text(scene, context, x, baseline_in(y, heading_height(context) - context.px(0.8), font), heading, font, context.palette.accent);
  return y + heading_height(context);
}

void add_column(Draft& draft, const Column& column, const RowShape& place, int growth, const Context& context) {
  int y = body_top(context);
  Column above;
  for (const Item* item : column) {
    const bool heading = has_heading(above, *item);
    if (heading) y = add_heading(draft.scene, item->section->heading, place.x, y + (above.empty() ? 0 : heading_gap(context)), context);
    Row row = item->row;
    row.height += room_to_grow(*item, growth, context);
    // The filled row needs no rule under it.
    const bool below_now = !heading && !above.empty() && is_filled(above.back()->row.session);
    add_row(draft.scene, row, place, y, !below_now, context);
    draft.sessions.push_back(row.session);
    above.push_back(item);
    y += row.height;
  }
}

}  // namespace

Row fitting_row(const programme::SessionCard& session, const RowShape& shape, int most_height, const Context& context) {
  auto row = measure_row(session, shape, context);
  if (row.height > most_height) row = measure_row(in_brief(session), shape, context);
  // On a low glass, for readers of low vision, a long title alone may be too tall.
  while (row.height > most_height && row.title.size() > 1) row = measure_row(in_brief(session), shape, context, row.title.size() - 1);
  return row;
}

std::vector<Draft> list_pages(const std::vector<Section>& sections, const Context& context) {
  const int height = body_bottom(context) - body_top(context);
  const bool is_wide = context.glass.size.width > wide_for_two * context.glass.size.height;
  auto grid = grid_of(sections, is_wide ? 2 : 1, !is_wide, context);
  if (is_wide && tallest(grid, context) > height) grid = grid_of(sections, 1, true, context);
  const int growth = growth_for(grid.items, height, context);
  const auto columns = balanced(grid.items, grid.a_page, height, growth, context);
  std::vector<Draft> drafts;
  for (std::size_t index = 0; index < columns.size(); ++index) {
    const std::size_t across = index % grid.a_page;
    if (across == 0) drafts.push_back(start_page(context));
    RowShape place = grid.shape;
    place.x += static_cast<int>(across) * (place.width + gutter(context));
    add_column(drafts.back(), columns[index], place, growth, context);
    drafts.back().items = static_cast<int>(drafts.back().sessions.size());
  }
  return drafts;
}

}  // namespace foyer::layout
