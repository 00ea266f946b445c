#include "read/foreign.h"

#include "read/nearest.h"
#include "read/nodes.h"

#include <array>

namespace foyer::read {
namespace {

struct Kind {
  std::string_view start;  // in any case of letters
  const char* what;
};

// The first that fits holds.
constexpr std::array kinds{
    Kind{"PK\x03\x04",
         "this is a ZIP archive or an Office document (.xlsx, .docx, .odt); name the schedule that is in the archive, or save the "
         "document's table as CSV"},
    Kind{"\xD0\xCF\x11\xE0", "this is an Office document (such as .xls or .doc); save its table as CSV"},
    Kind{"%PDF-", "this is a PDF document, which foyer does not read; write what it says as a table (CSV) or as JSON"},
    Kind{"{\\rtf", "this is a document of a word processor (RTF); save it as plain text"},
    Kind{"<!doctype html",
         "this is a web page (HTML), perhaps one to sign in or an error in the place of what was asked for; check its address, or download "
         "the file again"},
    Kind{"<html",
         "this is a web page (HTML), perhaps one to sign in or an error in the place of what was asked for; check its address, or download "
         "the file again"},
    Kind{"<",
         "this is XML, where JSON is needed; in XML foyer reads schedules, and the feeds and alerts that `sources` names, but none of the "
         "files beside a schedule"},
};

std::string_view first_line(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

// A line in columns. Of JSON in pieces it would have brackets, or a colon after the first name; of a comment, its sign.
bool is_in_columns(std::string_view line) {
  const auto sign = line.find_first_of(",;\t:");
  return sign != std::string_view::npos && sign > 0 && line[sign] != ':' && line.find_first_of("{}[]") == std::string_view::npos &&
         line.front() != '#' && line.front() != '/';
}

}  // namespace

std::string foreign_kind(std::string_view text) {
  for (const auto& [start, what] : kinds)
    if (same_but_for_case(text.substr(0, start.size()), start)) return what;
  if (is_in_columns(first_line(text)))
    return "this is a table (CSV) that foyer cannot read; a schedule may be one, if its first row names a title and a start, like "
           "title,start,end,room,speakers, and here that is " +
           quoted(first_line(text));
  return {};
}

}  // namespace foyer::read
