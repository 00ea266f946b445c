#include "layout/wrap.h"

#include "support/catch.h"
#include "support/fixed_measure.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace foyer;
using layout::Breaking;
using layout::wrap;

namespace {

const layout::Font font{10, layout::Weight::regular, layout::Face::text, "en"};  // five pixels a character

std::vector<std::string> lines(const std::string& text, int characters, Breaking breaking = Breaking::filled,
                               const std::string& language = "en") {
  std::vector<std::string> result;
  for (const auto& line : wrap(text, {font.size, font.weight, font.face, language}, characters * 5, test::fixed_measure(), breaking))
    result.push_back(line.text);
  return result;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("text fills its lines and breaks at words") {
  CHECK(lines("one two three", 7) == Strings{"one two", "three"});
  CHECK(lines("one two three", 13) == Strings{"one two three"});
  CHECK(lines("", 10).empty());
}

TEST_CASE("a headline's lines are about equally long") {
  CHECK(lines("Impact investment: sharing what works", 31, Breaking::filled) == Strings{"Impact investment: sharing", "what works"});
  CHECK(lines("Impact investment: sharing what works", 31, Breaking::balanced) == Strings{"Impact investment:", "sharing what works"});
}

TEST_CASE("a token longer than the line is broken between characters") {
  CHECK(lines("a Donaudampfschiff b", 6) == Strings{"a Dona", "udampf", "schiff", "b"});
}

TEST_CASE("a last line is not one short word, or two characters, where the line before can spare it company") {
  CHECK(lines("the whole day is full of it", 24) == Strings{"the whole day is full", "of it"});
  CHECK(lines("绿色产业创新发展大会", 16) == Strings{"绿色产业创新发", "展大会"});
  CHECK(lines("on sustainability it", 17) == Strings{"on sustainability", "it"});  // else the first would be all but empty
  CHECK(lines("Donaudampfschiff it", 17) == Strings{"Donaudampfschiff", "it"});
}

TEST_CASE("a soft hyphen is seen where a line ends at it and nowhere else") {
  const std::string text = "Nach\u00ADhaltig\u00ADkeit";
  CHECK(lines(text, 15) == Strings{"Nachhaltigkeit"});
  CHECK(lines(text, 10) == Strings{"Nach-", "haltigkeit"});
  CHECK(lines(text, 9) == Strings{"Nach-", "haltig-", "keit"});
}

TEST_CASE("each line is read in its paragraph's direction") {
  CHECK(lines("Foyer مساحة عرض", 7) == Strings{"Foyer", "\u200Eمساحة", "\u200Eعرض"});
  CHECK(lines("عرض Foyer Studio", 9) == Strings{"عرض Foyer", "\u200FStudio"});
  CHECK(lines("عرض 09:30", 9) == Strings{"عرض 09:30"});
}

TEST_CASE("every language breaks its lines where its readers expect it") {
  struct Row {
    const char *language, *text;
    Strings filled, balanced;
  };
  const std::vector<Row> rows{
      {"ar", "ورشة: Linux و Wayland للمبتدئين", {"ورشة: Linux و", "\u200FWayland للمبتدئين"}, {"ورشة: Linux و", "\u200FWayland للمبتدئين"}},
      {"he", "קפה (אולם 3B) עד 10:15", {"קפה (אולם 3B) עד", "10:15"}, {"קפה (אולם", "\u200F3B) עד 10:15"}},
      {"hi", "हरित उद्योग में नई उत्पादक शक्तियाँ", {"हरित उद्योग में", "नई उत्पादक शक्तियाँ"}, {"हरित उद्योग में", "नई उत्पादक शक्तियाँ"}},
      {"th", "พิธีเปิดงานและการลงทะเบียน", {"พิธีเปิดงาน", "และการลง", "ทะเบียน"}, {"พิธีเปิดงาน", "และการลง", "ทะเบียน"}},
      {"ko", "녹색 산업의 새로운 생산력", {"녹색 산업의 새로운", "생산력"}, {"녹색 산업의", "새로운 생산력"}},
      {"ja",
       "グリーン産業の新しい生産力とちょっとした発表",
       {"グリーン産業の新しい", "生産力とちょっとし", "た発表"},
       {"グリーン産業の", "新しい生産力と", "ちょっとした発表"}},
      {"zh-Hans", "绿色产业创新发展与出口贸易论坛", {"绿色产业创新发展与出", "口贸易论坛"}, {"绿色产业创新发展", "与出口贸易论坛"}},
      {"zh-Hant", "綠色產業創新發展與出口貿易論壇", {"綠色產業創新發展與出", "口貿易論壇"}, {"綠色產業創新發展", "與出口貿易論壇"}},
      {"vi", "Lễ trao giải và tiệc tối", {"Lễ trao giải và", "tiệc tối"}, {"Lễ trao giải", "và tiệc tối"}},
      {"ru", "Экскурсия по всей выставке", {"Экскурсия по всей", "выставке"}, {"Экскурсия по", "всей выставке"}},
      {"el", "Εργαστήριο: Linux και Wayland", {"Εργαστήριο: Linux", "και Wayland"}, {"Εργαστήριο: Linux", "και Wayland"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.language);
    CHECK(lines(row.text, 20, Breaking::filled, row.language) == row.filled);
    CHECK(lines(row.text, 20, Breaking::balanced, row.language) == row.balanced);
  }
}

TEST_CASE("dots end the last of so many lines where something is left out, and nowhere else") {
  const auto letters = [](const std::string& text) {
    std::string all;
    std::copy_if(text.begin(), text.end(), std::back_inserter(all), [](char each) { return each != ' '; });
    return all;
  };
  for (const auto& [language, text] :
       std::vector<std::pair<std::string, std::string>>{{"en", "Impact investment: sharing what works"},
                                                        {"de", "a Donaudampfschiff b"},
                                                        {"ja", "グリーン産業の新しい生産力とちょっとした発表"},
                                                        {"zh-Hans", "绿色产业创新发展与出口贸易论坛"}})
    for (const auto breaking : {Breaking::filled, Breaking::balanced})
      for (int characters = 4; characters < 50; ++characters)
        for (const std::size_t most : {1U, 2U, 3U}) {
          CAPTURE(language, characters, most);
          const layout::Font of_language{font.size, font.weight, font.face, language};
          std::string read;
          const auto lines = layout::wrap_at_most(most, text, of_language, characters * 5, test::fixed_measure(), breaking);
          REQUIRE(lines.size() <= most);
          for (const auto& line : lines) {
            REQUIRE(line.width <= characters * 5);
            REQUIRE_FALSE(line.text.empty());
            read += letters(line.text);
          }
          const bool has_dots = read.ends_with("\u2026");
          if (has_dots) read.resize(read.size() - std::string("\u2026").size());
          REQUIRE(has_dots == (read != letters(text)));
          REQUIRE(letters(text).starts_with(read));
        }
}

TEST_CASE("no line is wider than the column and no character is lost, at every width", "[F30]") {
  const std::string text = "Embracing New Standards and Technologies, ESG Comes into New Era — Donaudampfschifffahrtsgesellschaft";
  std::string all;
  for (const char letter : text)
    if (letter != ' ') all += letter;
  for (int characters = 2; characters < 120; ++characters)
    for (const auto breaking : {Breaking::filled, Breaking::balanced}) {
      std::string kept;
      for (const auto& line : wrap(text, font, characters * 5, test::fixed_measure(), breaking)) {
        REQUIRE(line.width <= characters * 5);
        for (const char letter : line.text)
          if (letter != ' ') kept += letter;
      }
      REQUIRE(kept == all);
    }
}
