// What stands in a folder. A folder may go, or its disk fail, while it is listed: nothing is thrown for that.
#pragma once

#include <filesystem>
#include <system_error>
#include <vector>

namespace foyer {

/// In no order. Of a folder that cannot be read to its end, what came before; of one that is not there, nothing.
std::vector<std::filesystem::directory_entry> entries_of(const std::filesystem::path& folder);

/// The same, and why it could not be read to its end.
std::vector<std::filesystem::directory_entry> entries_of(const std::filesystem::path& folder, std::error_code& failed);

}  // namespace foyer
