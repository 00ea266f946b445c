// Files of an event that are broken, closed, gone or away: they hold up none of the others, an emergency least of all.
#include "app/live.h"
#include "base/limits.h"
#include "event_folder.h"
#include "source/event_files.h"
#include "support/catch.h"

#include <chrono>
#include <cstdlib>

using namespace foyer;
using namespace foyer::test;

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

namespace {

// What is saved beside a file that was never good.
void show_saves(const Folder& folder, const std::string& second) {
  app::Live live(folder.event(), telling());
  REQUIRE(title_of(live) == "First");
  folder.write_beside("announcements.json", emergency("Leave the building"));
  CHECK(settle(live));
  CHECK(emergency_of(live) == "Leave the building");
  folder.write(second);
  CHECK(settle(live));
  CHECK(title_of(live) == "Second");
  CHECK(emergency_of(live) == "Leave the building");
}

}  // namespace

TEST_CASE("what can never be read counts as absent, and what is saved beside it is shown", "[F16][F21]") {
  const bool is_closed = GENERATE(true, false);
  const Folder folder;
  folder.write(schedule_named("First"));
  if (is_closed) spoil(folder.event() / "news.json");
  else folder.write_beside("news.json", "[{,");
  show_saves(folder, schedule_named("Second"));
}

TEST_CASE("of a schedule that was never good as a whole each save is shown, as far as it is", "[F21]") {
  const Folder folder;
  const auto half = [](const std::string& title) {
    return R"({"event": {"title": ")" + title +
           R"(", "timezone": "Nowhere/Town"}, "sessions": [{"title": "A", "start": "2024-06-13 09:30"}]})";
  };
  folder.write(half("First"));
  REQUIRE_FALSE(app::is_good(app::event_from(source::read_event(folder.event(), limits::file_bytes).files)));
  show_saves(folder, half("Second"));
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
