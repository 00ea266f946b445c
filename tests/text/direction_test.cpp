#include "text/direction.h"

#include "support/catch.h"

using namespace foyer::text;

namespace {

/// The parts of a line from left to right; those read from the right in angle brackets.
std::vector<std::string> seen(const std::string& line, const std::string& language) {
  std::vector<std::string> parts;
  for (const DirectionRun& run : visual_runs(line, language)) {
    const std::string part = line.substr(run.start, run.length);
    parts.push_back(run.right_to_left ? "<" + part + ">" : part);
  }
  return parts;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("A language is written from the right in its usual script or the one its tag names") {
  for (const char* language : {"ar", "ar-EG", "he", "fa", "ur", "yi", "ps", "az-Arab", "pa-Arab", "ku-Arab"})
    CHECK(is_right_to_left(language));
  for (const char* language : {"en", "ja", "zh-Hans", "hi", "th", "az", "ar-Latn", "und", "", "no language at all"})
    CHECK_FALSE(is_right_to_left(language));
}

TEST_CASE("A paragraph is read as its first strong character tells, without one as its language") {
  CHECK(is_right_to_left("قمة 2024", "en"));
  CHECK(is_right_to_left("2024 — קפה", "en"));
  CHECK(is_right_to_left("09:30", "ar"));
  CHECK(is_right_to_left("", "he"));
  CHECK(is_right_to_left("\u2066Foyer\u2069 عرض", "en"));  // what is isolated does not count
  CHECK_FALSE(is_right_to_left("Foyer عرض", "ar"));
  CHECK_FALSE(is_right_to_left("09:30", "en"));
  CHECK_FALSE(is_right_to_left("😀 Foyer", "ar"));
}

TEST_CASE("The parts of a line stand in the order they are seen") {
  struct Row {
    const char *language, *line;
    Strings seen;
  };
  const std::vector<Row> rows{
      {"en", "", {}},
      {"en", "Opening", {"Opening"}},
      {"ar", "حفل الافتتاح", {"<حفل الافتتاح>"}},
      {"ar", "قمة 2024 في جدة", {"< في جدة>", "2024", "<قمة >"}},
      {"ar", "من 09:30 إلى 10:15", {"10:15", "< إلى >", "09:30", "<من >"}},
      {"ar", "الطاقة (UNIDO) والصناعة", {"<) والصناعة>", "UNIDO", "<الطاقة (>"}},
      {"ar", "UNIDO", {"UNIDO"}},
      {"ar", "نسبة 50%", {"<%>", "50", "<نسبة >"}},  // a number after Arabic letters leaves its sign to them (W2), ...
      {"he", "הנחה 50%", {"50%", "<הנחה >"}},        // ... one after Hebrew keeps it
      {"he", "סדנה: Linux ו־Wayland", {"Wayland", "< ו־>", "Linux", "<סדנה: >"}},
      {"ar", "ورشة: Linux و Wayland للمبتدئين", {"< للمبتدئين>", "Wayland", "< و >", "Linux", "<ورشة: >"}},
      {"he", "קפה (אולם 3B) עד 10:15", {"10:15", "<) עד >", "3B", "<קפה (אולם >"}},
      {"he", "שלום (עולם)!", {"<שלום (עולם)!>"}},
      {"he", "3 חדרים", {"< חדרים>", "3"}},
      {"en", "Talk: שלום עולם, part 2", {"Talk: ", "<שלום עולם>", ", part 2"}},
      {"en", "Room \u2067קפה 3\u2069 B", {"Room \u2067", "3", "<קפה >", "\u2069 B"}},
      {"en", "a 😀 שלום", {"a 😀 ", "<שלום>"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.language, row.line);
    CHECK(seen(row.line, row.language) == row.seen);
  }
}

TEST_CASE("The parts cover the line, each byte once, even where it is not UTF-8") {
  for (const std::string line : {"سلام \xFF Hello", "\xD8", "a\u2067ب\u2069c", "😀שלום😀"}) {
    std::size_t bytes = 0;
    for (const DirectionRun& run : visual_runs(line, "ar")) bytes += run.length;
    CHECK(bytes == line.size());
  }
}

TEST_CASE("A line is marked only where, alone, it would be read the wrong way") {
  CHECK(directed("UNIDO والصناعة", true, "ar") == "\u200FUNIDO والصناعة");
  CHECK(directed("والصناعة UNIDO", true, "ar") == "والصناعة UNIDO");
  CHECK(directed("2024", true, "ar") == "2024");
  CHECK(directed("2024", true, "en") == "\u200F2024");
  CHECK(directed("שלום, world", false, "en") == "\u200Eשלום, world");
  CHECK(directed("world", false, "en") == "world");
  CHECK(directed("", true, "en").empty());
}

TEST_CASE("A mark makes the rest of a line stand as it does in its paragraph") {
  CHECK(seen(directed("UNIDO والصناعة", true, "ar"), "ar") == Strings{"< والصناعة>", "UNIDO", "<\u200F>"});
}
