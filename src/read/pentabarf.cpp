#include "read/pentabarf.h"

#include "read/hints.h"
#include "read/nodes.h"
#include "read/session_parts.h"
#include "read/session_times.h"
#include "zone/text.h"

#include <cstdio>
#include <map>
#include <utility>

namespace foyer::read {
namespace {

// What stands around an event.
struct Around {
  std::string_view day;
  model::LocalText room;
};

std::string first_attribute(const Element& element, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    if (auto value = element.attribute(name); !value.empty()) return value;
  return {};
}

model::LocalText local_text(std::string text) { return text.empty() ? model::LocalText() : model::LocalText(std::move(text)); }

std::string written(LocalDay day, Minutes time) {
  const std::chrono::year_month_day date(day);
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(time.count() / 60), static_cast<int>(time.count() % 60));
  return text;
}

bool is_time(const std::string& text) {
  static const auto utc = zone::find_zone("UTC");
  return ImportedTimes({}, utc).instant(text).has_value();
}

class Reader {
 public:
  Reader(const Element& root, const std::optional<zone::Zone>& given)
      : root_(root), conference_(*root.find("conference")), times_(text_of(conference_, "time_zone_name"), given) {
    constexpr Minutes six_o_clock{6 * 60};
    day_change_ = zone::parse_time_of_day(text_of(conference_, "day_change")).value_or(six_o_clock);
    read_colors(conference_);
    if (const auto* tracks = root_.find("tracks")) read_colors(*tracks);
  }

  Imported read() {
    imported_.format = "Pentabarf schedule";
    imported_.title = local_text(text_of(conference_, "title"));
    imported_.url = first_text_of(conference_, {"url", "base_url"});
    walk(root_, {});
    imported_.zone = times_.zone();
    imported_.lacks_zone = times_.lacks_zone();
    if (shared_.exhausted()) drop(root_, "the names of rooms are too long for so many events; some are left out");
    return std::move(imported_);
  }

 private:
  void read_colors(const Element& parent) {
    for (const auto& track : parent.children) {
      const auto color = track.name == "track" ? parse_color(track.attribute("color")) : std::nullopt;
      const auto name = track.attribute("name");
      if (color) colors_.emplace(name.empty() ? text_of(track) : name, *color);
    }
  }

  // Events are looked for at every level, so that none in an unusual place is passed over.
  void walk(const Element& parent, const Around& around) {
    for (const auto& child : parent.children)
      if (child.name == "event") add(child, around);
      else if (child.name == "day") walk(child, {child.attribute("date"), {}});
      else if (child.name == "room") walk(child, {around.day, local_text(child.attribute("name"))});
      else walk(child, around);
  }

  void add(const Element& event, const Around& around) {
    const auto title = text_of(event, "title");
    if (title.empty()) return drop(event, "an event without a title");
    ImportedSession session;
    const WrittenTimes when{start_of(event, around.day), text_of(event, "end"), text_of(event, "duration")};
    if (const auto fault = set_times(session, when, times_); !fault.empty()) return drop(event, quoted(title) + ": " + fault);
    session.key = first_attribute(event, {"guid", "code", "id"});
    session.title = local_text(title);
    session.subtitle = local_text(text_of(event, "subtitle"));
    session.abstract = local_text(first_text_of(event, {"abstract", "description"}));
    if (auto room = room_of(event, around); !room.empty()) session.rooms.push_back(std::move(room));
    const auto track = text_of(event, "track");
    session.track = local_text(track);
    if (const auto color = colors_.find(track); color != colors_.end()) session.track_color = color->second;
    if (const auto* persons = event.find("persons")) session.people = people_in(*persons);
    set_kind(session, text_of(event, "type"));
    session.language = language_tag(text_of(event, "language"));
    session.url = text_of(event, "url");
    session.position = event.position;
    imported_.sessions.push_back(std::move(session));
  }

  void drop(const Element& event, std::string what) { imported_.dropped.push_back({event.position, std::move(what)}); }

  // The room around holds, not <room> of the event: it is what tools that merge schedules set, to keep rooms of one name apart.
  model::LocalText room_of(const Element& event, const Around& around) {
    return around.room.empty() ? local_text(text_of(event, "room")) : shared_.copy(around.room);
  }

  std::string start_of(const Element& event, std::string_view day) const {
    auto date = text_of(event, "date"), start = text_of(event, "start");
    if (is_time(date)) return date;
    auto first = zone::parse_day(day);
    const auto time = zone::parse_time_of_day(start);
    if (!first || !time) return date.empty() ? start : date;
    if (*time < day_change_) *first += std::chrono::days(1);
    return written(*first, *time);
  }

  std::vector<ImportedPerson> people_in(const Element& persons) {
    std::vector<ImportedPerson> people;
    for (const auto& person : persons.children) {
      if (person.name != "person") continue;
      auto name = text_of(person), key = first_attribute(person, {"guid", "code"});
      if (name.empty()) {
        drop(person, "a person without a name");
        continue;
      }
      // EMF's <person> is what the proposer typed as the speakers' line, its id the proposer's: one id may be a band and a workshop.
      if (const auto& number = person.attribute("id"); key.empty() && !number.empty()) key.append(number).append(" ").append(name);
      people.push_back({std::move(key), local_text(std::move(name)), {}, {}, {}});
    }
    return people;
  }

  const Element& root_;
  const Element& conference_;
  ImportedTimes times_;
  Minutes day_change_{};
  std::map<std::string, Color> colors_;
  SharedTexts shared_;
  Imported imported_;
};

}  // namespace

bool is_pentabarf(const Element& root) { return root.name == "schedule" && root.find("conference") != nullptr; }

Imported read_pentabarf(const Element& root, const std::optional<zone::Zone>& given) { return Reader(root, given).read(); }

}  // namespace foyer::read
