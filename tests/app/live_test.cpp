#include "app/live.h"

#include "base/limits.h"
#include "source/event_files.h"
#include "support/catch.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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
  void write(const std::string& text) const { write_beside("schedule.json", text); }
  void write_beside(const std::string& name, const std::string& text) const { std::ofstream(event() / name) << text; }
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
  bool changed = live.update(Steady::now(), now);
  for (int round = 0; round < 5 && live.due(); ++round) {
    const auto due = *live.due();
    changed |= live.update(due, now);
    live.keep(due);
  }
  return changed;
}

app::LiveSettings telling(app::Tell tell = [](const std::string&) {}) {
  app::LiveSettings settings;
  settings.tell = std::move(tell);
  return settings;
}

}  // namespace

TEST_CASE("a saved file is the new schedule, and a broken one changes nothing but what staff are told", "[F07][F21]") {
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

TEST_CASE("a start with a broken or missing file shows the last good schedule", "[F01][F02]") {
  const Folder folder;
  folder.write(schedule_named("Kept"));
  CHECK(title_of(app::Live(folder.event(), telling())) == "Kept");
  folder.write("not json");
  CHECK(title_of(app::Live(folder.event(), telling())) == "Kept");
  fs::remove(folder.event() / "schedule.json");
  CHECK(title_of(app::Live(folder.event(), telling())) == "Kept");
}

TEST_CASE("a slip in one file holds up no other, an emergency least of all", "[F21]") {
  const Folder folder;
  folder.write(schedule_named("Good"));
  folder.write_beside("news.json", R"([{"title": "Old news"}])");
  std::vector<std::string> told;
  const auto emergency = R"([{"text": "Leave the building", "level": "emergency", "until": "2024-06-13 18:00"}])";
  {
    app::Live live(folder.event(), telling([&](const std::string& line) { told.push_back(line); }));
    live.keep(Steady::now());
    folder.write_beside("news.json", R"([{,"title": "New news"}])");
    CHECK_FALSE(settle(live));
    REQUIRE(told.size() == 1);
    CHECK(told[0].find("news.json:1:3: error") != std::string::npos);
    folder.write_beside("announcements.json", emergency);
    CHECK(settle(live));
    REQUIRE(live.schedule()->announcements.size() == 1);
    REQUIRE(live.schedule()->news.size() == 1);
    CHECK(model::in_language(live.schedule()->news[0].title, "en") == "Old news");
    CHECK(told.size() == 1);  // the slip is still there, and has been named
    folder.write("{ no schedule");
    settle(live);
    fs::remove(folder.event() / "announcements.json");
    CHECK(settle(live));
    CHECK(live.schedule()->announcements.empty());
    CHECK(title_of(live) == "Good");
  }
  folder.write_beside("announcements.json", emergency);
  const app::Live again(folder.event(), telling());
  CHECK(title_of(again) == "Good");
  CHECK(again.schedule()->announcements.size() == 1);
}

namespace {

std::string emergency(const std::string& text) {
  return R"([{"text": ")" + text + R"(", "level": "emergency", "until": "2024-06-13 18:00"}])";
}

// The text of the emergency.
std::string emergency_of(const app::Live& live) {
  if (!live.schedule()) return "no schedule";
  const auto& all = live.schedule()->announcements;
  return all.empty() ? std::string("nothing") : model::in_language(all.front().text, "en");
}

// Nobody may read what stands there.
void spoil(const fs::path& file) {
  fs::remove(file);
  fs::create_directory(file);
}

std::string all_of(const std::vector<Problem>& problems) {
  std::string text;
  for (const auto& problem : problems) text += to_string(problem) + "\n";
  return text;
}

}  // namespace

TEST_CASE("a file that is gone, or cannot be read, holds up no other", "[F16]") {
  const Folder folder;
  folder.write(schedule_named("Good"));
  folder.write_beside("news.json", R"([{"title": "Old news"}])");
  {
    app::Live live(folder.event(), telling());
    live.keep(Steady::now());
    fs::remove(folder.event() / "schedule.json");
    CHECK_FALSE(settle(live));
    folder.write_beside("announcements.json", emergency("Leave the building"));
    CHECK(settle(live));
    CHECK(title_of(live) == "Good");
    CHECK(emergency_of(live) == "Leave the building");
    REQUIRE(live.problems().size() == 1);
    CHECK(live.problems()[0].what.find("a folder is an event only with a schedule.json in it") != std::string::npos);

    folder.write(schedule_named("Better"));
    spoil(folder.event() / "news.json");
    CHECK(settle(live));
    CHECK(title_of(live) == "Better");
    REQUIRE(live.schedule()->news.size() == 1);
    CHECK(model::in_language(live.schedule()->news[0].title, "en") == "Old news");
    REQUIRE(live.problems().size() == 1);
    CHECK(live.problems()[0].what.ends_with("news.json is a folder, where a file is needed"));
  }
  fs::remove(folder.event() / "schedule.json");
  folder.write_beside("announcements.json", emergency("Come back"));
  std::vector<std::string> told;
  app::Live again(folder.event(), telling([&](const std::string& line) { told.push_back(line); }));
  CHECK(title_of(again) == "Better");
  CHECK(emergency_of(again) == "Come back");
  CHECK(again.schedule()->news.size() == 1);
  REQUIRE(told.size() == 1);
  CHECK(told[0].starts_with("showing the last good schedule, kept on this machine at "));
  folder.write_beside("announcements.json", "[]");
  CHECK(settle(again));
  CHECK(emergency_of(again) == "nothing");
}

TEST_CASE("where several files are spoilt at once each is named, and the others count", "[F16][F21]") {
  const Folder folder;
  folder.write(schedule_named("Good"));
  folder.write_beside("news.json", R"([{"title": "Old news"}])");
  const auto run = [&](app::Live& live) {
    CHECK(title_of(live) == "Good");
    CHECK(emergency_of(live) == "Leave the building");
    const auto problems = all_of(live.problems());
    INFO(problems);
    CHECK(problems.find("a folder is an event only with a schedule.json in it") != std::string::npos);
    CHECK(problems.find("news.json:1:3: error") != std::string::npos);
    CHECK(problems.find("announcements.json:2:101: error") != std::string::npos);
  };
  {
    app::Live live(folder.event(), telling());
    live.keep(Steady::now());
    fs::remove(folder.event() / "schedule.json");
    folder.write_beside("news.json", "[{,");
    folder.write_beside("announcements.json", R"([{"text": "Leave the building", "level": "emergency", "until": "2024-06-13 18:00"},
                                                  {"text": "No end", "level": "emergency", "until": "half past three"}])");
    settle(live);
    run(live);
  }
  app::Live again(folder.event(), telling());
  run(again);
}

