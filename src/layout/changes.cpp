#include "layout/list.h"
#include "layout/slides.h"

#include <utility>

namespace foyer::layout {
namespace {

// Today's need no heading; what was put off stands under its new day.
std::vector<Section> sections_of(const programme::ChangesSlide& slide, const Context& context) {
  std::vector<Section> sections;
  if (!slide.sessions.empty()) sections.push_back({{}, slide.sessions});
  for (const auto& session : slide.put_off) {
    auto heading = day_in_all(context, context.day_of(session.start));
    if (sections.empty() || sections.back().heading != heading) sections.push_back({std::move(heading), {}});
    sections.back().sessions.push_back(session);
  }
  return sections;
}

}  // namespace

std::vector<Draft> lay_out(const programme::ChangesSlide& slide, const Context& context) {
  auto drafts = list_pages(sections_of(slide, context), context);
  const int count = static_cast<int>(drafts.size());
  for (int page = 0; page < count; ++page) {
    auto& draft = drafts[static_cast<std::size_t>(page)];
    draft.title = context.words.say("changes");
    draft.where = say_in_all(context, "changes");
    draft.detail = day_in_all(context, slide.day);
    draft.terse_detail = context.day(slide.day);
    draft.footer = count == 1 ? context.event : context.words.say("changes_page", {{"page", page + 1}, {"pages", count}});
  }
  return drafts;
}

}  // namespace foyer::layout
