#include "app/live.h"

#include "base/limits.h"
#include "event_folder.h"
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
using namespace foyer::test;

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
