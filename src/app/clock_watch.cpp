#include "app/clock_watch.h"

#include <utility>

namespace foyer::app {
namespace {

namespace chrono = std::chrono;

/// A correction by less moves no session on the glass that anybody would miss.
constexpr chrono::seconds small{5};

/// Of the wall clock against the one that nobody sets; it moves only when somebody sets the former.
chrono::milliseconds lead(const ClockReading& reading) { return reading.now.time_since_epoch() - reading.since_boot; }

/// Whether a time server was heard between two looks, and the clock is still as it was then. Once somebody has set it, or has not yet, its
/// age is another.
bool was_heard_since(const ClockReading& before, const ClockReading& reading) {
  return reading.heard && reading.heard != before.heard &&
         chrono::abs(reading.now - *reading.heard) <= reading.since_boot - before.since_boot + small;
}

}  // namespace

Instant built() { return Instant(Seconds(FOYER_BUILT)); }

ClockWatch::ClockWatch(Tell tell, bool keeps_time_off, Instant built, Read read)
    : tell_(std::move(tell)), keeps_time_off_(keeps_time_off), built_(built), read_(std::move(read)) {}

ClockWatch ClockWatch::of_machine(Tell tell) {
  return {std::move(tell), app::keeps_time_off(app::built()), app::built(), [] { return read_clock(); }};
}

/// True where it was set since the last look.
bool ClockWatch::follow(const ClockReading& reading) {
  if (!last_) heard_ = told_ = reading.since_boot;
  const bool was_set = last_ && chrono::abs(lead(reading) - lead(*last_)) > small;
  if (was_set) set_at_ = reading.since_boot;
  // What time servers said before somebody set the clock by hand is worth nothing.
  const bool is_synchronised = reading.is_synchronised.value_or(false) || (last_ && was_heard_since(*last_, reading));
  synchronised_ = is_synchronised || (!was_set && synchronised_) || (!set_at_ && reading.heard);
  if (is_synchronised || !reading.is_synchronised) heard_ = reading.since_boot;
  last_ = reading;
  return was_set;
}

bool ClockWatch::update(const std::optional<model::Schedule>& schedule) {
  const auto reading = read_();
  const bool was_set = follow(reading);
  ClockFacts facts{.now = reading.now, .built = built_, .is_synchronised = synchronised_, .keeps_time_off = keeps_time_off_};
  if (schedule) facts.is_near_event = is_near_event(*schedule, reading.now);
  if (set_at_) facts.since_set = chrono::floor<Seconds>(reading.since_boot - *set_at_);
  const bool was_trusted = is_trusted();
  const auto trust = judge(facts);
  tell_of(trust, facts);
  trust_ = trust;
  tell_of_days(reading);
  return was_set || is_trusted() != was_trusted;
}

void ClockWatch::tell_of(Trust trust, const ClockFacts& facts) {
  if (trust == Trust::untrusted && is_trusted()) tell_(why_untrusted(facts) + ". Until then the glass shows plain times and no clock");
  if (trust != Trust::untrusted && !is_trusted()) tell_("the clock is believed again: the glass tells what is on now");
}

void ClockWatch::tell_of_days(const ClockReading& reading) {
  const auto unheard = reading.since_boot - heard_;
  if (!is_trusted() || unheard < unsure_told || reading.since_boot - told_ < chrono::days(1)) return;
  told_ = reading.since_boot;
  tell_("no time server was heard for " + std::to_string(chrono::floor<chrono::days>(unheard).count()) +
        " days: the clock may be minutes off; \"timedatectl\" says whether one is asked");
}

std::optional<Steady::time_point> ClockWatch::due() const {
  return is_trusted() ? std::optional<Steady::time_point>() : Steady::now() + look_again;
}

}  // namespace foyer::app
