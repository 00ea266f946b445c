#include "app/disk_files.h"

#include "source/silent.h"

#include <algorithm>
#include <utility>

namespace foyer::app {
namespace {

using namespace std::chrono_literals;

// An editor's save is a burst of writes: it is read when the burst pauses, and in a long one now and then.
constexpr auto pause_of_writer = 20ms, longest_wait = 200ms;

// Where changes cannot be heard of, or there is nothing to be heard: a stick that is mounted, a disk that works again.
constexpr auto poll_interval = 5s;
// Where they are heard of only when this computer makes them.
constexpr auto silent_interval = 10s;

}  // namespace

DiskFiles::DiskFiles(std::string name, std::vector<std::filesystem::path> paths, Read read, const Tell& tell)
    : name_(std::move(name)), paths_(std::move(paths)), read_(std::move(read)), tell_(tell), watch_(paths_) {
  read_again();
  plan_poll(Steady::now());
}

std::optional<Steady::time_point> DiskFiles::due() const {
  if (!last_write_) return poll_at_;
  return first_of({poll_at_, *last_write_ + pause_of_writer, *first_write_ + longest_wait});
}

bool DiskFiles::update(Steady::time_point now) {
  const bool polled = poll_at_ && now >= *poll_at_;
  // A watch that sees nothing is asked when the files are read anyway: then it looks for them again.
  if ((watch_.descriptor() >= 0 || polled) && watch_.drain() && !polled) {
    if (!first_write_) first_write_ = now;
    last_write_ = now;
  }
  const bool paused = last_write_ && (now >= *last_write_ + pause_of_writer || now >= *first_write_ + longest_wait);
  if (!polled && !paused) return false;
  const bool is_another = read_again();
  plan_poll(now);
  return is_another;
}

bool DiskFiles::read_again() {
  first_write_.reset();
  last_write_.reset();
  auto read = read_();
  std::vector<Problem> problems;
  if (!read) problems = {{name_, 0, 0, Severity::error, read.error()}};
  std::vector<File> files;
  if (read) files = *std::move(read);
  if (files == files_ && problems == problems_) return false;
  files_ = std::move(files);
  problems_ = std::move(problems);
  return true;
}

void DiskFiles::plan_poll(Steady::time_point now) {
  poll_at_.reset();
  const bool is_deaf = watch_.descriptor() < 0;
  if (is_deaf || !problems_.empty()) poll_at_ = now + poll_interval;
  else if (std::ranges::any_of(paths_, source::is_silent)) poll_at_ = now + silent_interval;
  if (is_deaf && !std::exchange(told_of_polling_, true))
    tell_("changes of " + name_ + " cannot be watched for on this machine; the files are read every few seconds instead");
}

}  // namespace foyer::app
