#include "read/session_times.h"

#include "base/limits.h"
#include "read/nodes.h"

namespace foyer::read {
namespace {

std::string unreadable(const std::string& which, const std::string& text) {
  static const auto utc = zone::find_zone("UTC");
  const bool lacks_zone = ImportedTimes({}, utc).instant(text).has_value();
  return "its " + which + " " + quoted(text) +
         (lacks_zone ? " has no offset from UTC, and no time zone is known" : " is not a date and time like 2024-06-13T09:30:00+02:00");
}

std::string set_length(ImportedSession& session, const WrittenTimes& written, ImportedTimes& times) {
  session.end = times.instant(written.end);
  if (session.end && *session.end < *session.start)
    return "its end " + quoted(written.end) + " is before its start " + quoted(written.start);
  if (session.end && *session.end - *session.start > limits::session_length)
    return "it lasts longer than a week, until " + quoted(written.end);
  if (session.end) return {};
  if (written.duration.empty()) return written.end.empty() ? std::string() : unreadable("end", written.end);
  session.duration = imported_duration(written.duration);
  return session.duration ? std::string() : "its duration " + quoted(written.duration) + " is not one between 0:00 and a week";
}

}  // namespace

std::string set_times(ImportedSession& session, const WrittenTimes& written, ImportedTimes& times) {
  if (written.start.empty()) return "it has no start";
  session.start = times.instant(written.start);
  return session.start ? set_length(session, written, times) : unreadable("start", written.start);
}

}  // namespace foyer::read
