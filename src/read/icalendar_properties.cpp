#include "read/icalendar_properties.h"

#include "model/language.h"
#include "read/icalendar_component.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

namespace foyer::read {
namespace {

struct FreeBuffer {
  void operator()(char* buffer) const { icalmemory_free_buffer(buffer); }
};

template <class Do>
void each_property(icalcomponent_impl& component, const char* name, Do take) {
  const auto kind = icalproperty_string_to_kind(name);
  for (auto* property = icalcomponent_get_first_property(&component, kind); property != nullptr;
       property = icalcomponent_get_next_property(&component, kind))
    if (kind != ICAL_X_PROPERTY || is_name(icalproperty_get_x_name(property), name)) take(*property);
}

std::string text(const char* value) { return value != nullptr ? value : ""; }

// libical's getters give rubbish for a value of another kind than theirs: the kind is asked first, here and below.
std::string text_in(const icalproperty& property) {
  const icalvalue* value = icalproperty_get_value(&property);
  switch (icalvalue_isa(value)) {
    case ICAL_TEXT_VALUE: return text(icalvalue_get_text(value));
    case ICAL_X_VALUE: return text(icalvalue_get_x(value));
    case ICAL_URI_VALUE: return text(icalvalue_get_uri(value));
    default: return {};
  }
}

icaltimetype time_in(const icalvalue* value) {
  switch (icalvalue_isa(value)) {
    case ICAL_DATE_VALUE:
    case ICAL_DATETIME_VALUE: return icalvalue_get_datetimedate(value);
    case ICAL_PERIOD_VALUE: return icalvalue_get_period(value).start;
    default: return icaltime_null_time();
  }
}

std::optional<WallTime> time_in(icalproperty& property) {
  const auto time = time_in(icalproperty_get_value(&property));
  const auto local = local_time(time);
  if (!local) return {};
  if (icaltime_is_utc(time) != 0) return WallTime{*local, false, "UTC"};
  const auto* zone = icalproperty_get_first_parameter(&property, ICAL_TZID_PARAMETER);
  return WallTime{*local, time.is_date != 0, zone != nullptr ? text(icalparameter_get_tzid(zone)) : ""};
}

// Rooms and projectors are invited as people are; an address is no name for the glass.
std::optional<ImportedPerson> person_in(icalproperty& property) {
  const auto* name = icalproperty_get_first_parameter(&property, ICAL_CN_PARAMETER);
  const auto* type = icalproperty_get_first_parameter(&property, ICAL_CUTYPE_PARAMETER);
  const auto cutype = type != nullptr ? icalparameter_get_cutype(type) : ICAL_CUTYPE_INDIVIDUAL;
  if (name == nullptr || cutype == ICAL_CUTYPE_ROOM || cutype == ICAL_CUTYPE_RESOURCE) return {};
  const auto given = text(icalparameter_get_cn(name));
  if (given.empty() || given.find('@') != given.npos) return {};
  return ImportedPerson{{}, given, {}, {}, {}};
}

}  // namespace

model::LocalText text_of(icalcomponent_impl& component, const char* name) {
  model::LocalText texts;
  auto& versions = texts.versions;
  each_property(component, name, [&](icalproperty& property) {
    const auto* parameter = icalproperty_get_first_parameter(&property, ICAL_LANGUAGE_PARAMETER);
    const auto language = model::canonical_tag(parameter != nullptr ? text(icalparameter_get_language(parameter)) : "");
    const bool stands = std::any_of(versions.begin(), versions.end(), [&](const auto& version) { return version.first == language; });
    if (!stands) versions.emplace_back(language, text_in(property));
  });
  return texts;
}

std::string plain_text_of(icalcomponent_impl& component, const char* name) {
  const auto texts = text_of(component, name);
  return texts.empty() ? "" : texts.versions.front().second;
}

std::vector<WallTime> times_of(icalcomponent_impl& component, const char* name) {
  std::vector<WallTime> times;
  each_property(component, name, [&](icalproperty& property) {
    if (auto time = time_in(property)) times.push_back(*std::move(time));
  });
  return times;
}

std::optional<WallTime> time_of(icalcomponent_impl& component, const char* name) {
  auto times = times_of(component, name);
  return times.empty() ? std::nullopt : std::optional<WallTime>(std::move(times.front()));
}

std::vector<std::string> rules_of(icalcomponent_impl& component) {
  std::vector<std::string> rules;
  each_property(component, "RRULE", [&](icalproperty& property) {
    const std::unique_ptr<char, FreeBuffer> rule(icalvalue_as_ical_string_r(icalproperty_get_value(&property)));
    if (rule) rules.emplace_back(rule.get());
  });
  return rules;
}

std::optional<Seconds> length_of(icalcomponent_impl& component) {
  std::optional<Seconds> length;
  each_property(component, "DURATION", [&](icalproperty& property) {
    const icalvalue* value = icalproperty_get_value(&property);
    if (length || icalvalue_isa(value) != ICAL_DURATION_VALUE) return;
    const auto given = icalvalue_get_duration(value);
    using namespace std::chrono;
    const Seconds all = weeks(given.weeks) + days(given.days) + hours(given.hours) + minutes(given.minutes) + seconds(given.seconds);
    length = given.is_neg != 0 ? -all : all;
  });
  return length;
}

std::vector<ImportedPerson> attendees_of(icalcomponent_impl& component) {
  std::vector<ImportedPerson> people;
  each_property(component, "ATTENDEE", [&](icalproperty& property) {
    if (auto person = person_in(property)) people.push_back(*std::move(person));
  });
  return people;
}

}  // namespace foyer::read
