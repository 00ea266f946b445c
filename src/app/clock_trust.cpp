#include "app/clock_trust.h"

#include "model/held.h"
#include "zone/text.h"

#include <algorithm>

namespace foyer::app {
namespace {

const zone::Zone utc{"UTC", Seconds(0), {}};

}  // namespace

Trust judge(const ClockFacts& facts) {
  if (facts.now < facts.built) return Trust::untrusted;
  if (facts.is_synchronised) return Trust::trusted;
  if (facts.since_set) return facts.is_near_event || *facts.since_set >= settling ? Trust::unsure : Trust::untrusted;
  return facts.keeps_time_off ? Trust::unsure : Trust::untrusted;
}

std::string why_untrusted(const ClockFacts& facts) {
  const auto now = zone::to_iso(facts.now, utc);
  if (facts.now < facts.built)
    return "the clock is not set: it says " + now + ", and this foyer was built on " + zone::to_iso_day(facts.built, utc) +
           "; \"timedatectl set-ntp true\" lets a time server set it (where that fails, first \"apt-get install systemd-timesyncd\")";
  if (facts.since_set)
    return "the clock was set to " + now + ", far from the event; if that is right, it is believed in " + std::to_string(settling.count()) +
           " minutes";
  return "the clock is not set: it says " + now +
         ", but this computer has no clock that runs on while it is off, and has heard no time server since it started; connect it to the "
         "network, or set the clock by hand";
}

bool is_near_event(const model::Schedule& schedule, Instant now) {
  if (schedule.sessions.empty()) return true;
  Instant first = Instant::max(), last = Instant::min();
  for (const auto& session : schedule.sessions) {
    first = std::min(first, model::start_of(session));
    last = std::max(last, model::end_of(session));
  }
  return first - near_event <= now && now <= last + near_event;
}

}  // namespace foyer::app
