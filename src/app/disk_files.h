// Files on this machine, read again when somebody has saved them.
#pragma once

#include "app/complaints.h"
#include "base/file.h"
#include "base/problem.h"
#include "base/result.h"
#include "source/watch.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace foyer::app {

class DiskFiles {
 public:
  using Read = std::function<Result<std::vector<File>>()>;

  /// `paths` are watched and `read` gives what they hold. `name` is for messages.
  DiskFiles(std::string name, std::vector<std::filesystem::path> paths, Read read, const Tell& tell);

  /// -1 where changes are not heard of; due() allows for that.
  int descriptor() const { return watch_.descriptor(); }

  /// When update() wants to be called even though nothing became readable.
  std::optional<Steady::time_point> due() const;

  /// Takes what the watch reports, and reads the files again once the writing has paused, or from time to time where changes cannot be
  /// heard of or the files could not be read. True when files() or problems() may be others.
  bool update(Steady::time_point now);

  const std::vector<File>& files() const { return files_; }

  /// Why there are none.
  const std::vector<Problem>& problems() const { return problems_; }

 private:
  bool read_again();
  void plan_poll(Steady::time_point now);

  std::string name_;
  std::vector<std::filesystem::path> paths_;
  Read read_;
  Tell tell_;
  source::Watch watch_;
  std::optional<Steady::time_point> first_write_, last_write_, poll_at_;
  bool told_of_polling_ = false;
  std::vector<File> files_;
  std::vector<Problem> problems_;
};

}  // namespace foyer::app
