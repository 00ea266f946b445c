#include "text/wording.h"

#include "support/catch.h"

using namespace foyer;
using text::Wording;

namespace {

LocalDay day(int year, unsigned month, unsigned day) { return LocalDay(std::chrono::year(year) / month / day); }

}  // namespace

TEST_CASE("places are filled and plurals follow the language") {
  const Wording english("en"), chinese("zh-Hans");
  CHECK(english.say("now_until", {{"time", "10:30"}}) == "Now · until 10:30");
  CHECK(english.say("starts_in_minutes", {{"minutes", 1}}) == "starts in 1 minute");
  CHECK(english.say("starts_in_minutes", {{"minutes", 12}}) == "starts in 12 minutes");
  CHECK(chinese.say("now_until", {{"time", "10:30"}}) == "进行中 · 至 10:30");
  CHECK(chinese.say("agenda_page", {{"page", 1}, {"pages", 2}}) == "日程 · 第 1 页，共 2 页");
}

TEST_CASE("phrases read naturally with their places filled") {
  struct Said {
    const char *language, *minutes, *delay, *rooms;
  };
  const auto said = GENERATE(values<Said>({
      {"en", "starts in 2 minutes", "Delayed · 5 minutes", "21 rooms"},
      {"zh-Hans", "2 分钟后开始", "延迟 5 分钟", "21 个会场"},
      {"zh-Hant", "2 分鐘後開始", "延後 5 分鐘", "21 個會場"},
      {"ja", "2 分後に開始", "5 分遅れ", "21 会場"},
      {"ko", "2분 후 시작", "5분 지연", "회의실 21곳"},
      {"ar", "تبدأ بعد دقيقتين", "تأخير · 5 دقائق", "21 قاعة"},
      {"he", "מתחיל בעוד שתי דקות", "עיכוב · 5 דקות", "21 אולמות"},
      {"fr", "commence dans 2 minutes", "Retard · 5 minutes", "21 salles"},
      {"de", "beginnt in 2 Minuten", "Verspätet · 5 Minuten", "21 Räume"},
      {"es", "empieza en 2 minutos", "Retraso · 5 minutos", "21 salas"},
      {"pt", "começa em 2 minutos", "Atraso · 5 minutos", "21 salas"},
      {"ru", "начнётся через 2 минуты", "Задержка на 5 минут", "21 зал"},
      {"id", "mulai dalam 2 menit", "Tertunda · 5 menit", "21 ruang"},
      {"hi", "2 मिनट में शुरू", "विलंब · 5 मिनट", "21 कक्ष"},
      {"th", "เริ่มในอีก 2 นาที", "ล่าช้า 5 นาที", "21 ห้อง"},
  }));
  const Wording words(said.language);
  CHECK(words.say("starts_in_minutes", {{"minutes", 2}}) == said.minutes);
  CHECK(words.say("delayed_by", {{"minutes", 5}}) == said.delay);
  CHECK(words.say("rooms", {{"rooms", 21}}) == said.rooms);
}

TEST_CASE("days are named the language's way, in European digits and the Gregorian calendar") {
  const auto [language, name] = GENERATE(table<const char*, const char*>({
      {"en", "Thursday 13 June"},
      {"en-US", "Thursday, June 13"},
      {"zh-Hans", "6月13日星期四"},
      {"zh-Hant", "6月13日 星期四"},
      {"ja", "6月13日木曜日"},
      {"ko", "6월 13일 목요일"},
      {"ar", "الخميس، 13 يونيو"},
      {"ar-EG", "الخميس، 13 يونيو"},
      {"he", "יום חמישי, 13 ביוני"},
      {"fr", "jeudi 13 juin"},
      {"de", "Donnerstag, 13. Juni"},
      {"es", "jueves, 13 de junio"},
      {"pt", "quinta-feira, 13 de junho"},
      {"ru", "четверг, 13 июня"},
      {"id", "Kamis, 13 Juni"},
      {"hi", "गुरुवार, 13 जून"},
      {"th", "วันพฤหัสบดีที่ 13 มิถุนายน"},
      {"fa", "پنجشنبه 13 ژوئن"},
      {"nl", "donderdag 13 juni"},
      {"tr", "13 Haziran Perşembe"},
  }));
  CHECK(Wording(language).day(day(2024, 6, 13)) == name);
}

