#include "app/history_file.h"

#include "base/limits.h"
#include "source/checksum.h"
#include "source/generations.h"

#include "source/temporary_folder.h"
#include "support/catch.h"

using namespace foyer;

namespace {

const std::string event = "/srv/event";

model::History with_a_meal_gone() {
  model::Session gone;
  gone.id = "lunch";
  gone.title = model::LocalText("Lunch");
  gone.kind = model::SessionKind::meal;
  return {{.id = "lunch", .when = Instant(Seconds(1'718'242'920)), .gone = gone, .title = gone.title}};
}

// What is kept, with the kind of that session written otherwise.
void write_kind(const std::filesystem::path& folder, const std::string& kind) {
  const auto path = folder / ("history-" + source::to_hex(source::fnv(event)) + ".json");
  auto kept = (*source::find_generation(path, limits::kept_bytes))->bytes;
  const std::string written = R"("kind":"meal")";
  const auto at = kept.find(written);
  REQUIRE(at != kept.npos);
  REQUIRE_FALSE(source::keep_generation(path, {kept.replace(at, written.size(), R"("kind":)" + kind)}));
}

}  // namespace

TEST_CASE("what has changed is kept as it was") {
  const source::TemporaryFolder folder;
  REQUIRE_FALSE(app::keep_history(folder.path(), event, with_a_meal_gone()));
  CHECK(*app::load_history(folder.path(), event) == with_a_meal_gone());
}

TEST_CASE("a kind that was kept as a number is read as what it meant, and one that nobody knows as a talk") {
  const source::TemporaryFolder folder;
  const auto [kept, kind] = GENERATE(table<std::string, model::SessionKind>({{"5", model::SessionKind::meal},
                                                                             {"8", model::SessionKind::notice},
                                                                             {"9", model::SessionKind::talk},
                                                                             {"-1", model::SessionKind::talk},
                                                                             {R"("hackathon")", model::SessionKind::talk}}));
  INFO(kept);
  REQUIRE_FALSE(app::keep_history(folder.path(), event, with_a_meal_gone()));
  write_kind(folder.path(), kept);
  const auto history = app::load_history(folder.path(), event);
  REQUIRE(history);
  CHECK(history->front().gone->kind == kind);
}
