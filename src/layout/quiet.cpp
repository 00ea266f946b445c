#include "layout/headline.h"
#include "layout/row.h"
#include "layout/slides.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::Quiet;
using programme::QuietSlide;
using programme::SessionCard;

struct Words {
  std::string headline, detail, footer;
};

bool is_tomorrow(LocalDay day, const Context& context) { return day == context.today + std::chrono::days(1); }

// "… at 09:00", "… tomorrow at 09:00" or "… Friday 14 June at 09:00", by the date on the wall.
std::string when(const char* same_day, const char* tomorrow, const char* other_day, Instant instant, const Context& context) {
  const LocalDay day = context.day_of(instant);
  const auto time = context.time(instant);
  if (day == context.today) return context.words.say(same_day, {{"time", time}});
  if (is_tomorrow(day, context)) return context.words.say(tomorrow, {{"time", time}});
  return context.words.say(other_day, {{"day", context.day(day)}, {"time", time}});
}

std::string first_words(const SessionCard& session, const Context& context) {
  if (session.room.empty()) return context.words.say("first_session", {{"time", context.time(session.start)}, {"title", session.title}});
  return context.words.say("first_session_room", {{"time", context.time(session.start)}, {"title", session.title}, {"room", session.room}});
}

// Where the headline has the hour already.
std::string what_and_where(const SessionCard& session) { return side_by_side({session.title, session.room}); }

Words ahead(const QuietSlide& slide, const Context& context) {
  if (slide.upcoming.empty()) return {context.words.say("welcome"), {}, context.words.say("welcome")};
  const auto& first = slide.upcoming.front();
  // The doors are news only where they open before the first session does.
  const bool doors = slide.doors && *slide.doors <= first.start;
  const auto headline = doors ? when("doors_open_at", "doors_open_tomorrow", "doors_open_day", *slide.doors, context)
                              : when("starts_at", "starts_tomorrow", "starts_day", first.start, context);
  const auto opening = std::find_if(slide.upcoming.begin(), slide.upcoming.end(), [](const SessionCard& card) {
    return card.kind == model::SessionKind::ceremony || card.kind == model::SessionKind::keynote;
  });
  const auto& named = opening == slide.upcoming.end() ? first : *opening;
  return {headline, doors ? first_words(named, context) : what_and_where(first),
          is_tomorrow(context.day_of(first.start), context) ? context.words.say("see_you_tomorrow") : context.words.say("welcome")};
}

Words words_of(const QuietSlide& slide, const Context& context) {
  const auto say = [&](const char* phrase) { return context.words.say(phrase); };
  switch (slide.why) {
    case Quiet::before_event:
    case Quiet::before_day: return ahead(slide, context);
    case Quiet::gap:
      if (slide.upcoming.empty()) return {say("nothing_now"), {}, say("up_next")};
      return {when("gap", "gap_tomorrow", "gap_day", slide.upcoming.front().start, context), what_and_where(slide.upcoming.front()),
              say("up_next")};
    case Quiet::after_day:
      if (slide.upcoming.empty()) return {say("nothing_further_today"), {}, say("welcome")};
      return {when("gap", "continues_tomorrow", "continues_day", slide.upcoming.front().start, context),
              what_and_where(slide.upcoming.front()),
              is_tomorrow(context.day_of(slide.upcoming.front().start), context) ? say("see_you_tomorrow") : say("welcome")};
    case Quiet::after_event: return {say("event_over"), context.words.say("event_over_detail", {{"event", context.event}}), {}};
    case Quiet::after_rooms: return {say("free_today"), say("no_sessions_detail"), {}};
    case Quiet::no_sessions: return {say("no_sessions"), say("no_sessions_detail"), {}};
    case Quiet::no_schedule: return {say("no_schedule"), say("no_schedule_detail"), {}};
  }
  return {};
}

