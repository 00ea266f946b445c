// How far a session has come: in words, and as a bar.
#pragma once

#include "layout/canvas.h"

#include <optional>
#include <string>

namespace foyer::layout {

/// How long it still runs, as far as that is known: minutes when it is soon over, the hour when it is not. Before it starts, in how
/// many minutes it does.
std::string time_left(const programme::SessionCard& session, const Context& context);

/// A bar that is filled as far as the session has come; an empty one where nothing is on, or nobody knows until when.
void add_progress(Scene& scene, Rect box, const std::optional<programme::SessionCard>& session, const Context& context);

}  // namespace foyer::layout
