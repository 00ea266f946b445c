#include "read/icalendar_rules.h"

#include "read/icalendar_component.h"

#include <libical/ical.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

namespace foyer::read {
namespace {

using namespace std::chrono;

constexpr int libical_gives_up = 2582;  // the year

struct FreeIterator {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

icaltimetype to_ical(LocalTime local) {
  const auto day = floor<days>(local);
  const year_month_day date(day);
  const hh_mm_ss time(local - day);
  auto ical = icaltime_null_time();
  ical.year = static_cast<int>(date.year());
  ical.month = static_cast<int>(static_cast<unsigned>(date.month()));
  ical.day = static_cast<int>(static_cast<unsigned>(date.day()));
  ical.hour = static_cast<int>(time.hours().count());
  ical.minute = static_cast<int>(time.minutes().count());
  ical.second = static_cast<int>(time.seconds().count());
  return ical;
}

int year_of(LocalTime local) { return static_cast<int>(year_month_day(floor<days>(local)).year()); }

// The last wall time that UNTIL lets through.
std::optional<LocalTime> until_of(const icaltimetype& until, const zone::Zone& zone) {
  const auto local = local_time(until);
  if (!local) return {};
  if (until.is_date != 0) return *local + days(1) - seconds(1);
  return icaltime_is_utc(until) != 0 ? zone::to_local(zone, Instant(local->time_since_epoch())) : *local;
}

// libical tries every second of every year where a rule by the second names a day that does not come.
bool takes_too_long(const icalrecurrencetype& rule, const std::string& text) {
  const bool fine = rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE || rule.freq == ICAL_HOURLY_RECURRENCE;
  return fine && text.find(";BY") != text.npos;
}

// Takes times from the iterator until they pass the end, and gives the years that libical has sought through behind it.
int collect(Repeats& repeats, icalrecur_iterator& iterator, LocalTime end, bool ends_there, std::size_t most) {
  for (;;) {
    const auto next = icalrecur_iterator_next(&iterator);
    const bool ended = icaltime_is_null_time(next) != 0;
    const auto local = local_time(next);
    if (!local || *local > end) {
      repeats.complete = ended || ends_there;
      return std::max(0, (ended ? libical_gives_up : next.year) - year_of(end));
    }
    if (repeats.times.size() == most) return 0;
    repeats.times.push_back(*local);
  }
}

}  // namespace

Repeats repeats_of(const std::string& text, LocalTime start, const zone::Zone& zone, LocalTime last, std::size_t most,
                   RuleAllowance& allowance) {
  if (--allowance.rules < 0 || allowance.years <= 0 || text.find("RSCALE") != text.npos) return {};
  auto rule = icalrecurrencetype_from_string(text.c_str());
  if (rule.freq == ICAL_NO_RECURRENCE || takes_too_long(rule, text)) return {};
  const auto until = until_of(rule.until, zone);
  rule.until = icaltime_null_time();  // libical would compare a time in UTC with wall times
  const std::unique_ptr<icalrecur_iterator, FreeIterator> iterator(icalrecur_iterator_new(rule, to_ical(start)));
  Repeats repeats;
  repeats.followed = iterator != nullptr;
  const auto end = until ? std::min(*until, last) : last;
  const int sought = iterator ? collect(repeats, *iterator, end, until && *until <= last, most) : libical_gives_up - year_of(start);
  const bool counted = rule.count > 0 && repeats.times.size() == static_cast<std::size_t>(rule.count);
  if (!counted) allowance.years -= sought;
  return repeats;
}

}  // namespace foyer::read
