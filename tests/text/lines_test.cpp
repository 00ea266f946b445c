#include "text/lines.h"

#include "support/catch.h"

using namespace foyer::text;

namespace {

std::vector<std::string> pieces(const std::string& text, const std::string& language, Words words = Words::may_be_cut) {
  std::vector<std::string> result;
  std::size_t from = 0;
  for (const auto end : line_ends(text, language, words)) {
    result.push_back(text.substr(from, end - from));
    from = end;
  }
  return result;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("Latin text breaks after spaces and hyphens, not inside words or at no-break spaces") {
  CHECK(pieces("start-ups in town", "en") == Strings{"start-", "ups ", "in ", "town"});
  CHECK(pieces("10\u00A0Uhr früh", "de") == Strings{"10\u00A0Uhr ", "früh"});
}

TEST_CASE("Chinese breaks between characters, but punctuation never begins a line") {
  CHECK(pieces("绿色，产业", "zh-Hans") == Strings{"绿", "色，", "产", "业"});
}

TEST_CASE("Thai breaks between words by dictionary") { CHECK(pieces("สวัสดีครับ", "th") == Strings{"สวัสดี", "ครับ"}); }

TEST_CASE("In Japanese no small kana, long mark or closing mark begins a line, and a headline breaks between phrases") {
  CHECK(pieces("シャッター、ちょっと", "ja") == Strings{"シャッ", "ター、", "ちょっ", "と"});
  CHECK(pieces("グリーン産業の新しいホール", "ja", Words::stay_whole) == Strings{"グリーン", "産業の", "新しい", "ホール"});
}

TEST_CASE("Korean breaks at spaces alone") {
  for (const auto words : {Words::may_be_cut, Words::stay_whole})
    CHECK(pieces("2024년 개막식(본관)과 전시회", "ko", words) == Strings{"2024년 ", "개막식(본관)과 ", "전시회"});
}

TEST_CASE("A Chinese headline does not cut words that the dictionary knows") {
  CHECK(pieces("出口贸易论坛", "zh-Hans") == Strings{"出", "口", "贸", "易", "论", "坛"});
  CHECK(pieces("出口贸易论坛", "zh-Hans", Words::stay_whole) == Strings{"出口", "贸易", "论坛"});
  CHECK(pieces("綠色產業，開幕式", "zh-Hant", Words::stay_whole) == Strings{"綠色", "產業，", "開幕式"});
}

TEST_CASE("no text has no line") {
  CHECK(line_ends("", "en").empty());
  CHECK(clean(" \n ").empty());
}

TEST_CASE("cleaning makes one line and takes out what only upsets a layout") {
  CHECK(clean("  a\tb\r\nc  ") == "a b c");
  CHECK(clean(std::string("x\0y\x07z", 5)) == "xyz");
  CHECK(clean("a\u202Eb\u200Bc\uFEFF") == "abc");
  CHECK(clean("10\u00A0h\u200Dx") == "10\u00A0h\u200Dx");
  CHECK(clean("bad \xFF byte") == "bad \uFFFD byte");
}

TEST_CASE("a lead is whole sentences within the number of words, and never nothing") {
  const std::string text = "One two three. Four five six. Seven eight.";
  CHECK(lead(text, "en", 6) == "One two three. Four five six.");
  CHECK(lead(text, "en", 1) == "One two three.");
  CHECK(lead(text, "en", 100) == text);
}

TEST_CASE("user-perceived characters stay whole") {
  CHECK(character_ends("e\u0301x").size() == 2);
  CHECK(character_ends("👩‍💻!").size() == 2);
}
