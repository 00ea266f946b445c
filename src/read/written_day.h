// A day of the calendar as people write it.
#pragma once

#include "base/instant.h"

#include <optional>
#include <string>

namespace foyer::read {

struct WrittenDay {
  std::optional<LocalDay> day;
  std::string fault;  // the end of a sentence that begins with the text; empty too where nothing in it looks like a day
};

/// "2024-06-13", "2024/6/13", "20240613", "13.06.2024"; "13/06/2024" and "06/13/2024" where only one of the numbers can be a month.
WrittenDay written_day(const std::string& text);

}  // namespace foyer::read
