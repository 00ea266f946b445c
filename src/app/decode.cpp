// foyer-decode: a picture file on standard input, its pixels on standard output (app/decoder_process.h). Whatever the file makes of the
// libraries that read it, this process can do nothing else.
#include "paint/decode.h"
#include "app/confine.h"
#include "app/decoder_process.h"
#include "base/limits.h"

#include <unistd.h>

#include <array>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <string_view>

namespace {

std::string all_of_input() {
  std::string bytes;
  std::array<char, 65536> part{};
  for (ssize_t got = 0; (got = ::read(STDIN_FILENO, part.data(), part.size())) > 0;)
    bytes.append(part.data(), static_cast<std::size_t>(got));
  return bytes;
}

bool put(const void* bytes, std::size_t count) {
  const auto* next = static_cast<const char*>(bytes);
  while (count > 0) {
    const auto written = ::write(STDOUT_FILENO, next, count);
    if (written <= 0) return false;
    next += written;
    count -= static_cast<std::size_t>(written);
  }
  return true;
}

int run() try {
  foyer::paint::load_decoders();
  if (!foyer::app::confine()) return foyer::app::exit_unconfined;
  const auto bitmap = foyer::paint::decode_whole(all_of_input(), foyer::limits::fetched_picture_side);
  if (bitmap.pixels.empty()) return foyer::app::exit_damaged;
  const foyer::app::DecodedHead head{foyer::app::decoded_mark, static_cast<std::uint32_t>(bitmap.size.width),
                                     static_cast<std::uint32_t>(bitmap.size.height)};
  return put(&head, sizeof head) && put(bitmap.pixels.data(), bitmap.pixels.size() * sizeof bitmap.pixels[0]) ? EXIT_SUCCESS : EXIT_FAILURE;
} catch (const std::bad_alloc&) {
  return foyer::app::exit_no_memory;
} catch (const std::exception&) {
  return foyer::app::exit_damaged;
}

}  // namespace

int main() { ::_exit(run()); }  // nothing is left to be done, and nothing else may run
