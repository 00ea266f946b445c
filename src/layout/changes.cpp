#include "layout/row.h"
#include "layout/slides.h"

namespace foyer::layout {

std::vector<Draft> lay_out(const programme::ChangesSlide& slide, const Context& context) {
  const Columns columns = columns_for(slide.sessions, context);
  std::vector<Draft> drafts;
  int y = 0;
  for (const auto& session : slide.sessions) {
    const Row row = measure_row(session, columns, context);
    if (drafts.empty() || y + row.height > body_bottom(context)) {
      drafts.push_back(start_page(context));
      y = body_top(context);
    }
    // The filled row needs no rule under it.
    const bool below_now = !drafts.back().sessions.empty() && drafts.back().sessions.back().state == programme::State::now;
    add_row(drafts.back().scene, row, columns, y, !below_now, context);
    drafts.back().sessions.push_back(session);
    y += row.height;
  }
  const int count = static_cast<int>(drafts.size());
  for (int page = 0; page < count; ++page) {
    auto& draft = drafts[static_cast<std::size_t>(page)];
    draft.title = draft.where = context.words.say("changes");
    draft.detail = context.day(slide.day);
    draft.items = static_cast<int>(draft.sessions.size());
    draft.footer = count == 1 ? draft.title : context.words.say("changes_page", {{"page", page + 1}, {"pages", count}});
  }
  return drafts;
}

}  // namespace foyer::layout
