#include "layout/article.h"
#include "layout/slides.h"

namespace foyer::layout {
namespace {

std::string kicker_of(const programme::NewsSlide& news, const Context& context) {
  const std::string date = news.published ? context.words.date(context.day_of(*news.published)) : std::string();
  return date.empty() || news.source.empty() ? date + news.source : date + " · " + news.source;
}

// The picture takes the left half of a wide glass, of an old 4:3 one a third, and the upper part of a tall one.
Rect picture_box(const Context& context) {
  const Size size = context.glass.size;
  if (context.glass.is_portrait()) return {0, 0, size.width, size.height * 2 / 5};
  const bool is_narrow = 2 * size.width < 3 * size.height;
  return {0, 0, is_narrow ? size.width / 3 : size.width / 2, size.height};
}

Rect text_column(const Context& context) {
  const Rect area = content(context.glass, context.sizes), picture = picture_box(context);
  if (context.glass.is_portrait())
    return {area.x, picture.bottom() + context.px(2), area.width, area.bottom() - picture.bottom() - context.px(2)};
  const int left = picture.right() + context.px(7);
  return {left, area.y, area.right() - left, area.height};
}

void add_picture(Scene& scene, const programme::NewsSlide& news, const Context& context) {
  const Rect box = picture_box(context);
  scene.commands.emplace_back(Pattern{box, mix(context.palette.accent, context.palette.tint_light, 0.45), context.palette.tint_dark,
                                      mix(context.palette.accent, context.palette.tint_dark, 0.5)});
  if (!news.image.empty()) scene.commands.emplace_back(Picture{box, news.image, 0, true});
}

// Which of several this is; of one alone there is nothing to count.
std::string footer_of(const programme::NewsSlide& slide, int page, int pages, const Context& context) {
  if (pages > 1)
    return context.words.say("news_page", {{"number", slide.number}, {"count", slide.count}, {"page", page}, {"pages", pages}});
  return slide.count > 1 ? context.words.say("news_number", {{"number", slide.number}, {"count", slide.count}}) : context.event;
}

}  // namespace

std::vector<Draft> lay_out(const programme::NewsSlide& slide, const Context& context) {
  const Rect column = text_column(context);
  const bool portrait = context.glass.is_portrait();
  const int top = column.y + context.px(portrait ? 13 : 12.5);
  const ArticleSpace space{column.width, column.width, body_bottom(context) - top, portrait ? 7.0 : 6.33, 4.5};
  const auto article = make_article(kicker_of(slide, context), slide.title, slide.body, space, context);
  std::vector<Draft> drafts;
  for (std::size_t page = 0; page < article.pages.size(); ++page) {
    Draft draft = start_page(context);
    draft.column = column;
    draft.title = slide.title;
    draft.where = context.words.say("news");
    add_picture(draft.scene, slide, context);
    add_article(draft.scene, article, page, column.x, top, context);
    draft.footer = footer_of(slide, static_cast<int>(page) + 1, static_cast<int>(article.pages.size()), context);
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace foyer::layout
