// The sockets for monitors that the kernel knows, and what is plugged into them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace foyer::stage {

struct Connector {
  std::string name;  // "card0-HDMI-A-1"
  bool connected = false;
  std::string modes;  // the sizes that the monitor can show, a line each, the one it likes best first; empty while they are not read yet
  bool operator==(const Connector&) const = default;
};

/// By their names; none where the kernel lists none.
std::vector<Connector> connectors(const std::filesystem::path& folder = "/sys/class/drm");

/// Whether a monitor is there that tells of a size to show.
bool can_show(const std::vector<Connector>& connectors);

bool any_connected(const std::vector<Connector>& connectors);

}  // namespace foyer::stage
