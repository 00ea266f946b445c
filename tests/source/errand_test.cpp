#include "source/errand.h"

#include "support/catch.h"

#include <future>
#include <memory>

using namespace foyer;
using source::Errand;
using namespace std::chrono_literals;

TEST_CASE("work that comes to an end gives its result at once, again and again") {
  Errand<int> errand(1min);
  for (int number = 0; number < 1000; ++number) REQUIRE(errand.ask([number] { return number; }) == number);
  CHECK_FALSE(errand.is_under_way());
}

TEST_CASE("work that hangs is not waited for, and its result is there when it has come to an end after all", "[F15]") {
  Errand<int> errand(1ms);
  std::promise<int> answer;
  CHECK_FALSE(errand.ask([future = answer.get_future().share()] { return future.get(); }));
  CHECK(errand.is_under_way());
  CHECK_FALSE(errand.take());
  answer.set_value(7);
  std::optional<int> late;
  for (const auto end = std::chrono::steady_clock::now() + 30s; !late && std::chrono::steady_clock::now() < end;) late = errand.take();
  CHECK(late == 7);
  CHECK_FALSE(errand.is_under_way());
}

TEST_CASE("whoever gives up waits for no work that hangs, and the work may end later", "[F15]") {
  std::promise<int> answer;
  auto ended = std::make_shared<std::promise<void>>();
  {
    Errand<int> errand(1ms);
    errand.ask([future = answer.get_future().share(), ended] {
      const int given = future.get();
      ended->set_value();
      return given;
    });
  }
  answer.set_value(7);
  CHECK(ended->get_future().wait_for(30s) == std::future_status::ready);
}
