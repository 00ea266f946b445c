// Two versions of 36c3's schedule, two days apart, in ../shared/data: what foyer sees change between them, from the bytes on, is what a
// plain comparison of the JSON finds.
#include "model/changes.h"
#include "read/imports.h"
#include "read/schedule.h"

#include <iostream>
#include <map>
#include <set>

using namespace foyer;
using foyer::test::real_file;

namespace {

using Times = std::multiset<std::string>;  // each a guid, once for each of its sessions

struct Changes {
  Times moved, retimed, retitled, added, gone;
};

// As the file has them.
struct Written {
  std::string room, date, duration, title;
};

using Events = std::multimap<std::string, Written>;  // by guid

Events events_of(const std::string& bytes) {
  const auto root = test::json(bytes);
  Events events;
  for (const auto& day : root.find("schedule")->find("conference")->find("days")->items)
    for (const auto& room : day.find("rooms")->members)
      for (const auto& event : room.value.items)
        events.emplace(event.find("guid")->string,
                       Written{room.key, event.find("date")->string, event.find("duration")->string, event.find("title")->string});
  return events;
}

// A duration of nothing says that nobody knows the end yet: an end that becomes known is no change of time.
bool is_other_end(const Written& was, const Written& is) {
  const std::string unknown = "00:00";
  return was.duration != is.duration && was.duration != unknown && is.duration != unknown;
}

bool is_same_start(const std::string& one, const std::string& other) {
  static const auto utc = zone::find_zone("UTC").value();
  return zone::parse_instant(one, utc) == zone::parse_instant(other, utc);
}

// A guid that stands once in both is one session; of one that does not, only how often is compared.
Changes by_comparing(const Events& before, const Events& after) {
  Changes found;
  std::set<std::string> guids;
  for (const auto* events : {&before, &after})
    for (const auto& [guid, event] : *events) guids.insert(guid);
  for (const auto& guid : guids) {
    const auto times_before = before.count(guid), times_after = after.count(guid);
    for (auto more = times_before; more < times_after; ++more) found.added.insert(guid);
    for (auto less = times_after; less < times_before; ++less) found.gone.insert(guid);
    if (times_before != 1 || times_after != 1) continue;
    const auto &was = before.find(guid)->second, &is = after.find(guid)->second;
    if (was.room != is.room) found.moved.insert(guid);
    if (!is_same_start(was.date, is.date) || is_other_end(was, is)) found.retimed.insert(guid);
    if (was.title != is.title) found.retitled.insert(guid);
  }
  return found;
}

model::Schedule schedule(const std::string& bytes) {
  return read::read_schedule({{"schedule.json", bytes}}, zone::find_zone("UTC").value()).schedule.value();
}

std::string guid_of(const model::Session& session) {
  return session.id.substr(0, std::string("00000000-0000-0000-0000-000000000000").size());
}

Changes by_foyer(const model::Schedule& before, const model::Schedule& after) {
  Changes found;
  for (const auto& change : model::changes_between(before, after)) {
    const auto guid = guid_of(change.after ? after.sessions[*change.after] : before.sessions[*change.before]);
    if (!change.before) found.added.insert(guid);
    if (!change.after) found.gone.insert(guid);
    if (change.moved) found.moved.insert(guid);
    if (change.retimed) found.retimed.insert(guid);
    if (change.retitled) found.retitled.insert(guid);
  }
  return found;
}

}  // namespace

TEST_CASE("two versions of a real schedule give exactly the changes that a plain comparison of their JSON finds") {
  const auto before = real_file("36c3/history-20191227T1140-934d425.json"), after = real_file("36c3/history-20191229T1600-426995f.json");
  if (!before || !after) return;
  const auto plain = by_comparing(events_of(*before), events_of(*after));
  const auto foyer = by_foyer(schedule(*before), schedule(*after));
  std::cout << "36c3, read by foyer: " << foyer.moved.size() << " moved, " << foyer.retimed.size() << " retimed, " << foyer.retitled.size()
            << " retitled, " << foyer.added.size() << " added, " << foyer.gone.size() << " gone; by a plain comparison "
            << plain.moved.size() << ", " << plain.retimed.size() << ", " << plain.retitled.size() << ", " << plain.added.size() << ", "
            << plain.gone.size() << "\n";
  CHECK(foyer.moved == plain.moved);
  CHECK(foyer.retimed == plain.retimed);
  CHECK(foyer.retitled == plain.retitled);
  CHECK(foyer.added == plain.added);
  CHECK(foyer.gone == plain.gone);
  CHECK(plain.moved.size() == 29);
  CHECK(plain.gone.size() == 22);
}
