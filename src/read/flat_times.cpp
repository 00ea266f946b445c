#include "read/flat_times.h"

#include "base/limits.h"
#include "read/session_parts.h"
#include "read/written_time.h"
#include "zone/text.h"

#include <string>
#include <tuple>
#include <utility>

namespace foyer::read {
namespace {

// What several cells say together, each part with the cell it stands in.
struct Told {
  WrittenTime parts;
  const Node* cell = nullptr;    // the first that says anything
  const Node* faulty = nullptr;  // the first that cannot be read

  bool is_whole() const { return parts.instant || (parts.day && parts.time); }

  void take(const Node& value) {
    auto written = written_time(cell_text(&value));
    if (cell == nullptr) cell = &value;
    if (!written.fault.empty() && faulty == nullptr) {
      faulty = &value;
      parts.fault = std::move(written.fault);
    }
    // "start_datetime" is asked no further by a "start_time" beside it.
    if (written.instant || (written.day && written.time)) {
      written.fault = parts.fault;
      parts = std::move(written);
    }
    if (!parts.day) parts.day = written.day;
    if (!parts.time) std::tie(parts.time, parts.until) = std::pair(written.time, written.until);
  }
};

Told told_in(const Cells<Field>& cells, Field field) {
  Told told;
  for (const Node* value : cells.all(field))
    if (!told.is_whole()) told.take(*value);
  return told;
}

// A column of days may hold whole times; midnight there is only how a program writes a day.
void take_day(Told& start, const Cells<Field>& cells) {
  for (const Node* value : cells.all(Field::day)) {
    auto written = written_time(cell_text(value));
    const bool is_more_than_a_day = written.time ? *written.time != Seconds(0) : written.instant.has_value();
    if (start.cell == nullptr && is_more_than_a_day) return start.take(*value);
    if (written.day && !start.parts.day) start.parts.day = written.day;
    if (written.day || start.faulty != nullptr) continue;
    start.faulty = value;
    start.parts.fault = written.fault.empty() ? "is no day; write it as 2024-06-13" : written.fault;
  }
}

// The times learn the offset, in case there is no zone.
std::optional<Instant> instant_of(const WrittenTime& parts, ImportedTimes& times) {
  if (parts.instant && parts.offset == Seconds(0)) return parts.instant;  // UTC, which says nothing of where the event is
  if (parts.instant) return times.instant(zone::to_iso(*parts.instant, {"", parts.offset, {}}));
  return parts.day && parts.time ? times.instant(*parts.day + *parts.time) : std::nullopt;
}

// The next time at which the clocks show `time`, from the start on.
std::optional<Instant> next(const WrittenTime& start, Seconds time, ImportedTimes& times) {
  if (!start.time) return {};
  const auto later = *start.time <= time ? time - *start.time : time - *start.time + std::chrono::hours(24);
  return start.instant ? *start.instant + later : times.instant(*start.day + *start.time + later);
}

std::optional<Instant> end_of(const WrittenTime& start, const WrittenTime& end, ImportedTimes& times) {
  if (end.instant || (end.day && end.time)) return instant_of(end, times);
  if (end.time) return next(start, *end.time, times);
  return start.until ? next(start, *start.until, times) : std::nullopt;
}

Dropped why_not(const ImportedSession& session, const Told& start) {
  const auto title = title_of(session) + ": ";
  if (start.faulty != nullptr) return {start.faulty->position, title + quoted(cell_text(start.faulty)) + " " + start.parts.fault};
  if (start.cell == nullptr) return {session.position, title + "it has no start"};
  if (!start.is_whole())
    return {start.cell->position, title + "it has a " + (start.parts.day ? "day, but no time of day" : "time of day, but no day")};
  return {start.cell->position,
          title + "its start " + quoted(cell_text(start.cell)) + " has no offset from UTC, and no time zone is known"};
}

// Empty where nothing is wrong with the end.
std::string fault_of_end(const ImportedSession& session) {
  if (!session.end) return {};
  if (*session.end < *session.start) return "is before its start";
  return *session.end - *session.start > limits::session_length ? "is more than a week after its start" : "";
}

}  // namespace

std::optional<Dropped> set_flat_times(ImportedSession& session, const Cells<Field>& cells, ImportedTimes& times) {
  auto start = told_in(cells, Field::start);
  if (!start.is_whole()) take_day(start, cells);
  session.start = instant_of(start.parts, times);
  if (!session.start) return why_not(session, start);
  const auto end = told_in(cells, Field::end);
  session.end = end_of(start.parts, end.parts, times);
  if (const auto fault = fault_of_end(session); !fault.empty())
    return Dropped{end.cell->position, title_of(session) + ": its end " + quoted(cell_text(end.cell)) + " " + fault};
  session.duration = written_duration(cells.word(Field::duration));
  return {};
}

}  // namespace foyer::read
