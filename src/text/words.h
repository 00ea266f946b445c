// How much there is to read, and the letters that stand for a name.
#pragma once

#include <string>
#include <string_view>

namespace foyer::text {

/// Words as a reader takes them: a run between spaces is one; of Chinese, Japanese and Korean characters two make one.
int count_words(std::string_view text);

/// Up to two letters for the disc that stands where a portrait is missing, of the first and the last name: "Dr. Zhou Meixiang" gives "ZM",
/// "吴忠" gives "吴".
std::string initials(std::string_view name);

}  // namespace foyer::text