// The first rows of what comes next stand at the foot of the slide, as many as fit under the words.
void add_rows(Draft& draft, const QuietSlide& slide, int top, const Context& context) {
  const RowShape shape = row_shape_for(slide.upcoming, draft.column.width, context);
  std::vector<Row> rows;
  int height = 0;
  for (const auto& session : slide.upcoming) {
    auto row = measure_row(session, shape, context);
    if (top + height + row.height > rows_bottom(context)) break;
    height += row.height;
    rows.push_back(std::move(row));
  }
  int y = rows_bottom(context) - height;
  for (const auto& row : rows) {
    add_row(draft.scene, row, shape, y, true, context);
    draft.sessions.push_back(row.session);
    y += row.height;
  }
}

// The words in one language, as lines.
struct Saying {
  std::vector<Line> headline, detail;
  Font headline_font, detail_font;
};

// Beside others it is smaller, and in one line where that goes.
enum class Company { alone, others };

Saying saying_of(const Words& words, Company company, int width, const Context& context) {
  const bool alone = company == Company::alone;
  Saying saying;
  saying.detail_font = context.text_font(std::max(context.px(3.67), context.sizes.text));
  saying.detail = wrap(words.detail, saying.detail_font, width, context.measure, Breaking::balanced);
  for (double units = alone ? 10 : 8; units >= 6; units -= 0.5) {
    saying.headline_font = context.title_font(std::max(context.px(units), context.sizes.title));
    saying.headline = headline_lines(words.headline, saying.headline_font, width, context);
    if (saying.headline.size() <= (alone ? 2 : 1)) break;
  }
  return saying;
}

// In each language of the slide.
std::vector<Saying> sayings_of(const QuietSlide& slide, const Words& words, int width, const Context& context) {
  const auto company = context.others.empty() ? Company::alone : Company::others;
  std::vector<Saying> sayings{saying_of(words, company, width, context)};
  for (std::size_t other = 0; other < context.others.size(); ++other) {
    auto translation = slide;
    for (auto& session : translation.upcoming) session = SessionCard(session.translations[other]);
    const auto in_other = context.in_other(other);
    sayings.push_back(saying_of(words_of(translation, in_other), company, width, in_other));
  }
  return sayings;
}

int height_of(const std::vector<Saying>& sayings, const Context& context) {
  int height = 0;
  for (const auto& [headline, detail, headline_font, detail_font] : sayings)
    height += static_cast<int>(headline.size()) * line_height(headline_font, 1.08) + context.px(2.2) +
              static_cast<int>(detail.size()) * line_height(detail_font, 1.3) + context.px(3);
  return height;
}

int add_saying(Scene& scene, const Saying& saying, int x, int top, const Context& context) {
  top = add_lines(scene, saying.headline, x, top, line_height(saying.headline_font, 1.08), saying.headline_font, context.palette.ink);
  return add_lines(scene, saying.detail, x, top + context.px(2.2), line_height(saying.detail_font, 1.3), saying.detail_font,
                   context.palette.soft);
}

}  // namespace

std::vector<Draft> lay_out(const QuietSlide& slide, const Context& context) {
  Draft draft = start_page(context);
  const auto words = words_of(slide, context);
  draft.title = words.headline;
  if (!context.as_of) draft.footer = words.footer;  // a kind word beside how old the others are would read like a joke
  auto sayings = sayings_of(slide, words, draft.column.width, context);
  // The longest of titles on the smallest of glasses: the headline is what counts, and the first language's.
  const int room = rows_bottom(context) - body_top(context) - context.px(3);
  if (sayings.size() > 1 && height_of(sayings, context) > room)
    for (auto& saying : sayings) saying.detail.clear();
  if (height_of(sayings, context) > room) sayings.resize(1);
  int top = body_top(context) + context.px(sayings.size() > 1 ? 3 : sayings.front().headline.size() > 1 ? 7 : 12.5);
  if (slide.upcoming.empty()) top = std::max(top, (context.glass.size.height - height_of(sayings, context)) * 9 / 20);
  for (const auto& saying : sayings) top = add_saying(draft.scene, saying, draft.column.x, top, context) + context.px(3);
  add_rows(draft, slide, top, context);
  draft.items = static_cast<int>(draft.sessions.size());
  std::vector<Draft> drafts;
  drafts.push_back(std::move(draft));
  return drafts;
}

}  // namespace foyer::layout
