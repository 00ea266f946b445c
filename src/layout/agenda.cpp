#include "layout/row.h"
#include "layout/slides.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::State;

// A stretch of rows under one heading; the heading is empty where the list speaks for itself.
struct Section {
  std::string heading;
  std::vector<Row> rows;
};

Font heading_font(const Context& context) { return context.text_font(std::max(context.px(2.5), context.sizes.small), Weight::semibold); }
int heading_height(const Context& context) { return line_height(heading_font(context), 1.3) + context.px(2); }

// Above a heading in the middle of a page, so that it belongs to what follows.
int heading_gap(const Context& context) { return context.px(1.6); }

std::vector<Section> sections_of(const programme::AgendaSlide& slide, const Columns& columns, const Context& context) {
  std::vector<Section> sections;
  const auto add = [&](const std::string& heading, const programme::SessionCard& session) {
    if (sections.empty() || sections.back().heading != heading) sections.push_back({heading, {}});
    sections.back().rows.push_back(measure_row(session, columns, context));
  };
  if (slide.day != context.event_day) {
    for (const auto& session : slide.sessions) add(context.day(slide.day), session);
    return sections;
  }
  if (!context.glass.is_portrait()) {
    for (const auto& session : slide.sessions) add("", session);
    return sections;
  }
  // A tall screen is read from the top by people who walk past: what is on now first, what is over not at all.
  for (const auto& session : slide.sessions)
    if (session.state == State::now) add(context.words.say("now"), session);
  for (const auto& session : slide.sessions)
    if (session.state == State::planned || session.state == State::soon) add(context.words.say("later_today"), session);
  return sections;
}

// Fills pages with the rows of the sections, a heading again at the top of each page.
class Pages {
 public:
  Pages(const Context& context, int bottom) : context_(context), bottom_(bottom) {}

  void add(const Section& section, const Row& row, const Columns& columns) {
    bool heading = !section.heading.empty() && (drafts_.empty() || section.heading != heading_);
    const int needed = row.height + (heading ? heading_height(context_) + heading_gap(context_) : 0);
    if (drafts_.empty() || (top_ + needed > bottom_ && !drafts_.back().sessions.empty())) {
      drafts_.push_back(start_page(context_));
      top_ = body_top(context_);
      heading = !section.heading.empty();
    }
    if (heading && !drafts_.back().sessions.empty()) top_ += heading_gap(context_);
    if (heading) add_heading(section.heading);
    Draft& draft = drafts_.back();
    // The filled row needs no rule under it.
    const bool below_now = !draft.sessions.empty() && draft.sessions.back().state == State::now;
    add_row(draft.scene, row, columns, top_, !below_now, context_);
    draft.sessions.push_back(row.session);
    top_ += row.height;
  }

  std::vector<Draft> take() { return std::move(drafts_); }

 private:
  void add_heading(const std::string& heading) {
    const Font font = heading_font(context_);
    add_text(drafts_.back().scene, context_, drafts_.back().column.x, baseline_in(top_, heading_height(context_) - context_.px(0.8), font),
             heading, font, context_.palette.accent);
    top_ += heading_height(context_);
    heading_ = heading;
  }

  const Context& context_;
  int bottom_;
  std::vector<Draft> drafts_;
  std::string heading_;
  int top_ = 0;
};

std::vector<Draft> filled(const std::vector<Section>& sections, const Columns& columns, int bottom, const Context& context) {
  Pages pages(context, bottom);
  for (const auto& section : sections)
    for (const auto& row : section.rows) pages.add(section, row, columns);
  return pages.take();
}

// As few pages as hold the list, about equally full: a last page of a single row looks like a mistake.
std::vector<Draft> balanced(const std::vector<Section>& sections, const Columns& columns, const Context& context) {
  auto drafts = filled(sections, columns, body_bottom(context), context);
  constexpr std::size_t most_pages = 8;  // of more, nobody sees the first and the last together
  if (drafts.size() < 2 || drafts.size() > most_pages) return drafts;
  int bottom = body_bottom(context);
  for (int step = bottom / 4; step > context.px(1); step /= 2) {
    auto candidate = filled(sections, columns, bottom - step, context);
    if (candidate.size() > drafts.size()) continue;
    bottom -= step;
    drafts = std::move(candidate);
  }
  return drafts;
}

}  // namespace

std::vector<Draft> lay_out(const programme::AgendaSlide& slide, const Context& context) {
  const Columns columns = columns_for(slide.sessions, context);
  auto drafts = balanced(sections_of(slide, columns, context), columns, context);
  const int count = static_cast<int>(drafts.size());
  for (int page = 0; page < count; ++page) {
    auto& draft = drafts[static_cast<std::size_t>(page)];
    draft.title = context.words.say("agenda");
    draft.items = static_cast<int>(draft.sessions.size());
    draft.footer = count == 1 ? draft.title : context.words.say("agenda_page", {{"page", page + 1}, {"pages", count}});
  }
  return drafts;
}

}  // namespace foyer::layout
