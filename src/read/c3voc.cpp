#include "read/c3voc.h"

#include "read/hints.h"
#include "read/web_address.h"

namespace foyer::read {
namespace {

// In schedule2 one colour for light grounds and one for dark ones, such as foyer's.
std::optional<Color> color_of(const Node& track) {
  for (const auto& color : {plain(track, {"color"}), plain(member(track, "colors"), {"dark", "light"})})
    if (const auto parsed = parse_color(color)) return parsed;
  return {};
}

// The organisers' first own link, where the session has no page. Links are objects, or bare texts.
std::string first_link(const Node& links) {
  for (const auto& link : links.items)
    if (auto url = link.kind == Node::Kind::object ? plain(link, {"url"}) : plain(link); !url.empty()) return url;
  return {};
}

}  // namespace

Conference::Conference(const Node& root)
    : conference_(member(member(root, "schedule"), "conference")), base_url_(plain(member(root, "schedule"), {"base_url"})) {
  for (const auto& track : member(conference_, "tracks").items) {
    const Track known{local(track, {"name", "slug"}), color_of(track)};
    for (const auto* key : {"name", "slug", "guid"})
      if (auto name = plain(track, {key}); !name.empty()) tracks_.emplace(std::move(name), known);
  }
}

ImportedTimes Conference::times(const std::optional<zone::Zone>& given) const { return {plain(conference_, {"time_zone_name"}), given}; }

void Conference::describe(Imported& imported) const {
  imported.title = local(conference_, {"title", "acronym"});
  imported.url = web_address(plain(conference_, {"url"}), base_url_);
  if (imported.url.empty()) imported.url = web_address(base_url_, {});
  for (const auto& language : member(conference_, "languages").items)
    if (auto tag = language_tag(plain(language)); !tag.empty()) imported.languages.push_back(std::move(tag));
}

Result<ImportedSession> Conference::session(const Node& event, SharedTexts& texts) const {
  if (event.kind != Node::Kind::object) return Error{wrong_kind("a session", Node::Kind::object, event)};
  ImportedSession session;
  session.position = event.position;
  session.key = plain(event, {"guid", "code", "id"});
  session.title = local(event, {"title"});
  if (session.title.empty()) return Error{"a session has no title"};
  session.subtitle = local(event, {"subtitle"});
  // The teaser and the long text: systems disagree which of them they fill, and some fill both with the same.
  session.abstract = local(event, {"abstract", "description"});
  session.language = language_tag(plain(event, {"language"}));
  session.url = url_of(event);
  set_track(session, member(event, "track"), texts);
  return session;
}

void Conference::set_track(ImportedSession& session, const Node& track, SharedTexts& texts) const {
  session.track = track.kind == Node::Kind::object ? local(track, {"name", "slug"}) : local(track);
  const auto name = track.kind == Node::Kind::object ? plain(track, {"guid", "slug", "name"}) : plain(track);
  const auto known = tracks_.find(name);
  if (known == tracks_.end()) return;
  session.track = texts.copy(known->second.name);
  session.track_color = known->second.color;
}

std::string Conference::url_of(const Node& event) const {
  for (const auto& url : {plain(event, {"url"}), plain(event, {"origin_url"}), first_link(member(event, "links"))})
    if (auto address = web_address(url, base_url_); !address.empty()) return address;
  return {};
}

std::string wrong_kind(const std::string& what, Node::Kind wanted, const Node& value) {
  return what + " should be " + std::string(name_of(wanted)) + ", not " + std::string(name_of(value.kind));
}

std::string title_of(const ImportedSession& session) { return quoted(model::in_language(session.title, "en")); }

void set_kind(ImportedSession& session, const Node& event) {
  auto kind = kind_of_type(plain(event, {"type"}));
  if (!kind && session.people.empty()) kind = kind_of_title(model::in_language(session.title, "en"));
  session.kind = kind.value_or(model::SessionKind::talk);
}

void note_exhaustion(const SharedTexts& texts, Imported& imported) {
  if (texts.exhausted())
    imported.dropped.push_back({{1, 1}, "the names of rooms and tracks are too long for so many sessions; some are left out"});
}

}  // namespace foyer::read
