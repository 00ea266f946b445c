// Files on this machine, read again when somebody has saved them. They may lie on another computer's disk, which may hang: nobody else
// does.
#pragma once

#include "app/complaints.h"
#include "base/file.h"
#include "base/problem.h"
#include "source/errand.h"
#include "source/event_files.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

class DiskFiles {
 public:
  using Paths = std::function<std::vector<std::filesystem::path>()>;
  using Read = std::function<source::FilesRead()>;

  /// `paths` are watched and `read` gives what they hold; both are asked on another thread, and own what they touch. `name` is for
  /// messages.
  DiskFiles(std::string name, Paths paths, Read read, const Tell& tell);

  /// -1 where changes are not heard of; due() allows for that.
  int descriptor() const { return descriptor_; }

  /// When update() wants to be called even though nothing became readable.
  std::optional<Steady::time_point> due() const;

  /// Takes what the watch reports, and reads the files again once the writing has paused, or from time to time where changes cannot be
  /// heard of or the files could not be read. True when files() or problems() may be others. Where the disk hangs this takes a second the
  /// first time, and then no time.
  bool update(Steady::time_point now);

  /// What they held when each could last be read. One that was deleted is none of them, but for one that there should be; where none
  /// is there any more, perhaps because the disk was taken away, all are as they were.
  const std::vector<File>& files() const { return files_; }

  /// The paths of those that there should be, and that could never be read.
  const std::vector<std::string>& unread() const { return unread_; }

  /// Whether files() are all that there should be.
  bool is_ready() const { return was_read_ && unread_.empty(); }

  /// Whether the disk may still answer soon.
  bool is_asking() const { return hangs_since_ && problems_.empty(); }

  /// Why not all of them can be read.
  const std::vector<Problem>& problems() const { return problems_; }

 private:
  struct Disk;
  struct Look {
    int descriptor = -1;
    bool changed = false, is_silent = false;
    std::optional<source::FilesRead> read;
  };

  std::optional<Look> ask(Look (*what)(Disk& disk), Steady::time_point now);
  bool ask_again(Steady::time_point now);
  bool take(Look look, Steady::time_point now);
  std::vector<File> with_known(source::FilesRead read) const;
  bool set(std::vector<Problem> problems);
  void plan_poll(bool is_silent, Steady::time_point now);

  std::string name_;
  Tell tell_;
  std::shared_ptr<Disk> disk_;  // nobody but the errand touches it
  std::unique_ptr<source::Errand<Look>> errand_ = std::make_unique<source::Errand<Look>>();
  std::optional<Steady::time_point> hangs_since_;
  int descriptor_ = -1;
  std::optional<Steady::time_point> first_write_, last_write_, poll_at_;
  bool told_of_polling_ = false, was_read_ = false;
  std::vector<File> files_;
  std::vector<std::string> unread_;
  std::vector<Problem> problems_;
};

}  // namespace foyer::app
