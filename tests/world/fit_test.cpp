#include "layout/pages.h"
#include "paint/fonts.h"
#include "support/catch.h"
#include "world/real_words.h"
#include "zone/zone.h"

#include <algorithm>
#include <iostream>

using namespace foyer;
using namespace foyer::programme;
using test::RealWords, test::real_words;
namespace fs = std::filesystem;

namespace {

const fs::path real_data = "../shared/data";
const std::vector<Size> sizes{{1280, 720}, {1920, 1080}, {3840, 2160}, {1080, 1920}, {2160, 3840}, {1024, 768}, {3840, 1080}};
constexpr std::size_t a_deck = 12;  // titles
const Instant now = std::chrono::sys_days(std::chrono::year(2024) / 6 / 13) + Minutes(582);

struct Tally {
  std::size_t slides = 0, lines = 0;
};

std::string without_spaces(std::string text) {
  for (const std::string space : {" ", "\u00A0", "\u202F", "\u00AD", "\u200E", "\u200F"})
    for (auto at = text.find(space); at != text.npos; at = text.find(space, at)) text.erase(at, space.size());
  return text;
}

/// A session in each state in turn, so that every kind of row and tag meets every kind of title.
SessionCard card_of(const RealWords& words, std::size_t index) {
  SessionCard card;
  card.id = std::to_string(index);
  card.title = words.titles[index];
  card.room = card.place = words.rooms[index % words.rooms.size()];
  card.start = now + Minutes(20 * static_cast<int>(index % a_deck) - 60);
  card.end = card.start + Minutes(45);
  card.state = card.end <= now                   ? State::over
               : card.start <= now               ? State::now
               : card.start <= now + Minutes(15) ? State::soon
                                                 : State::planned;
  if (index % 5 == 1) card.marks = {Mark::cancelled};
  if (index % 5 == 2) {
    card.marks = {Mark::moved};
    card.was_room = words.rooms[(index + 1) % words.rooms.size()];
  }
  if (index % 5 == 3) {
    card.marks = {Mark::delayed};
    card.was_start = card.start - Minutes(10);
  }
  if (index % 5 == 4) card.marks = {index % 2 == 0 ? Mark::removed : Mark::added};
  for (std::size_t speaker = 0; speaker <= index % 3; ++speaker)
    card.speakers.push_back({words.names[(index * 3 + speaker) % words.names.size()], "", "", ""});
  return card;
}

/// The slides that hold one session each, or words of its length.
void add_single_slides(Deck& deck, const RealWords& words, const SessionCard& card, std::size_t index) {
  const bool together = deck.languages.size() > 1;
  const auto add = [&](const Slide& slide) { deck.entries.push_back({slide, {}, {deck.languages.front()}}); };
  const auto& name = words.names[index % words.names.size()];
  add(SessionSlide{card});
  add(NewsSlide{card.title, card.title, card.room, "", "", now, 1, 1});
  add(SpeakerSlide{{name, card.title, card.room, ""}, card.title, {card}});
  add(RoomSlide{card.room, 40, card, {card, card}, {card}});
  auto upcoming = card;
  if (together) upcoming.translations = {card};
  deck.entries.push_back({QuietSlide{Quiet::gap, {}, {upcoming, upcoming}}, {}, deck.languages});
  add(ImageSlide{"poster.png", card.title});
  const auto level = index % 2 == 0 ? model::Level::warning : model::Level::emergency;
  AnnouncementSlide announcement{level, card.title, card.title, index % 3 == 0, now, now + Minutes(10), {}};
  if (together) announcement.translations = {announcement};
  if (together) announcement.translations.front().text = name;
  deck.entries.push_back({announcement, {}, deck.languages});
}

/// Twelve titles in every kind of slide; every other deck has two languages together and a notice under it.
Deck deck_of(const RealWords& words, std::size_t first) {
  const bool together = first / a_deck % 2 == 1;
  Deck deck;
  deck.event = words.titles[first];
  deck.languages = together ? std::vector<std::string>{"en", "zh-Hans"} : std::vector<std::string>{"en"};
  deck.day = deck.today = std::chrono::floor<std::chrono::days>(LocalTime(now.time_since_epoch()));
  if (first / a_deck % 3 == 0) deck.as_of = now - std::chrono::hours(200);
  AgendaSlide agenda{deck.day, {}};
  NowNextSlide plan{deck.day, {}};
  for (std::size_t index = first; index < std::min(first + a_deck, words.titles.size()); ++index) {
    auto card = card_of(words, index);
    if (together) card.translations = {card_of(words, (index + 1) % words.titles.size())};
    agenda.sessions.push_back(card);
    plan.rooms.push_back({card.room, card, card});
  }
  deck.entries.push_back({agenda, {}, deck.languages});
  deck.entries.push_back({ChangesSlide{deck.day, agenda.sessions}, {}, deck.languages});
  deck.entries.push_back({plan, {}, deck.languages});
  const auto& last = agenda.sessions.back();
  if (together) deck.notices = {{AnnouncementSlide{model::Level::info, last.title, {}, false, {}, {}, {}}, {}, deck.languages}};
  for (std::size_t index = first; index < first + agenda.sessions.size(); ++index)
    add_single_slides(deck, words, card_of(words, index), index);
  return deck;
}

/// As the ink goes: from the height of capitals to the descenders.
Rect ink(const layout::Text& text) {
  const int above = static_cast<int>(text.font.size * layout::cap_height), below = text.font.size / 5;
  return {text.at.x, text.at.y - above, text.width, above + below};
}

bool overlap(const Rect& a, const Rect& b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }

bool has_box(paint::Fonts& fonts, const layout::Text& text) {
  const auto runs = fonts.runs(text.text, text.font);
  const bool asked_for = text.text.find("\uFFFD") != text.text.npos;
  return !asked_for &&
         std::any_of(runs.begin(), runs.end(), [](const paint::Run& run) { return run.text.find("\uFFFD") != run.text.npos; });
}

std::vector<layout::Text> texts_of(const layout::Page& page) {
  std::vector<layout::Text> texts;
  for (const auto& command : page.scene.commands)
    if (const auto* text = std::get_if<layout::Text>(&command)) texts.push_back(*text);
  return texts;
}

void check(const layout::Page& page, paint::Fonts& fonts, Tally& tally) {
  const Rect glass{0, 0, page.scene.size.width, page.scene.size.height};
  const auto texts = texts_of(page);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    INFO(page.kind << " " << glass.width << "x" << glass.height << ": " << to_string(layout::Command(texts[i])));
    REQUIRE(glass.contains(layout::bounds(texts[i])));
    REQUIRE_FALSE(has_box(fonts, texts[i]));
    for (std::size_t j = 0; j < i; ++j) {
      INFO("and " << to_string(layout::Command(texts[j])));
      REQUIRE_FALSE(overlap(ink(texts[i]), ink(texts[j])));
    }
  }
  REQUIRE(page.smallest_text_arcmin >= 12);
  ++tally.slides;
  tally.lines += texts.size();
}

