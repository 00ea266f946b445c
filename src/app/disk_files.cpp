#include "app/disk_files.h"

#include "source/silent.h"
#include "source/watch.h"

#include <algorithm>
#include <iterator>
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

// A disk that hangs is looked after so often, and staff hear of it then: one that has to wake up may take some seconds.
constexpr auto look_interval = 1s, hangs = 10s;

}  // namespace

struct DiskFiles::Disk {
  // Where there is no watch yet, every folder has to be walked to, and may hang.
  source::Watch& watched() {
    if (!watch) watch.emplace(paths = paths_of());
    return *watch;
  }

  static Look hear(Disk& disk) {
    Look look{.changed = disk.watched().drain(), .read = {}};
    look.descriptor = disk.watched().descriptor();
    return look;
  }

  static Look read(Disk& disk) {
    const int descriptor = disk.watched().descriptor();
    auto files = disk.read_files();
    return {descriptor, false, std::ranges::any_of(disk.paths, source::is_silent), std::move(files)};
  }

  Paths paths_of;
  Read read_files;
  std::vector<std::filesystem::path> paths;
  std::optional<source::Watch> watch;
};

DiskFiles::DiskFiles(std::string name, Paths paths, Read read, const Tell& tell)
    : name_(std::move(name)), tell_(tell), disk_(new Disk{std::move(paths), std::move(read), {}, {}}) {
  const auto now = Steady::now();
  if (auto look = ask(Disk::read, now)) take(*std::move(look), now);
}

std::optional<Steady::time_point> DiskFiles::due() const {
  if (!last_write_) return poll_at_;
  return first_of({poll_at_, *last_write_ + pause_of_writer, *first_write_ + longest_wait});
}

bool DiskFiles::update(Steady::time_point now) {
  if (errand_->is_under_way()) return ask_again(now);
  const bool polled = poll_at_ && now >= *poll_at_;
  // A watch that sees nothing is asked when the files are read anyway: then it looks for them again.
  if (descriptor_ >= 0 || polled) {
    const auto heard = ask(Disk::hear, now);
    if (!heard) return false;
    if (heard->changed && !polled) {
      if (!first_write_) first_write_ = now;
      last_write_ = now;
    }
  }
  const bool paused = last_write_ && (now >= *last_write_ + pause_of_writer || now >= *first_write_ + longest_wait);
  if (!polled && !paused) return false;
  auto look = ask(Disk::read, now);
  return look && take(*std::move(look), now);
}

/// Nothing where the disk hangs.
std::optional<DiskFiles::Look> DiskFiles::ask(Look (*what)(Disk& disk), Steady::time_point now) {
  auto look = errand_->ask([disk = disk_, what] { return what(*disk); });
  descriptor_ = look ? look->descriptor : -1;  // nobody takes what it reports while the disk hangs
  if (look) return look;
  hangs_since_ = now;
  poll_at_ = now + look_interval;
  first_write_.reset();
  last_write_.reset();
  return look;
}

/// After the disk has hung. Once it works again the files are read, whatever was missed.
bool DiskFiles::ask_again(Steady::time_point now) {
  poll_at_ = now + look_interval;
  auto late = errand_->take();
  if (!late && now < *hangs_since_ + hangs) return false;
  if (!late)
    return set({{name_, 0, 0, Severity::error,
                 "the disk that this stands on hangs, or the file server does not answer; what was read last is shown until it does"}});
  hangs_since_.reset();
  if (!late->read) late = ask(Disk::read, now);
  if (!late) return false;
  descriptor_ = late->descriptor;
  return take(*std::move(late), now);
}

bool DiskFiles::take(Look look, Steady::time_point now) {
  first_write_.reset();
  last_write_.reset();
  was_read_ = true;
  std::vector<Problem> problems;
  for (const auto& unread : look.read->unread) problems.push_back({name_, 0, 0, Severity::error, unread.why});
  auto files = with_known(*look.read);
  const bool is_another = files != files_;
  files_ = std::move(files);
  unread_.clear();
  for (auto& unread : look.read->unread)
    if (std::ranges::find(files_, unread.path, &File::path) == files_.end()) unread_.push_back(std::move(unread.path));
  const bool has_others = set(std::move(problems));
  plan_poll(look.is_silent, now);
  return is_another || has_others;
}

std::vector<File> DiskFiles::with_known(source::FilesRead read) const {
  if (read.unread.empty()) return std::move(read.files);
  if (read.is_away) return files_;
  const auto is_unread = [&](const File& file) {
    return std::ranges::find(read.unread, file.path, &source::Unread::path) != read.unread.end();
  };
  std::ranges::copy_if(files_, std::back_inserter(read.files), is_unread);
  return std::move(read.files);
}

bool DiskFiles::set(std::vector<Problem> problems) {
  const bool are_others = problems != problems_;
  problems_ = std::move(problems);
  return are_others;
}

void DiskFiles::plan_poll(bool is_silent, Steady::time_point now) {
  poll_at_.reset();
  const bool is_deaf = descriptor_ < 0;
  if (is_deaf || !problems_.empty()) poll_at_ = now + poll_interval;
  else if (is_silent) poll_at_ = now + silent_interval;
  if (is_deaf && !std::exchange(told_of_polling_, true))
    tell_("changes of " + name_ + " cannot be watched for on this machine; the files are read every few seconds instead");
}

}  // namespace foyer::app
