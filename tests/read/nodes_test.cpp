#include "read/nodes.h"

#include "support/catch.h"

#include <string>

using namespace foyer;
using namespace foyer::read;

namespace {

using Versions = std::vector<std::pair<std::string, std::string>>;

Node json(const std::string& text) { return parse_json("x.json", text).root.value(); }

}  // namespace

TEST_CASE("what is not there is as empty, however deep one asks") {
  CHECK(plain(member(member(member(json("[]"), "a"), "b"), "c")).empty());
  CHECK(local(json("{}"), {"a", "b"}).empty());
}

TEST_CASE("a plain text is a text that is not blank, or a whole number") {
  const auto [value, text] = GENERATE(table<const char*, const char*>({
      {"\" Ada \"", " Ada "},
      {"\"\"", ""},
      {"\" \\n\\t\"", ""},
      {"11223", "11223"},
      {"-3", "-3"},
      {"1.5", ""},
      {"1e300", ""},
      {"null", ""},
      {"true", ""},
      {"[\"Ada\"]", ""},
      {"{\"en\": \"Ada\"}", ""},
  }));
  INFO(value);
  CHECK(plain(json(value)) == text);
}

TEST_CASE("the first member that says something holds") {
  CHECK(plain(json(R"({"a": null, "b": " ", "c": 7, "d": "x"})"), {"a", "b", "c", "d"}) == "7");
  CHECK(local(json(R"({"a": {"en": null}, "b": "x"})"), {"a", "b"}).versions == Versions{{"", "x"}});
}

TEST_CASE("a text in several languages keeps those that say something, each once") {
  CHECK(
      local(json(R"({"en": "Stage", "de": null, "zh_tw": "舞台", "de-formal": "Bühne", "de": " ", "EN": "twice", "": "none"})")).versions ==
      Versions{{"en", "Stage"}, {"zh-TW", "舞台"}, {"de", "Bühne"}});
}

TEST_CASE("a text in a message is one short line, cut between characters") {
  CHECK(quoted("a\tb\n") == "\"a b\"");
  CHECK(quoted(std::string(79, 'a') + "é") == "\"" + std::string(79, 'a') + "…\"");
  CHECK(quoted(std::string(78, 'a') + "é") == "\"" + std::string(78, 'a') + "é\"");
  CHECK(quoted("") == "\"\"");
}

TEST_CASE("texts that sessions share are copied up to a sum of 64 MB, and not after") {
  const model::LocalText large(std::string(1'000'000, 'x'));
  SharedTexts texts;
  for (int count = 0; count < 67; ++count) {
    CHECK(texts.copy(large) == large);
    CHECK_FALSE(texts.exhausted());
  }
  CHECK(texts.copy(large).empty());
  CHECK(texts.copy(model::LocalText("small")).empty());
  CHECK(texts.exhausted());
}
