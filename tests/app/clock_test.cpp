#include "app/clock.h"

#include "support/catch.h"

using namespace foyer;
using app::Clock;

TEST_CASE("a false clock starts where it is told") {
  const Instant start{Seconds(1'718'243'000)};
  const Clock clock(start, 0.001);
  CHECK(clock.now() == start);
}

TEST_CASE("a fast clock reaches an instant sooner") {
  const Instant start{Seconds(1'718'243'000)};
  const Clock clock(start, 3600);
  const auto wait = clock.when(start + std::chrono::hours(1)) - std::chrono::steady_clock::now();
  CHECK(wait <= std::chrono::milliseconds(1100));
}

TEST_CASE("a clock that is to stop stands still from then on, and nothing later is waited for") {
  const Instant start{Seconds(1'718'243'000)}, end = start + Seconds(90);
  const Clock past(start + std::chrono::hours(1), 1, end);
  CHECK(past.now() == end);
  CHECK(past.when(end) <= std::chrono::steady_clock::now() + std::chrono::milliseconds(5));
  CHECK(past.when(end + Seconds(1)) > std::chrono::steady_clock::now() + std::chrono::days(6));
  const Clock before(start, 0.001, end);
  CHECK(before.now() == start);
  CHECK_FALSE(before.is_real());
}

TEST_CASE("an instant that has passed is due at once, and a far one within a week") {
  const Clock clock;
  CHECK(clock.when(Instant{}) <= std::chrono::steady_clock::now() + std::chrono::milliseconds(5));
  CHECK(clock.when(clock.now() + std::chrono::years(50)) <= std::chrono::steady_clock::now() + std::chrono::days(8));
}
