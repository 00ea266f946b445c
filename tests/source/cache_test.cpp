#include "source/cache.h"

#include "support/variable.h"
#include "temporary_folder.h"

#include <sys/resource.h>

#include <csignal>
#include <iterator>

using namespace foyer;
using namespace foyer::source;
namespace fs = std::filesystem;

namespace {

const std::string address = "https://ada:lovelace@example.org/schedule.json?token=s3cret";

Instant at(int seconds) { return Instant(Seconds(1'718'264'520 + seconds)); }

Kept answer(const std::string& bytes, int seconds = 0) {
  return {{bytes, "application/json", {"W/\"7\"", "Thu, 13 Jun 2024 07:42:00 GMT"}}, at(seconds)};
}

fs::path only_file(const fs::path& folder) {
  REQUIRE(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
  return fs::directory_iterator(folder)->path();
}

/// Keeps the bytes of a, b, c … a second apart, and says which of them are there in the end.
std::string left_of(const std::vector<std::size_t>& sizes, const CacheLimits& limits) {
  const TemporaryFolder folder;
  for (std::size_t number = 0; number < sizes.size(); ++number) {
    const auto kept = answer(std::string(sizes[number], 'x'), static_cast<int>(number));
    REQUIRE_FALSE(keep_answer(folder.path(), std::string("http://example.org/") + char('a' + number), kept, limits));
  }
  std::string left;
  for (char name = 'a'; name < 'z'; ++name) {
    if (find_answer(folder.path(), std::string("http://example.org/") + name)) left += name;
  }
  return left;
}

}  // namespace

TEST_CASE("answers are kept in a folder of the state folder") {
  const test::Variable state("XDG_STATE_HOME", "/var/state");
  CHECK(cache_folder() == fs::path("/var/state/foyer/answers"));
  const test::Variable no_state("XDG_STATE_HOME", nullptr), no_home("HOME", nullptr);
  CHECK_FALSE(cache_folder());
}

TEST_CASE("what was kept comes back byte for byte, with its validators and the time it was fetched, in folders that are made for it") {
  const TemporaryFolder folder;
  for (const std::string& bytes : {std::string(), std::string("\n\0\xFF\r\n{}\n", 8), std::string(300'000, 'x')}) {
    REQUIRE_FALSE(keep_answer(folder / "state" / "answers", address, answer(bytes)));
    CHECK(find_answer(folder / "state" / "answers", address) == answer(bytes));
  }
}

TEST_CASE("each address has an answer of its own") {
  const TemporaryFolder folder;
  REQUIRE_FALSE(keep_answer(folder.path(), address, answer("one")));
  REQUIRE_FALSE(keep_answer(folder.path(), address + "&x", answer("two")));
  CHECK(find_answer(folder.path(), address) == answer("one"));
  CHECK(find_answer(folder.path(), address + "&x") == answer("two"));
  CHECK_FALSE(find_answer(folder.path(), "https://example.org/"));
  CHECK_FALSE(find_answer(folder / "missing", address));
}

TEST_CASE("an answer that the server speaks of again is as of then, and its bytes are not written again") {
  const TemporaryFolder folder;
  REQUIRE_FALSE(keep_answer(folder.path(), address, answer("one")));
  struct stat before {
  }, after{};
  REQUIRE(::stat(only_file(folder.path()).c_str(), &before) == 0);
  confirm_answer(folder.path(), address, at(60));
  CHECK(find_answer(folder.path(), address) == answer("one", 60));
  REQUIRE(::stat(only_file(folder.path()).c_str(), &after) == 0);
  CHECK(before.st_ino == after.st_ino);
  confirm_answer(folder.path(), "https://example.org/never-kept", at(60));
  only_file(folder.path());
}

TEST_CASE("no password and no query is written, and no other user may read what is kept") {
  const TemporaryFolder folder;
  REQUIRE_FALSE(keep_answer(folder.path(), address, answer("one")));
  const auto file = only_file(folder.path());
  const std::string text = file.string() + text_of(file);
  for (const char* secret : {"lovelace", "s3cret"}) CHECK(text.find(secret) == std::string::npos);
  CHECK(text.find("https://example.org/schedule.json") != std::string::npos);
  CHECK((fs::status(file).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE("an answer that is damaged anywhere is as good as none") {
  const TemporaryFolder folder;
  REQUIRE_FALSE(keep_answer(folder.path(), address, answer("some bytes")));
  const auto file = only_file(folder.path());
  const std::string whole = text_of(file);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO("cut to " << length << " of " << whole.size());
    write_file(file, whole.substr(0, length));
    CHECK_FALSE(find_answer(folder.path(), address));
  }
  for (const char* part : {"some bytes", "W/", "Jun", "application"}) {
    std::string wrong = whole;
    wrong[wrong.find(part)] ^= 1;
    write_file(file, wrong);
    INFO(part);
    CHECK_FALSE(find_answer(folder.path(), address));
  }
  for (const char* other : {"null\n", "[]\nsome bytes", "{}\nsome bytes", "{\"etag\": 1, \"checksum\": null}\n", "\xFF\xFE\n"}) {
    write_file(file, other);
    CHECK_FALSE(find_answer(folder.path(), address));
  }
  write_file(file, whole + "more");
  CHECK_FALSE(find_answer(folder.path(), address));
  REQUIRE_FALSE(keep_answer(folder.path(), address, answer("good again")));
  CHECK(find_answer(folder.path(), address) == answer("good again"));
}

TEST_CASE("the answer of another address under the name of this one is none") {
  const TemporaryFolder folder;
  REQUIRE_FALSE(keep_answer(folder.path(), address, answer("one")));
  const auto file = only_file(folder.path());
  REQUIRE_FALSE(keep_answer(folder / "other", address + "&x", answer("two")));
  fs::rename(only_file(folder / "other"), file);
  CHECK_FALSE(find_answer(folder.path(), address));
}

TEST_CASE("the oldest answers go where there are too many, or too many bytes, and the new one stays") {
  CHECK(left_of({10, 10, 10, 10, 10}, {3, 1'000'000}) == "cde");
  CHECK(left_of({3000, 3000, 3000}, {64, 7000}) == "bc");
  CHECK(left_of({10, 10, 20'000}, {64, 7000}) == "c");
  CHECK(left_of({10, 10}, {64, 1'000'000}) == "ab");
  CHECK(left_of(std::vector<std::size_t>(8, 10), {}) == "abcdefgh");
}

TEST_CASE("the answer before goes with its address, and counts as none of its own") {
  const TemporaryFolder folder;
  for (const char* bytes : {"1", "2", "3"}) {
    REQUIRE_FALSE(keep_answer(folder.path(), "a", answer(bytes), {2, 1'000'000}));
    REQUIRE_FALSE(keep_answer(folder.path(), "b", answer(bytes, 1), {2, 1'000'000}));
  }
  CHECK(find_answer(folder.path(), "a") == answer("3"));
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 4);
  REQUIRE_FALSE(keep_answer(folder.path(), "c", answer("1", 2), {2, 1'000'000}));
  CHECK_FALSE(find_answer(folder.path(), "a"));
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 3);
  forget_answer(folder.path(), "b");
  CHECK_FALSE(find_answer(folder.path(), "b"));
  only_file(folder.path());
}

TEST_CASE("where the newest answer is damaged, the one before stands in, as of its own time", "[F20]") {
  const TemporaryFolder folder;
  REQUIRE_FALSE(keep_answer(folder.path(), address, answer("one")));
  const auto file = only_file(folder.path());
  REQUIRE_FALSE(keep_answer(folder.path(), address, answer("two", 60)));
  write_file(file, text_of(file) + "more");
  CHECK(find_answer(folder.path(), address) == answer("one"));
}

TEST_CASE("an answer of a time when the clock was wrong is not the first to go for that") {
  const TemporaryFolder folder;
  for (const char* name : {"a", "b"}) REQUIRE_FALSE(keep_answer(folder.path(), name, answer("x", 100), {2, 1'000'000}));
  REQUIRE_FALSE(keep_answer(folder.path(), "c", {{"x", "", {}}, Instant(Seconds(0))}, {2, 1'000'000}));
  CHECK(find_answer(folder.path(), "c")->as_of == Instant(Seconds(0)));
}

TEST_CASE("a disk without room leaves the older answer whole") {
  const TemporaryFolder folder;
  REQUIRE_FALSE(keep_answer(folder.path(), address, answer("old")));
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto old_action = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 1000;
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
  const auto refused = keep_answer(folder.path(), address, answer(std::string(5000, 'x')));
  REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, old_action);
  REQUIRE(refused);
  CHECK(refused->what ==
        "cannot keep the answer in " + only_file(folder.path()).string() + ": the file would become larger than this user may write");
  CHECK(find_answer(folder.path(), address) == answer("old"));
}
