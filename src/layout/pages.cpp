#include "layout/pages.h"

#include "layout/mirror.h"
#include "layout/slides.h"
#include "programme/rotation.h"
#include "text/direction.h"

namespace foyer::layout {
namespace {

struct Sheet {
  Draft draft;
  Page page;
};

std::vector<Sheet> sheets_of(const programme::Entry& entry, const Context& context) {
  auto drafts = std::visit([&](const auto& slide) { return lay_out(slide, context); }, entry.slide);
  std::vector<Sheet> sheets;
  for (auto& draft : drafts) {
    if (draft.where.empty()) {
      draft.where = context.event;
      draft.detail = context.day(context.event_day);
    }
    Page page;
    page.kind = programme::kind_of(entry.slide);
    page.title = draft.title;
    page.number = static_cast<int>(sheets.size()) + 1;
    page.of = static_cast<int>(drafts.size());
    page.dwell = entry.dwell.value_or(programme::dwell_for(draft.items > 0 ? 0 : words_in(draft.scene), draft.items));
    page.sessions = draft.sessions;
    sheets.push_back({std::move(draft), std::move(page)});
  }
  return sheets;
}

}  // namespace

std::vector<Page> pages_of(const programme::Deck& deck, const Glass& glass, const Palette& palette, const zone::Zone& zone,
                           const Measure& measure, Instant now) {
  const text::Wording words(deck.language);
  const Context context{glass, palette, sizes_for(glass), words, measure, zone, deck.event, deck.day, deck.today, now};
  std::vector<Sheet> sheets;
  for (const auto& entry : deck.entries)
    for (auto& sheet : sheets_of(entry, context)) sheets.push_back(std::move(sheet));
  std::vector<Page> pages;
  for (std::size_t index = 0; index < sheets.size(); ++index) {
    auto& [draft, page] = sheets[index];
    add_frame(draft, context, index, sheets.size());
    page.scene = text::is_right_to_left(deck.language) ? mirrored(std::move(draft.scene)) : std::move(draft.scene);
    page.smallest_text_arcmin = smallest_text_arcmin(page.scene, glass);
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace foyer::layout
