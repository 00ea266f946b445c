#include "read/c3voc.h"

#include "read/hints.h"
#include "read/session_parts.h"
#include "read/web_address.h"

#include <algorithm>

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
  constexpr std::size_t most_letters = 2000;  // it is copied into every session
  if (base_url_.size() > most_letters) base_url_.clear();
  for (const auto& track : member(conference_, "tracks").items) {
    for (const auto* key : {"slug", "guid"}) index_.emplace(plain(track, {key}), tracks_.size());
    tracks_.push_back({local(track, {"name", "slug"}), color_of(track)});
    for (const auto& version : tracks_.back().name.versions) index_.emplace(version.second, tracks_.size() - 1);
  }
}

ImportedTimes Conference::times(const std::optional<zone::Zone>& given) const { return {plain(conference_, {"time_zone_name"}), given}; }

void Conference::describe(Imported& imported) const {
  imported.title = local(conference_, {"title", "acronym"});
  imported.url = web_address(plain(conference_, {"url"}), base_url_);
  if (imported.url.empty()) imported.url = web_address(base_url_, {});
  constexpr std::size_t most_languages = 50;
  auto& languages = imported.languages;
  for (const auto& language : member(conference_, "languages").items) {
    auto tag = language_tag(plain(language));
    const bool is_new = !tag.empty() && std::find(languages.begin(), languages.end(), tag) == languages.end();
    if (is_new && languages.size() < most_languages) languages.push_back(std::move(tag));
  }
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
  for (const auto& reference : {plain(track, {"guid"}), plain(track, {"slug"}), plain(track, {"name"}), plain(track)}) {
    const auto found = reference.empty() ? index_.end() : index_.find(reference);
    if (found == index_.end()) continue;
    const auto& known = tracks_[found->second];
    if (!known.name.empty()) session.track = texts.copy(known.name);
    session.track_color = known.color;
    return;
  }
}

std::string Conference::url_of(const Node& event) const {
  for (const auto& url : {plain(event, {"url"}), plain(event, {"origin_url"}), first_link(member(event, "links"))})
    if (auto address = web_address(url, base_url_); !address.empty()) return address;
  return {};
}

}  // namespace foyer::read
