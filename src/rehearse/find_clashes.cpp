#include "model/clashes.h"
#include "model/held.h"
#include "rehearse/sights.h"

namespace foyer::rehearse {
namespace {

constexpr Minutes least_walk{5};

// Where the earlier of the two stands, for the later one is where the finding points.
std::string line_of(const model::Session& session) {
  return session.place.line > 0 ? " (line " + std::to_string(session.place.line) + ")" : std::string();
}

bool is_ambiguous(const model::Schedule& schedule, Instant instant) {
  return zone::is_ambiguous(schedule.event.zone, zone::to_local(schedule.event.zone, instant));
}

void find_in_rooms(const model::Schedule& schedule, std::vector<Finding>& findings) {
  for (const auto& [earlier, later, room] : model::room_clashes(schedule)) {
    auto finding = finding_of(*later, Kind::room_clash);
    finding.until = std::min(end_of(*earlier), end_of(*later));
    finding.what = quoted(schedule, later->title) + " begins in " + quoted(schedule, schedule.rooms[room].name) + " while " +
                   quoted(schedule, earlier->title) + line_of(*earlier) + " is still on there, until " +
                   in_words(schedule, end_of(*earlier));
    finding.mend = "correct the time or the room of one of them";
    findings.push_back(std::move(finding));
  }
}

void find_of_speakers(const model::Schedule& schedule, std::vector<Finding>& findings) {
  for (const auto& [earlier, later, speaker] : model::speaker_clashes(schedule)) {
    auto finding = finding_of(*later, Kind::speaker_clash);
    finding.what = quoted(schedule, schedule.speakers[speaker].name) + " is to speak in " + quoted(schedule, later->title) + " while " +
                   quoted(schedule, earlier->title) + line_of(*earlier) + " is still on elsewhere";
    finding.mend = "correct a time, or take the name out of one of them";
    findings.push_back(std::move(finding));
  }
  for (const auto& [earlier, later, speaker] : model::short_walks(schedule, least_walk)) {
    auto finding = finding_of(*later, Kind::short_walk);
    finding.from = end_of(*earlier);
    finding.until = start_of(*later);
    finding.what = quoted(schedule, schedule.speakers[speaker].name) + " has " + in_words(start_of(*later) - end_of(*earlier)) + " from " +
                   quoted(schedule, earlier->title) + line_of(*earlier) + " to " + quoted(schedule, later->title) + " in " +
                   quoted(schedule, schedule.rooms[*later->room].name);
    finding.mend = "leave at least " + in_words(least_walk) + " between them, or hold both in one room";
    findings.push_back(std::move(finding));
  }
}

void find_ambiguous_times(const model::Schedule& schedule, std::vector<Finding>& findings) {
  for (const auto& session : schedule.sessions) {
    const bool starts = is_ambiguous(schedule, start_of(session)), ends = session.end_is_known && is_ambiguous(schedule, end_of(session));
    if (!starts && !ends) continue;
    const auto when = starts ? start_of(session) : end_of(session);
    auto finding = finding_of(session, Kind::ambiguous_time);
    finding.what = "the clocks show " + in_words(schedule, when) + " twice that night, and " + quoted(schedule, session.title) +
                   (starts ? " begins then" : " ends then");
    finding.mend = "let it begin and end outside the hour that comes twice, or say in its title which one is meant";
    findings.push_back(std::move(finding));
  }
}

}  // namespace

std::vector<Finding> find_clashes(const Rehearsal& rehearsal) {
  std::vector<Finding> findings;
  find_in_rooms(rehearsal.schedule, findings);
  find_of_speakers(rehearsal.schedule, findings);
  find_ambiguous_times(rehearsal.schedule, findings);
  return findings;
}

}  // namespace foyer::rehearse
