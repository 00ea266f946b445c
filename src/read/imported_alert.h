// Warnings as an alerting authority wrote them, in the words of the Common Alerting Protocol. What of them is shown is decided later.
#pragma once

#include "base/instant.h"
#include "read/imported.h"

#include <optional>
#include <string>
#include <vector>

namespace foyer::read {

enum class AlertStatus { actual, exercise, system, test, draft };
enum class AlertType { alert, update, cancel, acknowledgement, error };
enum class AlertScope { for_public, restricted, for_addressees };
enum class AlertUrgency { immediate, expected, future, past, unknown };
enum class AlertSeverity { extreme, severe, moderate, minor, unknown };
enum class AlertCertainty { observed, likely, possible, unlikely, unknown };

/// An earlier message that this one replaces or cancels.
struct AlertReference {
  std::string sender, identifier;
  std::optional<Instant> sent;
  bool operator==(const AlertReference&) const = default;
};

/// The warning in one language. Texts stand as in the file.
struct AlertInfo {
  std::string language;  // BCP 47; CAP's own "en-US" where it names none
  std::string event, headline, description, instruction;
  std::string sender_name;         // for people: "Environment Canada"
  std::vector<std::string> areas;  // their names
  AlertUrgency urgency = AlertUrgency::unknown;
  AlertSeverity severity = AlertSeverity::unknown;
  AlertCertainty certainty = AlertCertainty::unknown;
  bool all_clear = false;  // the danger is over
  std::optional<Instant> effective, onset, expires;
  Position position;
};

struct ImportedAlert {
  std::string identifier, sender;  // together with `sent` they are unique in the world
  Instant sent;
  AlertStatus status = AlertStatus::actual;
  AlertType type = AlertType::alert;
  AlertScope scope = AlertScope::for_public;
  std::vector<AlertReference> references;
  std::vector<AlertInfo> infos;  // in the order of the file; none where the message only cancels or acknowledges
  Position position;
};

struct ImportedAlerts {
  std::string format;  // as the report names it: "CAP 1.2 alert"
  std::vector<ImportedAlert> alerts;
  std::vector<Dropped> dropped;  // alerts, and infos of alerts, that the standard calls invalid
};

}  // namespace foyer::read
