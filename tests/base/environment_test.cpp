#include "base/environment.h"

#include "support/catch.h"
#include "support/variable.h"

using namespace foyer;
using test::Variable;

TEST_CASE("a variable that is not set is as one that is empty") {
  const Variable set("FOYER_TEST_SET", "a b"), empty("FOYER_TEST_EMPTY", ""), unset("FOYER_TEST_UNSET", nullptr);
  CHECK(variable("FOYER_TEST_SET") == "a b");
  CHECK(variable("FOYER_TEST_EMPTY").empty());
  CHECK(variable("FOYER_TEST_UNSET").empty());
}
