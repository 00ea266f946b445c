// A descriptor that a test makes readable.
#pragma once

#include "support/catch.h"

#include <unistd.h>

#include <array>

namespace foyer::stage {

struct Pipe {
  Pipe() { REQUIRE(::pipe(ends.data()) == 0); }
  ~Pipe() {
    ::close(ends[0]);
    close_writing();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  void write() const { REQUIRE(::write(ends[1], "x", 1) == 1); }
  void close_writing() {
    if (ends[1] >= 0) ::close(ends[1]);
    ends[1] = -1;
  }
  int reading() const { return ends[0]; }

  std::array<int, 2> ends{};
};

}  // namespace foyer::stage
