#include "read/field_names.h"

#include "support/catch.h"

using namespace foyer::read;

namespace {

std::string language_in(std::string_view name) {
  const auto named = field_of(name);
  return named ? named->language : "no field";
}

}  // namespace

TEST_CASE("a field is known by many names, in any case of letters, with spaces, hyphens or underscores") {
  const auto [name, field] = GENERATE(table<const char*, std::optional<Field>>({
      {"title", Field::title},
      {"Name", Field::title},
      {"Session Title", Field::title},
      {"Titel", Field::title},
      {"StartTime", Field::start},
      {"start_time", Field::start},
      {"start-time", Field::start},
      {"startsAt", Field::start},
      {"START", Field::start},
      {"start_date", Field::start},
      {"end_datetime", Field::end},
      {"Ends At", Field::end},
      {"Day", Field::day},
      {"date", Field::day},
      {"Duration (min)", Field::duration},
      {"Location", Field::room},
      {"hall", Field::room},
      {"Raum", Field::room},
      {"Topic", Field::topic},
      {"Speaker", Field::speaker},
      {"speaker_2", Field::speaker},
      {"Speaker 1", Field::speaker},
      {"first_speaker", Field::speaker},
      {"Speakers", Field::speakers},
      {"lecturer", Field::speaker},
      {"serverId", Field::key},
      {"ID", Field::key},
      {"room 2", {}},
      {"roomId", {}},
      {"tags", {}},
      {"price", {}},
      {"", {}},
      {" ", {}},
      {"__", {}},
  }));
  INFO(name);
  const auto named = field_of(name);
  CHECK((named ? std::optional(named->field) : std::nullopt) == field);
}

TEST_CASE("the name of a field may end with a language") {
  CHECK(language_in("title_ja") == "ja");
  CHECK(language_in("Title (en)") == "en");
  CHECK(language_in("descriptionDe") == "de");
  CHECK(language_in("title") == "");
  CHECK(language_in("room_id") == "no field");
  CHECK(language_in("title_xx") == "no field");
  CHECK(language_in(std::string(100'000, 'a') + "_en") == "no field");
}

TEST_CASE("of two names for one field the more telling comes first") {
  CHECK(field_of("title")->rank < field_of("name")->rank);
  CHECK(field_of("room")->rank < field_of("location")->rank);
  CHECK(field_of("abstract")->rank < field_of("description")->rank);
}
