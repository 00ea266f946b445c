// The Common Alerting Protocol, 1.1 and 1.2: https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2.html
#pragma once

#include "read/imported_alert.h"
#include "read/xml.h"

namespace foyer::read {

/// An <alert> in the namespace of CAP.
bool is_cap(const Element& root);

/// An alert that lacks what the standard requires of it, or has a word there that the standard does not know, is dropped: nobody may guess
/// whether it is a test. An <info> that does is dropped alone, and the alert with the last of them. Times need an offset from UTC.
/// Signatures are not checked.
ImportedAlerts read_cap(const Element& root);

}  // namespace foyer::read
