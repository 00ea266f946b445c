#include "read/session_parts.h"

#include "read/hints.h"

namespace foyer::read {

std::string wrong_kind(const std::string& what, Node::Kind wanted, const Node& value) {
  return what + " should be " + std::string(name_of(wanted)) + ", not " + std::string(name_of(value.kind));
}

std::string title_of(const ImportedSession& session) { return quoted(model::in_language(session.title, "en")); }

void set_people(ImportedSession& session, const Node& list, const std::function<ImportedPerson(const Node&)>& person_of,
                Imported& imported) {
  std::string title;
  for (const auto& node : list.items) {
    auto person = person_of(node);
    if (!person.name.empty()) {
      session.people.push_back(std::move(person));
      continue;
    }
    if (title.empty()) title = title_of(session);
    const auto id = node.kind == Node::Kind::object ? plain(node, {"guid", "code", "id"}) : plain(node);
    imported.dropped.push_back(
        {node.position, "a person of " + title + " has no name" + (id.empty() ? "" : ", only the id " + quoted(id))});
  }
}

void set_kind(ImportedSession& session, std::string_view type) {
  auto kind = kind_of_type(type);
  if (!kind && session.people.empty()) kind = kind_of_title(model::in_language(session.title, "en"));
  session.kind = kind.value_or(model::SessionKind::talk);
}

void note_exhaustion(const SharedTexts& texts, Imported& imported) {
  if (texts.exhausted())
    imported.dropped.push_back({{1, 1}, "the names of rooms, tracks and people are too long for so many sessions; some are left out"});
}

Imported finished(Imported imported, const ImportedTimes& times, const SharedTexts& texts) {
  note_exhaustion(texts, imported);
  imported.zone = times.zone();
  imported.lacks_zone = times.lacks_zone();
  return imported;
}

}  // namespace foyer::read