TEST_CASE("a language without a file says foyer's words in English, plurals too, and the date in its own") {
  const auto [language, weekday] = GENERATE(table<const char*, const char*>({{"nl", "donderdag"}, {"tr", "Perşembe"}, {"vi", "Thứ Năm"}}));
  const Wording words(language);
  CHECK(words.say("now") == "Now");
  CHECK(words.say("starts_in_minutes", {{"minutes", 1}}) == "starts in 1 minute");
  CHECK(words.weekday(day(2024, 6, 13)) == weekday);
}

TEST_CASE("a tag finds the phrases of its language and script") {
  const auto [tag, now] = GENERATE(table<const char*, const char*>({
      {"zh", "进行中"},
      {"zh-CN", "进行中"},
      {"zh-HK", "進行中"},
      {"zh-TW", "進行中"},
      {"zh-MO", "進行中"},
      {"zh-hant", "進行中"},
      {"ZH-Hans-HK", "进行中"},
      {"pt-BR", "Agora"},
      {"de-AT", "Jetzt"},
      {"FR", "En cours"},
      {"iw", "עכשיו"},
      {"not a tag", "Now"},
  }));
  INFO(tag);
  CHECK(Wording(tag).say("now") == now);
}

TEST_CASE("a string is isolated where its letters and the phrase may run different ways, and nowhere else") {
  CHECK(Wording("en").say("event_over_detail", {{"event", "Day"}}) == "Day has ended.");
  CHECK(Wording("en").say("event_over_detail", {{"event", "יום"}}) == "\u2068יום\u2069 has ended.");
  CHECK(Wording("he").say("until", {{"time", "10:30"}}) == "עד \u206810:30\u2069");
  CHECK(Wording("ar").say("agenda_page", {{"page", 1}, {"pages", 2}}) == "البرنامج · صفحة 1 من 2");
}

TEST_CASE("times are two digits each, past midnight too") {
  const Wording words("en");
  CHECK(words.time(day(2024, 6, 13) + std::chrono::hours(9) + Minutes(5)) == "09:05");
  CHECK(words.time(day(2024, 6, 13)) == "00:00");
}

TEST_CASE("hours count to twelve where the setting says so, or the language names a country that has it") {
  const LocalTime afternoon = day(2024, 6, 13) + std::chrono::hours(13) + Minutes(5);
  const auto [language, cycle, time] = GENERATE(table<const char*, HourCycle, const char*>({
      {"en", HourCycle::of_language, "13:05"},
      {"en-US", HourCycle::of_language, "1:05\u202FPM"},
      {"en-GB", HourCycle::of_language, "13:05"},
      {"en-US", HourCycle::twenty_four, "13:05"},
      {"en", HourCycle::twelve, "1:05\u202Fpm"},
      {"ar", HourCycle::of_language, "13:05"},
      {"ar-EG", HourCycle::of_language, "1:05 م"},
      {"ko-KR", HourCycle::of_language, "오후 1:05"},
      {"zh-Hant-TW", HourCycle::of_language, "下午1:05"},
      {"zh-Hans-CN", HourCycle::of_language, "13:05"},
      {"ja", HourCycle::twelve, "午後1:05"},
      {"de", HourCycle::twelve, "1:05\u202FPM"},
  }));
  INFO(language);
  CHECK(Wording(language, cycle).time(afternoon) == time);
}

TEST_CASE("capitals follow the language") {
  CHECK(Wording("en").capitals("Moved · was Room 3b") == "MOVED · WAS ROOM 3B");
  CHECK(Wording("tr").capitals("iki") == "İKİ");
  CHECK(Wording("zh-Hans").capitals("已取消") == "已取消");
}
