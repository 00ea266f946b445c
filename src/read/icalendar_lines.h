// The bytes of an iCalendar file as its content lines, mended where real files need it: line ends of all kinds, folds that cut a character
// in two, bytes that are no UTF-8, text that strayed into lines of its own. libical would pass most of that on as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace foyer::read {

struct ContentLine {
  int number = 0;    // of its first line in the file, from 1
  std::string text;  // unfolded, well-formed UTF-8 without NUL
};

/// A line that begins no property continues the text before it, as if the line feed had been escaped. What is longer than 100,000 bytes
/// is cut there.
std::vector<ContentLine> content_lines(std::string_view bytes);

/// "DTSTART" of "DTSTART;TZID=Europe/Berlin:20240613T094200". Empty where the line begins no property.
std::string_view property_name(std::string_view line);

/// What follows the first colon outside quotation marks; empty where there is none.
std::string_view property_value(std::string_view line);

/// Names in iCalendar know no capitals.
bool is_name(std::string_view text, std::string_view name);

}  // namespace foyer::read
