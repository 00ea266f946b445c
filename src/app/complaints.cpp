#include "app/complaints.h"

#include <algorithm>
#include <utility>

namespace foyer::app {

void Complaints::set(std::vector<Problem> problems, Steady::time_point now) {
  if (problems == problems_) return;
  problems_ = std::move(problems);
  when_.reset();
  if (problems_ != told_) when_ = now + patience;
}

void Complaints::update(Steady::time_point now) {
  if (!when_ || now < *when_) return;
  when_.reset();
  const auto among = [](const std::vector<Problem>& list) {
    return [&list](const Problem& problem) { return std::ranges::find(list, problem) != list.end(); };
  };
  for (const auto& problem : problems_)
    if (!among(told_)(problem)) tell_(to_string(problem));
  for (const auto& problem : told_)
    if (problem.severity == Severity::error && !problems_.empty() && !among(problems_)(problem))
      tell_("no longer so: " + to_string(problem));
  if (problems_.empty()) tell_(what_ + " is in order again");
  told_ = problems_;
}

}  // namespace foyer::app
