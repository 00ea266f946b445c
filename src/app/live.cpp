#include "app/live.h"

#include "source/event_files.h"
#include "source/last_good.h"

#include <algorithm>

namespace foyer::app {
namespace {

using namespace std::chrono_literals;

// An editor's save is a burst of writes: it is read when the burst pauses, and in a long one now and then.
constexpr auto pause_of_writer = 30ms, longest_wait = 200ms;
// A file that is copied in slowly is broken until it is whole; staff hear of it only when it stays so.
constexpr auto patience = 1s;
constexpr auto poll_interval = 5s;

}  // namespace

Live::Live(std::filesystem::path event, Tell tell, std::optional<zone::Zone> given)
    : event_(std::move(event)), given_(std::move(given)), tell_(std::move(tell)), watch_(source::event_paths(event_)) {
  if (watch_.descriptor() < 0) {
    tell_("changes cannot be watched for on this machine; the files are read every few seconds instead");
    poll_at_ = Steady::now() + poll_interval;
  }
  auto found = open_event(event_, given_);
  complaints_ = found.problems;
  tell_complaints();
  if (found.schedule && found.whole) {
    keep(found);
    return;
  }
  const auto folder = source::state_folder();
  auto kept = folder ? source::load_last_good(*folder, event_) : Result<std::vector<File>>(Error{"no state folder"});
  if (kept) {
    auto last_good = event_from(*std::move(kept), given_);
    if (last_good.schedule) {
      tell_("showing the last good schedule that was kept on this machine");
      schedule_ = std::move(last_good.schedule);
      return;
    }
  }
  schedule_ = std::move(found.schedule);
}

std::optional<Steady::time_point> Live::due() const {
  std::optional<Steady::time_point> first;
  const auto consider = [&](std::optional<Steady::time_point> time) {
    if (time && (!first || *time < *first)) first = time;
  };
  if (last_write_) consider(std::min(*last_write_ + pause_of_writer, *first_write_ + longest_wait));
  consider(complain_at_);
  consider(poll_at_);
  return first;
}

bool Live::update(Steady::time_point now) {
  const bool polled = poll_at_ && now >= *poll_at_;
  // A watch that sees nothing is asked when the files are read anyway: then it looks for them again.
  if ((watch_.descriptor() >= 0 || polled) && watch_.drain() && !polled) {
    if (!first_write_) first_write_ = now;
    last_write_ = now;
  }
  if (complain_at_ && now >= *complain_at_) tell_complaints();
  if (watch_.descriptor() >= 0) poll_at_.reset();
  else if (polled || !poll_at_) poll_at_ = now + poll_interval;
  if (polled || (last_write_ && (now >= *last_write_ + pause_of_writer || now >= *first_write_ + longest_wait))) return read_again(now);
  return false;
}

bool Live::read_again(Steady::time_point now) {
  first_write_.reset();
  last_write_.reset();
  auto event = open_event(event_, given_);
  complaints_ = event.problems;
  complain_at_ = now + patience;
  if (!event.schedule || !event.whole || event.files == files_) return false;
  keep(event);
  return true;
}

void Live::keep(const Event& event) {
  schedule_ = event.schedule;
  files_ = event.files;
  if (const auto folder = source::state_folder()) {
    const auto kept = source::keep_last_good(*folder, event_, files_);
    if (!kept) tell_(kept.error());
  }
}

void Live::tell_complaints() {
  complain_at_.reset();
  if (complaints_ == told_) return;
  for (const auto& problem : complaints_) tell_(to_string(problem));
  if (complaints_.empty()) tell_("the schedule is in order again");
  told_ = complaints_;
}

}  // namespace foyer::app
