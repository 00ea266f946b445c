// Schedules have no field for it: that a session is cancelled or moved stands in its title, as people write it by hand.
#pragma once

#include <string>

namespace foyer::read {

struct Heading {
  std::string title;  // without the words that say so; as it was, where nothing else would be left
  bool cancelled = false, moved = false;
  bool operator==(const Heading&) const = default;
};

/// "CANCELLED: …", "… (Cancelled)", "[abgesagt] …", "【中止】…", "… - annulé", "(Achtung Verschoben!!) …": words of many languages at the
/// beginning or the end, set off by punctuation, brackets or capitals. Inside a title they are a part of it: "How we cancelled our
/// cloud", "Cancelled flights: a history". FOSDEM's "AMENDMENT" goes too, and says nothing.
Heading heading_of(const std::string& title);

}  // namespace foyer::read
