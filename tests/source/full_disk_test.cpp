// Disks that are full, read-only, or out of files, and a process that may open no more.
#include "source/last_good.h"
#include "temporary_folder.h"

#include <sys/mount.h>
#include <sys/resource.h>

#include <cerrno>
#include <cstring>
#include <string>

using namespace foyer;
using namespace foyer::source;
namespace fs = std::filesystem;

namespace {

/// A file system of its own in a folder; only root may.
class Mounted {
 public:
  Mounted(const fs::path& folder, const char* options)
      : folder_(folder), mounted_(::mount("foyer-test", folder.c_str(), "tmpfs", 0, options) == 0) {
    if (!mounted_) WARN("left out: no file system can be mounted here: " << std::strerror(errno));
  }
  ~Mounted() {
    if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
  }
  Mounted(const Mounted&) = delete;
  Mounted& operator=(const Mounted&) = delete;
  explicit operator bool() const { return mounted_; }
  bool set(unsigned long flags, const char* options) const {
    return ::mount("foyer-test", folder_.c_str(), "tmpfs", MS_REMOUNT | flags, options) == 0;
  }

 private:
  fs::path folder_;
  bool mounted_;
};

const std::vector<File> small{{"day", std::string(20'000, 'a')}}, large{{"day", std::string(300'000, 'b')}};

bool is_kept(const fs::path& folder, const std::vector<File>& files) {
  const auto last = load_last_good(folder, "day");
  return last && *last && (*last)->files == files;
}

std::ptrdiff_t files_in(const fs::path& folder) { return std::distance(fs::directory_iterator(folder), fs::directory_iterator()); }

}  // namespace

TEST_CASE("on a full disk the older schedule stays, nothing half-written does, and with room again the new one is kept", "[F76]") {
  const TemporaryFolder folder;
  const Mounted disk(folder.path(), "size=100k");
  if (!disk) return;
  REQUIRE(keep_last_good(folder.path(), "day", small));
  for (int attempt = 0; attempt < 3; ++attempt) {
    const auto refused = keep_last_good(folder.path(), "day", large);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().ends_with(": the disk is full"));
    CHECK(is_kept(folder.path(), small));
    CHECK(files_in(folder.path()) == 1);
  }
  REQUIRE(disk.set(0, "size=2m"));
  CHECK(keep_last_good(folder.path(), "day", large));
  CHECK(is_kept(folder.path(), large));
}

TEST_CASE("on a full disk the generation before makes room for the newest schedule, and then what a writer that died left", "[F76]") {
  const TemporaryFolder folder;
  const Mounted disk(folder.path(), "size=100k");
  if (!disk) return;
  for (char each = 'a'; each < 'f'; ++each) {
    const std::vector<File> files{{"day", std::string(40'000, each)}};
    REQUIRE(keep_last_good(folder.path(), "day", files));
    CHECK(is_kept(folder.path(), files));
  }
  const fs::path path = *keep_last_good(folder.path(), "day", small);
  write_file(path.string() + ".4194000", std::string(70'000, 'x'));
  CHECK(keep_last_good(folder.path(), "day", {{"day", std::string(20'000, 'c')}}));
}

TEST_CASE("on a disk that can take no further file the older schedule stays", "[F76]") {
  const TemporaryFolder folder;
  const Mounted disk(folder.path(), "size=1m,nr_inodes=5");
  if (!disk) return;
  REQUIRE(keep_last_good(folder.path(), "day", small));
  for (const char* name : {"a", "b", "c"}) write_file(folder / name, "");
  const auto refused = keep_last_good(folder.path(), "day", large);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().ends_with(": the disk is full"));
  CHECK(is_kept(folder.path(), small));
}

TEST_CASE("on a card that has gone read-only the older schedule is still found, and is kept on as soon as it can be written", "[F77]") {
  const TemporaryFolder folder;
  const Mounted disk(folder.path(), "size=2m");
  if (!disk) return;
  REQUIRE(keep_last_good(folder.path(), "day", small));
  REQUIRE(disk.set(MS_RDONLY, nullptr));
  const auto refused = keep_last_good(folder.path(), "day", large);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().ends_with(": the disk is read-only"));
  CHECK(is_kept(folder.path(), small));
  REQUIRE(disk.set(0, nullptr));
  CHECK(keep_last_good(folder.path(), "day", large));
}

TEST_CASE("a process that may open no more files keeps nothing and loses nothing", "[F75]") {
  const TemporaryFolder folder;
  REQUIRE(keep_last_good(folder.path(), "day", small));
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
  rlimit none = before;
  none.rlim_cur = 0;
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
  const auto refused = keep_last_good(folder.path(), "day", large);
  REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().ends_with(": too many files are open"));
  CHECK(is_kept(folder.path(), small));
  CHECK(keep_last_good(folder.path(), "day", large));
  CHECK(is_kept(folder.path(), large));
}

TEST_CASE("what another version of foyer kept, or nobody can read, is left aside with a word of why", "[F79]") {
  const TemporaryFolder folder;
  const fs::path path = *keep_last_good(folder.path(), "day", small);
  const std::string cannot = "the schedule that was kept cannot be shown: " + path.string();
  const std::vector<std::pair<std::string, std::string>> cases{
      {"{\"event\":\"/day\",\"files\":[]}\nabc", " is in the form of another version of foyer"},  // of foyers before this form
      {"foyer keeps 2 somehow\nabc", " is in the form of another version of foyer"},
      {"foyer keeps 1 0000000000000000 3\nabc", " is damaged"},
      {"foyer keeps 1 ", " is damaged"},
      {"foyer keeps 1 cbf29ce484222325 0\n", " is damaged"},  // whole, but nothing in it
      {std::string(5000, '\0'), " is damaged"},
      {"", " is empty"}};
  for (const auto& [text, what] : cases) {
    write_file(path, text);
    INFO(text);
    const auto last = load_last_good(folder.path(), "day");
    REQUIRE_FALSE(last);
    CHECK(last.error() == cannot + what);
  }
  REQUIRE(keep_last_good(folder.path(), "day", large));
  CHECK(is_kept(folder.path(), large));
}
