#include "read/opass.h"

#include "read/hints.h"
#include "read/session_parts.h"
#include "read/session_times.h"
#include "read/web_address.h"

#include <algorithm>
#include <map>
#include <set>

namespace foyer::read {
namespace {

using Kind = Node::Kind;

constexpr const char* chinese = "zh-Hant";  // "zh" in the file, which is Taiwan's

// Many texts have no translation and stand under both languages as they are.
model::LocalText bilingual(const Node& node, std::string_view key) {
  auto zh = plain(member(member(node, "zh"), key)), en = plain(member(member(node, "en"), key));
  if (zh == en) return zh.empty() ? model::LocalText() : model::LocalText(std::move(zh));
  model::LocalText text;
  if (!zh.empty()) text.versions.emplace_back(chinese, std::move(zh));
  if (!en.empty()) text.versions.emplace_back("en", std::move(en));
  return text;
}

// A room, a type or a speaker that sessions refer to.
struct Entry {
  model::LocalText name, bio;
};

using Entries = std::map<std::string, Entry>;

Entries entries_of(const Node& list) {
  Entries entries;
  for (const auto& node : list.items) entries.emplace(plain(node, {"id"}), Entry{bilingual(node, "name"), bilingual(node, "bio")});
  entries.erase(std::string());
  return entries;
}

std::string language_of(const Node& session) {
  auto tag = language_tag(plain(session, {"language"}));
  return tag == "zh" ? chinese : tag;
}

class Reader {
 public:
  Reader(const Node& root, const std::optional<zone::Zone>& given)
      : root_(root),
        times_({}, given),
        rooms_(entries_of(member(root, "rooms"))),
        types_(entries_of(member(root, "session_types"))),
        speakers_(entries_of(member(root, "speakers"))) {}

  Imported read() {
    imported_.format = "OPass schedule";
    imported_.languages = {chinese, "en"};
    const Node& sessions = member(root_, "sessions");
    if (sessions.kind != Kind::array) drop(sessions, wrong_kind("`sessions`", Kind::array, sessions));
    for (const auto& session : sessions.items) read_session(session);
    return finished(std::move(imported_), times_, texts_);
  }

 private:
  void drop(const Node& node, std::string what) { imported_.dropped.push_back({node.position, std::move(what)}); }

  void read_session(const Node& node) {
    if (node.kind != Kind::object) return drop(node, wrong_kind("a session", Kind::object, node));
    ImportedSession session;
    session.title = bilingual(node, "title");
    if (session.title.empty()) return drop(node, "a session has no title");
    if (const auto fault = set_times(session, {plain(node, {"start"}), plain(node, {"end"}), {}}, times_); !fault.empty())
      return drop(node, title_of(session) + ": " + fault);
    session.position = node.position;
    session.key = plain(node, {"id"});
    session.abstract = bilingual(node, "description");
    session.language = language_of(node);
    session.url = web_address(plain(node, {"uri", "url"}), {});
    set_rooms(session, node);
    set_people(
        session, member(node, "speakers"), [&](const Node& id) { return person_of(plain(id)); }, imported_);
    set_track(session, plain(node, {"type"}));
    imported_.sessions.push_back(std::move(session));
  }

  // `broadcast` has all rooms of a session that is shown in several, most often the one it is held in too.
  void set_rooms(ImportedSession& session, const Node& node) {
    std::set<std::string> seen;
    const auto add = [&](const std::string& id) {
      if (id.empty() || !seen.insert(id).second) return;
      const auto known = rooms_.find(id);
      const bool named = known != rooms_.end() && !known->second.name.empty();
      if (auto name = named ? texts_.copy(known->second.name) : model::LocalText(id); !name.empty())
        session.rooms.push_back(std::move(name));
    };
    add(plain(node, {"room"}));
    for (const auto& room : member(node, "broadcast").items) add(plain(room));
  }

  ImportedPerson person_of(const std::string& id) {
    const auto known = speakers_.find(id);
    if (known == speakers_.end()) return {id, {}, {}, {}, {}};
    return {id, texts_.copy(known->second.name), {}, {}, texts_.copy(known->second.bio)};
  }

  // Some conferences have their tracks for types, some their forms ("Keynote", "Workshop").
  void set_track(ImportedSession& session, const std::string& type) {
    if (const auto known = types_.find(type); known != types_.end()) session.track = texts_.copy(known->second.name);
    set_kind(session, model::in_language(session.track, "en"));
  }

  const Node& root_;
  ImportedTimes times_;
  Entries rooms_, types_, speakers_;
  SharedTexts texts_;
  Imported imported_;
};

}  // namespace

bool is_opass(const Node& root) {
  const auto& sessions = member(root, "sessions");
  if (sessions.kind == Kind::null || root.find("event") != nullptr) return false;
  return root.find("session_types") != nullptr || std::any_of(sessions.items.begin(), sessions.items.end(), [](const Node& session) {
           return member(session, "zh").kind == Kind::object || member(session, "en").kind == Kind::object;
         });
}

Imported read_opass(const Node& root, const std::optional<zone::Zone>& given) { return Reader(root, given).read(); }

}  // namespace foyer::read
