#include "read/icalendar_parts.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

namespace foyer::read {
namespace {

bool is_any_of(std::string_view type, std::initializer_list<std::string_view> names) {
  return std::any_of(names.begin(), names.end(), [&](auto name) { return is_name(type, name); });
}

// "VEVENT" of "BEGIN:VEVENT ".
std::string type_in(const ContentLine& line) {
  const auto value = property_value(line.text);
  return std::string(value.substr(0, value.find_last_not_of(" \t") + 1));
}

class Assembly {
 public:
  void take(ContentLine line) {
    const auto name = property_name(line.text);
    if (is_name(name, "BEGIN")) begin(std::move(line));
    else if (is_name(name, "END")) end(std::move(line));
    else add(std::move(line));
  }

  CalendarParts finish() {
    break_off();
    return std::move(parts_);
  }

 private:
  void begin(ContentLine line) {
    const auto type = type_in(line);
    const bool outer = is_any_of(type, {"VCALENDAR", "VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY"});
    if (outer) break_off();
    if (is_name(type, "VCALENDAR")) return;
    if (!open_) {
      open_ = CalendarPart{type, line.number, {}};
    } else {
      if (inner_.empty()) inner_ = type;
      if (is_zone()) open_->lines.push_back(std::move(line));
    }
  }

  void end(ContentLine line) {
    const auto type = type_in(line);
    if (is_name(type, "VCALENDAR")) break_off();
    if (!open_) return;
    if (is_name(type, open_->type)) return close();
    if (is_name(type, inner_)) inner_.clear();
    if (is_zone()) open_->lines.push_back(std::move(line));
  }

  void add(ContentLine line) {
    if (!open_) parts_.calendar.lines.push_back(std::move(line));
    else if (inner_.empty() || is_zone()) open_->lines.push_back(std::move(line));
  }

  void close() {
    if (is_zone()) parts_.zones.push_back(std::move(*open_));
    else if (is_name(open_->type, "VEVENT")) parts_.events.push_back(std::move(*open_));
    else parts_.dropped.push_back({{open_->line, 1}, "this is a " + open_->type.substr(0, 20) + ", not a session"});
    open_.reset();
    inner_.clear();
  }

  void break_off() {
    if (open_ && is_name(open_->type, "VEVENT"))
      parts_.dropped.push_back({{open_->line, 1}, "this entry has no end (END:VEVENT): the file is damaged or cut off there"});
    open_.reset();
    inner_.clear();
  }

  bool is_zone() const { return is_name(open_->type, "VTIMEZONE"); }

  CalendarParts parts_;
  std::optional<CalendarPart> open_;
  std::string inner_;  // the type of what stands inside the open one
};

}  // namespace

std::string_view CalendarPart::written(std::string_view name) const {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& each) { return property_name(each.text) == name; });
  return found == lines.end() ? std::string_view() : property_value(found->text);
}

CalendarParts calendar_parts(std::vector<ContentLine> lines) {
  Assembly assembly;
  for (auto& line : lines) assembly.take(std::move(line));
  return assembly.finish();
}

}  // namespace foyer::read
