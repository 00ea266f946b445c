// Screens and the theme: where and in what look it is shown.
#include "base/limits.h"
#include "model/words.h"
#include "read/entries.h"
#include "read/nearest.h"

#include <algorithm>
#include <limits>

namespace foyer::read {
namespace {

void add_choice(const Node& item, model::Screen& screen, Notes& notes) {
  // "agenda", or {"kind": "agenda", "dwell": 20}: the plain form is read as the other with its kind alone.
  Node plain = empty_object(item.position);
  plain.members.push_back({"kind", item.position, item});
  Fields fields(item.kind == Node::Kind::object ? item : plain, "slide of a screen", notes);
  const auto index = fields.choice("kind", words_of(model::slide_kinds), model::slide_kinds.size());
  model::SlideChoice choice;
  if (const auto dwell = fields.number("dwell", 3, 600)) choice.dwell = Seconds(static_cast<int>(*dwell));
  fields.finish();
  if (index == model::slide_kinds.size()) return;
  choice.kind = model::slide_kinds[index].value;
  screen.slides.push_back(choice);
}

void read_hours(Fields& fields, model::Screen& screen, Notes& notes) {
  const Node* node = fields.object("hours", R"({"on": "08:00", "off": "20:00"})");
  if (node == nullptr) return;
  Fields hours(*node, "screen's hours", notes);
  const auto on = hours.time_of_day("on"), off = hours.time_of_day("off");
  hours.finish();
  if (on && off) screen.hours = model::Hours{*on, *off};
  else
    notes.warning(
        node->position,
        R"(these hours lack `on` or `off` as a time of day; write both, like {"on": "08:00", "off": "20:00"}; until then this screen is always lit)");
}

int read_rotation(Fields& fields) {
  using Limits = std::numeric_limits<double>;
  const auto given = fields.number("rotation", Limits::lowest(), Limits::max());
  if (!given) return 0;
  for (const int rotation : {0, 90, 180, 270})
    if (*given == rotation) return rotation;
  fields.notes().warning(fields.any("rotation")->position,
                         "`rotation` is " + in_figures(*given) + "; write 0, 90, 180 or 270; until then the picture is not turned");
  return 0;
}

}  // namespace

void read_screens(std::span<const Node> list, model::Schedule& schedule, Notes& notes) {
  each_object(list, "screen", limits::entries, notes, [&](Fields& fields) {
    model::Screen screen;
    screen.place = place_of(fields, notes);
    screen.name = fields.string("name");
    read_names(fields, "rooms", screen.rooms, screen.places_of_rooms);
    screen.languages = fields.languages("languages");
    doubt_languages(fields, "languages");
    for (const auto& item : fields.list("slides")) add_choice(item, screen, notes);
    screen.rotation = read_rotation(fields);
    screen.diagonal = fields.number("diagonal", 3, 1000).value_or(screen.diagonal);
    screen.distance = fields.number("distance", 0.2, 200).value_or(screen.distance);
    screen.low_vision = fields.boolean("low_vision");
    screen.languages_together = fields.boolean("languages_together");
    screen.inset = fields.number("inset", 0, 20).value_or(screen.inset);
    read_hours(fields, screen, notes);
    const auto theme = fields.choice("theme", {"dark", "light"}, 2);
    if (theme < 2) screen.theme = theme == 0 ? "dark" : "light";
    const auto twin =
        std::ranges::find_if(schedule.screens, [&](const model::Screen& other) { return same_but_for_case(other.name, screen.name); });
    if (screen.name.empty()) notes.error(fields.position(), "this screen has no name; it is left out");
    else if (twin != schedule.screens.end())
      notes.error(fields.position(), "there is another screen named \"" + twin->name + "\"" +
                                         (twin->name == screen.name ? "" : ", and names match in any case of letters") +
                                         "; this one is left out");
    else schedule.screens.push_back(std::move(screen));
  });
}

void read_theme(Fields& theme, model::Schedule& schedule) {
  schedule.theme.mode = theme.choice("mode", {"dark", "light"}) == 1 ? model::Mode::light : model::Mode::dark;
  if (const Node* node = theme.object("colors", R"({"accent": "#5fe3a1"})")) {
    Fields colors(*node, "theme's colours", theme.notes());
    for (const char* name : {"paper", "ink", "soft", "line", "panel", "accent", "amber", "red"})
      if (const auto color = colors.color(name)) schedule.theme.colors.push_back({name, *color, colors.place(name)});
    colors.finish();
  }
  if (const Node* node = theme.object("fonts", R"({"text": "Inter"})")) {
    Fields fonts(*node, "theme's fonts", theme.notes());
    schedule.theme.text_font = fonts.string("text");
    schedule.theme.display_font = fonts.string("display");
    fonts.finish();
  }
}

}  // namespace foyer::read
