#include "layout/progress.h"
#include "layout/row.h"
#include "layout/slides.h"
#include "layout/tags.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::RoomSlide;
using programme::SessionCard;
using programme::State;

constexpr double headline_pitch = 1.1, text_pitch = 1.3;

// What stands at the top of the sign: the session that is on or soon, or that the room is free.
struct Subject {
  TagBlock tags;
  std::vector<Line> headline, byline;
  std::vector<Translation> translations;  // of the headline
  Font headline_font;
};

// A session that people will look for here in vain, and where it is instead.
struct Notice {
  std::vector<Line> title, place;
  int height = 0;
};

// What stands below: notices, then rows under their label.
struct Below {
  std::vector<Notice> notices;
  std::vector<Row> rows;
  RowShape shape;
};

Font byline_font(const Context& context) { return context.text_font(std::max(context.px(3.2), context.sizes.text)); }
Font times_font(const Context& context) { return context.text_font(std::max(context.px(2.83), context.sizes.small), Weight::semibold); }
Font label_font(const Context& context) { return context.text_font(context.sizes.small, Weight::semibold); }
Font notice_title_font(const Context& context) { return context.title_font(context.sizes.title); }
Font notice_place_font(const Context& context) { return context.text_font(context.sizes.place, Weight::semibold); }

int padding(const Context& context) { return context.px(2); }
int label_height(const Context& context) { return line_height(label_font(context), 1.5); }
int bar_height(const Context& context) {
  return context.px(2.2) + context.px(0.8) + context.px(0.8) + line_height(times_font(context), text_pitch);
}

std::string free_words(const RoomSlide& slide, const Context& context) {
  for (const auto& session : slide.next)
    if (takes_place(session)) return context.words.say("free_until", {{"time", context.time(session.start)}});
  return context.words.say("free_today");
}

Subject subject_of(const RoomSlide& slide, int width, double units, const Context& context) {
  Subject subject;
  subject.headline_font = context.title_font(std::max(context.px(units), context.sizes.title));
  const auto headline = slide.now ? slide.now->title : free_words(slide, context);
  subject.headline = wrap(headline, subject.headline_font, width, context.measure, Breaking::balanced);
  if (!slide.now) return subject;
  subject.translations = translations_of(*slide.now, width, context);
  subject.tags = arrange(tags_in_all(*slide.now, Tags::on_paper, context), width, context);
  const auto& about = slide.now->speakers.empty() ? slide.now->subtitle : speakers_of(*slide.now, context);
  subject.byline = wrap(side_by_side({slide.now->reason, about}), byline_font(context), width, context.measure);
  return subject;
}

int height_of(const Subject& subject, bool has_bar, const Context& context) {
  int height = static_cast<int>(subject.headline.size()) * line_height(subject.headline_font, headline_pitch);
  for (const auto& [lines, font] : subject.translations) height += static_cast<int>(lines.size()) * line_height(font, text_pitch);
  if (!subject.tags.tags.empty()) height += subject.tags.size.height + context.px(1.5);
  if (!subject.byline.empty())
    height += context.px(1) + static_cast<int>(subject.byline.size()) * line_height(byline_font(context), text_pitch);
  return height + (has_bar ? bar_height(context) : 0);
}

Notice notice_of(const SessionCard& session, int width, const Context& context) {
  Notice notice;
  const int inner = width - 2 * padding(context);
  notice.title = wrap(context.time(session.start) + " · " + session.title, notice_title_font(context), inner, context.measure);
  const auto place = takes_place(session) ? context.words.say("moved") + " · " + context.words.say("new_room", {{"room", session.place}})
                                          : off_words(session, context);
  notice.place = wrap(place, notice_place_font(context), inner, context.measure);
  notice.height = 2 * padding(context) + static_cast<int>(notice.title.size()) * line_height(notice_title_font(context), headline_pitch) +
                  static_cast<int>(notice.place.size()) * line_height(notice_place_font(context), text_pitch);
  return notice;
}

Below below_of(const RoomSlide& slide, int width, const Context& context) {
  Below below;
  for (const auto& session : slide.elsewhere) below.notices.push_back(notice_of(session, width, context));
  auto next = slide.next;
  for (auto& session : next) session.place.clear();  // the sign's own
  below.shape = row_shape_for(next, width, context);
  for (const auto& session : next) below.rows.push_back(measure_row(session, below.shape, context));
  return below;
}

// The room that the headline is to leave: a third row is welcome, but not at its cost.
int height_wanted(const Below& below, const Context& context) {
  int height = 0;
  for (const auto& notice : below.notices) height += notice.height + context.px(1.5);
  if (!below.rows.empty()) height += label_height(context);
  for (std::size_t row = 0; row < std::min<std::size_t>(below.rows.size(), 2); ++row) height += below.rows[row].height;
  return height;
}

void add_times(Scene& scene, const SessionCard& session, int x, int width, int top, const Context& context) {
  const Font font = times_font(context);
  const int baseline = baseline_in(top, line_height(font, text_pitch), font);
  const auto times = session.end_is_known ? context.times(session.start, session.end) : context.time(session.start);
  add_text(scene, context, x, baseline, times, font, context.palette.ink);
  if (session.was_start && takes_place(session)) {
    const auto old = context.time_on(*session.was_start, context.day_of(session.start));
    const int old_x = x + context.width_of(times, font) + context.px(2);
    add_text(scene, context, old_x, baseline, old, font, context.palette.soft);
    add_strike(scene, old_x, baseline, context.width_of(old, font), font, context.palette.soft);
  }
  // The tag says when it starts, and the times until when it runs.
  const bool ends_soon = session.state == State::now && session.end - context.now <= Minutes(60);
  const auto left = ends_soon ? time_left(session, context) : std::string();
  add_text(scene, context, x + width, baseline, left, font, context.palette.soft, Align::right);
}

