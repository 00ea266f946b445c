#include "paint/clusters.h"

#include "support/catch.h"

using namespace foyer::paint;

namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> all;
  for (const Cluster& cluster : clusters(text)) all.push_back(cluster.text);
  return all;
}

/// One letter for each cluster's kind.
std::string kinds(std::string_view text) {
  std::string all;
  for (const Cluster& cluster : clusters(text)) all += "L (.dTce"[static_cast<int>(cluster.kind)];
  return all;
}

}  // namespace

TEST_CASE("Marks, joiners and selectors stay with their base") {
  CHECK(texts("e\u0301x") == std::vector<std::string>{"e\u0301", "x"});
  CHECK(texts("👩‍👩‍👧!") == std::vector<std::string>{"👩‍👩‍👧", "!"});
  CHECK(texts("☀️") == std::vector<std::string>{"☀️"});
  CHECK(texts("🇨🇳🇫🇷") == std::vector<std::string>{"🇨🇳", "🇫🇷"});
}

TEST_CASE("What steers or means nothing is left out") {
  CHECK(texts("").empty());
  CHECK(texts("a\u200Bb\u202Ec\uFEFF") == std::vector<std::string>{"a", "b", "c"});
  CHECK(texts(std::string_view("a\x01\0\x7F"
                               "b",
                               5)) == std::vector<std::string>{"a", "b"});
  CHECK(texts("a\U000E0FFFb\uFFFF") == std::vector<std::string>{"a", "b"});
}

TEST_CASE("Bytes that are no text become the mark for unknown characters") {
  CHECK(texts("a\xFF") == std::vector<std::string>{"a", "\uFFFD"});
}

TEST_CASE("Digits are of a time only around a colon between them") {
  CHECK(kinds("09:42") == "TTcTT");
  CHECK(kinds("10:30 – 11:00") == "TTcTT . TTcTT");
  CHECK(kinds("1:02:03") == "TcTTcTT");
  CHECK(kinds("3B 2024") == "dL dddd");
  CHECK(kinds("7: a") == "d. L");
  CHECK(kinds(":7") == ".d");
}

TEST_CASE("Brackets and quotes that open are told from those that close") { CHECK(kinds("“a” (b)") == "(L. (L."); }

TEST_CASE("Emoji are what Unicode shows as emoji, or what asks for it") {
  CHECK(kinds("😀") == "e");
  CHECK(kinds("☀") == ".");
  CHECK(kinds("☀️") == "e");
  CHECK(kinds("😀︎") == ".");
  CHECK(kinds("1️⃣") == "e");
  CHECK(kinds("🇨🇳") == "e");
}

TEST_CASE("Scripts are told apart, those of East Asia are one") {
  CHECK(clusters("a").front().script == "Latn");
  CHECK(clusters("م").front().script == "Arab");
  CHECK(clusters("中").front().script == "Hani");
  CHECK(clusters("か").front().script == "Hani");
  CHECK(clusters("한").front().script == "Hani");
  CHECK(clusters("!").front().script == "Zyyy");
}

TEST_CASE("The forms of Han characters follow the language, else the text itself") {
  CHECK(language_of_forms(clusters("骨"), "zh-Hant") == "zh-Hant");
  CHECK(language_of_forms(clusters("骨"), "ja") == "ja");
  CHECK(language_of_forms(clusters("骨"), "en") == "zh-Hans");
  CHECK(language_of_forms(clusters("骨の"), "en") == "ja");
  CHECK(language_of_forms(clusters("骨 한국"), "en") == "ko");
  CHECK(language_of_forms(clusters("bones"), "en") == "en");
}
