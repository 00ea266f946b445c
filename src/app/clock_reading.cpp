#include "app/clock_reading.h"

#include "app/clock.h"
#include "base/entries.h"

#include <sys/stat.h>
#include <sys/timex.h>

#include <cstdint>
#include <ctime>
#include <fstream>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

static_assert(sizeof(std::time_t) == 8, "the clock of this system ends in the year 2038");

std::chrono::milliseconds since_boot() {
  timespec time{};
  ::clock_gettime(CLOCK_BOOTTIME, &time);
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

std::optional<bool> kernel_is_synchronised() {
  timex time{};
  const int state = ::adjtimex(&time);  // asks, and sets nothing
  if (state < 0) return {};
  return state != TIME_ERROR && (time.status & STA_UNSYNC) == 0;
}

std::optional<Instant> changed_at(const fs::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 ? std::optional(Instant(Seconds(status.st_mtim.tv_sec))) : std::nullopt;
}

}  // namespace

ClockReading read_clock(const fs::path& stamp) {
  std::error_code ignored;
  auto is_synchronised = kernel_is_synchronised();
  if (!is_synchronised && fs::exists(stamp.parent_path(), ignored)) is_synchronised = false;
  return {Clock().now(), since_boot(), is_synchronised, changed_at(stamp)};
}

bool keeps_time_off(Instant earliest, const fs::path& system) {
  std::error_code ignored;
  bool any = false;
  for (const auto& battery_clock : entries_of(system / "class/rtc")) {
    std::int64_t seconds = 0;
    any = true;
    if (!(std::ifstream(battery_clock.path() / "since_epoch") >> seconds) || Instant(Seconds(seconds)) >= earliest) return true;
  }
  return !any && !fs::exists(system / "firmware/devicetree/base", ignored);
}

}  // namespace foyer::app
