#include "read/indico.h"

#include "read/indico_entry.h"
#include "read/session_parts.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <utility>

namespace foyer::read {
namespace {

using Kind = Node::Kind;

bool is_day(const Member& member) {
  const auto& key = member.key;
  return key.size() == 8 && std::all_of(key.begin(), key.end(), [](unsigned char byte) { return std::isdigit(byte) != 0; });
}

bool is_timetable(const Node& results) {
  return std::any_of(results.members.begin(), results.members.end(),
                     [](const Member& event) { return std::any_of(event.value.members.begin(), event.value.members.end(), is_day); });
}

bool is_event(const Node& result) {
  return plain(result, {"_type"}) == "Conference" || (result.find("contributions") != nullptr && result.find("startDate") != nullptr);
}

bool is_list_of_events(const Node& results) { return std::any_of(results.items.begin(), results.items.end(), is_event); }

class Reader {
 public:
  Reader(const Node& root, const std::optional<zone::Zone>& given) : given_(given), entries_(plain(root, {"url"}), given) {}

  Imported read(const Node& results) {
    if (results.kind == Kind::object) read_timetables(results);
    else read_events(results);
    note_exhaustion(texts_, imported_);
    if (!imported_.zone) imported_.zone = given_;
    if (!imported_.zone) imported_.zone = entries_.zone();
    imported_.lacks_zone = entries_.lacks_zone();
    return std::move(imported_);
  }

 private:
  void read_timetables(const Node& results) {
    imported_.format = "Indico, timetable";
    for (const auto& event : results.members)
      for (const auto& day : event.value.members)
        for (const auto& entry : day.value.members) read_entry(entry, number_of("0 " + event.key), nullptr);
  }

  // What passes midnight stands under both days, a block perhaps with another part of its entries.
  void read_entry(const Member& entry, const std::string& above, const Node* block) {
    const auto path = above + " " + entry.key;
    const Node& inner = member(entry.value, "entries");
    const bool is_full = block == nullptr && !inner.members.empty();
    const bool is_poster = is_full && member(entry.value, "isPoster").boolean;
    if ((!is_full || is_poster) && seen_.insert(path).second) add(entry.value, block);
    if (!is_full) return;
    for (const auto& each : inner.members) {
      if (!is_poster) read_entry(each, number_of(path), &entry.value);
      else if (seen_.insert(number_of(path) + " " + each.key).second) drop_poster(each.value, entry.value);
    }
  }

  // Short for a path that many begin with.
  std::string number_of(const std::string& path) { return std::to_string(numbers_.emplace(path, numbers_.size() + 1).first->second); }

  void drop_poster(const Node& poster, const Node& block) {
    drop(poster, quoted(plain(poster, {"title"})) + ": it is a poster, and " + quoted(plain(block, {"title"})) + " stands for all of them");
  }

  void read_events(const Node& results) {
    imported_.format = "Indico, event";
    for (const auto& event : results.items) {
      if (!is_event(event)) {
        drop(event, "this is no event of Indico");
        continue;
      }
      if (imported_.title.empty()) imported_.title = local(event, {"title"});
      if (!imported_.zone) imported_.zone = zone::find_zone(plain(event, {"timezone"}));
      read_event(event);
    }
  }

  void read_event(const Node& event) {
    const auto number = number_of("0 " + plain(event, {"id"}));
    const Node &blocks = member(event, "sessions"), &contributions = member(event, "contributions");
    if (contributions.kind == Kind::null && blocks.kind == Kind::null)
      drop(event, "this event has no contributions here: ask Indico for them with ?detail=contributions");
    for (const auto& block : blocks.items) {
      const Node& inner = member(block, "contributions");
      if (inner.items.empty()) add(block, nullptr);
      for (const auto& contribution : inner.items) read_contribution(contribution, number, &block);
    }
    for (const auto& contribution : contributions.items) read_contribution(contribution, number, nullptr);
  }

  void read_contribution(const Node& contribution, const std::string& event, const Node* block) {
    const auto id = plain(contribution, {"id"});
    if (id.empty() || seen_.insert(event + " " + id).second) add(contribution, block);
  }

  void add(const Node& entry, const Node* block) {
    auto read = entries_.read(entry, block, texts_);
    if (!read) return drop(entry, read.error());
    ImportedSession session = *std::move(read);
    const Node& presenters = member(entry, "presenters");
    set_people(session, presenters.items.empty() ? member(entry, "speakers") : presenters, indico_person, imported_);
    imported_.sessions.push_back(std::move(session));
  }

  void drop(const Node& node, std::string what) { imported_.dropped.push_back({node.position, std::move(what)}); }

  const std::optional<zone::Zone>& given_;
  IndicoEntries entries_;
  SharedTexts texts_;
  std::map<std::string, std::size_t> numbers_;
  std::set<std::string> seen_;
  Imported imported_;
};

}  // namespace

bool is_indico(const Node& root) {
  const Node& results = member(root, "results");
  return is_timetable(results) || is_list_of_events(results);
}

Imported read_indico(const Node& root, const std::optional<zone::Zone>& given) { return Reader(root, given).read(member(root, "results")); }

}  // namespace foyer::read
