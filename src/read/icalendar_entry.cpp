#include "read/icalendar_entry.h"

#include "read/icalendar_component.h"
#include "read/icalendar_properties.h"

#include <libical/ical.h>

#include <utility>

namespace foyer::read {
namespace {

bool is_private(icalcomponent& event) {
  const auto* property = icalcomponent_get_first_property(&event, ICAL_CLASS_PROPERTY);
  const auto kind = property != nullptr ? icalproperty_get_class(property) : ICAL_CLASS_PUBLIC;
  return kind == ICAL_CLASS_PRIVATE || kind == ICAL_CLASS_CONFIDENTIAL;
}

bool replaces_later(icalcomponent& event) {
  auto* property = icalcomponent_get_first_property(&event, ICAL_RECURRENCEID_PROPERTY);
  return property != nullptr && icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER) != nullptr;
}

ImportedSession session_of(icalcomponent& event) {
  ImportedSession session;
  session.key = plain_text_of(event, "UID");
  session.title = text_of(event, "SUMMARY");
  session.abstract = text_of(event, "DESCRIPTION");
  // "Arena, Room 8" may be two rooms or the name of one: it stays as it stands.
  if (auto room = text_of(event, "LOCATION"); !room.empty()) session.rooms.push_back(std::move(room));
  session.track = text_of(event, "CATEGORIES");
  session.people = attendees_of(event);
  session.url = plain_text_of(event, "URL");
  if (icalcomponent_get_status(&event) == ICAL_STATUS_CANCELLED) session.status = model::Status::cancelled;
  return session;
}

void read_times(CalendarEntry& entry, icalcomponent& event) {
  entry.start = time_of(event, "DTSTART");
  entry.end = time_of(event, "DTEND");
  entry.length = length_of(event);
  entry.replaces = time_of(event, "RECURRENCE-ID");
  entry.replaces_later = replaces_later(event);
  entry.rules = rules_of(event);
  entry.added = times_of(event, "RDATE");
  entry.removed = times_of(event, "EXDATE");
}

// Where only the start names a zone the other times are meant in it.
void share_zone(CalendarEntry& entry) {
  const auto share = [&](WallTime& time) {
    if (time.zone.empty()) time.zone = entry.start->zone;
  };
  if (entry.end) share(*entry.end);
  if (entry.replaces) share(*entry.replaces);
  for (auto& time : entry.added) share(time);
  for (auto& time : entry.removed) share(time);
}

// What stands in the file and gave nothing.
void note_unread(CalendarEntry& entry, const CalendarPart& part) {
  if (!entry.start) entry.unread_start = part.written("DTSTART");
  if (!entry.end) entry.unread_end = part.written("DTEND");
  if (!entry.end && !entry.length && entry.unread_end.empty()) entry.unread_end = part.written("DURATION");
  if (entry.rules.empty()) entry.unread_rule = part.written("RRULE");
}

}  // namespace

CalendarEntry calendar_entry(const CalendarPart& part) {
  CalendarEntry entry;
  if (const auto event = component_of(part)) {
    entry.session = session_of(*event);
    entry.sequence = icalcomponent_get_sequence(event.get());
    entry.confidential = is_private(*event);
    read_times(entry, *event);
  }
  entry.session.position = {part.line, 1};
  note_unread(entry, part);
  if (!entry.start && entry.unread_start.empty()) entry.start = entry.replaces;  // "this one is cancelled", and no more
  if (entry.start) share_zone(entry);
  return entry;
}

}  // namespace foyer::read
