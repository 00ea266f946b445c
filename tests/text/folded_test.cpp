#include "text/folded.h"

#include "support/catch.h"

using namespace foyer::text;

TEST_CASE("texts that differ in case, width, accents or invisible characters fold into one") {
  CHECK(folded("ＡＮＮＵＬÉ") == folded("annule"));
  CHECK(folded("İPTAL") == folded("iptal"));
  CHECK(folded("STRASSE") == folded("Straße"));
  CHECK(folded("ألغيت") == folded("الغيت"));
  CHECK(folded("\u200Fבוטל\u200F") == folded("בוטל"));
  CHECK(folded("キャンセル") == folded("ｷｬﾝｾﾙ"));
  CHECK(folded("abgesagt") != folded("angesagt"));
  CHECK(folded("").empty());
}

TEST_CASE("letters, digits and their marks make words, capitals are counted where there are any") {
  for (const char32_t character : std::u32string(U"aÉ9取द्ัｱ\u0301")) CHECK(is_of_word(character));
  for (const char32_t character : std::u32string(U" -–!：【'")) CHECK_FALSE(is_of_word(character));
  CHECK(letters_of(U"ENTFÄLLT 2!") == Letters::capitals);
  CHECK(letters_of(U"ОТМЕНЕНО") == Letters::capitals);
  CHECK(letters_of(U"Entfällt") == Letters::some_small);
  CHECK(letters_of(U"取消 2020") == Letters::without_case);
  CHECK(letters_of(U"") == Letters::without_case);
}
