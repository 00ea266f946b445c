#include "layout/headline.h"
#include "layout/slides.h"
#include "layout/tags.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using model::Level;
using programme::AnnouncementSlide;

// White on this red is 7.4:1; black-brown on this amber more. Neither follows the event's theme: what they mean must not depend on it.
constexpr Color alarm{168, 28, 20}, alarm_ink{255, 255, 255}, rehearsal{255, 200, 87}, rehearsal_ink{44, 31, 0};

Palette emergency_palette(Palette palette, bool test) {
  palette.paper = test ? rehearsal : alarm;
  palette.ink = palette.body = palette.soft = palette.accent = test ? rehearsal_ink : alarm_ink;
  palette.line = mix(palette.ink, palette.paper, 0.3);
  return palette;
}

std::vector<Tag> tags_of(const AnnouncementSlide& slide, const Context& context) {
  const auto& palette = context.palette;
  std::vector<Tag> tags;
  const auto add = [&](const char* phrase, Color ground, Color ink) {
    tags.push_back(tag_of(say_in_all(context, phrase), ground, ink, context));
  };
  if (slide.test) add("test", palette.ink, palette.paper);
  if (slide.level == Level::warning) add("warning", palette.amber, palette.on_amber);
  if (slide.level == Level::info) add("announcement", palette.panel, palette.accent);
  return tags;
}

int gap(const Context& context) { return context.px(3); }

struct Paragraph {
  std::vector<Line> lines;
  Font font;
  double pitch;
  Color color;
  bool begins_language = false;
};

int height_of(const Paragraph& paragraph) {
  return static_cast<int>(paragraph.lines.size()) * line_height(paragraph.font, paragraph.pitch);
}

Paragraph headline_of(const std::string& text, double largest, Size space, const Context& context) {
  Paragraph headline{{}, {}, 1.1, context.palette.ink, true};
  for (double units = largest; units >= 5; units -= 0.5) {
    headline.font = context.title_font(std::max(context.px(units), context.sizes.title));
    headline.lines = headline_lines(text, headline.font, space.width, context);
    if (height_of(headline) <= space.height) break;
  }
  return headline;
}

void add_paragraph(std::vector<Paragraph>& paragraphs, const std::string& text, int width, const Context& context) {
  const Font font = context.text_font(std::max(context.px(5), context.sizes.text));
  if (!text.empty()) paragraphs.push_back({wrap(text, font, width, context.measure, Breaking::balanced), font, 1.34, context.palette.body});
}

// The headline is as large as leaves room for the rest, but has half of the height in any case.
std::vector<Paragraph> paragraphs_of(const AnnouncementSlide& slide, double largest, Size space, const Context& context) {
  std::vector<Paragraph> paragraphs;
  // The largest words of a test say that it is one, not what it would ask people to do.
  if (slide.test) add_paragraph(paragraphs, slide.text, space.width, context);
  add_paragraph(paragraphs, slide.detail, space.width, context);
  int below = 0;
  for (const auto& paragraph : paragraphs) below += height_of(paragraph) + gap(context);
  const Size left{space.width, std::max(space.height - below, space.height / 2)};
  paragraphs.insert(paragraphs.begin(), headline_of(slide.test ? context.words.say("test_detail") : slide.text, largest, left, context));
  return paragraphs;
}

// In each language of the slide, below each other; with several, each has its share of the height.
std::vector<Paragraph> all_paragraphs_of(const AnnouncementSlide& slide, Size space, const Context& context) {
  const auto says_the_same = [&](const AnnouncementSlide& other) { return other.text == slide.text && other.detail == slide.detail; };
  const bool in_one = std::all_of(slide.translations.begin(), slide.translations.end(), says_the_same);
  const int count = in_one ? 1 : static_cast<int>(slide.translations.size()) + 1;
  const Size share{space.width, space.height / count};
  const double largest = count > 1 ? 9 : slide.level == Level::emergency ? 11 : 9.5;
  auto paragraphs = paragraphs_of(slide, largest, share, context);
  for (std::size_t other = 0; !in_one && other < slide.translations.size(); ++other)
    for (auto& paragraph : paragraphs_of(slide.translations[other], largest, share, context.in_other(other)))
      paragraphs.push_back(std::move(paragraph));
  return paragraphs;
}

std::string footer_of(const AnnouncementSlide& slide, const Context& context) {
  std::string footer;
  if (slide.issued) footer = context.words.say("issued", {{"time", context.time_on(*slide.issued, context.today)}});
  if (slide.until)
    footer += (footer.empty() ? "" : " · ") + context.words.say("valid_until", {{"time", context.time_on(*slide.until, context.today)}});
  return footer;
}

Draft page_of(const AnnouncementSlide& slide, const TagBlock& tags, const Context& context) {
  Draft draft = start_page(context);
  draft.title = slide.text;
  draft.has_logo = slide.level != Level::emergency;
  if (slide.level == Level::emergency) draft.where = say_in_all(context, "emergency");
  draft.footer = footer_of(slide, context);
  add_tags(draft.scene, tags, draft.column.x, body_top(context) + context.px(3), context);
  return draft;
}

}  // namespace

// All of the text is shown, however long: what does not fit flows on to further pages.
std::vector<Draft> lay_out(const AnnouncementSlide& slide, const Context& around) {
  Context context = around;
  if (slide.level == Level::emergency) {
    context.palette = emergency_palette(context.palette, slide.test);
    context.sizes.tag = context.sizes.text;  // that it is only a test must be read from as far as the rest
  }
  const auto tags = arrange(tags_of(slide, context), content(context.glass, context.sizes).width, context);
  const int top = body_top(context) + context.px(5.5) + std::max(tags.size.height, tag_height(context));
  const int bottom = body_bottom(context) - context.px(1);
  std::vector<Draft> drafts;
  drafts.push_back(page_of(slide, tags, context));
  int y = top;
  for (const auto& paragraph : all_paragraphs_of(slide, {drafts.front().column.width, bottom - top}, context)) {
    const int pitch = line_height(paragraph.font, paragraph.pitch);
    if (y > top) y += paragraph.begins_language ? 2 * gap(context) : gap(context);
    for (const auto& line : paragraph.lines) {
      if (y + pitch > bottom) {
        drafts.push_back(page_of(slide, tags, context));
        y = top;
      }
      y = add_lines(drafts.back().scene, {line}, drafts.back().column.x, y, pitch, paragraph.font, paragraph.color);
    }
  }
  return drafts;
}

}  // namespace foyer::layout
