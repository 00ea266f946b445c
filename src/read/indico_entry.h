// One entry of a timetable of Indico: a contribution, a break, or a session block.
#pragma once

#include "base/result.h"
#include "read/imported.h"
#include "read/nodes.h"

#include <map>
#include <optional>
#include <string>

namespace foyer::read {

class IndicoEntries {
 public:
  /// `address` is the one that the export names as its own: entries name theirs from there.
  IndicoEntries(std::string address, std::optional<zone::Zone> given);

  /// Without its people. `block` is the session block that it belongs to, or null. Otherwise why there is none.
  Result<ImportedSession> read(const Node& entry, const Node* block, SharedTexts& texts);

  /// The zone of the first time that names one.
  const std::optional<zone::Zone>& zone() const { return first_zone_; }
  bool lacks_zone() const;

 private:
  ImportedTimes& times_in(const std::string& zone);

  std::string address_;
  std::optional<zone::Zone> given_, first_zone_;
  std::map<std::string, ImportedTimes> times_;  // by the zone's name
};

/// Nameless where none stands there.
ImportedPerson indico_person(const Node& node);

}  // namespace foyer::read
