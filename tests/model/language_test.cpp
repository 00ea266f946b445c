#include "model/language.h"

#include "support/catch.h"

using namespace foyer;

TEST_CASE("a language tag is the same however its letters are written") {
  const auto [written, tag] = GENERATE(table<const char*, const char*>({
      {"en", "en"},
      {"EN", "en"},
      {"en-gb", "en-GB"},
      {"zh_TW", "zh-TW"},
      {"ZH-HANT", "zh-Hant"},
      {"zh_hant_tw", "zh-Hant-TW"},
      {"es-419", "es-419"},
      {"de-CH-1996", "de-CH-1996"},
      {"sl-ROZAJ-biske", "sl-rozaj-biske"},
      {"AR-u-NU-LATN", "ar-u-nu-latn"},
      {"x-Klingon", "x-klingon"},
      {"de-", "de-"},
      {"", ""},
      {"中文", "中文"},
  }));
  INFO(written);
  CHECK(model::canonical_tag(written) == tag);
  CHECK(model::canonical_tag(tag) == tag);
}

TEST_CASE("the language of a tag is what stands before script and country") {
  CHECK(model::primary_language("zh-Hant-TW") == "zh");
  CHECK(model::primary_language("TH") == "th");
  CHECK(model::primary_language("pt_BR") == "pt");
  CHECK(model::primary_language("").empty());
}
