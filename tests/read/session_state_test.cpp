#include "read/session_state.h"

#include "support/catch.h"

using namespace foyer;
using namespace foyer::read;

TEST_CASE("a state tells what became of a session") {
  CHECK(status_in("Cancelled") == model::Status::cancelled);
  CHECK(status_in("https://schema.org/EventCancelled") == model::Status::cancelled);
  CHECK(status_in("moved") == model::Status::moved);
  CHECK(status_in("removed") == model::Status::planned);
  CHECK(status_in("Delayed") == model::Status::delayed);
  CHECK(status_in("confirmed") == model::Status::planned);
  CHECK(status_in("") == model::Status::planned);
}

TEST_CASE("some states are not for the public") {
  CHECK(is_hidden_state("Rejected"));
  CHECK(is_hidden_state("Decline_Queue"));
  CHECK(is_hidden_state("draft"));
  CHECK_FALSE(is_hidden_state("Accepted"));
  CHECK_FALSE(is_hidden_state("pending"));
  CHECK_FALSE(is_hidden_state(""));
}
