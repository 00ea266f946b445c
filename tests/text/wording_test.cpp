#include "text/wording.h"

#include "support/catch.h"

#include <algorithm>

using namespace foyer;
using text::Wording;

namespace {

LocalDay day(int year, unsigned month, unsigned day) { return LocalDay(std::chrono::year(year) / month / day); }

}  // namespace

TEST_CASE("every language has every phrase, and no other") {
  auto english = text::phrases_of("en");
  std::sort(english.begin(), english.end());
  REQUIRE(english.size() > 40);
  for (const auto& language : text::wording_languages()) {
    INFO(language);
    auto phrases = text::phrases_of(language);
    std::sort(phrases.begin(), phrases.end());
    CHECK(phrases == english);
  }
}

TEST_CASE("places are filled and plurals follow the language") {
  const Wording english("en"), chinese("zh-Hans");
  CHECK(english.say("now_until", {{"time", "10:30"}}) == "Now · until 10:30");
  CHECK(english.say("starts_in_minutes", {{"minutes", 1}}) == "starts in 1 minute");
  CHECK(english.say("starts_in_minutes", {{"minutes", 12}}) == "starts in 12 minutes");
  CHECK(chinese.say("now_until", {{"time", "10:30"}}) == "进行中 · 至 10:30");
  CHECK(chinese.say("agenda_page", {{"page", 1}, {"pages", 2}}) == "日程 · 第 1 页，共 2 页");
}

TEST_CASE("days are named the language's way, day before month in English") {
  CHECK(Wording("en").day(day(2024, 6, 13)) == "Thursday 13 June");
  CHECK(Wording("zh-Hans").day(day(2024, 6, 13)) == "6月13日 星期四");
  CHECK(Wording("de").date(day(2024, 2, 29)) == "29. Februar");
}

TEST_CASE("a language without a file says foyer's words in English and the date in its own") {
  CHECK(Wording("fi").say("now") == "Now");
  CHECK(Wording("fi").weekday(day(2024, 6, 13)) == "torstai");
}

TEST_CASE("times are two digits each, past midnight too") {
  const Wording words("en");
  CHECK(words.time(day(2024, 6, 13) + std::chrono::hours(9) + Minutes(5)) == "09:05");
  CHECK(words.time(day(2024, 6, 13)) == "00:00");
}

TEST_CASE("capitals follow the language") {
  CHECK(Wording("en").capitals("Moved · was Room 3b") == "MOVED · WAS ROOM 3B");
  CHECK(Wording("tr").capitals("iki") == "İKİ");
  CHECK(Wording("zh-Hans").capitals("已取消") == "已取消");
}
