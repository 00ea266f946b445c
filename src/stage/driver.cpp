#include "stage/driver.h"

#include "base/ascii.h"
#include "base/entries.h"
#include "base/environment.h"
#include "stage/connectors.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace foyer::stage {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 3> visible_drivers{"x11", "wayland", "kmsdrm"};

std::string what_keeps_kmsdrm(const Machine& machine) {
  if (machine.cards.empty()) {
    if (!machine.named.empty()) return "/dev/dri has no card";
    return "neither WAYLAND_DISPLAY nor DISPLAY is set and /dev/dri has no card";
  }
  if (machine.cards_not_permitted.size() == machine.cards.size()) {
    return "no permission for " + machine.cards_not_permitted.front() + ": add the user to the group video";
  }
  if (!machine.monitor) return "no monitor is connected, or it is switched off";
  return "another program holds the screen, or the graphics driver cannot be used";
}

std::string what_is_missing(const Machine& machine, const std::string& driver) {
  if (driver == "kmsdrm") return what_keeps_kmsdrm(machine);
  if (driver == "wayland") {
    if (machine.wayland.empty()) return "WAYLAND_DISPLAY is not set";
    return "no Wayland compositor answers at WAYLAND_DISPLAY=" + machine.wayland + ", or this user may not use it";
  }
  if (driver == "x11") {
    if (machine.x11.empty()) return "DISPLAY is not set";
    return "no X server answers at DISPLAY=" + machine.x11 + ", or this user may not use it";
  }
  return "it shows nothing that people can see, or SDL does not have it here";
}

}  // namespace

Machine look_at_machine(const fs::path& devices, const fs::path& connectors) {
  Machine machine{in_small_letters(variable("SDL_VIDEODRIVER")), variable("WAYLAND_DISPLAY"), variable("DISPLAY"), {}, {}, false};
  for (const auto& entry : entries_of(devices)) {
    if (entry.path().filename().string().starts_with("card")) machine.cards.push_back(entry.path().string());
  }
  std::sort(machine.cards.begin(), machine.cards.end());
  for (const auto& card : machine.cards) {
    if (::access(card.c_str(), R_OK | W_OK) != 0) machine.cards_not_permitted.push_back(card);
  }
  machine.monitor = any_connected(stage::connectors(connectors));
  return machine;
}

std::string choose_driver(const Machine& machine) {
  if (!machine.named.empty()) return machine.named;
  if (!machine.wayland.empty()) return "wayland";
  if (!machine.x11.empty()) return "x11";
  return "kmsdrm";
}

bool may_use(const std::string& driver, const Machine& machine) {
  return std::find(visible_drivers.begin(), visible_drivers.end(), driver) != visible_drivers.end() ||
         ("," + machine.named + ",").find("," + driver + ",") != std::string::npos;
}

std::string why_not(const Machine& machine, const std::string& driver, const std::string& reported) {
  const bool nothing_at_all = machine.named.empty() && driver == "kmsdrm" && machine.cards.empty();
  if (nothing_at_all) return "no display was found: " + what_is_missing(machine, driver);
  return "cannot show anything with the display driver " + driver + ": " + what_is_missing(machine, driver) +
         (reported.empty() ? "" : " (SDL says: " + reported + ")");
}

}  // namespace foyer::stage
