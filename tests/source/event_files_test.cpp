#include "source/event_files.h"

#include "base/descriptor.h"
#include "temporary_folder.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <chrono>
#include <string>

using namespace foyer;
using namespace foyer::source;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t plenty = 32U << 20U;

std::string refusal(const fs::path& event, std::size_t most_bytes = plenty) {
  const auto read = read_event(event, most_bytes);
  CHECK(read.files.empty());
  REQUIRE(read.unread.size() == 1);
  return read.unread.front().why;
}

/// Lays aside the rights of root, which may read everything, for as long as it lives.
class AsNobody {
 public:
  AsNobody() {
    if (::geteuid() == 0) REQUIRE(::seteuid(65534) == 0);
  }
  ~AsNobody() {
    if (::getuid() == 0) (void)!::seteuid(0);
  }
};

/// A folder with a file in it that nobody may enter, for as long as it lives.
class ClosedFolder {
 public:
  explicit ClosedFolder(const std::string& file) {
    fs::create_directory(path);
    write_file(path / file, "{}");
    fs::permissions(path, fs::perms::none);
  }
  ~ClosedFolder() { fs::permissions(path, fs::perms::owner_all); }

 private:
  TemporaryFolder outer_;

 public:
  const fs::path path = outer_ / "inner";
};

}  // namespace

TEST_CASE("an event that is a folder is made of schedule.json and the companions beside it") {
  const TemporaryFolder folder;
  CHECK(event_folder(folder.path()) == folder.path());
  CHECK(event_paths(folder.path()) == std::vector<fs::path>{folder / "schedule.json", folder / "news.json", folder / "announcements.json",
                                                            folder / "screens.json", folder / "theme.json", folder / "sources.json",
                                                            folder / "speakers.json"});
}

TEST_CASE("an event that is a file stands alone, and its pictures are looked for beside it") {
  const TemporaryFolder folder;
  write_file(folder / "day", "{}");
  CHECK(event_folder(folder / "day") == folder.path());
  CHECK(event_paths(folder / "day") == std::vector<fs::path>{folder / "day"});
  CHECK(event_folder("day.json") == ".");
}

TEST_CASE("an event that does not exist yet is a file where its name ends in .json, else a folder") {
  const TemporaryFolder folder;
  CHECK(event_paths(folder / "later.json").size() == 1);
  CHECK(event_paths(folder / "later").front() == folder / "later" / "schedule.json");
}

