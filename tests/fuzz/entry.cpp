// How libFuzzer calls a target.
#include "fuzz/input.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  foyer::fuzz::take({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
