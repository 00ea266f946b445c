// What every target of the fuzzer has: a reader, and what must hold of whatever it reads.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace foyer::fuzz {

/// One input, as a file would hold it. Each target defines this. What may not be ends the program, so that the input is kept.
void take(std::string_view bytes);

inline void hold(bool promise, std::string_view what) {
  if (promise) return;
  std::cerr << "this does not hold: " << what << "\n";
  std::abort();
}

}  // namespace foyer::fuzz
