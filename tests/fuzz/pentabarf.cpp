// Pentabarf's XML.
#include "fuzz/input.h"
#include "fuzz/schedule.h"

void foyer::fuzz::take(std::string_view bytes) { check_schedule(bytes); }