/// Whether each session of the page is named in full, in one piece.
void check_titles(const layout::Page& page) {
  std::string all;
  for (const auto& text : texts_of(page)) all += without_spaces(text.text);
  for (const auto& session : page.sessions) {
    INFO(page.kind << " " << session.title << " in " << all);
    REQUIRE(all.find(without_spaces(session.title)) != all.npos);
  }
}

/// Lays out every `step`th deck of twelve titles at all sizes.
void check_decks(std::size_t step) {
  if (!fs::exists(real_data)) {
    WARN("left out: there is no folder " << real_data << " with the schedules of real events");
    return;
  }
  const RealWords words = real_words(real_data);
  auto fonts = paint::Fonts::open({});
  REQUIRE(fonts);
  Tally tally;
  for (const Size size : sizes) {
    for (std::size_t first = 0; first < words.titles.size(); first += a_deck * step) {
      for (const auto& page :
           layout::pages_of(deck_of(words, first), {size, 55, 3}, layout::palette_of({}), zone::Zone{}, (*fonts)->measure(), now)) {
        check(page, **fonts, tally);
        if (page.of == 1 || page.kind == "agenda" || page.kind == "changes" || page.kind == "now-next") check_titles(page);
      }
    }
  }
  std::cout << words.titles.size() / step << " titles of " << words.titles.size() << ", " << words.names.size() << " names, "
            << words.rooms.size() << " rooms: " << tally.slides << " slides at " << sizes.size() << " sizes, " << tally.lines
            << " lines of text\n";
  CHECK(words.titles.size() > 4000);
}

}  // namespace

TEST_CASE("some real titles, names and rooms fit every layout at every size", "[F30][F72]") { check_decks(25); }

TEST_CASE("all real titles, names and rooms fit every layout at every size", "[.all]") { check_decks(1); }
