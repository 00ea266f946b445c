// Tables.
#include "read/csv.h"
#include "fuzz/input.h"
#include "fuzz/schedule.h"

void foyer::fuzz::take(std::string_view bytes) {
  if (read::is_csv(bytes)) check_schedule(bytes);
}
