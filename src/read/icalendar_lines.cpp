#include "read/icalendar_lines.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "read/encoding.h"
#include "text/characters.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace foyer::read {
namespace {

bool is_capital(char letter) { return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') || letter == '-'; }

// Takes one line off the front. It ends in LF, CR LF, CR CR LF or a bare CR.
std::string_view take_line(std::string_view& rest) {
  const auto line = rest.substr(0, rest.find_first_of("\r\n"));
  rest.remove_prefix(line.size());
  for (const std::string_view end : {"\r\r\n", "\r\n", "\r", "\n"})
    if (rest.substr(0, end.size()) == end) {
      rest.remove_prefix(end.size());
      break;
    }
  return line;
}

// BEGIN and END are whole as they stand; stray text after them belongs to nothing.
bool takes_text(std::string_view line) { return !is_name(property_name(line), "BEGIN") && !is_name(property_name(line), "END"); }

void append(std::string& line, std::string_view more) {
  if (line.size() < limits::line_bytes) line += more.substr(0, limits::line_bytes - line.size());
}

void make_well_formed(std::string& line) {
  if (encoding_fault(line)) line = text::to_utf8(text::characters(line));
  std::replace(line.begin(), line.end(), '\0', ' ');
}

}  // namespace

std::vector<ContentLine> content_lines(std::string_view bytes) {
  std::vector<ContentLine> lines;
  auto rest = without_mark(bytes);
  for (int number = 1; !rest.empty(); ++number) {
    const auto line = take_line(rest);
    if (line.empty()) continue;
    const bool folded = line.front() == ' ' || line.front() == '\t';
    if (!folded && !property_name(line).empty()) {
      lines.push_back({number, {}});
      append(lines.back().text, line);
    } else if (!lines.empty() && folded) {
      append(lines.back().text, line.substr(1));
    } else if (!lines.empty() && takes_text(lines.back().text)) {
      append(lines.back().text, "\\n");
      append(lines.back().text, line);
    }
  }
  for (auto& line : lines) make_well_formed(line.text);
  return lines;
}

std::string_view property_name(std::string_view line) {
  // Only capitals: nobody writes names in small letters but for "begin:vcalendar", and text that strayed into a line of its own does.
  const auto name = line.substr(0, line.find_first_of(";:"));
  if (name.size() == line.size() || name.empty() || (name.front() >= '0' && name.front() <= '9')) return {};
  const bool known = is_name(name, "BEGIN") || is_name(name, "END");
  return known || std::all_of(name.begin(), name.end(), is_capital) ? name : std::string_view();
}

std::string_view property_value(std::string_view line) {
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"') quoted = !quoted;
    if (line[at] == ':' && !quoted) return line.substr(at + 1);
  }
  return {};
}

bool is_name(std::string_view text, std::string_view name) {
  return std::equal(text.begin(), text.end(), name.begin(), name.end(), [](char one, char other) { return small(one) == small(other); });
}

}  // namespace foyer::read
