#include "app/disk_changes.h"

#include "app/supply.h"
#include "source/event_files.h"

namespace foyer::app {

DiskChanges::DiskChanges(const std::string& event) : watch_(std::make_shared<std::optional<source::Watch>>()) {
  if (is_address(event)) return;
  take(errand_.ask([watch = watch_, event] {
    watch->emplace(source::event_paths(event));
    return Heard{(*watch)->descriptor(), false};
  }));
}

bool DiskChanges::have_come(bool is_readable) {
  if (errand_.is_under_way()) return take(errand_.take());
  return is_readable && take(errand_.ask([watch = watch_] {
           const bool changed = (*watch)->drain();
           return Heard{(*watch)->descriptor(), changed};
         }));
}

bool DiskChanges::take(const std::optional<Heard>& heard) {
  descriptor_ = heard ? heard->descriptor : -1;
  return heard && heard->changed;
}

}  // namespace foyer::app
