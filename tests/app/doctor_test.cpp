#include "app/diagnosis.h"

#include "app/clock_reading.h"
#include "app/clock_watch.h"
#include "app/facts.h"
#include "app/options_file.h"
#include "source/temporary_folder.h"
#include "support/catch.h"
#include "support/variable.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>

using namespace foyer;
using app::Facts;
using app::Grade;

namespace {

// A computer that lacks nothing, with a display on its console.
Facts healthy() {
  Facts facts;
  facts.event = "/etc/foyer/event";
  facts.machine.cards = {"/dev/dri/card0"};
  facts.machine.monitor = true;
  facts.time = "2024-06-13T09:42:00+02:00 (Europe/Vienna)";
  facts.synchronised = true;
  facts.state = "/var/lib/foyer";
  facts.services = {"foyer.service"};
  return facts;
}

struct Row {
  std::function<void(Facts&)> ill;
  Grade grade;
  std::string about, says;  // a part of what is found
};

}  // namespace

TEST_CASE("the doctor finds nothing on a computer that lacks nothing, and says so of each part") {
  std::vector<std::string> about;
  for (const auto& finding : app::diagnosis(healthy())) {
    INFO(finding.what);
    CHECK(finding.grade == Grade::good);
    about.push_back(finding.about);
  }
  CHECK(about == std::vector<std::string>{"display", "fonts", "clock", "event", "network", "permissions", "service", "keyboard"});
}

TEST_CASE("the doctor says what is wrong, how bad that is and what to do") {
  const std::vector<Row> rows{
      {[](Facts& f) { f.machine.cards.clear(); }, Grade::error, "display", "/dev/dri has no card"},
      {[](Facts& f) { f.machine.cards_not_permitted = f.machine.cards; }, Grade::error, "display", "add the user to the group video"},
      {[](Facts& f) { f.machine.monitor = false; }, Grade::warning, "display", "switched off"},
      {[](Facts& f) { f.machine.named = "dummy"; }, Grade::error, "display", "shows nothing that people can see"},
      {[](Facts& f) { f.machine.named = "wayland"; }, Grade::error, "display", "WAYLAND_DISPLAY is not set"},
      {[](Facts& f) { f.no_fonts = "no usable font"; }, Grade::error, "fonts", "no usable font"},
      {[](Facts& f) {
         f.without_font = {"th", "ja"};
       },
       Grade::error, "fonts", "letters of th, ja: apt-get install fonts-noto-core"},
      {[](Facts& f) { f.event.clear(), f.without_font = {"th"}; }, Grade::warning, "fonts", "letters of th"},
      {[](Facts& f) { f.synchronised = false; }, Grade::warning, "clock",
       "timedatectl set-ntp true (where that fails, first apt-get install systemd-timesyncd)"},
      {[](Facts& f) { f.synchronised = f.keeps_time = false; }, Grade::warning, "clock", "wrong after each start"},
      {[](Facts& f) { f.warnings = 2; }, Grade::warning, "event", "errors: 0, warnings: 2; see foyer check /etc/foyer/event"},
      {[](Facts& f) { f.errors = 1, f.first_error = "a.json:4: error: it"; }, Grade::error, "event", "The first: a.json:4: error: it"},
      {[](Facts& f) { f.has_schedule = false; }, Grade::error, "event", "no schedule has come"},
      {[](Facts& f) { f.errors = 1, f.timezone = "Europe/Vienna"; }, Grade::error, "event",
       "foyer check /etc/foyer/event --timezone Europe/Vienna"},
      {[](Facts& f) { f.no_screen = "there is no screen named"; }, Grade::error, "event", "there is no screen named"},
      {[](Facts& f) { f.is_in_utc = true, f.zone = "Etc/UTC"; }, Grade::warning, "event",
       "its times are taken as in Etc/UTC, the zone that this computer is set to; write the event's own"},
      {[](Facts& f) { f.no_web = "cannot be asked"; }, Grade::warning, "network", "web servers cannot be asked"},
      {[](Facts& f) { f.asks_servers = true, f.no_web = "cannot be asked"; }, Grade::error, "network", "web servers cannot be asked"},
      {[](Facts& f) {
         f.asks_servers = true, f.servers = {{"https://a.example/", 0, 0, Severity::error, "does not answer"}};
       },
       Grade::error, "network", "https://a.example/: does not answer"},
      {[](Facts& f) { f.state.clear(); }, Grade::warning, "permissions", "neither HOME nor XDG_STATE_HOME"},
      {[](Facts& f) { f.may_write_state = false; }, Grade::warning, "permissions", "/var/lib/foyer cannot be written"},
      {[](Facts& f) { f.is_user = f.has_user = true, f.may_write_state = false; }, Grade::warning, "permissions",
       "/var/lib/foyer cannot be written"},
      {[](Facts& f) { f.is_user = f.has_user = true, f.may_write_state = f.has_state = false, f.state = "/home/foyer"; }, Grade::warning,
       "permissions", "/home/foyer cannot be written"},
      {[](Facts& f) { f.is_root = f.has_user = true; }, Grade::warning, "permissions", "this user is not the display's"},
      {[](Facts& f) { f.has_user = true; }, Grade::warning, "permissions",
       "as root: runuser -u foyer -- env XDG_STATE_HOME=/var/lib foyer doctor /etc/foyer/event"},
      {[](Facts& f) { f.has_user = true, f.screen = "Main Hall", f.timezone = "Europe/Vienna"; }, Grade::warning, "permissions",
       "foyer doctor /etc/foyer/event --screen \"Main Hall\" --timezone Europe/Vienna"},
      {[](Facts& f) { f.services.clear(); }, Grade::warning, "service", "systemctl enable --now foyer"},
      {[](Facts& f) { f.services.emplace_back("foyer-x11.service"); }, Grade::error, "service",
       "only one can have the console: systemctl disable --now foyer-x11.service, then systemctl enable --now foyer.service"},
      {[](Facts& f) {
         f.services = {"foyer.service", "foyer-x11.service", "foyer-wayland.service"};
       },
       Grade::error, "service", "disable --now foyer-x11.service foyer-wayland.service, then"},
      {[](Facts& f) { f.on_console = "agetty"; }, Grade::warning, "keyboard", "keys reach agetty"},
      {[](Facts& f) { f.ctrl_alt_del = true; }, Grade::warning, "keyboard",
       "Ctrl+Alt+Del restarts the computer: systemctl enable foyer.service"},
      {[](Facts& f) { f.ctrl_alt_del = true, f.services = {"foyer-x11.service"}; }, Grade::warning, "keyboard",
       "systemctl enable foyer-x11.service"},
      {[](Facts& f) { f.ctrl_alt_del = true, f.services.clear(); }, Grade::warning, "keyboard", "systemctl enable foyer, "},
      {[](Facts& f) { f.sysrq = 438; }, Grade::warning, "keyboard", "kernel.sysrq=0"},
      {[](Facts& f) { f.console_blank = 600; }, Grade::warning, "keyboard", "after 600 s"},
  };
  for (const auto& row : rows) {
    auto facts = healthy();
    row.ill(facts);
    bool found = false;
    for (const auto& finding : app::diagnosis(facts))
      found |= finding.grade == row.grade && finding.about == row.about && finding.what.find(row.says) != std::string::npos;
    INFO(row.about << ": " << row.says);
    CHECK(found);
  }
}

