// What the tests of slides share: schedules laid out on glasses of every shape, and what can be said of any page.
#pragma once

#include "layout/orbit.h"
#include "layout/pages.h"
#include "support/catch.h"
#include "support/fixed_measure.h"
#include "support/schedules.h"

#include <algorithm>
#include <string>
#include <vector>

namespace foyer::test {

inline const std::vector<Size> sizes{{1280, 720}, {1920, 1080}, {3840, 2160}, {1080, 1920}, {2160, 3840}, {1024, 768}, {3840, 1080}};

inline std::vector<layout::Page> pages(const model::Schedule& schedule, const std::string& time, Size size,
                                       const model::Screen& screen = {}) {
  const Instant now = at(schedule, time);
  return layout::pages_of(programme::deck(schedule, screen, now), layout::glass_of(screen, size),
                          layout::palette_of({schedule.theme.mode, {}, {}, {}}), schedule.event.zone, fixed_measure(), now);
}

inline model::Screen screen_of(model::SlideKind kind) {
  model::Screen screen;
  screen.slides = {{kind, {}}};
  return screen;
}

inline std::vector<layout::Text> texts_of(const layout::Page& page) {
  std::vector<layout::Text> texts;
  for (const auto& command : page.scene.commands)
    if (const auto* text = std::get_if<layout::Text>(&command)) texts.push_back(*text);
  return texts;
}

/// The text that reads so; the test ends where there is none.
inline layout::Text find(const layout::Page& page, const std::string& words) {
  const auto texts = texts_of(page);
  const auto found = std::find_if(texts.begin(), texts.end(), [&](const layout::Text& text) { return text.text == words; });
  INFO(words << " in " << to_string(page.scene));
  REQUIRE(found != texts.end());
  return *found;
}

inline bool says(const layout::Page& page, const std::string& words) { return to_string(page.scene).find(words) != std::string::npos; }

/// The width of the line through that text; 0 where there is none.
inline int strike_through(const layout::Page& page, const layout::Text& text) {
  for (const auto& command : page.scene.commands)
    if (const auto* fill = std::get_if<layout::Fill>(&command); fill != nullptr && fill->box.x == text.at.x &&
                                                                fill->box.width <= text.width && fill->box.height < text.font.size / 4 &&
                                                                fill->box.y < text.at.y && fill->box.y > text.at.y - text.font.size)
      return fill->box.width;
  return 0;
}

inline bool is_struck(const layout::Page& page, const layout::Text& text) { return strike_through(page, text) == text.width; }

/// A text's box as the ink goes: from the height of capitals to the descenders.
inline Rect ink(const layout::Text& text) {
  const int above = static_cast<int>(text.font.size * layout::cap_height), below = text.font.size / 5;
  return {text.at.x, text.at.y - above, text.width, above + below};
}

inline bool overlap(const Rect& a, const Rect& b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }

/// Nothing that can be seen leaves the glass, wherever the slide stands against burn-in.
inline void check_orbits(const layout::Scene& scene) {
  const Rect glass{0, 0, scene.size.width, scene.size.height};
  for (const Point by : {Point{-8, -8}, Point{8, -8}, Point{-8, 8}, Point{8, 8}}) {
    for (const auto& command : layout::orbited(scene, by).commands) {
      const auto* text = std::get_if<layout::Text>(&command);
      REQUIRE(glass.contains(text != nullptr ? ink(*text) : layout::bounds(command)));
    }
  }
}

/// All stands inside the glass, no text on another or on a code, and all can be read.
inline void check_page(const layout::Page& page) {
  INFO(to_string(page.scene));
  const Rect glass{0, 0, page.scene.size.width, page.scene.size.height};
  std::vector<Rect> inks;
  for (const auto& command : page.scene.commands) {
    REQUIRE(glass.contains(layout::bounds(command)));
    const auto* text = std::get_if<layout::Text>(&command);
    const auto* code = std::get_if<layout::QrCode>(&command);
    if (text == nullptr && code == nullptr) continue;
    const Rect box = text != nullptr ? ink(*text) : code->box;
    for (const auto& other : inks) REQUIRE_FALSE(overlap(other, box));
    inks.push_back(box);
  }
  check_orbits(page.scene);
  CHECK(page.dwell >= Seconds(6));
  CHECK(page.smallest_text_arcmin >= 12);
}

}  // namespace foyer::test
