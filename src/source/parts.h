// The files that belong to this program and are not in it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace foyer::source {

/// Where the part of that name may be: beside this program, as it is built; in ../lib/foyer, as it is installed.
std::vector<std::filesystem::path> places_of_part(const std::string& name);

/// The first of them that exists; empty where none does.
std::filesystem::path first_that_exists(const std::vector<std::filesystem::path>& places);

/// Those places' folders for staff: "/usr/bin or /usr/lib/foyer".
std::string folders_in_words(const std::vector<std::filesystem::path>& places);

}  // namespace foyer::source
