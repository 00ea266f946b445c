// What a slide is drawn on while it is laid out: the scene so far, and everything that helps to add to it.
#pragma once

#include "layout/look.h"
#include "layout/scene.h"
#include "layout/wrap.h"
#include "programme/slide.h"
#include "text/wording.h"
#include "zone/zone.h"

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::layout {

/// What all slides of a deck are laid out with, in whatever language.
struct Setting {
  Glass glass;  // the part of the whole that a slide has to itself
  Palette palette;
  Sizes sizes;
  const Measure& measure;
  const zone::Zone& zone;
  std::string event;   // its title
  std::string logo;    // a picture in the event's folder
  LocalDay event_day;  // the day of the event that it is
  LocalDay today;      // the date on the wall; after midnight it is one on
  Instant now;
  std::optional<Instant> as_of;  // how old what the slide says is, where that has to be told
  bool clock_is_trusted = true;  // else no clock stands on the slide, nor what day it is
  bool warns_of_clock = false;   // has to say that its times are those of the plan
};

/// The same with the languages of one slide.
struct Context : Setting {
  const text::Wording& words;
  std::vector<const text::Wording*> others;  // of the languages that stand beside the first on the same slide

  int px(double units) const { return sizes.px(units); }
  int width_of(std::string_view text, const Font& font) const { return measure(text, font); }
  std::string time(Instant instant) const { return words.time(zone::to_local(zone, instant)); }
  std::string times(Instant start, Instant end) const { return words.say("time_range", {{"start", time(start)}, {"end", time(end)}}); }
  std::string day(LocalDay day) const { return words.day(day); }

  /// The time, with the date before it where that is not `beside`.
  std::string time_on(Instant instant, LocalDay beside) const {
    const LocalDay day = day_of(instant);
    return (day == beside ? std::string() : words.date(day) + words.say("list_separator")) + time(instant);
  }
  LocalDay day_of(Instant instant) const { return std::chrono::floor<std::chrono::days>(zone::to_local(zone, instant)); }

  /// The same for what stands there in the other language of that index.
  Context in_other(std::size_t index) const { return {*this, *others[index], {}}; }

  Font text_font(int size, Weight weight = Weight::regular) const { return {size, weight, Face::text, words.language()}; }
  Font title_font(int size) const { return {size, Weight::semibold, Face::display, words.language()}; }
};

/// A phrase, or a day's name, in each language of the slide, each version once: "Now · 进行中".
std::string say_in_all(const Context& context, std::string_view phrase);
std::string day_in_all(const Context& context, LocalDay day);

/// Texts that have nothing to do with one another on one line, as "Track · Speaker": isolated (UAX #9), so that none turns its neighbour
/// around. Each once, and none that is empty.
std::string side_by_side(const std::vector<std::string>& texts);

/// The part of the glass between the margins.
Rect content(const Glass& glass, const Sizes& sizes);

/// The baseline that puts capitals in the middle of a line of that height.
int baseline_in(int top, int height, const Font& font);

enum class Align { left, right, center };

/// Adds one line; `x` is its left end, right end or middle.
void add_text(Scene& scene, const Context& context, int x, int baseline, std::string_view text, const Font& font, Color color,
              Align align = Align::left);

/// Adds lines below each other, each `line_height` tall, the first from `top`. The y where they end.
int add_lines(Scene& scene, const std::vector<Line>& lines, int x, int top, int line_height, const Font& font, Color color,
              Align align = Align::left);

/// A line through text that no longer holds, as wide as the text.
void add_strike(Scene& scene, int x, int baseline, int width, const Font& font, Color color);

/// The same with a line through each: what does not take place.
int add_struck_lines(Scene& scene, const std::vector<Line>& lines, int x, int top, int line_height, const Font& font, Color color);

/// From one line to the next: `factor` of the em, or more where the language stacks marks above and below its letters.
int line_height(const Font& font, double factor);

}  // namespace foyer::layout
