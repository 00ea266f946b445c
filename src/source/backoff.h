// When to ask a server again: soon enough to be up to date, later and later while it fails, and never all screens at once.
#pragma once

#include "base/instant.h"

#include <chrono>
#include <optional>

namespace foyer::source {

constexpr Seconds longest_back_off{15 * 60};

/// How long to wait after an answer, or after that many failures in a row. `random` in [0, 1) spreads the screens that began together.
/// After an answer: the interval and up to a tenth of it more. After failures: about twice as long each time, from the interval to 15
/// minutes (or to the interval, where that is longer), or as long as the server wants, within the same bounds. How long an answer may be
/// kept according to its server does not count: staff have said how often to ask.
std::chrono::milliseconds wait_before_next(Seconds interval, int failures, std::optional<Seconds> retry_after, double random);

}  // namespace foyer::source
