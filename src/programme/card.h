// One session at one instant: its state, its marks and its words in the screen's language.
#pragma once

#include "model/held.h"
#include "programme/slide.h"

#include <string_view>

namespace foyer::programme {

/// A session that does not take place is never soon or on: it keeps its slot as planned until it would have ended. One that is late by an
/// unknown time stays soon until then, since nobody can say that it has begun.
State state_of(const model::Session& session, Instant now);

/// Whether people come for it in vain: it does not take place, and would be soon or on.
bool is_missed(const model::Session& session, Instant now);
bool is_missed(const SessionCard& session, Instant now);

/// Until when a change that foyer itself noted is told; nothing where there is none. What the file says of changes is told always.
std::optional<Instant> change_told_until(const model::Session& session);

/// Until when a session is marked as new: its start at the latest, for then it is as good as any other. Nothing where it is not.
std::optional<Instant> addition_told_until(const model::Session& session);

/// What held before, as far as it is still told at that instant.
model::Before before(const model::Session& session, Instant now);

SpeakerCard speaker_card(const model::Speaker& speaker, std::string_view language);

SessionCard card(const model::Schedule& schedule, const model::Session& session, std::string_view language, Instant now);

/// The same where nobody knows what time it is: as planned, and nothing is new.
SessionCard without_now(SessionCard card);

}  // namespace foyer::programme
