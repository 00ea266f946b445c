#include "app/commands.h"
#include "app/opened.h"
#include "layout/loop.h"
#include "paint/fonts.h"
#include "paint/turn.h"
#include "programme/deck.h"
#include "zone/text.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace foyer::app {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const programme::SessionCard& card, const zone::Zone& zone) {
  Json json{{"id", card.id}, {"title", card.title}, {"state", programme::to_string(card.state)}};
  if (!card.marks.empty())
    for (const auto mark : card.marks) json["marks"].push_back(programme::to_string(mark));
  json["start"] = zone::to_iso(card.start, zone);
  if (card.end_is_known) json["end"] = zone::to_iso(card.end, zone);
  if (card.was_start) json["was"]["start"] = zone::to_iso(*card.was_start, zone);
  if (!card.was_room.empty()) json["was"]["room"] = card.was_room;
  if (!card.room.empty()) json["room"] = card.room;
  return json;
}

Json to_json(const layout::Page& page, const zone::Zone& zone) {
  Json json{{"kind", page.kind},
            {"page", page.number},
            {"pages", page.of},
            {"dwell", static_cast<double>(page.dwell.count())},
            {"title", page.title}};
  json["smallest_text_arcmin"] = std::round(page.smallest_text_arcmin * 10) / 10;
  for (const auto& session : page.sessions) json["sessions"].push_back(to_json(session, zone));
  return json;
}

}  // namespace

int slides(const EventOptions& options) {
  const auto opened = open(options);
  if (!opened) return print_to_stderr("foyer: " + opened.error()), exit_problem;
  const auto* schedule = &opened->schedule;
  const auto wanted = asked(options, *schedule);
  if (!wanted) return print_to_stderr("foyer: " + wanted.error()), exit_usage;
  const auto fonts = paint::Fonts::open(schedule->theme);
  if (!fonts) return print_to_stderr("foyer: " + fonts.error()), exit_problem;
  auto screen = wanted->screen;
  screen.languages = programme::languages_in_turn(*schedule, screen).front();
  const Size size = paint::turned(Size{1920, 1080}, screen.rotation);
  const auto loop = layout::loop_at(*schedule, screen, size, (*fonts)->measure(), wanted->now);

  const auto& zone = schedule->event.zone;
  Json json{{"now", zone::to_iso(wanted->now, zone)}};
  if (!screen.name.empty()) json["screen"] = screen.name;
  json["language"] = screen.languages.front();
  if (loop.next_change) json["next_change"] = zone::to_iso(*loop.next_change, zone);
  for (const auto& page : loop.pages) json["slides"].push_back(to_json(page, zone));
  fmt::print("{}\n", json.dump(1, ' ', false, Json::error_handler_t::replace));
  return exit_good;
}

}  // namespace foyer::app
