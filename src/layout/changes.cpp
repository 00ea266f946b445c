#include "layout/list.h"
#include "layout/slides.h"

namespace foyer::layout {

std::vector<Draft> lay_out(const programme::ChangesSlide& slide, const Context& context) {
  auto drafts = list_pages({{{}, slide.sessions}}, context);
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
