#include "stage/likely_size.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

namespace foyer::stage {
namespace fs = std::filesystem;
namespace {

// A connector lists its modes, the preferred one first: "3840x2160".
Size preferred_mode(const fs::path& connector) {
  Size size;
  char by = 0;
  std::ifstream modes(connector / "modes");
  return modes >> size.width >> by >> size.height && by == 'x' && size.width > 0 && size.height > 0 ? size : Size{};
}

}  // namespace

Size likely_size(const fs::path& connectors) {
  std::error_code none;
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(connectors, none)) all.push_back(entry.path());
  std::sort(all.begin(), all.end());
  for (const auto& connector : all)
    if (const Size size = preferred_mode(connector); size != Size{}) return size;
  return {1920, 1080};
}

}  // namespace foyer::stage
