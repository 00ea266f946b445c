// Which of SDL's drivers opens the display, and in plain words why one cannot.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace foyer::stage {

/// What this machine has to show pictures on.
struct Machine {
  std::string named, wayland, x11;               // SDL_VIDEODRIVER in small letters, WAYLAND_DISPLAY, DISPLAY; empty where not set
  std::vector<std::string> cards;                // /dev/dri/card0 …
  std::vector<std::string> cards_not_permitted;  // those of them that this user may not open
  bool monitor = false;                          // one is connected
};

Machine look_at_machine(const std::filesystem::path& devices = "/dev/dri", const std::filesystem::path& connectors = "/sys/class/drm");

/// SDL's name for the driver to use: "x11". SDL takes and gives names in any case ("KMSDRM"); here all are in small letters.
std::string choose_driver(const Machine& machine);

/// False for a driver that draws into nothing, where nobody asked for it by name.
bool may_use(const std::string& driver, const Machine& machine);

/// Why the driver did not open the display; `reported` is what SDL said.
std::string why_not(const Machine& machine, const std::string& driver, const std::string& reported);

}  // namespace foyer::stage
