#include "app/complaints.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace foyer::app {
namespace {

// A save moves what stands below it by some lines: a warning is no other for that.
bool is_moved(const Problem& a, const Problem& b) {
  return a.severity == Severity::warning && a.severity == b.severity && a.file == b.file && a.what == b.what;
}

std::vector<Problem> without(const std::vector<Problem>& all, std::vector<Problem> known) {
  std::vector<Problem> left;
  const auto is_known = [&](const Problem& problem, auto is_same) {
    const auto found = std::ranges::find_if(known, [&](const Problem& each) { return is_same(each, problem); });
    const bool is = found != known.end();
    if (is) known.erase(found);
    return is;
  };
  for (const auto& problem : all)
    if (!is_known(problem, std::equal_to<Problem>())) left.push_back(problem);
  std::erase_if(left, [&](const Problem& problem) { return is_known(problem, is_moved); });
  return left;
}

}  // namespace

void Complaints::set(std::vector<Problem> problems, Steady::time_point now) {
  if (problems == problems_) return;
  problems_ = std::move(problems);
  when_.reset();
  if (problems_ != told_) when_ = now + patience;
}

void Complaints::update(Steady::time_point now) {
  if (again_ && now >= *again_) {
    again_ = now + reminder;
    for (const auto& problem : told_) tell_(to_string(problem));
  }
  if (!when_ || now < *when_) return;
  when_.reset();
  for (const auto& problem : without(problems_, told_)) tell_(to_string(problem));
  if (!problems_.empty())
    for (const auto& problem : without(told_, problems_))
      if (problem.severity == Severity::error) tell_("no longer so: " + to_string(problem));
  if (problems_.empty()) tell_(what_ + std::string(in_order_again));
  told_ = problems_;
  if (told_.empty()) again_.reset();
  else if (!again_) again_ = now + reminder;
}

}  // namespace foyer::app
