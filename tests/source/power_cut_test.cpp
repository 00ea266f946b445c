// What is kept on disk when the power goes, or foyer is killed, at any moment of the writing.
#include "source/cache.h"
#include "source/last_good.h"
#include "temporary_folder.h"
#include "traced.h"

#include <sys/stat.h>
#include <sys/syscall.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace foyer;
using namespace foyer::source;
namespace fs = std::filesystem;

namespace {

using Files = std::vector<File>;
using Content = std::map<std::string, std::string>;  // of a folder: bytes by name

const Files older{{"day/schedule.json", std::string(70'000, 'a')}},
    old{{"day/schedule.json", std::string(90'000, 'b')}, {"day/news.json", "[]"}}, young{{"day/schedule.json", std::string(80'000, 'c')}};

int keep(const fs::path& folder, const Files& files) { return keep_last_good(folder, "day", files) ? 0 : 1; }

Files loaded(const fs::path& folder) {
  const auto last = load_last_good(folder, "day");
  return last && *last ? (*last)->files : Files();
}

Content content_of(const fs::path& folder) {
  Content content;
  for (const auto& entry : fs::directory_iterator(folder)) content[entry.path().filename().string()] = text_of(entry.path());
  return content;
}

void fill(const fs::path& folder, const Content& content) {
  for (const auto& entry : fs::directory_iterator(folder)) fs::remove(entry.path());
  for (const auto& [name, bytes] : content) write_file(folder / name, bytes);
}

/// The state folders that a display may have when a new schedule comes, and what it shows from each.
struct Before {
  std::string what;
  Content content;
  Files shown;
};

std::vector<Before> beginnings() {
  const TemporaryFolder folder;
  std::vector<Before> all{{"nothing was kept yet", {}, {}}};
  REQUIRE(keep(folder.path(), older) == 0);
  all.push_back({"one was kept", content_of(folder.path()), older});
  REQUIRE(keep(folder.path(), old) == 0);
  all.push_back({"two were kept", content_of(folder.path()), old});
  const auto kept = fs::path(*keep_last_good(folder.path(), "day", old)).filename().string();
  REQUIRE(keep(folder.path(), older) == 0);
  auto damaged = content_of(folder.path());
  damaged[kept].pop_back();
  all.push_back({"the last is damaged", damaged, old});
  auto unfinished = damaged;
  unfinished[kept + ".999999999"] = unfinished[kept + ".before"];
  for (const auto& name : {kept, kept + ".before"}) unfinished[name].clear();
  all.push_back({"only one that was not put in its place is whole", unfinished, old});
  return all;
}

ino_t number_of(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
}

/// What of a folder a disk may still have after a power cut: each file with the bytes of its last fsync, under the names of the folder's
/// last fsync or of any moment since.
class Disk {
 public:
  explicit Disk(const fs::path& folder) : folder_(folder) {
    look();
    for (const auto& [name, number] : listings_.back()) sync(folder / name);
  }

  void sync(const fs::path& path) {
    if (path == folder_) listings_.erase(listings_.begin(), std::prev(listings_.end()));
    else synced_[number_of(path)] = text_of(path);
  }

  void look() {
    std::map<std::string, ino_t> listing;
    for (const auto& entry : fs::directory_iterator(folder_)) listing[entry.path().filename().string()] = number_of(entry.path());
    if (listings_.empty() || listings_.back() != listing) listings_.push_back(std::move(listing));
  }

  std::vector<Content> after_a_cut() const {
    std::vector<Content> all;
    for (const auto& listing : listings_) {
      auto& content = all.emplace_back();
      for (const auto& [name, number] : listing) content[name] = synced_.contains(number) ? synced_.at(number) : std::string();
    }
    return all;
  }

 private:
  fs::path folder_;
  std::map<ino_t, std::string> synced_;
  std::vector<std::map<std::string, ino_t>> listings_;
};

struct Cuts {
  std::set<Content> meanwhile, afterwards;
};

/// All that a disk may have, had the power gone at any moment while `young` was kept, or once it was said to be.
Cuts after_cuts(const fs::path& folder) {
  Cuts cuts;
  Disk disk(folder);
  Traced child([&] { return keep(folder, young); });
  while (child.step()) {
    disk.look();
    if (const auto descriptor = child.succeeded(SYS_fsync)) disk.sync(child.path_of(*descriptor));
    for (auto& content : disk.after_a_cut()) cuts.meanwhile.insert(std::move(content));
  }
  REQUIRE(child.status() == 0);
  for (auto& content : disk.after_a_cut()) cuts.afterwards.insert(std::move(content));
  return cuts;
}

}  // namespace

TEST_CASE("killed at any system call of the keeping, foyer finds the old schedule or the new one, and keeps the next", "[F01][F02]") {
  for (const auto& [what, content, shown] : beginnings()) {
    INFO(what);
    bool ended = false;
    int kills = 0;
    for (; !ended; ++kills) {
      const TemporaryFolder folder;
      fill(folder.path(), content);
      {
        Traced child([&] { return keep(folder.path(), young); });
        for (int call = 0; call <= kills && !ended; ++call) ended = !child.next_call();
      }
      INFO("killed at call " << kills);
      const auto left = loaded(folder.path());
      CHECK((left == young || (left == shown && !ended)));
      REQUIRE(keep(folder.path(), older) == 0);
      CHECK(loaded(folder.path()) == older);
      CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) <= 2);  // nothing is left lying about
    }
    CHECK(kills > 20);
  }
}

TEST_CASE("whatever the disk had not written when the power went, the old schedule or the new one is whole", "[F01][F02]") {
  for (const auto& [what, content, shown] : beginnings()) {
    INFO(what);
    const TemporaryFolder folder;
    fill(folder.path(), content);
    const auto cuts = after_cuts(folder.path());
    CHECK(cuts.meanwhile.size() >= 3);
    for (const auto& state : cuts.meanwhile) {
      fill(folder.path(), state);
      const auto left = loaded(folder.path());
      CHECK((left == young || left == shown));
    }
    for (const auto& state : cuts.afterwards) {
      fill(folder.path(), state);
      CHECK(loaded(folder.path()) == young);
    }
  }
}

TEST_CASE("on a FAT stick that has lost both names of a rename, the finished file beside them is taken", "[F03]") {
  const TemporaryFolder folder;
  REQUIRE(keep(folder.path(), older) == 0);
  const fs::path path = *keep_last_good(folder.path(), "day", old);
  fs::copy_file(path, path.string() + ".4194000");
  for (const auto& name : {path.string(), path.string() + ".before"}) write_file(name, "");
  CHECK(loaded(folder.path()) == old);
  const auto last = load_last_good(folder.path(), "day");
  CHECK((*last)->damage == path.string() + " is empty");
}

TEST_CASE("a disk that says all is written when it is not is found out, and the old schedule stays", "[F20]") {
  const std::vector<std::function<void(const fs::path&)>> lies{
      [](const fs::path& file) { fs::resize_file(file, fs::file_size(file) / 2); }, [](const fs::path& file) { fs::resize_file(file, 0); },
      [](const fs::path& file) { fs::resize_file(file, fs::file_size(file) + 1); },
      [](const fs::path& file) { std::fstream(file, std::ios::in | std::ios::out).seekp(50'000) << '\0'; }};
  for (const auto& lie : lies) {
    const TemporaryFolder folder;
    REQUIRE(keep(folder.path(), old) == 0);
    Traced child([&] { return keep(folder.path(), young); });
    bool lied = false;
    while (child.step()) {
      const auto descriptor = child.succeeded(SYS_fsync);
      if (!descriptor || lied) continue;
      lie(child.path_of(*descriptor));
      lied = true;
    }
    CHECK(lied);
    CHECK(child.status() == 1);
    CHECK(loaded(folder.path()) == old);
    CHECK(content_of(folder.path()).size() == 1);
  }
}

TEST_CASE("killed at any system call, the answer of a web server is the old one or the new", "[F02]") {
  const std::string address = "https://example.org/schedule.json";
  const Kept first{{"first", "", {}}, Instant(Seconds(1'718'264'520))}, second{{"second", "", {}}, Instant(Seconds(1'718'264'580))};
  bool ended = false;
  for (int kills = 0; !ended; ++kills) {
    const TemporaryFolder folder;
    REQUIRE_FALSE(keep_answer(folder.path(), address, first));
    {
      Traced child([&] { return keep_answer(folder.path(), address, second) ? 1 : 0; });
      for (int call = 0; call <= kills && !ended; ++call) ended = !child.next_call();
    }
    INFO("killed at call " << kills);
    const auto left = find_answer(folder.path(), address);
    REQUIRE(left);
    CHECK((left->content.bytes == "second" || (left->content.bytes == "first" && !ended)));
  }
}