TEST_CASE("under a desktop the doctor asks for no service and no console") {
  auto facts = healthy();
  facts.services.clear();
  facts.machine = {"", "wayland-0", ":0", {}, {}, false};
  facts.sysrq = 438;
  facts.ctrl_alt_del = true;
  for (const auto& finding : app::diagnosis(facts)) CHECK(finding.grade == Grade::good);
}

TEST_CASE("a program that reads the keys behind the picture is found by its terminal") {
  const source::TemporaryFolder processes;
  const auto run = [&](const std::string& number, const std::string& line) {
    std::filesystem::create_directory(processes.path() / number);
    std::ofstream(processes.path() / number / "stat") << line << "\n";
  };
  run("1", "1 (systemd) S 0 1 1 0 -1 4194560");
  run("20", "20 (foyer) S 1 20 20 1025 20 4194560");
  const auto user = ::getuid();
  CHECK(app::program_on_terminal(1025, {}, processes.path()).empty());
  run("30", "30 (a) getty) S 1 30 30 1025 30 4194560");
  CHECK(app::program_on_terminal(1025, {}, processes.path()) == "a) getty");
  CHECK(app::program_on_terminal(1025, user + 1, processes.path()) == "a) getty");
  CHECK(app::program_on_terminal(1025, user, processes.path()).empty());  // what the display's user runs is the display's: its X server
}

TEST_CASE("of a user who is not the display's the doctor does not say what the display may do") {
  auto facts = healthy();
  facts.has_user = true;
  facts.machine.cards_not_permitted = facts.machine.cards;
  facts.may_write_state = false;
  for (const auto& finding : app::diagnosis(facts)) {
    INFO(finding.about << ": " << finding.what);
    CHECK((finding.grade == Grade::good) == (finding.about != "permissions"));
  }
}

TEST_CASE("the folder of what is kept is made by the service, and not missed before its first start") {
  auto facts = healthy();
  facts.has_user = facts.is_user = true;
  facts.has_state = facts.may_write_state = false;
  const auto findings = app::diagnosis(facts);
  const app::Finding made{Grade::good, "permissions", "what has to be kept goes into /var/lib/foyer, which the service makes"};
  CHECK(std::ranges::count(findings, made) == 1);
  for (const auto& finding : findings) CHECK(finding.grade == Grade::good);
}

TEST_CASE("the display that a service starts in a display server is told as that, from outside too") {
  for (const auto& [service, told] : std::vector<std::pair<std::string, std::string>>{
           {"foyer.service", "the console, on /dev/dri/card0, with a monitor"},
           {"foyer-x11.service", "X11, which foyer-x11.service starts, on /dev/dri/card0, with a monitor"},
           {"foyer-wayland.service", "Wayland, which foyer-wayland.service starts, on /dev/dri/card0, with a monitor"}}) {
    auto facts = healthy();
    facts.services = {service};
    CHECK(app::diagnosis(facts).front() == app::Finding{Grade::good, "display", told});
  }
}

