// Word that somebody has saved the files of an event, without reading them. Their disk may hang: then nothing is heard of until it works
// again, and nobody else hangs. Nor is anything heard of a disk that reports no changes.
#pragma once

#include "source/errand.h"
#include "source/watch.h"

#include <memory>
#include <optional>
#include <string>

namespace foyer::app {

class DiskChanges {
 public:
  /// Of an event at an address nothing is ever heard.
  explicit DiskChanges(const std::string& event);

  /// Readable when something may have come; -1 while nothing is heard of.
  int descriptor() const { return descriptor_; }

  /// Whether there have been changes since the last call. To be called when that is readable, and from time to time: a disk that has hung
  /// may work again. Waits a second where the disk begins to hang, and then no more.
  bool have_come(bool is_readable);

 private:
  struct Heard {
    int descriptor;
    bool changed;
  };

  bool take(const std::optional<Heard>& heard);

  std::shared_ptr<std::optional<source::Watch>> watch_;  // nobody but the errand touches it
  source::Errand<Heard> errand_;
  int descriptor_ = -1;
};

}  // namespace foyer::app
