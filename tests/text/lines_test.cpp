#include "text/lines.h"

#include "support/catch.h"
#include "text/characters.h"

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

TEST_CASE("cleaning takes ASCII as it stands, and gives what cleaning by characters gives") {
  const auto by_characters = [](const std::string& text) {
    std::u32string result;
    for (const char32_t character : characters(text)) {
      const bool is_space = std::u32string_view(U" \t\n\v\f\r\u0085\u2028\u2029").find(character) != std::u32string_view::npos;
      const bool goes = character < 0x20 || (character >= 0x7F && character <= 0x9F) || character == 0x200B || character == 0xFEFF ||
                        character == 0x2060 || (character >= 0x202D && character <= 0x202E) ||
                        (character >= 0xE000 && character <= 0xF8FF) || (character >= 0xFFF9 && character <= 0xFFFB);
      if (is_space && !result.empty() && result.back() != U' ') result += U' ';
      else if (!is_space && !goes) result += character;
    }
    if (!result.empty() && result.back() == U' ') result.pop_back();
    return to_utf8(result);
  };
  const std::vector<std::string> bits{"a",
                                      " ",
                                      "\t",
                                      "\x7F",
                                      std::string(1, '\0'),
                                      "\u0085",
                                      "\u00A0",
                                      "é",
                                      "e\u0301",
                                      "話",
                                      "\u200B",
                                      "\u202E",
                                      "\uE000",
                                      "\uFFFA",
                                      "\U0001F600",
                                      "\xFF",
                                      "\xC3",
                                      "\xA9",
                                      "\xE2\x80",
                                      "\xF0\x9F",
                                      "\xED\xA0\x80",
                                      "\xC0\xAF"};
  for (const auto& first : bits)
    for (const auto& second : bits)
      for (const auto& third : bits) {
        const auto text = first + second + third;
        REQUIRE(clean(text) == by_characters(text));
      }
}

TEST_CASE("cleaning makes one line and takes out what only upsets a layout", "[F30]") {
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