TEST_CASE("the doctor looks for the screen and in the zone that it is told, and judges the clock as the display does") {
  const auto facts = app::gather_facts({.event = "schedules/unido-day-2024", .screen = "roof", .timezone = ""}, {});
  CHECK(facts.no_screen.find("there is no screen named \"roof\"") == 0);
  CHECK(facts.keeps_time == app::keeps_time_off(app::built()));
  const source::TemporaryFolder folder;
  const auto table = (folder.path() / "table.csv").string();
  std::ofstream(table) << "title,start\nWelcome,2024-06-13 09:30\n";
  CHECK(app::gather_facts({.event = table, .screen = "", .timezone = ""}, {}).errors == 1);
  const auto foreign = app::gather_facts({.event = table, .screen = "", .timezone = "Europe/Vienna"}, zone::find_zone("Europe/Vienna"));
  CHECK(foreign.errors == 0);
}

TEST_CASE("an event that names no zone is warned of on a computer that is set to none of any place") {
  const auto facts_of = [](const char* event, const char* computer) {
    const test::Variable zone("TZ", computer);
    return app::gather_facts({.event = event, .screen = "", .timezone = ""}, {});
  };
  const auto facts = facts_of("schedules/minimal.json", "Etc/UTC");
  CHECK(facts.is_in_utc);
  CHECK(facts.zone == "Etc/UTC");
  CHECK(facts.no_screen.empty());
  CHECK_FALSE(facts_of("schedules/minimal.json", "Europe/Vienna").is_in_utc);
  CHECK_FALSE(facts_of("schedules/unido-day-2024", "Etc/UTC").is_in_utc);
}

TEST_CASE("the doctor looks at this computer, and at an event that is not there") {
  const auto facts = app::gather_facts({.event = "/nowhere/event", .screen = "", .timezone = ""}, {});
  CHECK(facts.errors == 1);
  CHECK(facts.first_error.find("/nowhere/event") != std::string::npos);
  CHECK_FALSE(facts.asks_servers);
  CHECK_FALSE(facts.time.empty());
}

TEST_CASE("the words of the options are those that the service gets") {
  using Words = std::vector<std::string>;
  CHECK(app::words_of_options("--screen lobby --no-fade") == Words{"--screen", "lobby", "--no-fade"});
  CHECK(app::words_of_options(R"('--screen "Main Hall"')") == Words{"--screen", "Main Hall"});
  CHECK(app::words_of_options(R"("--screen 'Main Hall'")") == Words{"--screen", "Main Hall"});
  CHECK(app::words_of_options(R"(--screen "Main Hall")") == Words{"--screen", "Main Hall"});
  CHECK(app::words_of_options(R"("--screen "Main Hall"")") == Words{"--screen", "Main", "Hall"});
  CHECK(app::words_of_options("").empty());
}

TEST_CASE("the doctor names each line of the options that does not do what it should") {
  const auto left_out_of = [](const std::vector<std::string>& words) {
    std::vector<app::LeftOut> left_out;
    if (words.size() != 2 || words[0] != "--screen") left_out.push_back({words.back(), "not known"});
    return left_out;
  };
  CHECK(app::faults_of_options("# FOYER_OPTIONS=--wrong\n\nFOYER_OPTIONS=--screen lobby\nhttps_proxy=http://proxy:3128\n", left_out_of)
            .empty());
  CHECK(app::faults_of_options("FOYER_OPTIONS='--screen \"Main Hall\"'", left_out_of).empty());
  CHECK(app::faults_of_options("FOYER_OPTIONS=--screen Main Hall\n--screen lobby\nFOYER_OPTION=--screen lobby\nFOYER_OPTIONS=--scren",
                               left_out_of) ==
        std::vector<std::string>{"line 1: `Hall`: not known; a name with a space needs both kinds of quotation marks: "
                                 "FOYER_OPTIONS='--screen \"Main Hall\"'",
                                 "line 2: this is not read; write it like FOYER_OPTIONS=--screen lobby",
                                 "line 3: FOYER_OPTION is not read; did you mean FOYER_OPTIONS?",
                                 "line 4: `--scren`: not known; foyer show --help tells the options"});
  CHECK(
      app::faults_of_options("\xEF\xBB\xBF"
                             "FOYER_OPTIONS=--screen lobby",
                             left_out_of) ==
      std::vector<std::string>{"line 1: an invisible mark stands before this, and so it is not read; save the file as UTF-8 without BOM"});
  auto facts = healthy();
  facts.wrong_options = {"line 1: wrong"};
  const auto all = app::diagnosis(facts);
  CHECK(std::ranges::find(all, app::Finding{Grade::error, "options", "/etc/foyer/options, line 1: wrong"}) != all.end());
}
