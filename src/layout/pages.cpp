#include "layout/pages.h"

#include "layout/band.h"
#include "layout/bounded.h"
#include "layout/mirror.h"
#include "layout/slides.h"
#include "programme/rotation.h"
#include "text/direction.h"

#include <map>
#include <utility>

namespace foyer::layout {
namespace {

// The words of each language that a deck speaks, made once.
class Wordings {
 public:
  explicit Wordings(HourCycle clock) : clock_(clock) {}
  const text::Wording& of(const std::string& language) { return wordings_.try_emplace(language, language, clock_).first->second; }

 private:
  HourCycle clock_;
  std::map<std::string, text::Wording> wordings_;
};

Setting setting_for(const programme::Slide& slide, Setting setting) {
  if (!tells_sessions(slide)) setting.as_of.reset();
  setting.warns_of_clock = !setting.clock_is_trusted && tells_sessions(slide);
  return setting;
}

Context in_languages(const Setting& setting, const std::vector<std::string>& languages, Wordings& wordings) {
  Context result{setting, wordings.of(languages.front()), {}};
  for (std::size_t other = 1; other < languages.size(); ++other) result.others.push_back(&wordings.of(languages[other]));
  return result;
}

struct Sheet {
  Draft draft;
  Page page;
  Context context;
};

std::vector<Sheet> sheets_of(const programme::Entry& entry, const Context& context) {
  auto drafts = std::visit([&](const auto& slide) { return lay_out(slide, context); }, bounded(entry.slide, context));
  std::vector<Sheet> sheets;
  for (auto& draft : drafts) {
    if (draft.where.empty()) {
      draft.where = context.event;
      if (context.clock_is_trusted) draft.detail = day_in_all(context, context.event_day);
      if (context.clock_is_trusted) draft.terse_detail = context.day(context.event_day);
      // The day alone heads what it is told of: where there is no schedule, that is nothing.
      if (draft.where.empty() && tells_sessions(entry.slide)) std::swap(draft.where, draft.detail);
    }
    Page page;
    page.kind = programme::kind_of(entry.slide);
    page.title = draft.title;
    page.number = static_cast<int>(sheets.size()) + 1;
    page.of = static_cast<int>(drafts.size());
    page.language = context.words.language();
    page.reading = programme::dwell_for(draft.items > 0 ? 0 : words_in(draft.scene), draft.items);
    page.dwell = entry.dwell.value_or(page.reading);
    page.sessions = draft.sessions;
    sheets.push_back({std::move(draft), std::move(page), context});
  }
  return sheets;
}

// `whole` is the context of the whole glass, on which the band stands under the slide.
Page finished(Sheet& sheet, const Band& band, const Context& whole, std::size_t index, std::size_t count) {
  auto& [draft, page, context] = sheet;
  add_frame(draft, context, index, count);
  draft.scene.size = whole.glass.size;
  add_band(draft.scene, band, whole);
  page.scene = text::is_right_to_left(context.words.language()) ? mirrored(std::move(draft.scene)) : std::move(draft.scene);
  page.smallest_text_arcmin = smallest_text_arcmin(page.scene, whole.glass);
  return std::move(page);
}

}  // namespace

std::vector<Page> pages_of(const programme::Deck& deck, const Glass& glass, const Palette& palette, const zone::Zone& zone,
                           const Measure& measure, Instant now) {
  Wordings wordings(deck.clock);
  Context whole = in_languages({.glass = glass,
                                .palette = palette,
                                .sizes = sizes_for(glass),
                                .measure = measure,
                                .zone = zone,
                                .event = deck.event,
                                .logo = deck.logo,
                                .event_day = deck.day,
                                .today = deck.today,
                                .now = std::chrono::floor<Minutes>(now),
                                .as_of = deck.as_of,
                                .clock_is_trusted = deck.clock_is_trusted},
                               deck.languages, wordings);
  whole.event = bounded(std::move(whole.event), whole);
  const Band band = band_of(deck.notices, whole);
  Setting above_band = whole;
  above_band.glass.size.height -= band.height;
  std::vector<Sheet> sheets;
  const auto add = [&](const programme::Entry& entry) {
    const auto setting = setting_for(entry.slide, above_band);
    for (auto& sheet : sheets_of(entry, in_languages(setting, entry.languages, wordings))) sheets.push_back(std::move(sheet));
  };
  for (const auto& entry : deck.entries) add(entry);
  for (const auto& entry : band.with_slides) add(entry);
  std::vector<Page> pages;
  for (std::size_t index = 0; index < sheets.size(); ++index) pages.push_back(finished(sheets[index], band, whole, index, sheets.size()));
  return pages;
}

}  // namespace foyer::layout
