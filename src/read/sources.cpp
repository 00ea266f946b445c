// Where parts of the event come from.
#include "read/sources.h"

#include "base/limits.h"
#include "read/companions.h"
#include "read/entries.h"
#include "read/imported.h"
#include "read/times.h"
#include "read/web_address.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

namespace foyer::read {
namespace {

using model::SourceKind;

constexpr int most_interval = 7 * 24 * 60, most_age = 10 * 366 * 24 * 60;  // minutes
constexpr int most_hours = 100'000;

// Only staff decide what of this machine is shown, and which machines around it are asked.
bool is_from_network(const Notes& notes) { return is_web_address(notes.path); }

bool leaves_folder(const std::string& path) {
  return ("/" + path + "/").find("/../") != std::string::npos || path.find('\\') != std::string::npos;
}

// Why nothing can be fetched from there; empty where it can.
std::string fault_of_address(const std::string& address, const Notes& notes) {
  if (address.empty()) return "this source has no `address`; write where it is, like https://example.org/news.xml or alerts/today.xml";
  if (is_web_address(address)) return {};
  const std::string given = "the address \"" + address + "\" ";
  if (address.find("://") != std::string::npos) return given + "is of a kind that foyer does not know; write one with https or http";
  if (is_from_network(notes)) return given + "is on this machine, and a file from the network may name only addresses with https or http";
  if (address.front() != '/' && leaves_folder(address))
    return given + "leaves the event's folder; write a path inside it, or a whole one that begins with /";
  return {};
}

std::optional<Minutes> hours_and_minutes(std::string_view text) {
  int hours = 0, minutes = 0;
  const char* const end = text.data() + text.size();
  const auto hour = std::from_chars(text.data(), end, hours);
  if (hour.ec != std::errc() || hour.ptr == end || *hour.ptr != ':') return {};
  const auto minute = std::from_chars(hour.ptr + 1, end, minutes);
  if (minute.ec != std::errc() || minute.ptr != end || minutes < 0 || minutes > 59 || hours < 0 || hours > most_hours) return {};
  return Minutes(hours * 60 + minutes);
}

// A number of minutes, or hours and minutes.
std::optional<Minutes> read_length(Fields& fields, const std::string& key, int most) {
  const Node* value = fields.any(key);
  if (value == nullptr || value->kind != Node::Kind::string || value->string.find(':') == std::string::npos)
    return read_minutes(fields, key, 1, most);
  const auto length = hours_and_minutes(value->string);
  if (length && *length >= Minutes(1) && *length <= Minutes(most)) return length;
  fields.notes().warning(value->position, "cannot read `" + key + "` \"" + value->string +
                                              "\"; write minutes like 90, or hours and minutes like \"01:30\", " +
                                              std::to_string(most / 60) + " hours at most; it is left out");
  return {};
}

bool read_private(Fields& fields) {
  const bool allowed = fields.boolean("private");
  if (!allowed || !is_from_network(fields.notes())) return allowed;
  fields.notes().error(fields.any("private")->position,
                       "a file from the network may not open the private network to a source; only the event's own folder may");
  return false;
}

void read_rest(Fields& fields, model::Source& source) {
  source.address = fields.string("address");
  source.interval = read_length(fields, "interval", most_interval).value_or(Minutes(source.kind == SourceKind::news ? 5 : 1));
  source.zone = read_zone(fields);
  source.max_age = read_length(fields, "max_age", most_age).value_or(source.max_age);
  if (const auto count = fields.number("count", 1, limits::news_of_source)) source.count = static_cast<int>(std::lround(*count));
  read_names(fields, "screens", source.screens, source.places_of_screens);
  source.private_allowed = read_private(fields);
}

// Why a second schedule, or one in the place of what came from an address, cannot be.
std::string fault_of_schedule(const model::Schedule& schedule, const Notes& notes) {
  if (is_from_network(notes)) return "a file from the network cannot name a schedule to show in its place; this source is left out";
  const bool taken = std::any_of(schedule.sources.begin(), schedule.sources.end(),
                                 [](const model::Source& other) { return other.kind == SourceKind::schedule; });
  return taken ? "there is another source of the schedule, and a screen shows one; this one is left out" : "";
}

}  // namespace

void read_sources(std::span<const Node> list, model::Schedule& schedule, Notes& notes) {
  each_object(list, "source", limits::entries, notes, [&](Fields& fields) {
    const std::vector<std::string> kinds{"schedule", "news", "alerts"};
    const auto kind = fields.choice("kind", kinds, kinds.size(), Severity::error);
    model::Source source;
    source.place = place_of(fields, notes);
    if (kind < kinds.size()) source.kind = static_cast<SourceKind>(kind);
    read_rest(fields, source);
    if (fields.any("kind") == nullptr)
      return notes.error(fields.position(), "this source has no `kind`; write one of schedule, news, alerts; it is left out");
    if (kind == kinds.size()) return;  // noted already
    const auto fault = fault_of_address(source.address, notes);
    if (!fault.empty()) {
      const Node* written = fields.any("address");
      return notes.error(written == nullptr ? fields.position() : written->position, fault + "; the source is left out");
    }
    if (const auto other = source.kind == SourceKind::schedule ? fault_of_schedule(schedule, notes) : std::string(); !other.empty())
      return notes.error(fields.position(), other);
    if (schedule.sources.size() == limits::sources)
      return notes.error(fields.position(), "there are " + std::to_string(limits::sources) + " sources already; this one is left out");
    schedule.sources.push_back(std::move(source));
  });
}

SourcesReading read_sources(const std::vector<File>& files) {
  SourcesReading reading;
  model::Schedule schedule;
  for (std::size_t index = 0; index < files.size(); ++index) {
    const auto* companion = companion_of(files[index].path);
    Notes notes{static_cast<int>(index), files[index].path};
    auto parsed = parse_json(files[index].path, files[index].bytes);
    if (companion != nullptr && companion->list == "sources") notes.problems = std::move(parsed.problems);
    if (!parsed.root) parsed.root = empty_object({});
    const auto root = companion != nullptr ? as_object(*std::move(parsed.root), *companion) : *std::move(parsed.root);
    if (root.kind == Node::Kind::object) read_sources(Fields(root, "file", notes).list("sources"), schedule, notes);
    auto problems = told(std::move(notes));
    std::move(problems.begin(), problems.end(), std::back_inserter(reading.problems));
  }
  reading.sources = std::move(schedule.sources);
  return reading;
}

}  // namespace foyer::read
