#include "app/history_file.h"

#include "base/limits.h"
#include "model/words.h"
#include "source/checksum.h"
#include "source/generations.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path kept_in(const fs::path& folder, const std::string& event) {
  return folder / ("history-" + source::to_hex(source::fnv(event)) + ".json");
}

json to_json(Instant instant) { return instant.time_since_epoch().count(); }
Instant instant_of(const json& value) { return Instant(Seconds(value.get<std::int64_t>())); }

json to_json(const model::LocalText& text) { return text.versions; }
model::LocalText text_of(const json& value) { return value.get<decltype(model::LocalText::versions)>(); }

json to_json(const model::Session& session) {
  return {{"title", to_json(session.title)},      {"subtitle", to_json(session.subtitle)},
          {"start", to_json(session.start)},      {"end", to_json(session.end)},
          {"end_is_known", session.end_is_known}, {"kind", word_of(model::session_kinds, session.kind)}};
}

// Before it was a word it was a number, which counts these.
model::SessionKind kind_of(const json& value) {
  using enum model::SessionKind;
  constexpr std::array numbered{talk, keynote, panel, workshop, pause, meal, ceremony, social, notice};
  if (!value.is_number_integer()) return value_of(model::session_kinds, value.get<std::string>()).value_or(talk);
  const auto number = value.get<std::size_t>();
  return number < numbered.size() ? numbered[number] : talk;
}

model::Session session_of(const json& value, const std::string& id) {
  model::Session session;
  session.id = id;
  session.title = text_of(value.at("title"));
  session.subtitle = text_of(value.at("subtitle"));
  session.start = instant_of(value.at("start"));
  session.end = instant_of(value.at("end"));
  session.end_is_known = value.at("end_is_known");
  session.kind = kind_of(value.at("kind"));
  return session;
}

json to_json(const model::Noted& noted) {
  json value{{"id", noted.id},
             {"when", to_json(noted.when)},
             {"added", noted.added},
             {"title", to_json(noted.title)},
             {"believed", noted.believed}};
  if (noted.was_start) value["was_start"] = to_json(*noted.was_start);
  if (noted.was_room) value["was_room"] = to_json(*noted.was_room);
  if (noted.gone) value["gone"] = to_json(*noted.gone);
  if (noted.gone_room) value["gone_room"] = to_json(*noted.gone_room);
  return value;
}

model::Noted noted_of(const json& value) {
  model::Noted noted{.id = value.at("id"),
                     .when = instant_of(value.at("when")),
                     .added = value.at("added"),
                     .title = text_of(value.at("title")),
                     .believed = value.at("believed")};
  if (value.contains("was_start")) noted.was_start = instant_of(value["was_start"]);
  if (value.contains("was_room")) noted.was_room = text_of(value["was_room"]);
  if (value.contains("gone")) noted.gone = session_of(value["gone"], noted.id);
  if (value.contains("gone_room")) noted.gone_room = text_of(value["gone_room"]);
  return noted;
}

}  // namespace

std::optional<Error> keep_history(const fs::path& folder, const std::string& event, const model::History& history) {
  json list = json::array();
  for (const auto& noted : history) list.push_back(to_json(noted));
  const auto text = list.dump(-1, ' ', false, json::error_handler_t::replace);
  if (const auto failed = source::keep_generation(kept_in(folder, event), {text}))
    return Error{"cannot keep what has changed in " + failed->what};
  return std::nullopt;
}

Result<model::History> load_history(const fs::path& folder, const std::string& event) {
  const std::string forgotten = "what has changed in the schedule is not known any more: ";
  const auto found = source::find_generation(kept_in(folder, event), limits::kept_bytes);
  if (!found) return Error{forgotten + found.error()};
  model::History history;
  if (*found) try {
      for (const auto& value : json::parse((*found)->bytes)) history.push_back(noted_of(value));
    } catch (const json::exception&) {
      return Error{forgotten + (*found)->path.string() + " is in the form of another version of foyer"};
    }
  return history;
}

}  // namespace foyer::app
