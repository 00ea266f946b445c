#include "app/base64.h"

#include "support/catch.h"

using namespace foyer;

TEST_CASE("bytes are written as RFC 4648 has them") {
  CHECK(app::base64("").empty());
  CHECK(app::base64("f") == "Zg==");
  CHECK(app::base64("fo") == "Zm8=");
  CHECK(app::base64("foo") == "Zm9v");
  CHECK(app::base64("foob") == "Zm9vYg==");
  CHECK(app::base64(std::string("\xFF\x00\x80", 3)) == "/wCA");
}