TEST_CASE("what can never be read counts as absent, and what is saved beside it is shown", "[F16][F21]") {
  const bool is_closed = GENERATE(true, false);
  const Folder folder;
  folder.write(schedule_named("First"));
  if (is_closed) spoil(folder.event() / "news.json");
  else folder.write_beside("news.json", "[{,");
  app::Live live(folder.event(), telling());
  CHECK(title_of(live) == "First");
  folder.write_beside("announcements.json", emergency("Leave the building"));
  CHECK(settle(live));
  CHECK(emergency_of(live) == "Leave the building");
  folder.write(schedule_named("Second"));
  CHECK(settle(live));
  CHECK(title_of(live) == "Second");
  CHECK(emergency_of(live) == "Leave the building");
}

TEST_CASE("of a schedule that was never good as a whole each save is shown, as far as it is", "[F21]") {
  const Folder folder;
  const auto half = [](const std::string& title) {
    return R"({"event": {"title": ")" + title +
           R"("}, "sessions": [{"title": "A", "start": "2024-06-13 09:30"}, {"title": "B", "start": "half past"}]})";
  };
  folder.write(half("First"));
  app::Live live(folder.event(), telling());
  REQUIRE(title_of(live) == "First");
  folder.write_beside("announcements.json", emergency("Leave the building"));
  CHECK(settle(live));
  CHECK(emergency_of(live) == "Leave the building");
  folder.write(half("Second"));
  CHECK(settle(live));
  CHECK(title_of(live) == "Second");
  CHECK(live.schedule()->sessions.size() == 1);
}

