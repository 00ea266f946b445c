#include "rehearse/findings.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace foyer::rehearse {
namespace {

bool comes_first(const Finding& one, const Finding& other) {
  const auto key = [](const Finding& finding) {
    return std::tuple(-static_cast<int>(severity_of(finding.kind)), finding.from.value_or(Instant::min()), finding.place.file,
                      finding.place.line, finding.place.column);
  };
  return key(one) < key(other);
}

}  // namespace

std::vector<Finding> all_findings(const Rehearsal& rehearsal, const Senses& senses) {
  std::vector<Finding> all;
  for (auto&& part : {find_unseen_sessions(rehearsal), find_pace(rehearsal), find_squeezed(rehearsal, senses),
                      find_pictures(rehearsal, senses), find_illegible(rehearsal, senses), find_clashes(rehearsal), find_stale(rehearsal)})
    std::copy(part.begin(), part.end(), std::back_inserter(all));
  std::stable_sort(all.begin(), all.end(), comes_first);
  return all;
}

}  // namespace foyer::rehearse
