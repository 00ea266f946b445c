// Whether a session is held, and when: what every folder has to agree on.
#pragma once

#include "model/schedule.h"

namespace foyer::model {

/// Not where it is cancelled, or has vanished from its source.
inline bool takes_place(const Session& session) { return session.status != Status::cancelled && session.status != Status::removed; }

/// The start and end that hold: a delay is counted in.
inline Instant start_of(const Session& session) { return session.start + session.delay; }
inline Instant end_of(const Session& session) { return session.end + session.delay; }

/// When it would end, did it begin at `start`.
inline Instant end_from(const Session& session, Instant start) { return start + (session.end - session.start); }

}  // namespace foyer::model
