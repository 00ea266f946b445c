// Schedules in JSON: frab, schedule2, OPass, Sessionize, Indico, lists of people's own, and foyer's form.
#include "fuzz/input.h"
#include "fuzz/schedule.h"

void foyer::fuzz::take(std::string_view bytes) { check_schedule(bytes); }
