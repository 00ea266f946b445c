#include "base/entries.h"

#include "../source/faulty_disk.h"
#include "../source/temporary_folder.h"

using namespace foyer;
using source::FaultyDisk, source::TemporaryFolder, source::write_file;

TEST_CASE("a folder gives all that stands in it") {
  const TemporaryFolder folder;
  for (const char* name : {"a", "b", "c"}) write_file(folder / name, "");
  CHECK(entries_of(folder.path()).size() == 3);
}

TEST_CASE("a folder that is not there, and a file, have no entries") {
  const TemporaryFolder folder;
  write_file(folder / "file", "");
  CHECK(entries_of(folder / "file").empty());
  CHECK(entries_of(folder / "nowhere").empty());
  CHECK(entries_of("").empty());
  std::error_code failed;
  CHECK(entries_of(folder / "nowhere", failed).empty());
  CHECK(failed == std::errc::no_such_file_or_directory);
  CHECK(entries_of(folder.path(), failed).size() == 1);
  CHECK_FALSE(failed);
}

TEST_CASE("of a folder whose disk fails while it is listed, what came before stays") {
  const TemporaryFolder folder;
  FaultyDisk disk(folder.path(), "");
  if (!disk) return;
  disk.set(FaultyDisk::Fault::list_error);
  std::error_code failed;
  const auto entries = entries_of(folder.path(), failed);
  REQUIRE(entries.size() == 1);
  CHECK(failed);
  CHECK(entries.front().path() == folder / "schedule.json");
}
