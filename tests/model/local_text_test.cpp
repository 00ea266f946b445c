#include "model/local_text.h"

#include "support/catch.h"

using namespace foyer;
using model::in_language;

TEST_CASE("a script that is named holds against the region's own") {
  const model::LocalText text({{"zh-Hant", "traditional"}, {"zh-Hans", "simplified"}});
  CHECK(in_language(text, "zh-Hans-HK") == "simplified");
  CHECK(in_language(text, "zh-HK") == "traditional");
  CHECK(in_language(text, "zh-CN") == "simplified");
}

TEST_CASE("tags are the same in capitals and small letters") {
  const model::LocalText text({{"de", "Saal"}, {"EN", "Hall"}, {"zh-tw", "traditional"}});
  CHECK(in_language(text, "en") == "Hall");
  CHECK(in_language(text, "ZH-HANT") == "traditional");
}
