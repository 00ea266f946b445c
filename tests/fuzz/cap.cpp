// Alerts.
#include "read/cap.h"
#include "read/alerts.h"
#include "text/lines.h"

#include "fuzz/input.h"

#include <string>

void foyer::fuzz::take(std::string_view bytes) {
  const auto xml = read::parse_xml("x", bytes);
  if (!xml.root || !read::is_cap(*xml.root)) return;
  const auto read = read::read_cap(*xml.root);
  for (const auto& alert : read.alerts) hold(!alert.identifier.empty() && !alert.sender.empty(), "every alert is known by a name");
  for (const auto& dropped : read.dropped) hold(!dropped.what.empty(), "it is said why an alert is left out");
  hold(!read.alerts.empty() || !read.dropped.empty(), "no alert disappears silently");

  const auto reading = read::read_alerts({{"x", std::string(bytes)}}, {}, {});
  for (const auto& item : reading.announcements) {
    hold(!item.text.empty(), "every announcement says something");
    hold(item.level != model::Level::emergency || item.until, "an emergency ends");
    for (const auto* text : {&item.text, &item.detail})
      for (const auto& [language, version] : text->versions) hold(version == text::clean(version), "its texts are clean lines");
  }
}
