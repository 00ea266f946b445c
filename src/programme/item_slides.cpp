#include "programme/slides.h"

#include "programme/visible.h"

#include <utility>

namespace foyer::programme {
namespace {

// Where nobody knows what time it is, only what has no hours.
bool is_current(const View& view, std::optional<Instant> from, std::optional<Instant> until) {
  if (!view.clock_is_trusted) return !from && !until;
  return (!from || *from <= view.now) && (!until || view.now < *until);
}

bool is_current(const View& view, const model::Announcement& item) {
  // To be late with an alarm would be worse than to give it too long; but one that the clock of yesterday knows to be over is over.
  const bool is_alarm = item.level == model::Level::emergency && !item.test;
  if (!view.clock_is_trusted && is_alarm) return !item.until || view.now < *item.until;
  return is_current(view, item.from, item.until);
}

AnnouncementSlide announcement(const model::Announcement& item, const std::string& language) {
  return {item.level, in_language(item.text, language), in_language(item.detail, language), item.test, item.from, item.until, {}};
}

}  // namespace

std::vector<Slide> news_slides(const View& view) {
  std::vector<Slide> slides;
  for (const auto& item : view.schedule.news) {
    const bool has_come = is_current(view, item.from, item.until) && is_current(view, item.published, {});
    if (!concerns(view.screen, item) || !has_come) continue;
    slides.emplace_back(NewsSlide{in_language(item.title, view.language()), in_language(item.body, view.language()),
                                  in_language(item.source, view.language()), item.image, item.url, item.published, 1, 1});
  }
  for (std::size_t index = 0; index < slides.size(); ++index) {
    auto& news = std::get<NewsSlide>(slides[index]);
    news.number = static_cast<int>(index) + 1;
    news.count = static_cast<int>(slides.size());
  }
  return slides;
}

std::vector<Slide> image_slides(const View& view) {
  std::vector<Slide> slides;
  for (const auto& item : view.schedule.images)
    if (is_current(view, item.from, item.until)) slides.emplace_back(ImageSlide{item.file, in_language(item.caption, view.language())});
  return slides;
}

std::vector<AnnouncementSlide> announcements(const View& view, model::Level level) {
  std::vector<AnnouncementSlide> result;
  for (const auto& item : view.schedule.announcements) {
    if (item.level != level || !concerns(view.screen, item) || !is_current(view, item)) continue;
    auto slide = announcement(item, view.language());
    for (std::size_t other = 1; other < view.languages.size(); ++other)
      slide.translations.push_back(announcement(item, view.languages[other]));
    result.push_back(std::move(slide));
  }
  return result;
}

}  // namespace foyer::programme
