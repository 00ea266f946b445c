#include "programme/card.h"

#include "programme/deck.h"

namespace foyer::programme {
namespace {

using model::Status;

bool is_late_by_unknown(const model::Session& session) { return session.status == Status::delayed && session.delay == Minutes(0); }

std::optional<Instant> start_before(const model::Session& session) {
  if (session.was.start && *session.was.start != start_of(session)) return session.was.start;
  if (session.delay != Minutes(0)) return session.start;
  return {};
}

std::string name_of_room(const model::Schedule& schedule, std::optional<std::size_t> room, std::string_view language) {
  return room ? in_language(schedule.rooms[*room].name, language) : std::string();
}

std::vector<Mark> marks_of(const model::Session& session, const SessionCard& card) {
  std::vector<Mark> marks;
  const bool delayed = session.status == Status::delayed || session.delay != Minutes(0);
  if (delayed) marks.push_back(Mark::delayed);
  if (session.status == Status::moved || !card.was_room.empty() || (card.was_start && !delayed)) marks.push_back(Mark::moved);
  if (session.status == Status::cancelled) marks.push_back(Mark::cancelled);
  if (session.full) marks.push_back(Mark::full);
  return marks;
}

}  // namespace

SpeakerCard speaker_card(const model::Speaker& speaker, std::string_view language) {
  return {in_language(speaker.name, language), in_language(speaker.role, language), in_language(speaker.organisation, language),
          speaker.photo};
}

Instant start_of(const model::Session& session) { return session.start + session.delay; }

Instant end_of(const model::Session& session) { return session.end + session.delay; }

State state_of(const model::Session& session, Instant now) {
  if (now >= end_of(session)) return State::over;
  if (session.status == Status::cancelled || now < start_of(session) - soon_before_start) return State::planned;
  if (now < start_of(session) || is_late_by_unknown(session)) return State::soon;
  return State::now;
}

SessionCard card(const model::Schedule& schedule, const model::Session& session, std::string_view language, Instant now) {
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
  card.was_start = start_before(session);
  if (session.was.room != session.room) card.was_room = name_of_room(schedule, session.was.room, language);
  if (session.track) {
    card.track = in_language(schedule.tracks[*session.track].name, language);
    card.track_color = schedule.tracks[*session.track].color;
  }
  for (const auto index : session.speakers) card.speakers.push_back(speaker_card(schedule.speakers[index], language));
  card.marks = marks_of(session, card);
  return card;
}

}  // namespace foyer::programme
