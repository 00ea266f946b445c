// How far the machine's clock can be believed. A display that claims what is on now by a wrong clock sends people to the wrong room; one
// that shows plain times does not.
#pragma once

#include "base/instant.h"
#include "model/schedule.h"

#include <optional>
#include <string>

namespace foyer::app {

enum class Trust {
  trusted,    // a time server has been heard since the machine started
  unsure,     // nothing speaks against it: staff are told after some days, the glass is as ever
  untrusted,  // it is surely wrong, or nobody has set it yet: nothing on the glass may depend on it
};

struct ClockFacts {
  Instant now{};
  Instant built{};               // no display runs before it was built
  bool is_synchronised = false;  // by a time server, and not set by anybody else since
  bool keeps_time_off = true;    // there is a clock with a battery, or a host, that ran on while the machine was off
  bool is_near_event = true;
  std::optional<Seconds> since_set{};  // how long ago it was last set while foyer ran
};

/// In this order: what is before the build is wrong, whoever says so, and what a time server set is right. A clock that was set by hand is
/// believed near the event at once; far from it that looks like a slip, and is believed only after `settling`. One that nobody set is
/// believed where it ran on while the machine was off, as in every PC and virtual machine. Where it did not (a board without a battery,
/// which starts at the time that was saved last), it is surely late.
Trust judge(const ClockFacts& facts);

inline constexpr Minutes settling{10};

/// What is wrong with an untrusted one, and what to do, for staff.
std::string why_untrusted(const ClockFacts& facts);

inline constexpr std::chrono::days near_event{7};

/// Whether the instant lies within that of the event's sessions; true where there are none to tell by.
bool is_near_event(const model::Schedule& schedule, Instant now);

}  // namespace foyer::app
