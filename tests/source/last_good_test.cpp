#include "source/last_good.h"

#include "support/variable.h"
#include "temporary_folder.h"

#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <string>

using namespace foyer;
using namespace foyer::source;
using test::Variable;
namespace fs = std::filesystem;

namespace {

const std::vector<File> two_files{{"day/schedule.json", "{\"event\": \"H\u00e9llo \u4f60\u597d\"}\r\n"},
                                  {"day/news.json", std::string("\xEF\xBB\xBF[]\0end", 9)}};

std::ptrdiff_t files_in(const fs::path& folder) { return std::distance(fs::directory_iterator(folder), fs::directory_iterator()); }

/// What is kept for that event; empty where nothing is, or nothing that is whole.
std::vector<File> files_kept(const fs::path& folder, const std::string& event = "day") {
  const auto loaded = load_last_good(folder, event);
  return loaded && *loaded ? (*loaded)->files : std::vector<File>();
}

}  // namespace

TEST_CASE("the state folder follows the user's environment") {
  const Variable home("HOME", "/home/display");
  {
    const Variable state("XDG_STATE_HOME", "/var/state");
    CHECK(state_folder() == fs::path("/var/state/foyer"));
  }
  {
    const Variable relative("XDG_STATE_HOME", "state");
    CHECK(state_folder() == fs::path("/home/display/.local/state/foyer"));
  }
  const Variable state("XDG_STATE_HOME", nullptr);
  CHECK(state_folder() == fs::path("/home/display/.local/state/foyer"));
  const Variable homeless("HOME", nullptr);
  CHECK_FALSE(state_folder());
}

TEST_CASE("what was kept comes back byte for byte, in folders that are made for it") {
  const TemporaryFolder folder;
  const auto kept = keep_last_good(folder / "state" / "foyer", "day", two_files);
  REQUIRE(kept);
  CHECK(fs::exists(*kept));
  CHECK(files_kept(folder / "state" / "foyer") == two_files);
}

TEST_CASE("an event is recognised by its absolute path, each has a file of its own, and the newest stays") {
  const TemporaryFolder folder;
  REQUIRE(keep_last_good(folder.path(), "day", two_files));
  REQUIRE(keep_last_good(folder.path(), "other", {{"other", "{}"}}));
  REQUIRE(keep_last_good(folder.path(), fs::absolute("day/"), {{"day", "new"}}));
  CHECK(files_in(folder.path()) == 3);  // with the generation before
  CHECK(files_kept(folder.path(), "./day") == std::vector<File>{{"day", "new"}});
  CHECK(files_kept(folder.path(), "other") == std::vector<File>{{"other", "{}"}});
}

TEST_CASE("just the files that are kept are the last good ones") {
  const TemporaryFolder folder;
  CHECK_FALSE(is_last_good(folder.path(), "day", two_files));
  REQUIRE(keep_last_good(folder.path(), "day", two_files));
  CHECK(is_last_good(folder.path(), "./day", two_files));
  CHECK_FALSE(is_last_good(folder.path(), "other", two_files));
  CHECK_FALSE(is_last_good(folder.path(), "day", {two_files[0]}));
  auto others = two_files;
  others[1].path = "day/screens.json";
  CHECK_FALSE(is_last_good(folder.path(), "day", others));
  others = two_files;
  others[1].bytes.back() = 'D';
  CHECK_FALSE(is_last_good(folder.path(), "day", others));
}

TEST_CASE("a copy whose checksum is damaged is not the last good one, so that it is written again") {
  const TemporaryFolder folder;
  const auto path = keep_last_good(folder.path(), "day", two_files);
  REQUIRE(path);
  auto damaged = text_of(*path);
  damaged[std::string("foyer keeps 1 ").size()] ^= 1;
  write_file(*path, damaged);
  CHECK_FALSE(is_last_good(folder.path(), "day", two_files));
}

TEST_CASE("where nothing was kept, nothing is found") {
  const TemporaryFolder folder;
  for (const auto& path : {folder.path(), folder / "missing"}) {
    const auto loaded = load_last_good(path, "day");
    REQUIRE(loaded);
    CHECK_FALSE(*loaded);
  }
}

