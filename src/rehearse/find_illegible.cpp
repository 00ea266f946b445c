#include "layout/contrast.h"
#include "model/language.h"
#include "programme/deck.h"
#include "programme/visible.h"
#include "rehearse/sights.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <set>

namespace foyer::rehearse {
namespace {

// A text of an entry of the files, and what the entry is called.
struct Told {
  const model::LocalText& text;
  const model::LocalText& title;
  model::Place place;
  std::string session{};
};

// What has no place of its own is told of where the first session stands that names it.
template <class Look>
void for_each_text(const model::Schedule& schedule, const model::Session& session, const Look& look) {
  const auto tell = [&](const model::LocalText& text, const model::LocalText& title) {
    look(Told{text, title, session.place, session.id});
  };
  for (const auto* text : {&session.title, &session.subtitle, &session.abstract, &session.reason}) tell(*text, session.title);
  for (const auto index : session.speakers) {
    const auto& speaker = schedule.speakers[index];
    for (const auto* text : {&speaker.name, &speaker.role, &speaker.organisation, &speaker.bio}) tell(*text, speaker.name);
  }
  if (session.track) tell(schedule.tracks[*session.track].name, schedule.tracks[*session.track].name);
  if (session.room) tell(schedule.rooms[*session.room].name, schedule.rooms[*session.room].name);
}

template <class Look>
void for_each_text(const model::Schedule& schedule, const Look& look) {
  for (const auto& session : schedule.sessions) for_each_text(schedule, session, look);
  look(Told{schedule.event.title, schedule.event.title, {}});
  for (const auto& room : schedule.rooms) {
    look(Told{room.name, room.name, {}});
    for (const auto& [screen, way] : room.directions) look(Told{way, room.name, {}});
  }
  for (const auto& item : schedule.news)
    for (const auto* text : {&item.title, &item.body, &item.source}) look(Told{*text, item.title, item.place});
  for (const auto& item : schedule.images) look(Told{item.caption, item.caption, item.place});
  for (const auto& item : schedule.announcements)
    for (const auto* text : {&item.text, &item.detail}) look(Told{*text, item.text, item.place});
}

std::string code_point(char32_t character) {
  std::array<char, 16> words{};
  std::snprintf(words.data(), words.size(), "U+%04X", static_cast<unsigned>(character));
  return words.data();
}

bool is_foreign(const model::LocalText& text, const std::vector<std::string>& languages) {
  const auto is_shown = [&](const auto& version) {
    return version.first.empty() || std::any_of(languages.begin(), languages.end(), [&](const auto& language) {
             return model::primary_language(language) == model::primary_language(version.first);
           });
  };
  return !text.empty() && std::none_of(text.versions.begin(), text.versions.end(), is_shown);
}

std::set<std::string> sessions_of(const Played& played) {
  std::set<std::string> sessions;
  for (const auto& slide : played.slides) sessions.insert(slide.sessions.begin(), slide.sessions.end());
  return sessions;
}

class ForeignTexts {
 public:
  ForeignTexts(const Rehearsal& rehearsal, std::size_t screen)
      : schedule_(rehearsal.schedule),
        screen_(rehearsal.screens[screen]),
        languages_(programme::languages_of(rehearsal.schedule, screen_)),
        sessions_(sessions_of(rehearsal.played[screen])) {}

  std::vector<Finding> findings() && {
    for (const auto& session : schedule_.sessions)
      if (sessions_.count(session.id) > 0) look(session.title, session.place, session.id);
    for (const auto& item : schedule_.news)
      if (programme::concerns(screen_, item)) look(item.title, item.place, {});
    for (const auto& item : schedule_.announcements)
      if (programme::concerns(screen_, item)) look(item.text, item.place, {});
    return std::move(findings_);
  }

 private:
  void look(const model::LocalText& text, model::Place place, const std::string& session) {
    if (!is_foreign(text, languages_)) return;
    Finding finding;
    finding.kind = Kind::foreign_text;
    finding.screen = screen_.name;
    finding.session = session;
    finding.place = place;
    finding.what = quoted(schedule_, text) + " is written in `" + text.versions.front().first + "` alone; " + in_words(screen_) +
                   " shows `" + languages_.front() + "`";
    finding.mend = "add a version in `" + languages_.front() + "`";
    findings_.push_back(std::move(finding));
  }

  const model::Schedule& schedule_;
  const model::Screen& screen_;
  std::vector<std::string> languages_;
  std::set<std::string> sessions_;
  std::vector<Finding> findings_;
};

// A colour of the event's own that the layout had to move; of screens of the same mode once.
void find_faint_colors(const Rehearsal& rehearsal, std::vector<Finding>& findings) {
  std::set<std::pair<model::Mode, std::string>> told;
  for (const auto& screen : rehearsal.screens) {
    const auto theme = layout::theme_of(rehearsal.schedule, screen);
    for (const auto& [color, correction] : layout::faint_colors(theme)) {
      if (!told.insert({theme.mode, color.name}).second) continue;
      Finding finding;
      finding.kind = Kind::faint_color;
      finding.screen = screen.name;
      finding.place = color.place;
      finding.what = to_string(correction);
      finding.mend = "choose a colour that stands out more, or leave it to foyer";
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace

std::vector<Finding> find_missing_characters(const model::Schedule& schedule, const Senses& senses) {
  std::vector<Finding> findings;
  std::set<char32_t> told;
  for_each_text(schedule, [&](const Told& entry) {
    for (const auto& [language, version] : entry.text.versions)
      for (const char32_t character : senses.missing_characters(version, language)) {
        if (!told.insert(character).second) continue;
        Finding finding;
        finding.kind = Kind::missing_character;
        finding.session = entry.session;
        finding.place = entry.place;
        finding.what = "no installed font has the character " + code_point(character) + " in " + quoted(schedule, entry.title);
        finding.mend = "install a font that has it, or write it another way";
        findings.push_back(std::move(finding));
      }
  });
  return findings;
}

std::vector<Finding> find_illegible(const Rehearsal& rehearsal, const Senses& senses) {
  auto findings = find_missing_characters(rehearsal.schedule, senses);
  for (std::size_t screen = 0; screen < rehearsal.screens.size(); ++screen)
    for (auto& finding : ForeignTexts(rehearsal, screen).findings()) findings.push_back(std::move(finding));
  find_faint_colors(rehearsal, findings);
  return findings;
}

}  // namespace foyer::rehearse
