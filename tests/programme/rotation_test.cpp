#include "programme/rotation.h"

#include "support/catch.h"

using namespace foyer;
using programme::dwell_for;
using programme::rotation;
using programme::turn_at;

namespace {

std::vector<Seconds> dwells(std::initializer_list<int> seconds) {
  std::vector<Seconds> result;
  for (const int each : seconds) result.emplace_back(each);
  return result;
}

Instant second(int seconds) { return Instant(Seconds(seconds)); }

}  // namespace

TEST_CASE("the dwell follows from the words to read or the items to search, between 6 and 45 seconds") {
  CHECK(dwell_for(0, 0) == Seconds(6));
  CHECK(dwell_for(0, 6) == Seconds(15));   // 2.5 + 12, rounded up
  CHECK(dwell_for(32, 0) == Seconds(18));  // 2.5 + 15, rounded up
  CHECK(dwell_for(1000, 0) == Seconds(45));
}

TEST_CASE("a short deck comes round page by page") { CHECK(rotation(dwells({10, 10, 10})) == std::vector<std::size_t>{0, 1, 2}); }

TEST_CASE("in a long deck the first page comes again before it has been away for more than half a minute") {
  CHECK(rotation(dwells({10, 12, 12, 12, 12})) == std::vector<std::size_t>{0, 1, 2, 0, 3, 4});
  CHECK(rotation(dwells({10, 40, 40})) == std::vector<std::size_t>{0, 1, 0, 2});
}

TEST_CASE("the turn follows from the clock and starts again at the end of the rotation") {
  const auto pages = dwells({10, 6});
  const std::vector<std::size_t> order{0, 1};
  CHECK(turn_at(order, pages, second(100), second(100)).step == 0);
  CHECK(turn_at(order, pages, second(100), second(109)).step == 0);
  CHECK(turn_at(order, pages, second(100), second(110)).step == 1);
  CHECK(turn_at(order, pages, second(100), second(110)).until == second(116));
  CHECK(turn_at(order, pages, second(100), second(116)).step == 0);
  CHECK(turn_at(order, pages, second(100), second(116)).until == second(126));
  CHECK(turn_at(order, pages, second(100), second(99)).step == 1);
}

TEST_CASE("the next turn is always ahead, for every second of an hour") {
  const auto pages = dwells({7, 13, 6, 45});
  const auto order = rotation(pages);
  for (int now = 0; now < 3600; ++now) REQUIRE(turn_at(order, pages, second(0), second(now)).until > second(now));
}
