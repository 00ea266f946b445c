#include "app/live.h"

#include "source/event_files.h"
#include "support/catch.h"

#include <poll.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <fstream>

using namespace foyer;
namespace fs = std::filesystem;

namespace {

// A folder of its own for each test, with the state kept in it too.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "foyer-live-XXXXXX").string();
    path = mkdtemp(name.data());
    setenv("XDG_STATE_HOME", (path / "state").c_str(), 1);
    fs::create_directory(path / "event");
  }
  ~Folder() { fs::remove_all(path); }
  fs::path event() const { return path / "event"; }
  void write(const std::string& text) const { std::ofstream(event() / "schedule.json") << text; }
};

std::string schedule_named(const std::string& title) {
  return R"({"event": {"title": ")" + title + R"("}, "sessions": [{"title": "A", "start": "2024-06-13 09:30"}]})";
}

std::string title_of(const app::Live& live) {
  return live.schedule() ? model::in_language(live.schedule()->event.title, "en") : std::string("none");
}

const Instant now = Instant(Seconds(1'718'264'520));

// Lets the watch report, then moves the time on until everything that was due is done.
bool settle(app::Live& live) {
  pollfd ready{live.descriptors().at(0), POLLIN, 0};
  poll(&ready, 1, 5000);
  bool changed = live.update(app::Steady::now(), now);
  for (int round = 0; round < 5 && live.due(); ++round) changed |= live.update(*live.due(), now);
  return changed;
}

app::LiveSettings telling(app::Tell tell = [](const std::string&) {}) {
  app::LiveSettings settings;
  settings.tell = std::move(tell);
  return settings;
}

}  // namespace

TEST_CASE("a saved file is the new schedule, and a broken one changes nothing but what staff are told") {
  const Folder folder;
  folder.write(schedule_named("First"));
  std::vector<std::string> told;
  app::Live live(folder.event(), telling([&](const std::string& line) { told.push_back(line); }));
  CHECK(title_of(live) == "First");
  CHECK(told.empty());

  folder.write(schedule_named("Second"));
  CHECK(settle(live));
  CHECK(title_of(live) == "Second");

  folder.write("{\"event\": {\n \"title\" \"Third\"}}");
  CHECK_FALSE(settle(live));
  CHECK(title_of(live) == "Second");
  REQUIRE(told.size() == 1);
  CHECK(told[0].find("schedule.json:2:10: error: a colon is missing before this") != std::string::npos);

  fs::remove(folder.event() / "schedule.json");
  CHECK_FALSE(settle(live));
  CHECK(title_of(live) == "Second");
}

TEST_CASE("a start with a broken or missing file shows the last good schedule") {
  const Folder folder;
  folder.write(schedule_named("Kept"));
  CHECK(title_of(app::Live(folder.event(), telling())) == "Kept");
  folder.write("not json");
  CHECK(title_of(app::Live(folder.event(), telling())) == "Kept");
  fs::remove(folder.event() / "schedule.json");
  CHECK(title_of(app::Live(folder.event(), telling())) == "Kept");
}

TEST_CASE("a start with what is kept already writes nothing, one with another schedule keeps that") {
  const Folder folder;
  folder.write(schedule_named("First"));
  app::Live(folder.event(), telling());
  const auto kept = fs::directory_iterator(folder.path / "state" / "foyer")->path();
  const auto long_ago = fs::last_write_time(kept) - std::chrono::hours(1);
  fs::last_write_time(kept, long_ago);
  app::Live(folder.event(), telling());
  CHECK(fs::last_write_time(kept) == long_ago);
  folder.write(schedule_named("Second"));
  app::Live(folder.event(), telling());
  CHECK(fs::last_write_time(kept) != long_ago);
  fs::remove(folder.event() / "schedule.json");
  CHECK(title_of(app::Live(folder.event(), telling())) == "Second");
}

TEST_CASE("a watch that went blind looks at the files from time to time, and sees again") {
  const Folder folder;
  folder.write(schedule_named("First"));
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  rlimit none = before;
  none.rlim_cur = 0;
  REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
  app::Live live(folder.event(), telling());
  REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK(live.descriptors().empty());
  REQUIRE(live.due().has_value());
  CHECK(live.update(app::Steady::now() + std::chrono::seconds(30), now));
  CHECK(title_of(live) == "First");
  REQUIRE(live.due().has_value());
  folder.write(schedule_named("Second"));
  live.update(app::Steady::now() + std::chrono::seconds(60), now);
  CHECK(title_of(live) == "Second");
}

TEST_CASE("a display that never had a schedule waits for one") {
  const Folder folder;
  app::Live live(folder.event(), telling());
  CHECK(title_of(live) == "none");
  folder.write(schedule_named("At last"));
  CHECK(settle(live));
  CHECK(title_of(live) == "At last");
}

TEST_CASE("each of the broken schedules leaves a good one on the glass, or shows its own good part") {
  const Folder folder;
  folder.write(schedule_named("Good"));
  app::Live live(folder.event(), telling());
  int broken = 0;
  for (const auto& entry : fs::directory_iterator("tests/data/bad")) {
    if (entry.path().extension() != ".json") continue;
    folder.write(schedule_named("Good"));
    settle(live);
    REQUIRE(title_of(live) == "Good");
    const auto bytes = source::read_event(entry.path(), read::most_bytes);
    const auto itself = app::event_from(bytes ? *bytes : std::vector<File>());
    fs::copy_file(entry.path(), folder.event() / "schedule.json", fs::copy_options::overwrite_existing);
    settle(live);
    INFO(entry.path());
    CHECK(title_of(live) == (itself.schedule && itself.whole ? model::in_language(itself.schedule->event.title, "en") : "Good"));
    ++broken;
  }
  CHECK(broken >= 50);
}
