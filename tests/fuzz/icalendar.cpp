// Calendars, their repeats and zones.
#include "read/icalendar.h"
#include "fuzz/input.h"
#include "fuzz/schedule.h"

void foyer::fuzz::take(std::string_view bytes) {
  if (read::is_icalendar(bytes)) check_schedule(bytes);
}
