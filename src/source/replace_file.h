// Writing what is kept on disk: whole or not at all, whatever happens meanwhile.
#pragma once

#include "base/result.h"

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace foyer::source {

/// Puts the parts, one behind the other, in the place of the file (temporary file, fsync, read again, rename, fsync of the folder), and
/// makes its folder where there is none. The Error is "PATH: reason", and then the old file still stands.
/// `permissions` as for open(2): the umask narrows them. What foyer keeps for itself is nobody else's: it may have been had for a password.
/// Where `before` is given, the old file goes there, in the place of what stood there.
/// What a writer that died left of an earlier attempt is removed in the end; on a full disk at once, and what stands at `before` too.
std::optional<Error> replace_file(const std::filesystem::path& path, const std::vector<std::string_view>& parts, mode_t permissions = 0600,
                                  const std::filesystem::path& before = {});

/// What writers of that file have left or are still writing beside it.
std::vector<std::filesystem::path> unfinished(const std::filesystem::path& path);

}  // namespace foyer::source
