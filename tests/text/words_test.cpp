#include "text/words.h"

#include "support/catch.h"

using namespace foyer::text;

TEST_CASE("words are counted as readers take them") {
  CHECK(count_words("") == 0);
  CHECK(count_words("Green Silk Road — 2024") == 4);
  CHECK(count_words("绿色产业") == 2);
  CHECK(count_words("开幕式 ESG") == 3);
}

TEST_CASE("initials are those of the first and the last name") {
  CHECK(initials("Zhou Meixiang") == "ZM");
  CHECK(initials("Ada Maria de Luz") == "AL");
  CHECK(initials("Dr. Ada Byron") == "AB");
  CHECK(initials("Prof. Dr. Maria-Theresia von Habsburg-Lothringen") == "MH");
  CHECK(initials("J. R. Ewing") == "JE");
  CHECK(initials("Dr.") == "D");
  CHECK(initials("åsa") == "Å");
  CHECK(initials("吴忠") == "吴");
  CHECK(initials("123").empty());
}
