#include "rehearse/coverage.h"

#include "model/held.h"
#include "programme/rotation.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace foyer::rehearse {
namespace {

struct Showing {
  Instant from, until;
};

std::vector<Seconds> dwells_of(const Moment& moment) {
  std::vector<Seconds> dwells;
  for (const auto& page : moment.pages) dwells.emplace_back(page.dwell);
  return dwells;
}

// The sessions of each slide, as indices into those of the schedule.
std::vector<std::vector<std::size_t>> sessions_of_slides(const model::Schedule& schedule, const Played& played) {
  std::unordered_map<std::string, std::size_t> numbers;
  for (std::size_t session = 0; session < schedule.sessions.size(); ++session) numbers[schedule.sessions[session].id] = session;
  std::vector<std::vector<std::size_t>> result;
  for (const auto& slide : played.slides) {
    auto& sessions = result.emplace_back();
    for (const auto& id : slide.sessions)
      if (const auto known = numbers.find(id); known != numbers.end()) sessions.push_back(known->second);
  }
  return result;
}

std::optional<Seconds> longest_wait(const std::vector<Showing>& showings, Instant from, Instant start) {
  Seconds longest{0};
  Instant last = from;
  bool is_shown = false;
  for (const auto& [since, until] : showings) {
    if (until <= from || since >= start) continue;
    is_shown = true;
    longest = std::max(longest, since - last);
    last = std::min(until, start);
  }
  if (!is_shown) return {};
  return std::max(longest, start - last);
}

Coverage best_of(const Coverage& one, const Coverage& other) {
  const auto least = [](const auto& a, const auto& b) { return a && b ? std::min(a, b) : std::max(a, b); };
  return {least(one.first, other.first), least(one.wait, other.wait), std::max(one.loop, other.loop)};
}

}  // namespace

std::vector<Turn> turns_of(const Moment& moment) {
  const auto dwells = dwells_of(moment);
  std::vector<Turn> turns;
  for (auto now = moment.at; now < moment.until;) {
    const auto turn = programme::turn_at(moment.rotation, dwells, moment.since, now);
    const auto until = std::min(turn.until, moment.until);
    turns.push_back({moment.rotation[turn.step], now, until});
    now = until;
  }
  return turns;
}

std::vector<Coverage> coverage_of(const model::Schedule& schedule, const Played& played) {
  const auto sessions = sessions_of_slides(schedule, played);
  std::vector<Coverage> coverage(schedule.sessions.size());
  std::vector<std::vector<Showing>> showings(schedule.sessions.size());
  for (const auto& moment : played.moments) {
    const auto loop = programme::length_of(moment.rotation, dwells_of(moment));
    for (const auto& page : moment.pages)
      for (const auto session : sessions[page.slide])
        if (moment.at < start_of(schedule.sessions[session]))
          coverage[session].loop = std::max(coverage[session].loop.value_or(loop), loop);
    for (const auto& turn : turns_of(moment))
      if (turn.until - turn.from >= noticed)
        for (const auto session : sessions[moment.pages[turn.page].slide]) showings[session].push_back({turn.from, turn.until});
  }
  for (std::size_t session = 0; session < showings.size(); ++session) {
    if (showings[session].empty()) continue;
    const auto start = start_of(schedule.sessions[session]);
    coverage[session].first = showings[session].front().from;
    coverage[session].wait = longest_wait(showings[session], std::max(start - looked_for, played.moments.front().at), start);
  }
  return coverage;
}

std::vector<Coverage> coverage_of_all(const model::Schedule& schedule, const std::vector<Played>& played) {
  std::vector<Coverage> best(schedule.sessions.size());
  for (const auto& screen : played) {
    const auto one = coverage_of(schedule, screen);
    for (std::size_t session = 0; session < best.size(); ++session) best[session] = best_of(best[session], one[session]);
  }
  return best;
}

}  // namespace foyer::rehearse
