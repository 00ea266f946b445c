#include "app/handover.h"

#include "support/catch.h"

#include <poll.h>

using namespace foyer;
using app::Frame;
using app::Handover;

namespace {

Instant at(int second) { return Instant(Seconds(second)); }

Frame frame(int due) { return {{{1, 1}, {0xFF000000U}}, {}, at(due)}; }

bool is_readable(int descriptor) {
  pollfd watched{descriptor, POLLIN, 0};
  return ::poll(&watched, 1, 0) == 1;
}

}  // namespace

TEST_CASE("a frame is taken when it is due, not before") {
  Handover handover;
  handover.put(frame(10));
  CHECK(handover.next_due() == at(10));
  CHECK_FALSE(handover.take(at(9)));
  REQUIRE(handover.take(at(10)));
  CHECK_FALSE(handover.take(at(11)));
  CHECK_FALSE(handover.next_due());
}

TEST_CASE("a frame that waits can be taken back, one that is due cannot") {
  Handover handover;
  handover.put(frame(10));
  CHECK(handover.waits(at(9)));
  CHECK_FALSE(handover.waits(at(10)));
  CHECK_FALSE(handover.take_back(at(10)));
  CHECK(handover.take_back(at(9)));
  CHECK_FALSE(handover.take(at(10)));
}

TEST_CASE("frames are taken in their order, and two that nobody takes are enough") {
  Handover handover;
  handover.put(frame(1));
  CHECK_FALSE(handover.is_full());
  handover.put(frame(5));
  CHECK(handover.is_full());
  CHECK(handover.take(at(9))->due == at(1));
  CHECK_FALSE(handover.is_full());
  CHECK(handover.take(at(9))->due == at(5));
}

TEST_CASE("all frames that nobody took can be taken back, due or not") {
  Handover handover;
  handover.put(frame(1));
  handover.put(frame(5));
  handover.clear();
  CHECK_FALSE(handover.is_full());
  CHECK_FALSE(handover.take(at(9)));
}

TEST_CASE("what waits for a time of the clock before it was set is never shown, though the clock is past it now", "[F47]") {
  Handover handover;
  handover.put(frame(5));
  handover.say({.clock_jumped = true});
  CHECK_FALSE(handover.next_due());
  CHECK_FALSE(handover.take(at(9)));
  CHECK(handover.waits(at(4)));  // until the thread that makes frames knows of it: what is gone was taken
  (void)handover.heard();
  CHECK_FALSE(handover.waits(at(4)));
  handover.put(frame(2));
  CHECK(handover.take(at(9)));
}

TEST_CASE("each side hears of what the other does") {
  Handover handover;
  CHECK_FALSE(is_readable(handover.to_presenter()));
  CHECK_FALSE(is_readable(handover.to_maker()));
  handover.put(frame(1));
  CHECK(is_readable(handover.to_presenter()));
  handover.reset_presenter();
  CHECK_FALSE(is_readable(handover.to_presenter()));
  REQUIRE(handover.take(at(1)));
  CHECK(is_readable(handover.to_maker()));
  (void)handover.heard();
  CHECK_FALSE(is_readable(handover.to_maker()));
}

TEST_CASE("all that was said is heard once") {
  Handover handover;
  handover.say({.panel = Size{640, 480}});
  handover.say({.clock_jumped = true});
  const auto word = handover.heard();
  CHECK(word.panel == Size{640, 480});
  CHECK(word.clock_jumped);
  CHECK_FALSE(word.quit);
  CHECK_FALSE(handover.heard().panel);
}

TEST_CASE("the thread that makes frames is expected to be heard of while it works, and when it is called") {
  using namespace std::chrono_literals;
  const auto now = Steady::now(), later = now + 1h;
  Handover handover;
  CHECK_FALSE(handover.expected());
  (void)handover.heard();
  REQUIRE(handover.expected());
  CHECK(*handover.expected() < later);
  handover.rest(later);
  CHECK(handover.expected() == later);
  handover.say({.clock_jumped = true});
  CHECK(*handover.expected() < later);
  (void)handover.heard();
  handover.rest({});
  CHECK_FALSE(handover.expected());
  handover.put(frame(1));
  CHECK_FALSE(handover.expected());
  REQUIRE(handover.take(at(1)));
  CHECK(handover.expected());
}