TEST_CASE("reading gives the bytes of every file that exists, schedule.json first, under the names the person used") {
  const TemporaryFolder folder;
  const std::string large(300'000, 'x');
  write_file(folder / "theme.json", "theme");
  write_file(folder / "schedule.json", large);
  const auto read = read_event(folder.path(), plenty);
  CHECK(read.unread.empty());
  CHECK(read.files == std::vector<File>{{(folder / "schedule.json").string(), large}, {(folder / "theme.json").string(), "theme"}});
}

TEST_CASE("an empty file is read as no bytes") {
  const TemporaryFolder folder;
  write_file(folder / "day.json", "");
  const auto files = read_event(folder / "day.json", plenty).files;
  REQUIRE(files.size() == 1);
  CHECK(files.front().bytes.empty());
}

TEST_CASE("what cannot be found is said by name") {
  const TemporaryFolder folder;
  CHECK(refusal(folder / "day.json") == "cannot open " + (folder / "day.json").string() + ": no such file");
  CHECK(refusal(folder / "day") == "cannot open " + (folder / "day").string() + ": no such file or folder");
  CHECK(refusal(folder.path()) ==
        "cannot open " + (folder / "schedule.json").string() + ": no such file; a folder is an event only with a schedule.json in it");
  fs::create_symlink("gone.json", folder / "schedule.json");
  CHECK(refusal(folder.path()) == "cannot open " + (folder / "schedule.json").string() + ": it is a link to gone.json, which is not there");
}

TEST_CASE("a folder without a schedule.json names the file in it that was probably meant") {
  struct Row {
    std::vector<const char*> files;
    const char* meant;  // nothing where none is
  };
  for (const auto& [names, meant] : std::vector<Row>{
           {{"schedule.json.txt"}, "schedule.json.txt"},
           {{"Schedule.json"}, "Schedule.json"},
           {{"SCHEDULE.JSON", "schedule.json.bak"}, "SCHEDULE.JSON"},
           {{"schedule.json.json", "other.json"}, "schedule.json.json"},
           {{"schedule (1).json"}, "schedule (1).json"},
           {{"schedule.txt"}, "schedule.txt"},
           {{"schedule.json.txt", "schedule.json.bak"}, nullptr},
           {{"programme.json"}, "programme.json"},
           {{"Programme.JSON", "news.json", "announcements.json", "screens.json", "theme.json", "notes.txt"}, "Programme.JSON"},
           {{"one.json", "two.json"}, nullptr},
           {{"news.json"}, nullptr},
           {{"schedule.png", "notes.txt"}, nullptr}}) {
    const TemporaryFolder folder;
    for (const char* name : names) write_file(folder / name, "{}");
    fs::create_directory(folder / "pictures.json");  // a folder is no file
    INFO(names.front());
    const auto unread = read_event(folder.path(), plenty).unread;
    REQUIRE(unread.size() == 1);
    CHECK(unread.front().path == folder / "schedule.json");
    if (meant != nullptr)
      CHECK(unread.front().why == "there is no schedule.json in " + folder.path().string() + "; did you mean to name `" + meant +
                                      "` schedule.json? rename it, or open it as " + (folder / meant).string());
    else CHECK(unread.front().why.find("a folder is an event only with a schedule.json in it") != std::string::npos);
  }
}

TEST_CASE("links that lead in a circle are refused") {
  const TemporaryFolder folder;
  fs::create_symlink("day.json", folder / "day.json");
  CHECK(refusal(folder / "day.json") == "cannot open " + (folder / "day.json").string() + ": its links lead in a circle");
}

TEST_CASE("folders, pipes, sockets and devices in a file's place are refused without waiting for them", "[F17]") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "schedule.json");
  CHECK(refusal(folder.path()) == (folder / "schedule.json").string() + " is a folder, where a file is needed");
  REQUIRE(::mkfifo((folder / "pipe.json").c_str(), 0644) == 0);
  CHECK(refusal(folder / "pipe.json") == (folder / "pipe.json").string() + " is not a plain file");
  const Descriptor socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  sockaddr_un address{AF_UNIX, {}};
  (folder / "socket.json").string().copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(::bind(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  CHECK(refusal(folder / "socket.json") == (folder / "socket.json").string() + " is not a plain file");
  for (const char* device : {"/dev/zero", "/dev/tty", "/dev/null"}) {
    fs::remove(folder / "day.json");
    fs::create_symlink(device, folder / "day.json");
    CHECK(refusal(folder / "day.json") != "");
  }
  CHECK(refusal("/dev/zero") == "/dev/zero is not a plain file");
}

TEST_CASE("a file that cannot be read is named, and holds up no other") {
  const TemporaryFolder folder;
  write_file(folder / "schedule.json", "{}");
  write_file(folder / "announcements.json", "[]");
  fs::create_directory(folder / "news.json");
  const auto news = (folder / "news.json").string(), schedule = (folder / "schedule.json").string();
  auto read = read_event(folder.path(), plenty);
  CHECK(read.files.size() == 2);
  CHECK(read.unread == std::vector<Unread>{{news, news + " is a folder, where a file is needed"}});
  fs::remove(schedule);
  read = read_event(folder.path(), plenty);
  CHECK(read.files == std::vector<File>{{(folder / "announcements.json").string(), "[]"}});
  REQUIRE(read.unread.size() == 2);
  CHECK(read.unread.front().path == schedule);
  CHECK(read.unread.back().path == news);
}

TEST_CASE("what says where the schedule is may be unreadable itself: then no schedule.json is missed") {
  const TemporaryFolder folder;
  for (const char* name : {"news.json", "sources.json"}) fs::create_directory(folder / name);
  const auto read = read_event(folder.path(), plenty);
  REQUIRE(read.unread.size() == 2);
  CHECK(read.unread.front().path == folder / "news.json");
  CHECK(read.unread.back().path == folder / "sources.json");
}

TEST_CASE("a companion that is a link to nothing is unread, not missing") {
  const TemporaryFolder folder;
  write_file(folder / "schedule.json", "{}");
  fs::create_symlink("gone.json", folder / "news.json");
  const auto news = (folder / "news.json").string();
  CHECK(read_event(folder.path(), plenty).unread ==
        std::vector<Unread>{{news, "cannot open " + news + ": it is a link to gone.json, which is not there"}});
}

TEST_CASE("a file that this user may not read is said with the command that mends it", "[F16]") {
  const TemporaryFolder folder;
  const fs::path file = folder / "day.json";
  write_file(file, "{}");
  fs::permissions(file, fs::perms::none);
  const AsNobody nobody;
  CHECK(refusal(file) == file.string() + " may not be read by this user: run chmod +r " + file.string());
}

TEST_CASE("a folder that this user may not enter is said with the command that mends it") {
  const ClosedFolder folder("day.json");
  const AsNobody nobody;
  CHECK(refusal(folder.path / "day.json") ==
        "the folder " + folder.path.string() + " may not be entered by this user: run chmod +rx " + folder.path.string());
}

TEST_CASE("a file over the limit is refused, one at the limit is read", "[F26]") {
  const TemporaryFolder folder;
  write_file(folder / "day.json", "12345");
  CHECK(refusal(folder / "day.json", 4) == (folder / "day.json").string() + " is larger than 4 bytes");
  CHECK(read_event(folder / "day.json", 5).files.size() == 1);
  fs::resize_file(folder / "day.json", plenty + 1);
  CHECK(refusal(folder / "day.json") == (folder / "day.json").string() + " is larger than 32 MB");
}

TEST_CASE("a file that holds more than it announces is read whole, and still kept to the limit") {
  const auto whole = read_event("/proc/self/status", plenty).files;  // announces a size of zero
  REQUIRE(whole.size() == 1);
  CHECK(whole.front().bytes.size() > 100);
  CHECK(refusal("/proc/self/status", 100) == "/proc/self/status is larger than 100 bytes");
}

TEST_CASE("a folder that says where its schedule is needs none of its own") {
  const TemporaryFolder folder;
  write_file(folder / "sources.json", "[]");
  const auto read = read_event(folder.path(), plenty);
  CHECK(read.files.size() == 1);
  CHECK(read.unread.empty());
}

TEST_CASE("a source is a file, or what ends as one in a folder, by name") {
  const TemporaryFolder folder;
  write_file(folder / "b.xml", "b");
  write_file(folder / "a.CAP", "a");
  write_file(folder / "a.cap~", "an editor's copy");
  const auto all = read_files(folder.path(), plenty).files;
  REQUIRE(all.size() == 2);
  CHECK(all.front().bytes == "a");
  CHECK(all.back().path == (folder.path() / "b.xml").string());
  CHECK(read_files(folder.path() / "b.xml", plenty).files.size() == 1);
  const auto missing = (folder.path() / "c.xml").string();
  CHECK(read_files(missing, plenty).unread == std::vector<Unread>{{missing, "cannot open " + missing + ": no such file"}});
}

TEST_CASE("of more files than a source may have the newest are read, and staff hear of it") {
  const TemporaryFolder folder;
  const auto start = fs::file_time_type::clock::now();
  for (int number = 0; number < 103; ++number) {
    const auto path = folder.path() / (std::to_string(1000 + number) + ".xml");
    write_file(path, std::to_string(number));
    fs::last_write_time(path, start - std::chrono::seconds(number));  // the last by name are the oldest
  }
  const auto read = read_files(folder.path(), plenty);
  REQUIRE(read.files.size() == 100);
  CHECK(read.files.front().bytes == "0");
  CHECK(read.files.back().bytes == "99");
  REQUIRE(read.unread.size() == 1);
  CHECK(read.unread[0].path == folder.path());
  CHECK(read.unread[0].why.ends_with("holds more than 100 files; of these only the newest are read, remove old ones"));
}

TEST_CASE("a folder of a source that cannot be listed is no empty one", "[F16]") {
  const ClosedFolder folder("a.xml");
  const AsNobody nobody;
  const auto read = read_files(folder.path, plenty);
  CHECK(read.files.empty());
  REQUIRE(read.unread.size() == 1);
  CHECK(read.unread[0].path == folder.path);
  CHECK(read.unread[0].why.starts_with("the folder " + folder.path.string() + " cannot be read: "));
}
