#include "app/diagnosis.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <utility>

namespace foyer::app {
namespace {

using Findings = std::vector<Finding>;

/// Who looks is not who shows: what the display may do, cannot be told.
bool is_another_user(const Facts& facts) {
  return facts.has_user && !facts.is_user && (facts.is_root || stage::choose_driver(facts.machine) == "kmsdrm");
}

/// What is to be shown, as a command's arguments.
std::string arguments(const Facts& facts) {
  return facts.event + (facts.screen.empty() ? "" : " --screen \"" + facts.screen + "\"") +
         (facts.timezone.empty() ? "" : " --timezone " + facts.timezone);
}

/// The service that is enabled; foyer where none is.
std::string unit(const Facts& facts) { return facts.services.size() == 1 ? facts.services.front() : "foyer"; }

/// Seen from outside, as over SSH, a display server that the service starts is a console as well.
std::string way_to_console(const Facts& facts) {
  if (unit(facts) == "foyer-x11.service") return "X11, which foyer-x11.service starts";
  if (unit(facts) == "foyer-wayland.service") return "Wayland, which foyer-wayland.service starts";
  return "the console";
}

Findings display(const Facts& facts) {
  const auto& machine = facts.machine;
  const auto driver = stage::choose_driver(machine);
  const bool is_named = driver == "wayland" ? !machine.wayland.empty() : driver != "x11" || !machine.x11.empty();
  if (!is_named) return {{Grade::error, "display", stage::why_not(machine, driver, "")}};
  if (driver == "wayland") return {{Grade::good, "display", "Wayland, at WAYLAND_DISPLAY=" + machine.wayland}};
  if (driver == "x11") return {{Grade::good, "display", "X11, at DISPLAY=" + machine.x11}};
  if (driver != "kmsdrm") return {{Grade::error, "display", stage::why_not(machine, driver, "")}};
  const bool may_draw = is_another_user(facts) || machine.cards_not_permitted.size() < machine.cards.size();
  if (machine.cards.empty() || !may_draw) return {{Grade::error, "display", stage::why_not(machine, driver, "")}};
  const auto cards = fmt::format("{}, on {}", way_to_console(facts), fmt::join(machine.cards, " or "));
  if (machine.monitor) return {{Grade::good, "display", cards + ", with a monitor"}};
  return {{Grade::warning, "display", cards + "; but no monitor is connected, or it is switched off"}};
}

Findings fonts(const Facts& facts) {
  const bool of_event = !facts.event.empty() && facts.has_schedule;
  if (!facts.no_fonts.empty()) return {{Grade::error, "fonts", facts.no_fonts}};
  if (facts.without_font.empty())
    return {{Grade::good, "fonts", of_event ? "for all languages of the event" : "for all languages that foyer speaks"}};
  return {{of_event ? Grade::error : Grade::warning, "fonts",
           fmt::format("none has the letters of {}: apt-get install fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji",
                       fmt::join(facts.without_font, ", "))}};
}

Findings clock(const Facts& facts) {
  if (facts.synchronised) return {{Grade::good, "clock", facts.time + ", set by a time server"}};
  Findings all{{Grade::warning, "clock",
                facts.time + ", and no time server has confirmed it: timedatectl set-ntp true (where that fails, first apt-get install "
                             "systemd-timesyncd), and see that the network lets it through"}};
  if (!facts.keeps_time)
    all.push_back(
        {Grade::warning, "clock", "this computer has none that runs while it is off: without a time server it is wrong after each start"});
  return all;
}

Finding files(const Facts& facts) {
  if (!facts.has_schedule && facts.errors == 0) return {Grade::error, "event", facts.event + ": no schedule has come"};
  if (facts.errors + facts.warnings == 0) return {Grade::good, "event", facts.event};
  const auto zone = facts.timezone.empty() ? "" : " --timezone " + facts.timezone;
  const auto count =
      fmt::format("{}: errors: {}, warnings: {}; see foyer check {}{}", facts.event, facts.errors, facts.warnings, facts.event, zone);
  if (facts.errors == 0) return {Grade::warning, "event", count};
  return {Grade::error, "event", count + ". The first: " + facts.first_error};
}

Findings event(const Facts& facts) {
  if (facts.event.empty()) return {};
  Findings all{files(facts)};
  if (!facts.no_screen.empty()) all.push_back({Grade::error, "event", facts.no_screen});
  if (facts.is_in_utc)
    all.push_back({Grade::warning, "event",
                   "its times are taken as in " + facts.zone +
                       R"(, the zone that this computer is set to; write the event's own into it, like "timezone": "Europe/Vienna")"});
  return all;
}

Findings network(const Facts& facts) {
  // Where no server is to be asked, that none can be is no more than worth knowing.
  if (!facts.no_web.empty()) return {{facts.asks_servers ? Grade::error : Grade::warning, "network", "web servers " + facts.no_web}};
  if (!facts.asks_servers) return {{Grade::good, "network", facts.event.empty() ? "no event was named" : "the event needs none"}};
  Findings all;
  for (const auto& problem : facts.servers)
    all.push_back({problem.severity == Severity::error ? Grade::error : Grade::warning, "network", problem.file + ": " + problem.what});
  if (all.empty()) all.push_back({Grade::good, "network", "every server gave what it was asked for"});
  return all;
}

Findings permissions(const Facts& facts) {
  if (is_another_user(facts))
    return {{Grade::warning, "permissions",
             "this user is not the display's; what that one may do tells, as root: runuser -u foyer -- env XDG_STATE_HOME=/var/lib foyer "
             "doctor " +
                 arguments(facts)}};
  if (facts.state.empty())
    return {{Grade::warning, "permissions", "neither HOME nor XDG_STATE_HOME is set: no schedule is kept for a start without a good one"}};
  if (facts.is_user && !facts.has_state && facts.state == "/var/lib/foyer")
    return {{Grade::good, "permissions", "what has to be kept goes into " + facts.state + ", which the service makes"}};
  if (facts.may_write_state) return {{Grade::good, "permissions", "what has to be kept can be kept in " + facts.state}};
  return {{Grade::warning, "permissions",
           facts.state + " cannot be written, and no schedule is kept for a start without a good one: give this user the folder"}};
}

Findings service(const Facts& facts) {
  const auto& services = facts.services;
  if (services.size() > 1)
    // To disable one gives Ctrl+Alt+Del back, whoever else is enabled.
    return {{Grade::error, "service",
             fmt::format("{} are enabled, and only one can have the console: systemctl disable --now {}, then systemctl enable --now {}",
                         fmt::join(services, " and "), fmt::join(services.begin() + 1, services.end(), " "), services.front())}};
  if (services.size() == 1) return {{Grade::good, "service", services.front() + " is enabled"}};
  if (stage::choose_driver(facts.machine) != "kmsdrm")
    return {{Grade::good, "service", "none; foyer is started by hand or by the desktop"}};
  return {{Grade::warning, "service", "none is enabled, this computer does not start into the display: systemctl enable --now foyer"}};
}

Findings options(const Facts& facts) {
  Findings all;
  for (const auto& fault : facts.wrong_options) all.push_back({Grade::error, "options", std::string(options_file) + ", " + fault});
  return all;
}

/// What people at a keyboard can do to a display on the console.
Findings keyboard(const Facts& facts) {
  if (stage::choose_driver(facts.machine) != "kmsdrm") return {};
  Findings all;
  const auto warn = [&all](std::string what) { all.push_back({Grade::warning, "keyboard", std::move(what)}); };
  if (!facts.on_console.empty())
    warn("keys reach " + facts.on_console +
         " on the first console, behind the picture: show the event by the service, which takes the console");
  if (facts.ctrl_alt_del) warn("Ctrl+Alt+Del restarts the computer: systemctl enable " + unit(facts) + ", which turns it off");
  if (facts.sysrq != 0)
    warn("Alt+SysRq commands the kernel: the service turns it off when it starts; for good: kernel.sysrq=0 in /etc/sysctl.d");
  if (facts.console_blank != 0)
    warn(fmt::format("the console goes dark after {} s without a key: consoleblank=0 on the kernel's command line", facts.console_blank));
  if (all.empty()) all.push_back({Grade::good, "keyboard", "nothing that people press does harm"});
  return all;
}

}  // namespace

std::vector<Finding> diagnosis(const Facts& facts) {
  Findings all;
  for (const auto part : {display, fonts, clock, event, network, permissions, service, options, keyboard})
    for (auto& finding : part(facts)) all.push_back(std::move(finding));
  return all;
}

}  // namespace foyer::app