TEST_CASE("an emergency needs no schedule", "[F02]") {
  const Folder folder;
  folder.write_beside("announcements.json", R"([{"text": "Coffee is ready"}])");
  app::Live live(folder.event(), telling());
  CHECK(emergency_of(live) == "no schedule");
  folder.write_beside("announcements.json", emergency("Leave the building"));
  CHECK(settle(live));
  CHECK(emergency_of(live) == "Leave the building");
  CHECK(live.problems().size() == 1);
  folder.write_beside("announcements.json", "[]");
  CHECK(settle(live));
  CHECK(emergency_of(live) == "nothing");
  folder.write(schedule_named("There"));
  CHECK(settle(live));
  CHECK(title_of(live) == "There");
  CHECK(live.problems().empty());
}

TEST_CASE("where nothing can be kept a slip in one file still holds up no other", "[F21][F77]") {
  const Folder folder;
  unsetenv("XDG_STATE_HOME");
  const std::string home = std::getenv("HOME") != nullptr ? std::getenv("HOME") : "";
  unsetenv("HOME");
  folder.write(schedule_named("Good"));
  app::Live live(folder.event(), telling());
  live.keep(Steady::now());
  folder.write("{ no schedule");
  settle(live);
  folder.write_beside("announcements.json", emergency("Leave the building"));
  CHECK(settle(live));
  CHECK(title_of(live) == "Good");
  CHECK(emergency_of(live) == "Leave the building");
  setenv("HOME", home.c_str(), 1);
}

TEST_CASE("an event that is taken away as a whole stays as it was, a schedule from elsewhere too", "[F11][F16]") {
  const bool has_source = GENERATE(true, false);
  const bool is_away = GENERATE(true, false);
  const Folder folder;
  const auto schedule = (folder.path / "elsewhere.json").string();
  if (has_source) {
    std::ofstream(schedule) << schedule_named("Good");
    folder.write_beside("sources.json", R"([{"kind": "schedule", "address": ")" + schedule + R"("}])");
  } else folder.write(schedule_named("Good"));
  folder.write_beside("announcements.json", emergency("Leave the building"));
  const auto other = folder.path / "other";
  {
    app::Live live(folder.event(), telling());
    live.keep(Steady::now());
    INFO(all_of(live.problems()));
    REQUIRE(title_of(live) == "Good");
    REQUIRE(emergency_of(live) == "Leave the building");
    if (is_away) fs::rename(folder.event(), other);
    else
      for (const char* name : {"schedule.json", "sources.json", "announcements.json"})
        if (fs::exists(folder.event() / name)) spoil(folder.event() / name);
    CHECK_FALSE(settle(live));
    CHECK(title_of(live) == "Good");
    CHECK(emergency_of(live) == "Leave the building");
    CHECK_FALSE(live.problems().empty());
  }
  const app::Live again(folder.event(), telling());
  CHECK(title_of(again) == "Good");
  CHECK(emergency_of(again) == "Leave the building");
}

TEST_CASE("a source folder that is empty for a moment takes no schedule away", "[F11]") {
  const Folder folder;
  const auto exported = folder.path / "exported";
  fs::create_directory(exported);
  const auto write = [&](const std::string& title) { std::ofstream(exported / "a.json") << schedule_named(title); };
  write("First");
  folder.write_beside("sources.json", R"([{"kind": "schedule", "address": ")" + exported.string() + R"("}])");
  folder.write_beside("news.json", R"([{"title": "News"}])");
  app::Live live(folder.event(), telling());
  live.keep(Steady::now());
  REQUIRE(title_of(live) == "First");
  const auto update = [&] {
    for (const int wait : {0, 30, 60}) live.update(Steady::now() + std::chrono::milliseconds(wait), now);
    live.keep(Steady::now());
  };
  fs::remove(exported / "a.json");
  update();
  CHECK(title_of(live) == "First");
  CHECK(title_of(app::Live(folder.event(), telling())) == "First");
  write("Second");
  update();
  CHECK(title_of(live) == "Second");
}

TEST_CASE("where the schedule moved to another file, a slip in that one holds up no emergency", "[F21]") {
  const Folder folder;
  const auto exported = folder.path / "export.json";
  std::ofstream(exported) << schedule_named("Good");
  folder.write_beside("sources.json", R"([{"kind": "schedule", "address": ")" + exported.string() + R"("}])");
  app::Live live(folder.event(), telling());
  live.keep(Steady::now());
  REQUIRE(title_of(live) == "Good");
  folder.write("{ no schedule");
  settle(live);
  folder.write_beside("announcements.json", emergency("Leave the building"));
  CHECK(settle(live));
  CHECK(title_of(live) == "Good");
  CHECK(emergency_of(live) == "Leave the building");
  const app::Live again(folder.event(), telling());
  CHECK(title_of(again) == "Good");
  CHECK(emergency_of(again) == "Leave the building");
}

