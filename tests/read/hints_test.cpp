#include "read/hints.h"

#include "support/catch.h"

using namespace foyer;
using namespace foyer::read;
using model::SessionKind;

TEST_CASE("the first language that is named holds, as a BCP 47 tag") {
  const auto [written, tag] = GENERATE(table<const char*, const char*>({
      {"en", "en"},
      {"DE", "de"},
      {"de, en", "de"},
      {"en/de", "en"},
      {" de; fr", "de"},
      {"de & en", "de"},
      {"de-formal", "de"},
      {"de_AT", "de-AT"},
      {"zh-tw", "zh-TW"},
      {"zh_hant_TW", "zh-Hant-TW"},
      {"es-419", "es-419"},
      {"en-us-posix", "en-US"},
      {"de-x-private", "de"},
      {"ab", "ab"},
      {"nds", "nds"},
      {"English", "en"},
      {"Deutsch / English", "de"},
      {"中文", "zh"},
      {"日本語", "ja"},
      {"Englisch", "en"},
      {"עברית", "he"},
      {"Klingon, fr", "fr"},
      {"", ""},
      {" , ", ""},
      {"n/a", ""},
      {"???", ""},
      {"-de", ""},
      {"d\xFF", ""},
  }));
  INFO(written);
  CHECK(language_tag(written) == tag);
}

TEST_CASE("what a system calls the type of a session hints at its kind, in any case of letters") {
  const auto [type, kind] = GENERATE(table<const char*, SessionKind>({
      {"Keynote", SessionKind::keynote},
      {"Opening Keynote", SessionKind::keynote},
      {"podium", SessionKind::panel},
      {"Podiumsdiskussion", SessionKind::panel},
      {"Panel Discussion", SessionKind::panel},
      {"discussion", SessionKind::panel},
      {"Diskussion", SessionKind::panel},
      {"Workshop 2 hours", SessionKind::workshop},
      {"Präsenzworkshop", SessionKind::workshop},
      {"hands-on", SessionKind::workshop},
      {"Tutorial", SessionKind::workshop},
      {"meeting", SessionKind::social},
      {"Meetup", SessionKind::social},
      {"djset", SessionKind::social},
      {"concert", SessionKind::social},
      {"Musik (60 min)", SessionKind::social},
      {"BREAK", SessionKind::pause},
      {"Pause", SessionKind::pause},
      {"Coffee break", SessionKind::pause},
      {"Lunch Break", SessionKind::meal},
      {"ceremony", SessionKind::ceremony},
      {"META", SessionKind::notice},
      {"Morning tea", SessionKind::pause},
      {"Afterparty at the pier", SessionKind::social},
      {"Roundtable", SessionKind::panel},
      {"פאנל TED", SessionKind::panel},
      {"סדנה", SessionKind::workshop},
  }));
  INFO(type);
  CHECK(kind_of_type(type) == kind);
}

TEST_CASE("a type that says nothing of the kind is no hint") {
  for (const char* type : {"", "lecture", "Talk", "Lightning Talk", "other", "Normale Länge", "Breakout", "Metadata", "Group therapy"}) {
    INFO(type);
    CHECK_FALSE(kind_of_type(type).has_value());
  }
}

TEST_CASE("a title of nothing but a point of the day's order tells its kind; one that only begins so does not") {
  const auto [title, kind] = GENERATE(table<const char*, std::optional<SessionKind>>({
      {"Break", SessionKind::pause},
      {"Coffee Break", SessionKind::pause},
      {" tea break ", SessionKind::pause},
      {"Lunch", SessionKind::meal},
      {"Lunch Break", SessionKind::meal},
      {"Opening", SessionKind::ceremony},
      {"Closing ceremony", SessionKind::ceremony},
      {"Admission", SessionKind::notice},
      {"Registration", SessionKind::notice},
      {"Afternoon tea", SessionKind::pause},
      {"Mittagspause", SessionKind::meal},
      {"休憩", SessionKind::pause},
      {"Break all the things", {}},
      {"Closing the gap", {}},
      {"", {}},
  }));
  INFO(title);
  CHECK(kind_of_title(title) == kind);
}
