#include "app/complaints.h"

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
  for (const auto& problem : problems_) tell_(to_string(problem));
  if (problems_.empty()) tell_(what_ + " is in order again");
  told_ = problems_;
}

}  // namespace foyer::app
