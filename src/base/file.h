// The bytes of a file, and the name to speak of it by. source/ makes them, read/ takes them.
#pragma once

#include <string>

namespace foyer {

struct File {
  std::string path;   // as the person named it, for messages; its last part says what it holds ("news.json")
  std::string bytes;  // all of it, as it stands on disk
  bool operator==(const File&) const = default;
};

}  // namespace foyer
