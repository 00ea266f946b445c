#include "rehearse/sights.h"

#include <algorithm>

namespace foyer::rehearse {
namespace {

constexpr std::chrono::hours old_after{48};

}  // namespace

std::vector<Finding> find_stale(const Rehearsal& rehearsal) {
  const auto& schedule = rehearsal.schedule;
  const auto span = rehearsal.span;
  std::vector<Finding> findings;
  for (const auto& item : schedule.announcements) {
    if (item.until) continue;
    Finding finding;
    finding.kind = Kind::endless_announcement;
    finding.from = std::max(item.from.value_or(span.from), span.from);
    finding.place = item.place;
    finding.what = "the announcement " + quoted(schedule, item.text) + " never ends";
    finding.mend = "give it an `until`, and another when it is to stay for longer";
    findings.push_back(std::move(finding));
  }
  for (const auto& item : schedule.news) {
    if (!item.published) continue;
    const auto old = std::max(*item.published + old_after, span.from), end = std::min(item.until.value_or(span.until), span.until);
    if (old >= end) continue;
    Finding finding;
    finding.kind = Kind::old_news;
    finding.from = old;
    finding.until = end;
    finding.place = item.place;
    finding.what = quoted(schedule, item.title) + " is still told at " + in_words(schedule, end) + "; it was published at " +
                   in_words(schedule, *item.published);
    finding.mend = "give it an `until`, or take it out";
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace foyer::rehearse
