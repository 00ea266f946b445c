#include "source/watch.h"

#include "temporary_folder.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>

#include <functional>
#include <string>

using namespace foyer::source;
namespace fs = std::filesystem;

namespace {

bool readable(const Watch& watch, int milliseconds) {
  pollfd waiting{watch.descriptor(), POLLIN, 0};
  return ::poll(&waiting, 1, milliseconds) == 1;
}

bool reported(Watch& watch) { return readable(watch, 10'000) && watch.drain(); }

/// inotify reports before the system call that changed something returns, so what is not there at once does not come.
bool quiet(Watch& watch) { return !readable(watch, 0) || !watch.drain(); }

void write_in_place(const fs::path& path, const std::string& text) {
  std::fstream(path, std::ios::in | std::ios::out | std::ios::binary) << text;
}

void rename_over(const fs::path& path, const std::string& text) {
  const fs::path aside = path.string() + "~";
  write_file(aside, text);
  fs::rename(aside, path);
}

void switch_link(const fs::path& link, const fs::path& target) {
  const fs::path aside = link.string() + "~";
  fs::create_symlink(target, aside);
  fs::rename(aside, link);
}

}  // namespace

TEST_CASE("every way of saving a file is reported, again and again", "[F05][F07][F16]") {
  const TemporaryFolder folder;
  const fs::path file = folder / "schedule.json";
  write_file(file, "before");
  Watch watch({file});
  REQUIRE(watch.descriptor() >= 0);
  REQUIRE(quiet(watch));
  const std::vector<std::pair<std::string, std::function<void()>>> ways{
      {"in place", [&] { write_in_place(file, "after!"); }},
      {"truncated and written", [&] { write_file(file, "after"); }},
      {"renamed over", [&] { rename_over(file, "after"); }},
      {"removed", [&] { fs::remove(file); }},
      {"created again", [&] { write_file(file, "again"); }},
      {"moved away", [&] { fs::rename(file, folder / "old"); }},
      {"moved back", [&] { fs::rename(folder / "old", file); }},
      {"made readable", [&] { fs::permissions(file, fs::perms::all); }},
      {"turned into a link",
       [&] {
         write_file(folder / "real", "real");
         switch_link(file, "real");
       }},
      {"written behind the link", [&] { write_file(folder / "real", "more"); }},
      {"turned into a file", [&] { rename_over(file, "file"); }},
  };
  for (int round = 1; round <= 3; ++round) {
    for (const auto& [way, save] : ways) {
      INFO(way << ", round " << round);
      save();
      CHECK(reported(watch));
      CHECK(quiet(watch));
    }
  }
}

TEST_CASE("each piece of a slow copy is reported", "[F04]") {
  const TemporaryFolder folder;
  Watch watch({folder / "schedule.json"});
  std::ofstream copy(folder / "schedule.json");
  CHECK(reported(watch));
  for (const char* piece : {"{\"event\":", "{\"title\":", "\"Open day\"}}"}) {
    copy << piece << std::flush;
    CHECK(reported(watch));
  }
  copy.close();
  CHECK(reported(watch));
  CHECK(quiet(watch));
}

TEST_CASE("files that do not belong to the event are not reported") {
  const TemporaryFolder folder;
  write_file(folder / "schedule.json", "{}");
  Watch watch({folder / "schedule.json"});
  write_file(folder / "schedule.json.swp", "x");
  fs::create_directory(folder / "pictures");
  write_file(folder / "pictures" / "schedule.json", "x");
  rename_over(folder / "notes.txt", "x");
  CHECK(quiet(watch));
}

TEST_CASE("nothing is to be read where nothing happened, and reading the file is nothing") {
  const TemporaryFolder folder;
  write_file(folder / "schedule.json", "{}");
  Watch watch({folder / "schedule.json"});
  CHECK(text_of(folder / "schedule.json") == "{}");
  CHECK_FALSE(readable(watch, 0));
  CHECK_FALSE(watch.drain());
}

TEST_CASE("a link to a file is followed: what it leads to, and where it leads") {
  const TemporaryFolder folder;
  for (const char* name : {"shown", "links", "first", "second"}) fs::create_directory(folder / name);
  write_file(folder / "first" / "day.json", "1");
  write_file(folder / "second" / "day.json", "2");
  fs::create_symlink("../first/day.json", folder / "links" / "today.json");
  fs::create_symlink(folder / "links" / "today.json", folder / "shown" / "schedule.json");
  Watch watch({folder / "shown" / "schedule.json"});
  write_file(folder / "first" / "day.json", "1 changed");
  CHECK(reported(watch));
  switch_link(folder / "links" / "today.json", "../second/day.json");
  CHECK(reported(watch));
  rename_over(folder / "second" / "day.json", "2 changed");
  CHECK(reported(watch));
  write_file(folder / "first" / "day.json", "not shown any more");
  CHECK(quiet(watch));
}

TEST_CASE("a link to a folder in the middle of the path is followed when it is switched over", "[F08]") {
  const TemporaryFolder folder;
  for (const char* name : {"release-1", "release-2"}) {
    fs::create_directories(folder / name / "event");
    write_file(folder / name / "event" / "schedule.json", name);
  }
  fs::create_directory_symlink("release-1", folder / "current");
  Watch watch({folder / "current" / "event" / "schedule.json"});
  switch_link(folder / "current", "release-2");
  CHECK(reported(watch));
  write_file(folder / "release-2" / "event" / "schedule.json", "changed");
  CHECK(reported(watch));
  write_file(folder / "release-1" / "event" / "schedule.json", "changed");
  CHECK(quiet(watch));
}

TEST_CASE("links in a circle and links to nothing are waited at") {
  const TemporaryFolder folder;
  fs::create_symlink("b", folder / "a");
  fs::create_symlink("a", folder / "b");
  Watch watch({folder / "a"});
  rename_over(folder / "b", "end");
  CHECK(reported(watch));
  switch_link(folder / "b", "nothing");
  CHECK(reported(watch));
  write_file(folder / "nothing", "something");
  CHECK(reported(watch));
}

TEST_CASE("a folder that is removed and created again is found again") {
  const TemporaryFolder folder;
  const fs::path file = folder / "a" / "b" / "schedule.json";
  fs::create_directories(file.parent_path());
  write_file(file, "1");
  Watch watch({file});
  fs::remove_all(folder / "a");
  CHECK(reported(watch));
  CHECK(quiet(watch));
  fs::create_directory(folder / "a");
  CHECK(reported(watch));
  fs::create_directory(folder / "a" / "b");
  CHECK(reported(watch));
  write_file(file, "2");
  CHECK(reported(watch));
}

TEST_CASE("a folder above that is exchanged for another is noticed", "[F08]") {
  const TemporaryFolder folder;
  for (const char* name : {"a", "new"}) {
    fs::create_directories(folder / name / "b" / "c");
    write_file(folder / name / "b" / "c" / "schedule.json", name);
  }
  Watch watch({folder / "a" / "b" / "c" / "schedule.json"});
  fs::rename(folder / "a", folder / "old");
  fs::rename(folder / "new", folder / "a");
  CHECK(reported(watch));
  write_file(folder / "a" / "b" / "c" / "schedule.json", "changed");
  CHECK(reported(watch));
  write_file(folder / "old" / "b" / "c" / "schedule.json", "changed");
  CHECK(quiet(watch));
}

TEST_CASE("a whole tree that does not exist yet is waited for") {
  const TemporaryFolder folder;
  const fs::path file = folder / "stick" / "event" / "schedule.json";
  Watch watch({file});
  REQUIRE(watch.descriptor() >= 0);
  fs::create_directories(folder / "aside" / "event");
  write_file(folder / "aside" / "event" / "schedule.json", "1");
  CHECK(quiet(watch));
  fs::rename(folder / "aside", folder / "stick");
  CHECK(reported(watch));
  write_file(file, "2");
  CHECK(reported(watch));
}

TEST_CASE("several files are watched together, also through a path with dots in it") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "event");
  Watch watch({folder / "event" / ".." / "event" / "." / "schedule.json", folder / "news.json"});
  write_file(folder / "event" / "schedule.json", "1");
  CHECK(reported(watch));
  write_file(folder / "news.json", "1");
  CHECK(reported(watch));
}

