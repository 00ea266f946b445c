#include "app/report.h"
#include "model/held.h"
#include "programme/deck.h"
#include "programme/rotation.h"
#include "rehearse/coverage.h"
#include "rehearse/sights.h"
#include "zone/text.h"

#include <nlohmann/json.hpp>

namespace foyer::app {
namespace {

using Json = nlohmann::ordered_json;
using rehearse::Rehearsal;

std::string iso(const Rehearsal& rehearsal, Instant instant) { return zone::to_iso(instant, rehearsal.schedule.event.zone); }

std::string in_first_language(const Rehearsal& rehearsal, const model::LocalText& text) {
  return in_language(text, rehearsal.schedule.event.languages.front());
}

void add_place(Json& json, const Rehearsal& rehearsal, model::Place place) {
  if (place.line == 0) return;
  json["file"] = rehearsal.schedule.files[static_cast<std::size_t>(place.file)];
  json["line"] = place.line;
  json["column"] = place.column;
}

Json to_json(const rehearse::Moment& moment, const Rehearsal& rehearsal) {
  std::vector<Seconds> dwells;
  Json pages = Json::array();
  for (const auto& page : moment.pages) {
    dwells.emplace_back(page.dwell);
    pages.push_back(Json::array({page.slide, page.dwell, page.look}));
  }
  return {{"at", iso(rehearsal, moment.at)},
          {"until", iso(rehearsal, moment.until)},
          {"loop", programme::length_of(moment.rotation, dwells).count()},
          {"pages", std::move(pages)}};
}

Json screen_to_json(const Rehearsal& rehearsal, std::size_t index) {
  const auto& screen = rehearsal.screens[index];
  Json json;
  if (!screen.name.empty()) json["name"] = screen.name;
  json["width"] = rehearsal.sizes[index].width;
  json["height"] = rehearsal.sizes[index].height;
  json["languages"] = programme::languages_of(rehearsal.schedule, screen);
  json["moments"] = Json::array();
  for (auto moment : rehearsal.played[index].moments) {
    for (auto& page : moment.pages) page.slide = number_in_report(rehearsal, index, page.slide);
    json["moments"].push_back(to_json(moment, rehearsal));
  }
  return json;
}

void add_slides(Json& slides, const Rehearsal& rehearsal, std::size_t screen) {
  const auto& played = rehearsal.played[screen];
  const auto sights = rehearse::sights_of(played);
  for (std::size_t index = 0; index < played.slides.size(); ++index) {
    const auto& slide = played.slides[index];
    slides.push_back({{"screen", screen},
                      {"kind", slide.kind},
                      {"title", slide.title},
                      {"language", slide.language},
                      {"page", slide.number},
                      {"pages", slide.of},
                      {"sessions", slide.sessions},
                      {"from", iso(rehearsal, sights[index].from)},
                      {"until", iso(rehearsal, sights[index].until)}});
  }
}

Json sessions_to_json(const Rehearsal& rehearsal) {
  const auto coverage = rehearse::coverage_of_all(rehearsal.schedule, rehearsal.played);
  Json sessions = Json::array();
  for (std::size_t index = 0; index < coverage.size(); ++index) {
    const auto& session = rehearsal.schedule.sessions[index];
    Json json{{"id", session.id}, {"title", in_first_language(rehearsal, session.title)}};
    json["start"] = iso(rehearsal, start_of(session));
    if (session.end_is_known) json["end"] = iso(rehearsal, end_of(session));
    if (session.room) json["room"] = in_first_language(rehearsal, rehearsal.schedule.rooms[*session.room].name);
    add_place(json, rehearsal, session.place);
    if (coverage[index].first) json["first"] = iso(rehearsal, *coverage[index].first);
    if (coverage[index].wait) json["wait"] = coverage[index].wait->count();
    sessions.push_back(std::move(json));
  }
  return sessions;
}

// One list of numbers: picture, x, y, picture, x, y ...
Json to_json(const Look& look) {
  Json json = Json::array();
  for (const auto& [picture, at] : look)
    for (const int number : {picture, at.x, at.y}) json.push_back(number);
  return json;
}

Json to_json(const rehearse::Finding& finding, const Rehearsal& rehearsal) {
  Json json{{"kind", to_string(finding.kind)}, {"severity", to_string(severity_of(finding.kind))}};
  if (!finding.screen.empty()) json["screen"] = finding.screen;
  if (finding.from) json["from"] = iso(rehearsal, *finding.from);
  if (finding.until) json["until"] = iso(rehearsal, *finding.until);
  if (finding.slide) json["slide"] = *finding.slide;
  if (!finding.session.empty()) json["session"] = finding.session;
  add_place(json, rehearsal, finding.place);
  json["what"] = finding.what;
  json["mend"] = finding.mend;
  return json;
}

Json list_of(const Rehearsal& rehearsal, const std::vector<rehearse::Finding>& findings) {
  Json list = Json::array();
  for (const auto& finding : findings) list.push_back(to_json(finding, rehearsal));
  return list;
}

}  // namespace

std::string to_json(const Report& report) {
  const auto& rehearsal = report.rehearsal;
  Json json{{"version", 1},
            {"event", in_first_language(rehearsal, rehearsal.schedule.event.title)},
            {"timezone", rehearsal.schedule.event.zone.name},
            {"files", rehearsal.schedule.files},
            {"from", iso(rehearsal, rehearsal.span.from)},
            {"until", iso(rehearsal, rehearsal.span.until)}};
  for (const auto* list : {"screens", "slides"}) json[list] = Json::array();
  for (std::size_t screen = 0; screen < rehearsal.screens.size(); ++screen) {
    json["screens"].push_back(screen_to_json(rehearsal, screen));
    add_slides(json["slides"], rehearsal, screen);
  }
  json["sessions"] = sessions_to_json(rehearsal);
  json["findings"] = list_of(rehearsal, report.findings);
  for (const auto* list : {"looks", "pictures"}) json[list] = Json::array();
  for (const auto& look : report.looks) json["looks"].push_back(to_json(look));
  for (const auto& size : report.pictures) json["pictures"].push_back(Json::array({size.width, size.height}));
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string findings_to_json(const Rehearsal& rehearsal, const std::vector<rehearse::Finding>& findings) {
  return list_of(rehearsal, findings).dump(1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace foyer::app