int add_subject(Scene& scene, const Subject& subject, const RoomSlide& slide, Rect column, int y, const Context& context) {
  if (!subject.tags.tags.empty()) {
    add_tags(scene, subject.tags, column.x, y, context);
    y += subject.tags.size.height + context.px(1.5);
  }
  const bool is_off = slide.now && !takes_place(*slide.now);
  const auto add_title = [&](const std::vector<Line>& lines, const Font& font, double pitch, Color color) {
    y = is_off ? add_struck_lines(scene, lines, column.x, y, line_height(font, pitch), font, context.palette.soft)
               : add_lines(scene, lines, column.x, y, line_height(font, pitch), font, color);
  };
  add_title(subject.headline, subject.headline_font, headline_pitch, context.palette.ink);
  for (const auto& [lines, font] : subject.translations) add_title(lines, font, text_pitch, context.palette.body);
  if (!subject.byline.empty())
    y = add_lines(scene, subject.byline, column.x, y + context.px(1), line_height(byline_font(context), text_pitch), byline_font(context),
                  context.palette.soft);
  if (!slide.now) return y;
  add_progress(scene, {column.x, y + context.px(2.2), column.width, context.px(0.8)}, *slide.now, context);
  add_times(scene, *slide.now, column.x, column.width, y + context.px(3.8), context);
  return y + bar_height(context);
}

void add_notice(Scene& scene, const Notice& notice, Rect column, int y, const Context& context) {
  scene.commands.emplace_back(Fill{{column.x, y, column.width, notice.height}, context.palette.amber, context.px(1.17)});
  const int x = column.x + padding(context);
  y = add_lines(scene, notice.title, x, y + padding(context), line_height(notice_title_font(context), headline_pitch),
                notice_title_font(context), context.palette.on_amber);
  add_lines(scene, notice.place, x, y, line_height(notice_place_font(context), text_pitch), notice_place_font(context),
            context.palette.on_amber);
}

// As many of the rows as fit stand at the foot of the sign.
void add_rows(Draft& draft, const Below& below, int top, const Context& context) {
  int height = label_height(context);
  std::size_t count = 0;
  while (count < below.rows.size() && top + height + below.rows[count].height <= rows_bottom(context)) height += below.rows[count++].height;
  if (count == 0) return;
  int y = rows_bottom(context) - height;
  add_text(draft.scene, context, draft.column.x, baseline_in(y, label_height(context), label_font(context)), context.words.say("next"),
           label_font(context), context.palette.accent);
  y += label_height(context);
  for (std::size_t index = 0; index < count; ++index) {
    add_row(draft.scene, below.rows[index], below.shape, y, true, context);
    draft.sessions.push_back(below.rows[index].session);
    y += below.rows[index].height;
  }
}

Draft page_of(const RoomSlide& slide, const Context& context) {
  Draft draft = start_page(context);
  draft.title = draft.where = slide.room;
  draft.has_large_where = true;
  if (slide.seats) draft.detail = context.words.say("seats", {{"seats", *slide.seats}});
  draft.footer = context.event;
  if (slide.now) draft.sessions = {*slide.now};
  return draft;
}

}  // namespace

// The headline is as large as leaves room for what is below it. Notices that do not fit go to a further page, for each sends people
// somewhere; rows are left out, the agenda has them.
std::vector<Draft> lay_out(const RoomSlide& slide, const Context& context) {
  const int width = content(context.glass, context.sizes).width, gap = context.px(2.5);
  const int top = body_top(context) + context.px(2), bottom = rows_bottom(context);
  const Below below = below_of(slide, width, context);
  const int space = bottom - top - gap - height_wanted(below, context);
  Subject subject = subject_of(slide, width, 9, context);
  for (double units = 8.5; units >= 5 && height_of(subject, slide.now.has_value(), context) > space; units -= 0.5)
    subject = subject_of(slide, width, units, context);
  // The longest of titles on the smallest of glasses: what is on has to be told, who speaks does not.
  if (top + height_of(subject, slide.now.has_value(), context) > bottom) subject.byline.clear();
  if (top + height_of(subject, slide.now.has_value(), context) > bottom) subject.translations.clear();

  std::vector<Draft> drafts;
  drafts.push_back(page_of(slide, context));
  int y = add_subject(drafts.back().scene, subject, slide, drafts.back().column, top, context) + gap;
  for (std::size_t index = 0; index < below.notices.size(); ++index) {
    const auto& notice = below.notices[index];
    if (y + notice.height > bottom) {
      drafts.push_back(page_of(slide, context));
      y = top;
    }
    add_notice(drafts.back().scene, notice, drafts.back().column, y, context);
    drafts.back().sessions.push_back(slide.elsewhere[index]);
    y += notice.height + context.px(1.5);
  }
  add_rows(drafts.back(), below, y, context);
  return drafts;
}

}  // namespace foyer::layout
