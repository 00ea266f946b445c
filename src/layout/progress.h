// How far a session has come: in words, and as a bar.
#pragma once

#include "layout/canvas.h"

#include <string>

namespace foyer::layout {

/// How long it still runs, as far as that is known: minutes when it is soon over, the hour when it is not. Before it starts, in how
/// many minutes it does.
std::string time_left(const programme::SessionCard& session, const Context& context);

/// Whether it has a bar: one that is soon or on. None where nobody knows until when it runs, for an empty bar would say that it has not
/// begun.
bool has_progress(const programme::SessionCard& session);

/// The bar where there is one, filled as far as the session has come.
void add_progress(Scene& scene, Rect box, const programme::SessionCard& session, const Context& context);

}  // namespace foyer::layout
