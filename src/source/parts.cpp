#include "source/parts.h"

#include <algorithm>
#include <system_error>

namespace foyer::source {

namespace fs = std::filesystem;

std::vector<fs::path> places_of_part(const std::string& name) {
  std::error_code unknown;
  const auto folder = fs::read_symlink("/proc/self/exe", unknown).parent_path();
  if (folder.empty()) return {};
  return {folder / name, folder.parent_path() / "lib/foyer" / name};
}

fs::path first_that_exists(const std::vector<fs::path>& places) {
  std::error_code unknown;
  const auto found = std::find_if(places.begin(), places.end(), [&](const fs::path& place) { return fs::exists(place, unknown); });
  return found == places.end() ? fs::path() : *found;
}

std::string folders_in_words(const std::vector<fs::path>& places) {
  std::string where;
  for (const auto& place : places) where += (where.empty() ? "" : " or ") + place.parent_path().string();
  return where.empty() ? "the folder of the program foyer" : where;
}

}  // namespace foyer::source