TEST_CASE("at a start the kept sources stand for those that cannot be read", "[F16]") {
  const Folder folder;
  const auto exported = folder.path / "export.csv";
  const auto write = [&](const std::string& title) { std::ofstream(exported) << "title,start\n" << title << ",2024-06-13 09:30\n"; };
  write("Good");
  folder.write_beside("sources.json", R"([{"kind": "schedule", "address": ")" + exported.string() + R"(", "timezone": "Asia/Tokyo"}])");
  folder.write_beside("news.json", R"([{"title": "News"}])");
  const auto first = [](const app::Live& live) {
    return live.schedule() ? model::in_language(live.schedule()->sessions.front().title, "en") : std::string("none");
  };
  {
    app::Live live(folder.event(), telling());
    live.keep(Steady::now());
    INFO(all_of(live.problems()));
    REQUIRE(first(live) == "Good");
  }
  spoil(folder.event() / "sources.json");
  write("Better");
  const app::Live again(folder.event(), telling());
  CHECK(first(again) == "Better");
  CHECK(again.schedule()->event.zone.name == "Asia/Tokyo");
}

TEST_CASE("a companion that is a link to nothing is not taken for deleted", "[F16]") {
  const Folder folder;
  folder.write(schedule_named("Good"));
  std::ofstream(folder.path / "share.json") << emergency("Leave the building");
  fs::create_symlink("../share.json", folder.event() / "announcements.json");
  app::Live live(folder.event(), telling());
  REQUIRE(emergency_of(live) == "Leave the building");
  fs::remove(folder.path / "share.json");
  CHECK_FALSE(settle(live));
  CHECK(emergency_of(live) == "Leave the building");
  CHECK(all_of(live.problems()).find("it is a link to ../share.json, which is not there") != std::string::npos);
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

TEST_CASE("a watch that went blind looks at the files from time to time, and sees again", "[F12]") {
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
  CHECK(live.update(Steady::now() + std::chrono::seconds(30), now));
  CHECK(title_of(live) == "First");
  REQUIRE(live.due().has_value());
  folder.write(schedule_named("Second"));
  live.update(Steady::now() + std::chrono::seconds(60), now);
  CHECK(title_of(live) == "Second");
}

TEST_CASE("a schedule of another year is shown, and staff are asked whether it is the right one, until the day comes", "[F32]") {
  const Folder folder;
  folder.write(schedule_named("Last year's"));
  std::vector<std::string> told;
  auto settings = telling([&](const std::string& line) { told.push_back(line); });
  settings.asks_day = true;
  app::Live live(folder.event(), settings);
  const auto at = [&](std::chrono::hours later) {
    live.update(Steady::now(), now + later);
    live.update(Steady::now() + std::chrono::seconds(2), now + later);
  };
  at(std::chrono::hours(24));
  CHECK(told.empty());
  at(std::chrono::hours(400 * 24));
  REQUIRE(told.size() == 1);
  CHECK(told[0] == (folder.event() / "schedule.json").string() +
                       ": warning: no session is within two days of today, they are from 2024-06-13 to 2024-06-13; is this the schedule of "
                       "another event or year, or is the clock of this computer wrong?");
  at(std::chrono::hours(401 * 24));
  CHECK(told.size() == 1);
  CHECK(title_of(live) == "Last year's");
  at(std::chrono::hours(-24));
  CHECK(told.size() == 2);
  CHECK(told.back() == "the schedule is in order again");
}

TEST_CASE("an emergency that is over when it is written is named once with its time, and again in order when that is mended") {
  const Folder folder;
  folder.write(schedule_named("Open day"));
  std::vector<std::string> told;
  auto settings = telling([&](const std::string& line) { told.push_back(line); });
  settings.asks_day = true;
  app::Live live(folder.event(), settings);
  const auto write = [&](const std::string& until) {
    std::ofstream(folder.event() / "announcements.json") << R"([{"level": "emergency", "text": "Leave", "until": ")" << until << "\"}]";
    settle(live);
  };
  write("2024-06-13 07:41");
  REQUIRE(told.size() == 1);
  CHECK(told[0] == (folder.event() / "announcements.json").string() + ":1:51: warning: this emergency ended at 2024-06-13 07:41 (" +
                       zone::system_zone().name + ") and is not shown; correct its `until`, or take it out");
  live.update(Steady::now() + std::chrono::hours(1), now + std::chrono::hours(1));
  CHECK(told.size() == 1);
  write("2024-06-13 09:41");
  CHECK(told.back() == "the schedule is in order again");
}