TEST_CASE("a kept file cut short at any length is refused") {
  const TemporaryFolder folder;
  const fs::path path = *keep_last_good(folder.path(), "day", two_files);
  const std::string whole = text_of(path);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    write_file(path, whole.substr(0, length));
    INFO("cut to " << length << " of " << whole.size());
    const auto loaded = load_last_good(folder.path(), "day");
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error() == "the schedule that was kept cannot be shown: " + path.string() + (length == 0 ? " is empty" : " is damaged"));
  }
}

TEST_CASE("a kept file with one changed byte in its text is refused") {
  const TemporaryFolder folder;
  const fs::path path = *keep_last_good(folder.path(), "day", two_files);
  std::string text = text_of(path);
  text[text.find("llo")] = 'L';
  write_file(path, text);
  CHECK_FALSE(load_last_good(folder.path(), "day"));
}

TEST_CASE("a file of another shape in place of a kept one is refused") {
  const TemporaryFolder folder;
  const fs::path path = *keep_last_good(folder.path(), "day", two_files);
  for (const char* text :
       {"null", "[]", "{}", "{\"event\":1,\"files\":2,\"checksum\":3}", "{\"event\":\"\",\"files\":{},\"checksum\":null}",
        "{\"event\":\"\",\"files\":[{\"path\":\"\",\"size\":-1}],\"checksum\":\"\"}",
        "{\"event\":\"\",\"files\":[{\"path\":\"\",\"size\":2}],\"checksum\":\"\"}"}) {
    for (const std::string end : {"", "\n", "\nx"}) {
      write_file(path, text + end);
      CHECK_FALSE(load_last_good(folder.path(), "day"));
      CHECK_FALSE(is_last_good(folder.path(), "day", two_files));
    }
  }
}

TEST_CASE("text that is not UTF-8 is kept as well; a name that is not cannot be, and what was kept before stays") {
  const TemporaryFolder folder;
  const std::vector<File> latin{{"day", "M\xFCller"}};
  REQUIRE(keep_last_good(folder.path(), "day", latin));
  CHECK(files_kept(folder.path()) == latin);
  const auto refused = keep_last_good(folder.path(), "day", {{"M\xFCller", "{}"}});
  REQUIRE_FALSE(refused);
  CHECK(refused.error() == "cannot keep the last good schedule of day: its name is not UTF-8");
  CHECK(files_kept(folder.path()) == latin);
}

TEST_CASE("a disk without room leaves the older schedule whole and nothing half-written") {
  const TemporaryFolder folder;
  REQUIRE(keep_last_good(folder.path(), "day", two_files));
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto old_action = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 1000;
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const auto refused = keep_last_good(folder.path(), "day", {{"day", std::string(5000, 'x')}});
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, old_action);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().find("the file would become larger than this user may write") != std::string::npos);
  CHECK(files_kept(folder.path()) == two_files);
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a folder that cannot be made is an error that names it") {
  const TemporaryFolder folder;
  write_file(folder / "state", "in the way");
  const auto refused = keep_last_good(folder / "state" / "foyer", "day", two_files);
  REQUIRE_FALSE(refused);
  CHECK(refused.error() ==
        "cannot keep the last good schedule in " + (folder / "state" / "foyer").string() + ": a part of its path is a file, not a folder");
}

TEST_CASE("what a writer that died left behind is removed, what another is writing stays") {
  const TemporaryFolder folder;
  const fs::path path = *keep_last_good(folder.path(), "day", two_files);
  const pid_t gone = ::fork();
  if (gone == 0) ::_exit(0);
  REQUIRE(::waitpid(gone, nullptr, 0) == gone);
  write_file(path.string() + "." + std::to_string(gone), "half");
  write_file(path.string() + "." + std::to_string(::getppid()), "half");
  REQUIRE(keep_last_good(folder.path(), "day", two_files));
  CHECK_FALSE(fs::exists(path.string() + "." + std::to_string(gone)));
  CHECK(fs::exists(path.string() + "." + std::to_string(::getppid())));
}
