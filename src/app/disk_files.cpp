#include "app/disk_files.h"

#include <algorithm>
#include <utility>

namespace foyer::app {
namespace {

using namespace std::chrono_literals;

// An editor's save is a burst of writes: it is read when the burst pauses, and in a long one now and then.
constexpr auto pause_of_writer = 20ms, longest_wait = 200ms;
constexpr auto poll_interval = 5s;

}  // namespace

DiskFiles::DiskFiles(std::string name, std::vector<std::filesystem::path> paths, Read read, const Tell& tell)
    : name_(std::move(name)), read_(std::move(read)), watch_(std::move(paths)) {
  if (watch_.descriptor() < 0) {
    tell("changes of " + name_ + " cannot be watched for on this machine; the files are read every few seconds instead");
    poll_at_ = Steady::now() + poll_interval;
  }
  read_again();
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
  if (watch_.descriptor() >= 0) poll_at_.reset();
  else if (polled || !poll_at_) poll_at_ = now + poll_interval;
  const bool paused = last_write_ && (now >= *last_write_ + pause_of_writer || now >= *first_write_ + longest_wait);
  if (polled || paused) read_again();
  return polled || paused;
}

void DiskFiles::read_again() {
  first_write_.reset();
  last_write_.reset();
  files_.clear();
  problems_.clear();
  auto read = read_();
  if (read) files_ = *std::move(read);
  else problems_ = {{name_, 0, 0, Severity::error, read.error()}};
}

}  // namespace foyer::app
