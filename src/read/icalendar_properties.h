// The properties of a libical component as plain values.
#pragma once

#include "model/local_text.h"
#include "read/icalendar_entry.h"
#include "read/imported.h"

#include <optional>
#include <string>
#include <vector>

struct icalcomponent_impl;

namespace foyer::read {

/// Names are those of the file, "SUMMARY". A text may stand several times, in several languages: of each the first holds.
model::LocalText text_of(icalcomponent_impl& component, const char* name);
std::string plain_text_of(icalcomponent_impl& component, const char* name);
std::optional<WallTime> time_of(icalcomponent_impl& component, const char* name);
std::vector<WallTime> times_of(icalcomponent_impl& component, const char* name);
std::vector<std::string> rules_of(icalcomponent_impl& component);
std::optional<Seconds> length_of(icalcomponent_impl& component);
std::vector<ImportedPerson> attendees_of(icalcomponent_impl& component);

}  // namespace foyer::read
