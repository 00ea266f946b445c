// Which page of a deck is up. It follows from the wall clock alone, so that screens side by side agree and a restart is invisible.
#pragma once

#include "base/instant.h"

#include <cstddef>
#include <vector>

namespace foyer::programme {

/// How long a slide stays for that much to read: 2.5 s + max(words at 160 a minute, a quarter slower for readers of a second
/// language; 2 s for each item of a list, which is searched and not read), between 6 and 45 s, rounded up to whole seconds.
Seconds dwell_for(int words, int items);

/// The order in which pages come: each once, but the first again whenever more than `most` has passed since it was last up, so that
/// what matters now comes round in time in a long deck.
std::vector<std::size_t> rotation(const std::vector<Seconds>& dwells, Seconds most = Seconds(30));

/// How long it takes until it starts again.
Seconds length_of(const std::vector<std::size_t>& rotation, const std::vector<Seconds>& dwells);

struct Turn {
  std::size_t step;  // index into the rotation
  Instant since;     // when it began
  Instant until;     // when the next step begins
};

/// The step that is up at `now` in a rotation that began at `since` and starts again at its end.
Turn turn_at(const std::vector<std::size_t>& rotation, const std::vector<Seconds>& dwells, Instant since, Instant now);

}  // namespace foyer::programme
