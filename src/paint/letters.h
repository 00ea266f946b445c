// The letters of runs as they were drawn, kept for the next time: most texts come round again with their slide.
#pragma once

#include "paint/run.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace foyer::paint {

/// How much of each pixel the letters of a run cover, 0 to 255, row by row.
struct Letters {
  Size size;
  std::vector<std::uint8_t> coverage;
};

class LetterCache {
 public:
  /// Keeps no more than so many bytes of coverage, and forgets first what was asked for longest ago.
  explicit LetterCache(std::size_t most_bytes = std::size_t{4} << 20U) : most_bytes_(most_bytes) {}

  /// Those of a run whose font has no colours of its own; empty where there is nothing to see.
  std::shared_ptr<const Letters> of(const Run& run);

  std::size_t bytes() const { return bytes_; }

  /// How many runs have been drawn since the start.
  long drawn() const { return drawn_; }

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<const Letters> letters;
  };

  void forget_oldest();

  std::size_t most_bytes_, bytes_ = 0;
  long drawn_ = 0;
  std::list<Entry> entries_;  // the last asked for first
  std::unordered_map<std::string, std::list<Entry>::iterator> places_;
};

}  // namespace foyer::paint
