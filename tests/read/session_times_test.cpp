#include "read/session_times.h"

#include "support/catch.h"
#include "zone/text.h"

#include <string>

using namespace foyer;
using namespace foyer::read;

namespace {

const zone::Zone utc = zone::find_zone("UTC").value();
const std::string start = "2019-12-27T11:00:00+01:00";

std::string iso(const std::optional<Instant>& instant) { return instant ? zone::to_iso(*instant, utc) : "nothing"; }

// What is wrong, and the session as far as it came.
std::pair<std::string, ImportedSession> with(const WrittenTimes& written, std::string_view zone = "") {
  ImportedTimes times(zone, {});
  ImportedSession session;
  auto fault = set_times(session, written, times);
  return {fault, session};
}

}  // namespace

TEST_CASE("an end goes before a duration, and a duration before an end that cannot be read") {
  const auto [both, ended] = with({start, "2019-12-27T12:30:00+01:00", "0:30"});
  CHECK(both == "");
  CHECK(iso(ended.start) == "2019-12-27T10:00:00+00:00");
  CHECK(iso(ended.end) == "2019-12-27T11:30:00+00:00");
  CHECK_FALSE(ended.duration.has_value());
  const auto [vague, lasting] = with({start, "noon", "0:30"});
  CHECK(vague == "");
  CHECK(iso(lasting.end) == "nothing");
  CHECK(lasting.duration == Minutes(30));
}

TEST_CASE("a session may have no end, and may be a moment") {
  const auto [open, alone] = with({start, "", ""});
  CHECK(open == "");
  CHECK_FALSE((alone.end.has_value() || alone.duration.has_value()));
  CHECK(with({start, start, ""}).first == "");
  CHECK(with({start, "", "0:00"}).second.duration == Minutes(0));
}

TEST_CASE("what is wrong with a session's times is told with the words of the file") {
  CHECK(with({"", "", "1:00"}).first == "it has no start");
  CHECK(with({"27.12.2019", "", ""}).first == "its start \"27.12.2019\" is not a date and time like 2024-06-13T09:30:00+02:00");
  CHECK(with({"2019-12-27T11:00", "", ""}).first == "its start \"2019-12-27T11:00\" has no offset from UTC, and no time zone is known");
  CHECK(with({"2019-12-27T11:00", "", ""}, "Europe/Berlin").first == "");
  CHECK(with({start, "2019-12-27T09:00:00Z", ""}).first ==
        "its end \"2019-12-27T09:00:00Z\" is before its start \"2019-12-27T11:00:00+01:00\"");
  CHECK(with({start, "2020-01-03T11:00:00+01:00", ""}).first == "");
  CHECK(with({start, "2020-01-03T11:01:00+01:00", ""}).first == "it lasts longer than a week, until \"2020-01-03T11:01:00+01:00\"");
  CHECK(with({start, "noon", ""}).first == "its end \"noon\" is not a date and time like 2024-06-13T09:30:00+02:00");
  CHECK(with({start, "", "-1:00"}).first == "its duration \"-1:00\" is not one between 0:00 and a week");
  CHECK(with({start, "", "an hour"}).first == "its duration \"an hour\" is not one between 0:00 and a week");
}
