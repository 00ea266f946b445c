#include "slide.h"

#include "app/opened.h"
#include "layout/loop.h"
#include "paint/font_files.h"

#include <stdexcept>

namespace bench {
namespace {

/// Without the marks that keep directions apart, U+2066 to U+2069: plain SDL2_ttf would draw them.
std::string without_isolates(std::string text) {
  for (const char* mark : {"\u2066", "\u2067", "\u2068", "\u2069"}) {
    for (std::size_t at = 0; (at = text.find(mark)) != std::string::npos;) text.erase(at, 3);
  }
  return text;
}

}  // namespace

Slide slide_of(const std::string& event, const std::string& at, foyer::Size size) {
  foyer::app::EventOptions options;
  options.event = event;
  options.at = at;
  auto opened = foyer::app::open(options);
  if (!opened) throw std::runtime_error(opened.error());
  const auto asked = foyer::app::asked(options, opened->schedule);
  if (!asked) throw std::runtime_error(asked.error());
  auto fonts = foyer::paint::Fonts::open(opened->schedule.theme);
  if (!fonts) throw std::runtime_error(fonts.error());
  const auto loop = foyer::layout::loop_at(opened->schedule, asked->screen, size, (*fonts)->measure(), asked->now);
  auto scene = scene_of(loop, page_up(loop, asked->now));
  return {std::move(scene), opened->schedule.theme, std::move(opened->folders), *std::move(fonts)};
}

std::vector<foyer::layout::Text> texts_of(const foyer::layout::Scene& scene) {
  std::vector<foyer::layout::Text> texts;
  for (const auto& command : scene.commands) {
    if (const auto* text = std::get_if<foyer::layout::Text>(&command)) {
      texts.push_back(*text);
      texts.back().text = without_isolates(text->text);
    }
  }
  return texts;
}

std::string font_file(const foyer::model::Theme& theme, const foyer::layout::Font& font) {
  return foyer::paint::FontFiles(theme).primary(font.face, font.weight).path;
}

}  // namespace bench
