// Writing what is kept on disk: whole or not at all, whatever happens meanwhile.
#pragma once

#include "base/result.h"

#include <sys/types.h>

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace foyer::source {

/// Puts the parts, one behind the other, in the place of the file (temporary file, fsync, rename), and makes its folder where there is
/// none. What a writer that died left of an earlier attempt is removed. The Error is "PATH: reason", and then the old file still stands.
/// `permissions` as for open(2): the umask narrows them. What foyer keeps for itself is nobody else's: it may have been had for a password.
std::optional<Error> replace_file(const std::filesystem::path& path, std::initializer_list<std::string_view> parts,
                                  mode_t permissions = 0600);

}  // namespace foyer::source
