// The files beside a schedule. The first byte says which; the rest is the file.
#include "fuzz/input.h"
#include "fuzz/schedule.h"

#include <array>
#include <string>

void foyer::fuzz::take(std::string_view bytes) {
  constexpr std::array names{"news.json", "announcements.json", "screens.json", "sources.json", "theme.json", "speakers.json"};
  if (bytes.empty()) return;
  check_companion(names[static_cast<unsigned char>(bytes[0]) % names.size()], bytes.substr(1));
}
