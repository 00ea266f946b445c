#include "programme/slides.h"

#include "programme/card.h"

#include <algorithm>
#include <set>

namespace foyer::programme {
namespace {

using model::Session;
using model::SessionKind;

bool has_slide_of_its_own(const Session& session) {
  switch (session.kind) {
    case SessionKind::pause:
    case SessionKind::meal:
    case SessionKind::social:
    case SessionKind::notice: return false;
    default: return !session.abstract.empty() || !session.speakers.empty();
  }
}

// A name alone is on the agenda already.
bool has_slide_of_its_own(const model::Speaker& speaker) {
  return !speaker.bio.empty() || !speaker.role.empty() || !speaker.organisation.empty() || !speaker.photo.empty();
}

SpeakerSlide speaker_slide(const View& view, std::size_t index, const std::vector<const Session*>& ahead) {
  const auto& speaker = view.schedule.speakers[index];
  SpeakerSlide slide{speaker_card(speaker, view.language()), in_language(speaker.bio, view.language()), {}};
  for (const Session* session : ahead)
    if (std::count(session->speakers.begin(), session->speakers.end(), index) > 0) slide.sessions.push_back(view.card_of(*session));
  return slide;
}

}  // namespace

std::vector<Slide> session_slides(const View& view) {
  std::vector<Slide> soon, later;
  for (const Session* session : listed(view, view.today())) {
    if (!has_slide_of_its_own(*session)) continue;
    const State state = state_of(*session, view.now);
    const bool awaited = state == State::soon || is_missed(*session, view.now);
    if (awaited && soon.size() < most_sessions) soon.emplace_back(SessionSlide{view.card_of(*session)});
    if (state == State::planned && takes_place(*session) && later.empty()) later.emplace_back(SessionSlide{view.card_of(*session)});
  }
  return soon.empty() ? later : soon;
}

// Of those who speak next, or now.
std::vector<Slide> speaker_slides(const View& view) {
  std::vector<const Session*> ahead;
  for (const Session* session : listed(view, view.today()))
    if (takes_place(*session) && view.now < end_of(*session)) ahead.push_back(session);
  std::vector<Slide> slides;
  std::set<std::size_t> seen;
  for (const Session* session : ahead)
    for (const auto index : session->speakers)
      if (slides.size() < most_speakers && has_slide_of_its_own(view.schedule.speakers[index]) && seen.insert(index).second)
        slides.emplace_back(speaker_slide(view, index, ahead));
  return slides;
}

}  // namespace foyer::programme
