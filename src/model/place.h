// Where something stands in the files that were read, so that a finding about it can be traced back.
#pragma once

namespace foyer::model {

struct Place {
  int file = 0;  // index into Schedule::files
  int line = 0, column = 0;
  bool operator==(const Place&) const = default;
};

}  // namespace foyer::model
