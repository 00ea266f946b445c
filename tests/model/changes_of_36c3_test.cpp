// Two days of a real congress: what changes_between() finds is exactly what a plain comparison of the JSON by guid finds.
#include "model/changes.h"
#include "support/catch.h"
#include "zone/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

using namespace foyer;

namespace {

using Strings = std::set<std::string>;

// One <room, event> pair as the file has it.
struct Entry {
  std::string guid, title, room;
  Instant start, end;

  std::string told() const { return guid + " " + std::to_string(start.time_since_epoch().count()) + " " + room; }
};

const auto zone_of_congress = zone::find_zone("Europe/Berlin").value();

std::vector<Entry> entries_of(const std::string& file) {
  std::ifstream stream("../shared/data/36c3/" + file);
  std::vector<Entry> entries;
  if (!stream) return entries;
  const auto json = nlohmann::json::parse(stream);
  for (const auto& day : json["schedule"]["conference"]["days"])
    for (const auto& [room, events] : day["rooms"].items())
      for (const auto& event : events) {
        const auto text = event["duration"].get<std::string>();
        const auto colon = text.find(':');
        const Minutes duration(std::stoi(text.substr(0, colon)) * 60 + std::stoi(text.substr(colon + 1)));
        const auto start = zone::parse_instant(event["date"].get<std::string>(), zone_of_congress).value();
        entries.push_back({event["guid"], event["title"], room, start, start + duration});
      }
  return entries;
}

model::Schedule schedule_of(const std::vector<Entry>& entries) {
  model::Schedule schedule;
  std::map<std::string, std::size_t> rooms;
  for (const auto& entry : entries) {
    const auto [room, is_new] = rooms.emplace(entry.room, schedule.rooms.size());
    if (is_new) schedule.rooms.push_back({entry.room, model::LocalText(entry.room), {}, {}});
    model::Session session;
    session.id = entry.guid;
    session.title = model::LocalText(entry.title);
    session.start = entry.start;
    session.end = entry.end;
    session.room = room->second;
    schedule.sessions.push_back(session);
  }
  return schedule;
}

struct Found {
  Strings moved, retimed, retitled, added, gone;
  std::size_t other_start = 0;
};

Found by_foyer(const std::vector<Entry>& before, const std::vector<Entry>& after) {
  Found found;
  for (const auto& change : model::changes_between(schedule_of(before), schedule_of(after))) {
    if (!change.before) found.added.insert(after[*change.after].told());
    if (!change.after) found.gone.insert(before[*change.before].told());
    if (change.moved) found.moved.insert(after[*change.after].told());
    if (change.retimed) found.retimed.insert(after[*change.after].told());
    if (change.retitled) found.retitled.insert(after[*change.after].told());
    if (change.retimed && before[*change.before].start != after[*change.after].start) ++found.other_start;
  }
  return found;
}

void compare(const Entry& was, const Entry& is, Found& found) {
  if (was.room != is.room) found.moved.insert(is.told());
  if (was.start != is.start || was.end != is.end) found.retimed.insert(is.told());
  if (was.start != is.start) ++found.other_start;
  if (was.title != is.title) found.retitled.insert(is.told());
}

// Entries that share a guid are found again by start and room.
Found by_guid(const std::vector<Entry>& before, const std::vector<Entry>& after) {
  std::multimap<std::string, Entry> was, is;
  for (const auto& entry : before) was.emplace(entry.guid, entry);
  for (const auto& entry : after) is.emplace(entry.guid, entry);
  const auto partner = [](const Entry& entry, const auto& here, const auto& there) -> std::optional<Entry> {
    const auto [begin, end] = there.equal_range(entry.guid);
    if (here.count(entry.guid) == 1 && there.count(entry.guid) == 1) return begin->second;
    const auto same = std::find_if(begin, end, [&](const auto& other) { return other.second.told() == entry.told(); });
    return same == end ? std::nullopt : std::optional(same->second);
  };
  Found found;
  for (const auto& entry : after)
    if (const auto earlier = partner(entry, is, was)) compare(*earlier, entry, found);
    else found.added.insert(entry.told());
  for (const auto& entry : before)
    if (!partner(entry, was, is)) found.gone.insert(entry.told());
  return found;
}

}  // namespace

TEST_CASE("between two days of a congress exactly those sessions changed that a plain comparison finds") {
  const auto before = entries_of("history-20191227T1140-934d425.json"), after = entries_of("history-20191229T1600-426995f.json");
  if (before.empty() || after.empty()) {
    WARN("left out: there is no ../shared/data/36c3");
    return;
  }
  const auto foyer = by_foyer(before, after), plain = by_guid(before, after);
  std::cout << "36c3: " << before.size() << " sessions, then " << after.size() << ": " << foyer.added.size() << " added, "
            << foyer.gone.size() << " gone, " << foyer.retimed.size() << " retimed (" << foyer.other_start << " of them to another start), "
            << foyer.moved.size() << " moved, " << foyer.retitled.size() << " retitled\n";
  CHECK(foyer.moved == plain.moved);
  CHECK(foyer.retimed == plain.retimed);
  CHECK(foyer.retitled == plain.retitled);
  CHECK(foyer.added == plain.added);
  CHECK(foyer.gone == plain.gone);
  CHECK(before.size() + foyer.added.size() - foyer.gone.size() == after.size());
  CHECK(foyer.moved.size() == 29);
  CHECK(foyer.other_start == 66);
  CHECK(foyer.retitled.size() == 22);
  CHECK(foyer.added.size() == 297);  // 296 guids, and a second time of one that was there
  CHECK(foyer.gone.size() == 22);
}

TEST_CASE("a congress whose sessions were all renumbered has not changed, nor has one that is lost") {
  const auto entries = entries_of("schedule.json");
  if (entries.empty()) {
    WARN("left out: there is no ../shared/data/36c3");
    return;
  }
  auto renumbered = entries;
  for (std::size_t index = 0; index < entries.size(); ++index) renumbered[index].guid = entries[(index + 1) % entries.size()].guid;
  CHECK(model::changes_between(schedule_of(entries), schedule_of(renumbered)).empty());
  CHECK(model::changes_between(schedule_of(entries), {}).empty());
}
