#include "read/foreign.h"

#include "read/nearest.h"

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
         "this is a ZIP archive or an Office document (.xlsx, .docx, .odt); name the schedule that is in the archive, or write what the "
         "document says as JSON in a plain text file"},
    Kind{"\xD0\xCF\x11\xE0", "this is an Office document (such as .xls or .doc); write what it says as JSON in a plain text file"},
    Kind{"%PDF-", "this is a PDF document; write what it says as JSON in a plain text file"},
    Kind{"{\\rtf", "this is a document of a word processor (RTF); save it as plain text"},
    Kind{"<!doctype html",
         "this is a web page (HTML), perhaps one to sign in or an error that was saved in the schedule's place; download the file again"},
    Kind{"<html",
         "this is a web page (HTML), perhaps one to sign in or an error that was saved in the schedule's place; download the file again"},
    Kind{"<", "this is XML, and foyer reads schedules in JSON; write it as JSON"},
};

// A first line in columns. Of JSON in pieces it would have brackets, or a colon after the first name; of a comment, its sign.
bool is_table(std::string_view text) {
  const auto line = text.substr(0, text.find_first_of("\r\n"));
  const auto sign = line.find_first_of(",;\t:");
  return sign != std::string_view::npos && sign > 0 && line[sign] != ':' && line.find_first_of("{}[]") == std::string_view::npos &&
         line.front() != '#' && line.front() != '/';
}

}  // namespace

std::string foreign_kind(std::string_view text) {
  for (const auto& [start, what] : kinds)
    if (same_but_for_case(text.substr(0, start.size()), start)) return what;
  if (is_table(text))
    return "this is a table (CSV), and foyer reads schedules in JSON; write each row as a session: {\"title\": \"Welcome\", \"start\": "
           "\"2024-06-13 09:30\"}";
  return {};
}

}  // namespace foyer::read
