#include "layout/contrast.h"

#include "support/catch.h"

#include <algorithm>

using namespace foyer;
using namespace foyer::layout;

namespace {

Palette palette_with(std::vector<model::ThemeColor> colors, model::Mode mode = model::Mode::dark) {
  model::Theme theme;
  theme.mode = mode;
  theme.colors = std::move(colors);
  return palette_of(theme);
}

}  // namespace

TEST_CASE("foyer's own colours need no correction") {
  for (const auto mode : {model::Mode::dark, model::Mode::light})
    for (const auto& correction : corrected(palette_with({}, mode)).corrections) FAIL_CHECK(to_string(correction));
}

TEST_CASE("whatever an event chooses can be read after correction") {
  const std::vector<std::vector<model::ThemeColor>> themes{
      {{"soft", {0x9a, 0xa0, 0xb4}}, {"paper", {0x10, 0x14, 0x28}}},
      {{"paper", {0x80, 0x80, 0x80}}},
      {{"paper", {0xff, 0, 0}}, {"panel", {0, 0xff, 0}}, {"ink", {0, 0, 0xff}}},
      {{"paper", {0, 0, 0}}, {"panel", {255, 255, 255}}, {"ink", {0, 0, 0}}, {"line", {0, 0, 0}}},
      {{"accent", {0x80, 0x80, 0x80}}, {"amber", {0x70, 0x60, 0x20}}, {"red", {0x60, 0x10, 0x10}}},
      {{"accent", {255, 255, 255}}, {"amber", {0, 0, 0}}, {"red", {255, 255, 255}}}};
  for (const auto mode : {model::Mode::dark, model::Mode::light})
    for (const auto& theme : themes) {
      INFO(to_string(theme.front().color) << (mode == model::Mode::dark ? " dark" : " light"));
      const auto result = corrected(palette_with(theme, mode));
      const auto& is = result.palette;
      for (const Color ground : {is.paper, is.panel})
        for (const Color text : {is.ink, is.body, is.soft, is.amber}) {
          INFO(to_string(text) << " on " << to_string(ground));
          CHECK(is_legible(text, ground, for_text));
        }
      CHECK(is_legible(is.ink, is.line, for_large_text));
      CHECK(is_legible(is.accent, is.paper, for_large_text));
      CHECK(is_legible(is.on_accent, is.accent, for_large_text));
      CHECK(is_legible(is.on_accent_soft, is.accent, for_text));
      CHECK(is_legible(is.on_amber_tag, is.amber_tag, for_large_text));
      CHECK(is_legible(is.on_red_tag, is.red_tag, for_large_text));
      CHECK(is_legible(is.past_soft, is.paper, for_past_text));
      CHECK(corrected(is).corrections.empty());
    }
}

TEST_CASE("a colour is changed no farther than needed, and the sentence says from what to what") {
  const auto result = corrected(palette_with({{"soft", {0xa9, 0xbd, 0xb3}}}));
  const auto soft =
      std::find_if(result.corrections.begin(), result.corrections.end(), [](const Correction& each) { return each.name == "soft"; });
  REQUIRE(soft != result.corrections.end());
  CHECK(to_string(*soft) ==
        "the colour `soft` #a9bdb3 on `paper` #0b1f1a is too faint to read (8.7:1, Lc 63; text needs 7:1 and Lc 75): foyer shows " +
            to_string(result.palette.soft) + " instead");
  auto darker = result.palette.soft;
  darker.red -= 4, darker.green -= 4, darker.blue -= 4;
  CHECK_FALSE(is_legible(darker, result.palette.panel, for_text));
}
