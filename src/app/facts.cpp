#include "app/facts.h"

#include "app/clock_reading.h"
#include "app/clock_watch.h"
#include "app/event.h"
#include "app/live.h"
#include "app/options_file.h"
#include "base/entries.h"
#include "paint/fonts.h"
#include "programme/deck.h"
#include "source/last_good.h"
#include "source/web_module.h"
#include "text/locale_table.h"
#include "text/wording.h"
#include "zone/text.h"

#include <fmt/core.h>

#include <pwd.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <system_error>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

int number_in(const fs::path& path) {
  int number = 0;
  std::ifstream(path) >> number;
  return number;
}

void look_at_event(Facts& facts, const Live& live) {
  facts.asks_servers = is_address(facts.event);
  facts.has_schedule = live.schedule().has_value();
  if (const auto& schedule = live.schedule()) {
    facts.no_screen = screen_or_nearest(*schedule, facts.screen, {}).complaint;
    const auto& zone = schedule->event.zone;
    facts.is_in_utc = zone == zone::system_zone() && zone.transitions.empty() && zone.first_offset == Seconds(0);
    facts.asks_servers |= std::ranges::any_of(schedule->sources, [](const auto& source) { return is_address(source.address); });
  }
  for (const auto& problem : live.problems()) {
    if (is_address(problem.file)) {
      facts.servers.push_back(problem);
      facts.asks_servers = true;
    } else if (problem.severity == Severity::warning) ++facts.warnings;
    else if (facts.errors++ == 0) facts.first_error = to_string(problem);
  }
}

std::set<std::string> languages_of(const model::Schedule& schedule) {
  std::set<std::string> all;
  auto screens = schedule.screens;
  if (screens.empty()) screens.emplace_back();
  for (const auto& screen : screens)
    for (const auto& languages : programme::languages_in_turn(schedule, screen)) all.insert(languages.begin(), languages.end());
  return all;
}

std::set<std::string> languages_of_foyer() {
  std::set<std::string> all;
  for (const auto& locale : text::locales()) all.emplace(locale.tag);
  return all;
}

void look_at_fonts(Facts& facts, const std::optional<model::Schedule>& schedule) {
  const auto fonts = paint::Fonts::open(schedule ? schedule->theme : model::Theme{});
  if (!fonts) {
    facts.no_fonts = fonts.error();
    return;
  }
  for (const auto& language : schedule ? languages_of(*schedule) : languages_of_foyer()) {
    const auto day = text::Wording(language).day(LocalDay{});  // no language writes it in letters that it does not have
    if (!(*fonts)->missing(day, {.size = 1, .language = language}).empty()) facts.without_font.push_back(language);
  }
}

void look_at_clock(Facts& facts) {
  const auto zone = zone::system_zone();
  const auto clock = read_clock();
  facts.zone = zone.name;
  facts.time = fmt::format("{} ({})", zone::to_iso(clock.now, zone), zone.name);
  facts.synchronised = clock.is_synchronised.value_or(false) || clock.heard.has_value();
  facts.keeps_time = keeps_time_off(built());
}

/// Whether this user could make, or write into, that folder.
bool may_write(fs::path folder) {
  std::error_code none;
  while (!fs::exists(folder, none) && folder != folder.parent_path()) folder = folder.parent_path();
  return ::access(folder.c_str(), W_OK | X_OK) == 0;
}

std::optional<uid_t> user_of_display() {
  const auto* const entry = ::getpwnam("foyer");
  return entry == nullptr ? std::nullopt : std::optional(entry->pw_uid);
}

void look_at_permissions(Facts& facts) {
  if (const auto state = source::state_folder()) {
    std::error_code none;
    facts.state = state->string();
    facts.has_state = fs::exists(*state, none);
    facts.may_write_state = may_write(*state);
  }
  facts.is_root = ::geteuid() == 0;
  const auto user = user_of_display();
  facts.has_user = user.has_value();
  facts.is_user = user == ::geteuid();
}

void look_at_service(Facts& facts) {
  std::error_code none;
  const fs::path units = "/etc/systemd/system";
  for (const char* const service : {"foyer.service", "foyer-x11.service", "foyer-wayland.service"})
    if (fs::is_symlink(units / "multi-user.target.wants" / service, none)) facts.services.emplace_back(service);
  facts.on_console = program_on_terminal(static_cast<int>(makedev(4, 1)), user_of_display());
  facts.ctrl_alt_del = fs::is_directory("/run/systemd/system", none) && !fs::is_symlink(units / "ctrl-alt-del.target", none);
  facts.sysrq = number_in("/proc/sys/kernel/sysrq");
  facts.console_blank = number_in("/sys/module/kernel/parameters/consoleblank");
}

}  // namespace

std::string program_on_terminal(int terminal, std::optional<uid_t> display_user, const fs::path& processes) {
  for (const auto& process : entries_of(processes)) {
    std::string line;
    std::getline(std::ifstream(process.path() / "stat"), line);
    // PID (NAME) STATE PARENT GROUP SESSION TERMINAL …
    const auto open = line.find('('), close = line.rfind(')');
    if (open == std::string::npos || close == std::string::npos) continue;
    std::istringstream rest(line.substr(close + 1));
    std::string state;
    int parent = 0, group = 0, session = 0, its = 0;
    rest >> state >> parent >> group >> session >> its;
    const auto name = line.substr(open + 1, close - open - 1);
    struct stat owner {};
    const bool is_display = name == "foyer" || (::stat(process.path().c_str(), &owner) == 0 && owner.st_uid == display_user);
    if (its == terminal && !is_display) return name;
  }
  return {};
}

Facts gather_facts(const DoctorOptions& options, const std::optional<zone::Zone>& zone) {
  Facts facts;
  facts.event = options.event;
  facts.screen = options.screen;
  facts.timezone = options.timezone;
  facts.machine = stage::look_at_machine();
  std::optional<model::Schedule> schedule;
  if (!options.event.empty()) {
    Live live(options.event, {.tell = [](const std::string&) {}, .zone = zone, .keeps = false});
    live.settle();
    look_at_event(facts, live);
    schedule = live.schedule();
  }
  if (const auto web = source::load_web_module(source::web_module_places()); !web) facts.no_web = web.error();
  look_at_fonts(facts, schedule);
  look_at_clock(facts);
  look_at_permissions(facts);
  look_at_service(facts);
  std::ostringstream given;
  given << std::ifstream(options_file).rdbuf();
  if (options.left_out_of_show) facts.wrong_options = faults_of_options(given.str(), options.left_out_of_show);
  return facts;
}

}  // namespace foyer::app
