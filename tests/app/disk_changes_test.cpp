#include "app/disk_changes.h"

#include "../source/faulty_disk.h"
#include "../source/temporary_folder.h"
#include "support/catch.h"

#include <poll.h>

#include <chrono>
#include <thread>

using namespace foyer;
using namespace std::chrono_literals;
using app::DiskChanges;
using source::FaultyDisk, source::TemporaryFolder, source::write_file;

namespace {

bool is_readable(const DiskChanges& changes) {
  pollfd waiting{changes.descriptor(), POLLIN, 0};
  return ::poll(&waiting, 1, 0) == 1;
}

}  // namespace

TEST_CASE("each save is heard of once, what is no part of the event is not, and an address says nothing") {
  const TemporaryFolder folder;
  write_file(folder / "schedule.json", "before");
  DiskChanges changes(folder.path().string());
  CHECK_FALSE(is_readable(changes));
  write_file(folder / "schedule.json", "after");
  CHECK(is_readable(changes));
  CHECK(changes.have_come(true));
  CHECK_FALSE(is_readable(changes));
  write_file(folder / "notes.txt", "");
  CHECK_FALSE(changes.have_come(true));
  CHECK(DiskChanges("https://127.0.0.1/event/").descriptor() == -1);
}

TEST_CASE("a disk that hangs holds up nobody who waits for a change, and is heard again when it works", "[F15]") {
  const TemporaryFolder folder;
  FaultyDisk disk(folder.path(), "text");
  if (!disk) return;
  DiskChanges changes(folder.path().string());
  REQUIRE(changes.descriptor() >= 0);
  disk.set(FaultyDisk::Fault::hang);
  const auto start = std::chrono::steady_clock::now();
  for (int look = 0; look < 100; ++look) CHECK_FALSE(changes.have_come(true));
  CHECK(changes.descriptor() == -1);
  CHECK(std::chrono::steady_clock::now() - start < 5s);
  disk.set(FaultyDisk::Fault::none);
  while (changes.descriptor() < 0) {
    REQUIRE(std::chrono::steady_clock::now() < start + 30s);
    changes.have_come(false);
    std::this_thread::sleep_for(1ms);
  }
}
