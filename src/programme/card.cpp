#include "programme/card.h"

#include "programme/deck.h"

#include <algorithm>
#include <utility>

namespace foyer::programme {
namespace {

using model::Status;

bool is_late_by_unknown(const model::Session& session) { return session.status == Status::delayed && session.delay == Minutes(0); }

// Screens side by side see a change a little apart; at a full hour they cease to tell it together.
Instant at_full_hour(Instant instant) { return std::chrono::ceil<std::chrono::hours>(instant); }

std::optional<Instant> start_before(const model::Session& session, const model::Before& was) {
  if (was.start && *was.start != start_of(session)) return was.start;
  if (session.delay != Minutes(0)) return session.start;
  return {};
}

std::string name_of_room(const model::Schedule& schedule, std::optional<std::size_t> room, std::string_view language) {
  return room ? in_language(schedule.rooms[*room].name, language) : std::string();
}

std::vector<Mark> marks_of(const model::Session& session, const SessionCard& card, Instant now) {
  std::vector<Mark> marks;
  const bool delayed = session.status == Status::delayed || session.delay != Minutes(0);
  if (delayed) marks.push_back(Mark::delayed);
  if (session.status == Status::moved || !card.was_room.empty() || (card.was_start && !delayed)) marks.push_back(Mark::moved);
  if (session.status == Status::cancelled) marks.push_back(Mark::cancelled);
  if (session.full) marks.push_back(Mark::full);
  if (takes_place(session) && now < addition_told_until(session)) marks.push_back(Mark::added);
  if (session.status == Status::removed) marks.push_back(Mark::removed);
  return marks;
}

}  // namespace

SpeakerCard speaker_card(const model::Speaker& speaker, std::string_view language) {
  return {in_language(speaker.name, language), in_language(speaker.role, language), in_language(speaker.organisation, language),
          speaker.photo};
}

State state_of(const model::Session& session, Instant now) {
  if (now >= end_of(session)) return State::over;
  if (!takes_place(session) || now < start_of(session) - soon_before_start) return State::planned;
  if (now < start_of(session) || is_late_by_unknown(session)) return State::soon;
  return State::now;
}

bool is_missed(const model::Session& session, Instant now) {
  return !takes_place(session) && start_of(session) - soon_before_start <= now && now < end_of(session);
}

bool is_missed(const SessionCard& session, Instant now) {
  return !takes_place(session) && session.start - soon_before_start <= now && now < session.end;
}

std::optional<Instant> change_told_until(const model::Session& session) {
  return session.changed ? at_full_hour(*session.changed + change_still_told) : std::optional<Instant>();
}

std::optional<Instant> addition_told_until(const model::Session& session) {
  return session.added ? std::min(at_full_hour(*session.added + addition_still_told), start_of(session)) : std::optional<Instant>();
}

model::Before before(const model::Session& session, Instant now) {
  const auto until = change_told_until(session);
  return !until || now < *until ? session.was : model::Before();
}

SessionCard card(const model::Schedule& schedule, const model::Session& session, std::string_view language, Instant now) {
  const auto was = before(session, now);
  SessionCard card;
  card.id = session.id;
  card.title = in_language(session.title, language);
  card.subtitle = in_language(session.subtitle, language);
  card.abstract = in_language(session.abstract, language);
  card.reason = in_language(session.reason, language);
  card.room = name_of_room(schedule, session.room, language);
  card.language = session.language;
  card.url = session.url;
  card.kind = session.kind;
  card.state = state_of(session, now);
  card.start = start_of(session);
  card.end = end_of(session);
  card.end_is_known = session.end_is_known;
  card.was_start = start_before(session, was);
  if (was.room != session.room) card.was_room = name_of_room(schedule, was.room, language);
  if (session.track) {
    card.track = in_language(schedule.tracks[*session.track].name, language);
    card.track_color = schedule.tracks[*session.track].color;
  }
  for (const auto index : session.speakers) card.speakers.push_back(speaker_card(schedule.speakers[index], language));
  card.marks = marks_of(session, card, now);
  return card;
}

SessionCard without_now(SessionCard card) {
  card.state = State::planned;
  std::erase(card.marks, Mark::added);
  for (auto& translation : card.translations) translation = without_now(std::move(translation));
  return card;
}

}  // namespace foyer::programme
