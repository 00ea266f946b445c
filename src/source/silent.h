// File systems on which others can change a file without the system hearing of it.
#pragma once

#include <filesystem>

namespace foyer::source {

/// Whether that file stands, or would stand, on another computer's disk (NFS, SMB ...), in a file system made by a program (FUSE), or on a
/// stick that is carried about (FAT).
bool is_silent(const std::filesystem::path& path);

}  // namespace foyer::source
