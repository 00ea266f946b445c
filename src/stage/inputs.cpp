#include "stage/inputs.h"

#include "base/entries.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <system_error>

namespace foyer::stage {
namespace fs = std::filesystem;

std::vector<int> open_inputs(const fs::path& descriptors) {
  std::vector<int> inputs;
  std::error_code none;
  for (const auto& entry : entries_of(descriptors)) {
    if (!fs::read_symlink(entry.path(), none).string().starts_with("/dev/input/event")) continue;
    const std::string name = entry.path().filename().string();
    int number = -1;
    if (std::from_chars(name.data(), name.data() + name.size(), number).ec == std::errc()) inputs.push_back(number);
  }
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

}  // namespace foyer::stage
