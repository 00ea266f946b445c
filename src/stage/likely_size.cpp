#include "stage/likely_size.h"

#include "stage/connectors.h"

#include <sstream>

namespace foyer::stage {
namespace {

Size preferred_mode(const Connector& connector) {
  Size size;
  char by = 0;
  std::istringstream modes(connector.modes);  // "3840x2160"
  return modes >> size.width >> by >> size.height && by == 'x' && size.width > 0 && size.height > 0 ? size : Size{};
}

}  // namespace

Size likely_size(const std::filesystem::path& folder) {
  for (const auto& connector : connectors(folder))
    if (const Size size = preferred_mode(connector); size != Size{}) return size;
  return {1920, 1080};
}

}  // namespace foyer::stage
