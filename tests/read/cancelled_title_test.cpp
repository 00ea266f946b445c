#include "read/cancelled_title.h"

#include "support/catch.h"
#include "text/plain.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace foyer::read {

inline std::ostream& operator<<(std::ostream& stream, const Heading& heading) {
  return stream << heading.title << (heading.cancelled ? " [cancelled]" : "") << (heading.moved ? " [moved]" : "");
}

}  // namespace foyer::read

using foyer::read::Heading;
using foyer::read::heading_of;

namespace {

using Strings = std::vector<std::string>;

std::string content(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void collect(const nlohmann::json& node, const std::set<std::string>& keys, Strings& titles) {
  for (const auto& [key, value] : node.items())
    if (node.is_object() && keys.count(key) == 1 && value.is_string()) titles.push_back(foyer::text::plain(value.get<std::string>()));
    else if (value.is_structured()) collect(value, keys, titles);
}

// The titles of a file in any of the formats, found without any reader.
Strings titles_of(const std::filesystem::path& file) {
  Strings titles;
  const auto bytes = content(file);
  if (file.extension() == ".json") {
    collect(nlohmann::json::parse(bytes), {"title", "title_en", "title_ja", "Name"}, titles);
    return titles;
  }
  const std::regex form(file.extension() == ".ics" ? R"(\nSUMMARY[^:]*:([^\r\n]*))" : R"(<title>([^<]*)</title>)");
  for (std::sregex_iterator match(bytes.begin(), bytes.end(), form), end; match != end; ++match)
    titles.push_back(foyer::text::plain((*match)[1].str()));
  return titles;
}

}  // namespace

TEST_CASE("words set off at the beginning or the end of a title are its status") {
  const std::string title = GENERATE(
      as<std::string>(), "CANCELLED: Opening", "CANCELED!!!!!! Opening", "[CANCELLED] Opening", "Opening (Cancelled)",
      "Opening - CANCELLED", "Opening – cancelled", "CANCELLED Opening", "Opening CANCELLED", "Cancelled: Opening", "Cancelled – Opening",
      "Cancelled! Opening", "*** CANCELLED *** Opening", "***CANCELLED*** Opening", "❌ CANCELLED: Opening", "(CANCELLED) - Opening",
      "Opening [cancelled!]", "Opening | Cancelled", "<CANCELLED> Opening", "CANCELLED / ABGESAGT: Opening", "ABGESAGT/CANCELLED Opening",
      "[abgesagt] Opening", "ABGESAGT: Opening", "abgesagt: Opening", "entfällt: Opening", "ENTFAELLT: Opening", "ENTFALLT: Opening",
      "Opening (fällt leider aus)", "Opening (leider abgesagt)", "annulé : Opening", "Opening (annulé)", "ANNULÉ - Opening",
      "ANNULE - Opening", "[Annulée] Opening", "Cancelado: Opening", "¡CANCELADO! Opening", "Opening (annullato)", "ОТМЕНЕНО: Opening",
      "Opening (отменено)", "取消：Opening", "【取消】Opening", "[已取消] Opening", "【中止】Opening", "Opening（キャンセル）",
      "Opening (취소)", "[취소] Opening", "בוטל: Opening", "Opening (מבוטל)", "[\u200Fבוטל\u200F] Opening", "ملغى: Opening",
      "Opening (ملغاة)", "[تم الإلغاء] Opening", "Opening (dibatalkan)", "ยกเลิก: Opening", "Opening (रद्द)", "[İPTAL] Opening",
      "iptal: Opening", "Opening (geannuleerd)", "INSTÄLLT: Opening", "ODWOŁANE: Opening", "[CANCEL·LAT] Opening");
  CHECK(heading_of(title) == Heading{"Opening", true, false});
}

TEST_CASE("a title that was moved says so, and an amended one says nothing") {
  CHECK(heading_of("(Achtung Verschoben!!) Löten") == Heading{"Löten", false, true});
  CHECK(heading_of("Löten (Achtung Verschoben!! )") == Heading{"Löten", false, true});
  CHECK(heading_of("MOVED: Opening") == Heading{"Opening", false, true});
  CHECK(heading_of("Opening (rescheduled)") == Heading{"Opening", false, true});
  CHECK(heading_of("[POSTPONED] Opening") == Heading{"Opening", false, true});
  CHECK(heading_of("Verlegt: Opening") == Heading{"Opening", false, true});
  CHECK(heading_of("AMENDMENT bloqit") == Heading{"bloqit", false, false});
  CHECK(heading_of("AMENDED Wazo Platform") == Heading{"Wazo Platform", false, false});
  CHECK(heading_of("CANCELLED AMENDMENT Opening") == Heading{"Opening", true, false});
}

TEST_CASE("what else stands beside the words stays") {
  CHECK(heading_of("Opening (Cancelled: speaker ill)") == Heading{"Opening (speaker ill)", true, false});
  CHECK(heading_of("[CANCELLED due to illness] Opening") == Heading{"[due to illness] Opening", true, false});
  CHECK(heading_of("CANCELLED: .NET and #hashtags") == Heading{".NET and #hashtags", true, false});
  CHECK(heading_of("CANCELLED: /dev/null") == Heading{"/dev/null", true, false});
  CHECK(heading_of("[CANCELLED] “Words”") == Heading{"“Words”", true, false});
  CHECK(heading_of("[CANCELLED] [Workshop] Opening") == Heading{"[Workshop] Opening", true, false});
  CHECK(heading_of("Why? CANCELLED") == Heading{"Why?", true, false});
  CHECK(heading_of("CANCELLED - moved: Opening") == Heading{"Opening", true, true});
}

TEST_CASE("where nothing else is left, the title is the words") {
  CHECK(heading_of("FÄLLT AUS") == Heading{"FÄLLT AUS", true, false});
  CHECK(heading_of("[abgesagt]") == Heading{"[abgesagt]", true, false});
  CHECK(heading_of("取消") == Heading{"取消", true, false});
  CHECK(heading_of("CANCELLED!") == Heading{"CANCELLED!", true, false});
  CHECK(heading_of("CANCELLED: 🎉") == Heading{"CANCELLED: 🎉", true, false});
  CHECK(heading_of("AMENDMENT") == Heading{"AMENDMENT", false, false});
  CHECK(heading_of("") == Heading{"", false, false});
}

TEST_CASE("words inside a title are a part of it") {
  const std::string title =
      GENERATE(as<std::string>(), "Cancelled flights: a history of the airport", "How we cancelled our cloud", "Cancelled", "Moved",
               "Moved by music", "The cancelled generation", "Cancelled-culture: a critique", "Is it (cancelled?)", "Is it cancelled?",
               "Opening – cancelled?", "\"Cancelled\": a play", "On being cancelled", "CANCELLED FLIGHTS OF 2020", "TEN YEARS CANCELLED",
               "Amendment: the First", "Amendments to the bylaws", "Orders (cancelled and open)", "Our self-cancelled plans",
               "Why CANCELLED is a status", "What is (cancelled) now?", "My life: cancelled", "Open, moved, cancelled",
               "Verschobene Perspektiven", "Die Reise, verschoben", "Entfällt der Mensch?", "取消文化について", "中止犯の研究",
               "中止・延期のリスク", "취소된 것들", "Отменено ли будущее?", "Annulé ou pas ?", "「キャンセル」という文化",
               "« Annulé » : une pièce", "Huy: ein Leben", "Ausgefallen: Mode", "(Un)cancelled: a story", "(re)moved",
               "Cancel culture: pro and contra", "CANCEL: the key", "Update: what is new", "()", "[]", "(", "]", "- - -", ":", "!!!");
  CHECK(heading_of(title) == Heading{title, false, false});
}

TEST_CASE("the word for it on foyer's own slides is understood in every language that foyer speaks") {
  int languages = 0;
  for (const auto& entry : std::filesystem::directory_iterator("assets/locale")) {
    const auto word = nlohmann::json::parse(content(entry.path())).at("cancelled").get<std::string>();
    INFO(entry.path() << ": " << word);
    CHECK(heading_of("[" + word + "] Opening") == Heading{"Opening", true, false});
    CHECK(heading_of(word + ": Opening") == Heading{"Opening", true, false});
    ++languages;
  }
  CHECK(languages >= 15);
}

TEST_CASE("a long title of nothing but marks ends") {
  std::string brackets, words;
  for (int time = 0; time < 100000; ++time) brackets += "[", words += "CANCELLED: ";
  CHECK(heading_of(brackets).title == brackets);
  CHECK(heading_of(words).cancelled);
}

TEST_CASE("of the titles of real events exactly those change that say so") {
  struct Expected {
    const char* file;
    std::size_t titles, cancelled, amended;
  };
  const auto [file, titles, cancelled, amended] = GENERATE(values<Expected>({
      {"31c3/schedule.xml", 139, 0, 0},
      {"36c3/history-20191227T1140-934d425.json", 1317, 0, 0},
      {"36c3/history-20191229T1600-426995f.json", 1672, 0, 0},
      {"36c3/schedule.json", 1723, 0, 0},
      {"camp2019/schedule.json", 144, 0, 0},
      {"cdkday/sessions.json", 39, 0, 0},
      {"coscup2023/session.json", 704, 0, 0},
      {"debconf23/schedule.xml", 118, 0, 0},
      {"devrel-japan2023/sessions.json", 170, 0, 0},
      {"emf2024/schedule.frab.xml", 483, 1, 0},
      {"emf2024/schedule.ics", 483, 1, 0},
      {"fosdem2020/schedule.xml", 873, 3, 42},
      {"global-azure-linz2020/sessionize.json", 107, 0, 0},
      {"icon2024-he/events.json", 343, 0, 0},
      {"jev22/schedule.json", 434, 1, 0},
      {"jres2022/schedule.ics", 120, 0, 0},
      {"kielux2020/schedule.ics", 24, 0, 0},
      {"rc3-2020/schedule.json", 49, 0, 0},
      {"scale22x/signs.json", 296, 1, 0},
      {"sitcon2024/sessions.json", 86, 0, 0},
  }));
  const auto path = std::filesystem::path("../shared/data") / file;
  if (!std::filesystem::exists(path)) {
    WARN("left out: there is no " << path);
    return;
  }
  std::size_t seen_cancelled = 0, seen_amended = 0;
  const auto all = titles_of(path);
  for (const auto& title : all) {
    const auto heading = heading_of(title);
    CHECK_FALSE(heading.moved);
    if (heading.cancelled) ++seen_cancelled;
    else if (heading.title != title) ++seen_amended;
  }
  INFO(file);
  CHECK(all.size() == titles);
  CHECK(seen_cancelled == cancelled);
  CHECK(seen_amended == amended);
}
