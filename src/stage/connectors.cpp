#include "stage/connectors.h"

#include "base/entries.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace foyer::stage {
namespace fs = std::filesystem;
namespace {

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

std::vector<Connector> connectors(const fs::path& folder) {
  std::vector<Connector> all;
  for (const auto& entry : entries_of(folder)) {
    const std::string status = text_of(entry.path() / "status");
    if (status.empty()) continue;  // a card, or the version of the interface
    all.push_back({entry.path().filename().string(), status == "connected\n", text_of(entry.path() / "modes")});
  }
  std::sort(all.begin(), all.end(), [](const Connector& a, const Connector& b) { return a.name < b.name; });
  return all;
}

bool can_show(const std::vector<Connector>& connectors) {
  return std::any_of(connectors.begin(), connectors.end(), [](const Connector& each) { return each.connected && !each.modes.empty(); });
}

bool any_connected(const std::vector<Connector>& connectors) {
  return std::any_of(connectors.begin(), connectors.end(), [](const Connector& each) { return each.connected; });
}

}  // namespace foyer::stage
