#include "fuzz/schedule.h"

#include "base/limits.h"
#include "fuzz/input.h"
#include "read/form.h"
#include "read/foyer_form.h"
#include "read/schedule.h"
#include "text/lines.h"

#include <string>

namespace foyer::fuzz {
namespace {

const zone::Zone& berlin() {
  static const auto zone = zone::find_zone("Europe/Berlin").value();
  return zone;
}

void check_text(const model::LocalText& text) {
  for (const auto& [language, version] : text.versions) hold(text::clean(version) == version, "every text is one clean line");
}

void check_session(const model::Session& session, const model::Schedule& schedule) {
  hold(!session.title.empty(), "every session has a title");
  hold(session.start <= session.end, "no session ends before it starts");
  check_text(session.title);
  check_text(session.abstract);
  hold(!session.room || *session.room < schedule.rooms.size(), "a session's room is in the list");
  hold(!session.track || *session.track < schedule.tracks.size(), "a session's track is in the list");
  for (const auto speaker : session.speakers) hold(speaker < schedule.speakers.size(), "a session's speaker is in the list");
}

void check_schedule(const model::Schedule& schedule) {
  for (const auto& session : schedule.sessions) check_session(session, schedule);
  for (const auto& room : schedule.rooms) check_text(room.name);
  for (const auto& speaker : schedule.speakers) check_text(speaker.name);
  for (const auto& item : schedule.news) check_text(item.title);
  for (const auto& announcement : schedule.announcements) check_text(announcement.text);
}

void check_import(const File& file, const read::Reading& first) {
  hold(first.report->kept <= first.report->items, "nothing is kept that is not in the file");
  const auto form = read::form_of(file, berlin());
  if (!form.root || !first.schedule) return;
  const auto again = read::read_schedule({{"schedule.json", read::to_json(*form.root)}}, berlin());
  hold(again.schedule.has_value(), "what import writes is a schedule");
  hold(again.schedule->sessions.size() == first.schedule->sessions.size(), "what import writes has the same sessions");
  for (std::size_t index = 0; index < again.schedule->sessions.size(); ++index) {
    auto one = again.schedule->sessions[index], other = first.schedule->sessions[index];
    one.place = other.place = {};
    hold(one == other, "what import writes is read as the same sessions");
  }
}

}  // namespace

void check_schedule(std::string_view bytes) {
  const File file{"x", std::string(bytes)};
  const auto reading = read::read_schedule({file}, berlin(), berlin());
  hold(reading.problems.size() <= limits::problems + 1, "a file has no end of problems");
  hold(reading.schedule || !reading.problems.empty(), "where there is no schedule, it is said why");
  if (reading.schedule) check_schedule(*reading.schedule);
  if (reading.report) check_import(file, reading);
}

void check_companion(const std::string& name, std::string_view bytes) {
  const File day{"schedule.json",
                 R"({"event": {"title": "x"}, "sessions": [{"title": "A", "start": "2024-06-13 09:30", "speakers": "Ada"}]})"};
  const auto reading = read::read_schedule({day, {name, std::string(bytes)}}, berlin(), {});
  hold(reading.problems.size() <= limits::problems + 1, "a file has no end of problems");
  hold(reading.schedule.has_value(), "a broken companion takes no schedule away");
  hold(reading.schedule->sessions.size() == 1, "nor a session");
  check_schedule(*reading.schedule);
}

}  // namespace foyer::fuzz
