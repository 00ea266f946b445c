// One session at one instant: its state, its marks and its words in the screen's language.
#pragma once

#include "model/schedule.h"
#include "programme/slide.h"

#include <string_view>

namespace foyer::programme {

/// The start and end that hold: a delay is counted in.
Instant start_of(const model::Session& session);
Instant end_of(const model::Session& session);

/// A cancelled session is never soon or on: it keeps its slot as planned until it would have ended. One that is late by an unknown
/// time stays soon until then, since nobody can say that it has begun.
State state_of(const model::Session& session, Instant now);

SpeakerCard speaker_card(const model::Speaker& speaker, std::string_view language);

SessionCard card(const model::Schedule& schedule, const model::Session& session, std::string_view language, Instant now);

}  // namespace foyer::programme
