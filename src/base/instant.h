// The kinds of time in foyer. An Instant is a point on the one world clock; a LocalTime is what the wall clock of some
// zone says; they meet only in zone/. Time that is waited for is a third kind: base/steady.h.
#pragma once

#include <chrono>

namespace foyer {

using Instant = std::chrono::sys_seconds;
using LocalTime = std::chrono::local_seconds;
using LocalDay = std::chrono::local_days;
using Minutes = std::chrono::minutes;
using Seconds = std::chrono::seconds;

/// How the hours of a day are counted on the glass: to 24, twice to 12, or as the screen's language has it.
enum class HourCycle { of_language, twelve, twenty_four };

}  // namespace foyer
