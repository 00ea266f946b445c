#include "base/entries.h"

#include <system_error>

namespace foyer {
namespace fs = std::filesystem;

std::vector<fs::directory_entry> entries_of(const fs::path& folder) {
  std::vector<fs::directory_entry> entries;
  std::error_code failed;  // a range-based for would throw at the next entry
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) entries.push_back(*entry);
  return entries;
}

}  // namespace foyer
