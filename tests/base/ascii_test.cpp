#include "base/ascii.h"

#include "support/catch.h"

using namespace foyer;

TEST_CASE("the letters of ASCII have small ones, and every other byte stays as it is") {
  CHECK(in_small_letters("AZ az @[`{ 09") == "az az @[`{ 09");
  CHECK(in_small_letters("ÄÖ İ Σ") == "ÄÖ İ Σ");
  for (int byte = 128; byte < 256; ++byte) CHECK(small(static_cast<char>(byte)) == static_cast<char>(byte));
}

TEST_CASE("letters and digits are those of ASCII") {
  int letters = 0, digits = 0;
  for (int byte = 0; byte < 256; ++byte) {
    letters += is_letter(static_cast<char>(byte)) ? 1 : 0;
    digits += is_digit(static_cast<char>(byte)) ? 1 : 0;
  }
  CHECK(letters == 52);
  CHECK(digits == 10);
}

TEST_CASE("texts are the same but for the case of ASCII letters") {
  CHECK(same_but_for_case("Content-TYPE", "content-type"));
  CHECK_FALSE(same_but_for_case("type", "types"));
  CHECK_FALSE(same_but_for_case("Ä", "ä"));
  CHECK_FALSE(same_but_for_case("@", "`"));
}