TEST_CASE("while a schedule is copied in slowly the old one stays, nobody is bothered, and the new one comes once", "[F04]") {
  const Folder folder;
  folder.write(schedule_named("First"));
  std::vector<std::string> told;
  app::Live live(folder.event(), telling([&](const std::string& line) { told.push_back(line); }));
  auto time = Steady::now();
  live.update(time, now);
  const auto text = schedule_named("Second");
  std::ofstream copy(folder.event() / "schedule.json");
  int changes = 0;
  for (std::size_t at = 0; at < text.size(); at += text.size() / 3 + 1) {
    CHECK(title_of(live) == "First");
    copy << text.substr(at, text.size() / 3 + 1) << std::flush;
    for (const auto wait : {std::chrono::milliseconds(0), std::chrono::milliseconds(300)})
      changes += live.update(time += wait, now) ? 1 : 0;
  }
  copy.close();
  for (int second = 0; second < 3; ++second) changes += live.update(time += std::chrono::seconds(1), now) ? 1 : 0;
  CHECK(title_of(live) == "Second");
  CHECK(changes == 1);
  CHECK(told.empty());
}

TEST_CASE("a copy that takes a minute bothers staff with no more than two lines", "[F04]") {
  const Folder folder;
  folder.write(schedule_named("First"));
  std::vector<std::string> told;
  app::Live live(folder.event(), telling([&](const std::string& line) { told.push_back(line); }));
  auto time = Steady::now();
  std::string text = R"({"event": {"title": "Second"}, "sessions": [)";
  for (int session = 0; session < 200; ++session)
    text += R"({"title": "A talk of some length", "start": "2024-06-13 09:30"},)"
            "\n";
  text += R"({"title": "The last", "start": "2024-06-13 10:30"}]})";
  constexpr std::size_t in_a_piece = 200;  // as a slow stick or network gives them
  std::ofstream copy(folder.event() / "schedule.json");
  for (std::size_t at = 0; at < text.size(); at += in_a_piece) {
    CHECK(title_of(live) == "First");
    copy << text.substr(at, in_a_piece) << std::flush;
    live.update(time, now);
    live.update(time += std::chrono::seconds(1), now);
  }
  CHECK(title_of(live) == "Second");
  live.update(time + std::chrono::seconds(2), now);
  INFO((told.empty() ? "" : told.front()));
  CHECK(told.size() <= 2);
}

TEST_CASE("a schedule that may not be read any more, or is empty, leaves the last good one, with the reason in plain words", "[F01][F16]") {
  const Folder folder;
  folder.write(schedule_named("Good"));
  std::vector<std::string> told;
  const auto tell = telling([&](const std::string& line) { told.push_back(line); });
  app::Live live(folder.event(), tell);
  live.keep(Steady::now());
  folder.write("");
  settle(live);
  CHECK(title_of(live) == "Good");
  REQUIRE(told.size() == 1);
  CHECK(told[0].find("schedule.json:1:1: error: ") != std::string::npos);
  fs::path kept;
  for (const auto& entry : fs::directory_iterator(folder.path / "state" / "foyer")) kept = entry.path();
  const std::array<timespec, 2> times{timespec{now.time_since_epoch().count(), 0}, timespec{now.time_since_epoch().count(), 0}};
  REQUIRE(::utimensat(AT_FDCWD, kept.c_str(), times.data(), 0) == 0);
  CHECK(title_of(app::Live(folder.event(), tell)) == "Good");
  CHECK(told.back().starts_with("showing the last good schedule, kept on this machine at 2024-06-13T"));

  folder.write(schedule_named("Secret"));
  fs::permissions(folder.event() / "schedule.json", fs::perms::none);
  fs::permissions(folder.path, fs::perms::all);
  if (::geteuid() == 0) REQUIRE(::seteuid(65534) == 0);
  settle(live);
  if (::getuid() == 0) REQUIRE(::seteuid(0) == 0);
  CHECK(title_of(live) == "Good");
  CHECK(all_of(live.problems()).find("may not be read by this user: run chmod +r ") != std::string::npos);
}

