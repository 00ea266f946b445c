#include "read/speaker_list.h"

#include "read/cells.h"

#include <utility>

namespace foyer::read {
namespace {

constexpr std::size_t longest_key = 200;

enum class Field { key, name, given, family, role, organisation, bio };

std::optional<NamedField<Field>> field_of(std::string_view name) {
  static const NameTable<Field> table{
      {Field::key, {"id", "guid", "code", "key", "slug"}},
      {Field::name, {"fullname", "name", "publicname", "displayname", "speakername"}},
      {Field::given, {"firstname", "givenname"}},
      {Field::family, {"lastname", "familyname", "surname"}},
      {Field::role, {"tagline", "jobtitle", "role", "position", "title"}},
      {Field::organisation, {"organisation", "organization", "company", "affiliation"}},
      {Field::bio, {"bio", "biography", "profile", "about", "description"}},
  };
  return table.find(name);
}

ImportedPerson person_of(const Cells<Field>& cells) {
  ImportedPerson person;
  person.key = cells.word(Field::key);
  person.name = cells.text(Field::name);
  const auto given = cells.word(Field::given), family = cells.word(Field::family);
  if (person.name.empty() && !(given + family).empty())
    person.name = model::LocalText(given + (given.empty() || family.empty() ? "" : " ") + family);
  person.role = cells.text(Field::role);
  person.organisation = cells.text(Field::organisation);
  person.bio = cells.text(Field::bio);
  return person;
}

}  // namespace

People read_speaker_list(const Node& list) {
  People people;
  for (const auto& item : list.items) {
    auto person = read_person(item);
    if (!person.key.empty() && person.key.size() <= longest_key && !person.name.empty()) people.emplace(person.key, std::move(person));
  }
  return people;
}

ImportedPerson read_person(const Node& object) { return person_of(Cells<Field>(object, field_of)); }

ImportedPerson copy(const ImportedPerson& person, SharedTexts& texts) {
  return {person.key, texts.copy(person.name), texts.copy(person.role), texts.copy(person.organisation), texts.copy(person.bio)};
}

}  // namespace foyer::read
