#include "source/backoff.h"

#include "support/catch.h"

#include <vector>

using namespace foyer;
using namespace foyer::source;
using namespace std::chrono_literals;

namespace {

constexpr double least = 0, most = 0.999999;

}  // namespace

TEST_CASE("after an answer the next request comes after the interval, and up to a tenth later", "[F102]") {
  CHECK(wait_before_next(60s, 0, {}, least) == 60s);
  CHECK(wait_before_next(60s, 0, {}, 0.5) == 63s);
  CHECK(wait_before_next(1h, 0, {}, least) == 1h);
  CHECK(wait_before_next(60s, 0, 10min, least) == 60s);  // nothing to be patient about
}

TEST_CASE("after failures the wait grows from the interval to a quarter of an hour, spread over half of it", "[F102]") {
  struct Row {
    Seconds interval;
    int failures;
    std::chrono::milliseconds from, to;
  };
  for (const auto& [interval, failures, from, to] : std::vector<Row>{{60s, 1, 60s, 120s},
                                                                     {60s, 2, 120s, 240s},
                                                                     {60s, 3, 240s, 480s},
                                                                     {60s, 4, 450s, 900s},
                                                                     {60s, 1000, 450s, 900s},
                                                                     {10s, 1, 10s, 20s},
                                                                     {10s, 5, 160s, 320s},
                                                                     {10min, 1, 10min, 15min},
                                                                     {10min, 9, 10min, 15min},
                                                                     {15min, 1, 15min, 15min},
                                                                     {1h, 3, 1h, 1h}}) {
    INFO(interval.count() << " s, " << failures << " failures");
    CHECK(wait_before_next(interval, failures, {}, least) == from);
    const auto longest = wait_before_next(interval, failures, {}, most);
    CHECK(longest <= to);
    CHECK(longest >= to - 10ms);
  }
}

TEST_CASE("a server that says when it wants to be asked is heeded, within the same bounds") {
  CHECK(wait_before_next(60s, 1, 100s, least) == 100s);
  CHECK(wait_before_next(60s, 1, 100s, 0.5) == 105s);  // never sooner
  CHECK(wait_before_next(60s, 9, 100s, least) == 100s);
  CHECK(wait_before_next(60s, 1, 5s, least) == 60s);
  CHECK(wait_before_next(60s, 1, 24h, least) == 15min);
  CHECK(wait_before_next(60s, 1, 24h, most) == 15min);
  CHECK(wait_before_next(1h, 1, 24h, least) == 1h);
  CHECK(wait_before_next(60s, 1, Seconds::max(), most) == 15min);
}

TEST_CASE("no interval makes foyer ask without a pause") {
  for (const auto interval : {0s, -5s}) CHECK(wait_before_next(interval, 0, {}, least) == 1s);
}