TEST_CASE("of what was kept the newest that is whole is shown, and staff hear what is wrong with the rest", "[F20][F79]") {
  const Folder folder;
  for (const char* title : {"First", "Second"}) {
    folder.write(schedule_named(title));
    app::Live(folder.event(), telling());
  }
  fs::remove(folder.event() / "schedule.json");
  std::vector<std::string> told;
  const auto title = [&] {
    told.clear();
    return title_of(app::Live(folder.event(), telling([&](const std::string& line) { told.push_back(line); })));
  };
  CHECK(title() == "Second");
  fs::path kept;
  for (const auto& entry : fs::directory_iterator(folder.path / "state" / "foyer"))
    if (entry.path().extension() == ".kept") kept = entry.path();
  fs::resize_file(kept, fs::file_size(kept) - 1);
  CHECK(title() == "First");
  REQUIRE(told.size() == 2);
  CHECK(told[0] == "the schedule kept before the last one is taken: " + kept.string() + " is damaged");
  std::ofstream(kept.string() + ".before") << "foyer keeps 7 otherwise\n";
  fs::remove(kept);
  CHECK(title() == "none");
  REQUIRE(told.size() == 1);
  CHECK(told[0] == "the schedule that was kept cannot be shown: " + kept.string() + ".before is in the form of another version of foyer");
}

TEST_CASE("where nothing can be kept the display goes on, tries again every hour, and says so", "[F76][F77]") {
  const Folder folder;
  fs::create_directory(folder.path / "state");
  std::ofstream(folder.path / "state" / "foyer") << "in the way";
  folder.write(schedule_named("First"));
  std::vector<std::string> told;
  app::Live live(folder.event(), telling([&](const std::string& line) { told.push_back(line); }));
  const auto start = Steady::now();
  const auto after = [&](int minutes) {
    live.update(start + std::chrono::minutes(minutes), now);
    live.keep(start + std::chrono::minutes(minutes));
    return std::ranges::count_if(told, [](const std::string& line) { return line.starts_with("cannot keep the last good schedule in "); });
  };
  for (int minute = 0; minute < 60; ++minute) CHECK(after(minute) == 1);
  CHECK(after(60) == 2);
  CHECK(title_of(live) == "First");
  fs::remove(folder.path / "state" / "foyer");
  CHECK(after(119) == 2);
  CHECK_FALSE(fs::exists(folder.path / "state" / "foyer"));
  CHECK(live.due() == start + std::chrono::minutes(120));
  CHECK(after(120) == 2);
  CHECK(fs::exists(folder.path / "state" / "foyer"));
}

TEST_CASE("a display that never had a schedule waits for one") {
  const Folder folder;
  app::Live live(folder.event(), telling());
  CHECK(title_of(live) == "none");
  folder.write(schedule_named("At last"));
  CHECK(settle(live));
  CHECK(title_of(live) == "At last");
}

TEST_CASE("each of the broken schedules leaves a good one on the glass, or shows its own good part", "[F21]") {
  const Folder folder;
  folder.write(schedule_named("Good"));
  app::Live live(folder.event(), telling());
  int broken = 0;
  for (const auto& entry : fs::directory_iterator("tests/data/bad")) {
    if (entry.path().extension() != ".json") continue;
    folder.write(schedule_named("Good"));
    settle(live);
    REQUIRE(title_of(live) == "Good");
    const auto itself = app::event_from(source::read_event(entry.path(), limits::file_bytes).files);
    fs::copy_file(entry.path(), folder.event() / "schedule.json", fs::copy_options::overwrite_existing);
    settle(live);
    INFO(entry.path());
    CHECK(title_of(live) == (is_good(itself) ? model::in_language(itself.schedule->event.title, "en") : "Good"));
    ++broken;
  }
  CHECK(broken >= 50);
}
