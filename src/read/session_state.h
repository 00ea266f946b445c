// What became of a session, in a word that somebody wrote into a field for it.
#pragma once

#include "model/schedule.h"

#include <string_view>

namespace foyer::read {

/// "Cancelled", "https://schema.org/EventCancelled"; planned for all else.
model::Status status_in(std::string_view words);

/// Rejected, withdrawn, a draft: not for the public.
bool is_hidden_state(std::string_view words);

}  // namespace foyer::read