TEST_CASE("of a folder that is watched itself every file counts, also a new one") {
  const TemporaryFolder folder;
  Watch watch({folder.path()});
  REQUIRE(watch.descriptor() >= 0);
  write_file(folder / "new.xml", "first");
  CHECK(reported(watch));
  write_in_place(folder / "new.xml", "again");
  CHECK(reported(watch));
  fs::remove(folder / "new.xml");
  CHECK(reported(watch));
  CHECK(quiet(watch));
}

TEST_CASE("more changes than the system keeps count as a change", "[F12]") {
  const TemporaryFolder folder;
  Watch watch({folder / "schedule.json"});
  int most = 0;
  std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> most;
  REQUIRE(most > 0);
  if (most > 100'000) {
    WARN("left out: this system keeps " << most << " reports");
    return;
  }
  for (int number = 0; number <= most; number += 2) {  // one report to create and one to remove, never the same twice in a row
    write_file(folder / "unrelated", "");
    fs::remove(folder / "unrelated");
  }
  CHECK(reported(watch));
  write_file(folder / "schedule.json", "1");
  CHECK(reported(watch));
}

TEST_CASE("without descriptors to be had there is none to wait on, and every look may have something new", "[F12][F75]") {
  const TemporaryFolder folder;
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
  rlimit none = before;
  none.rlim_cur = 0;
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
  Watch watch({folder / "schedule.json"});
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK(watch.descriptor() == -1);
  CHECK(watch.drain());
}

TEST_CASE("in a folder that was deleted there is nothing to watch, and no harm") {
  const auto before = fs::current_path();
  {
    const TemporaryFolder folder;
    fs::current_path(folder.path());
  }
  CHECK_NOTHROW(Watch({"schedule.json"}));
  fs::current_path(before);
}

TEST_CASE("a watch that is moved goes on") {
  const TemporaryFolder folder;
  Watch first({folder / "schedule.json"});
  Watch second = std::move(first);
  write_file(folder / "schedule.json", "1");
  CHECK(reported(second));
}
