#include "base/entries.h"

namespace foyer {
namespace fs = std::filesystem;

std::vector<fs::directory_entry> entries_of(const fs::path& folder) {
  std::error_code failed;
  return entries_of(folder, failed);
}

// A range-based for would throw at the next entry.
std::vector<fs::directory_entry> entries_of(const fs::path& folder, std::error_code& failed) {
  std::vector<fs::directory_entry> entries;
  failed.clear();
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) entries.push_back(*entry);
  return entries;
}

}  // namespace foyer
