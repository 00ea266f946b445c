#include "app/restarts.h"

#include "source/temporary_folder.h"
#include "support/catch.h"

#include <fstream>

using namespace foyer;
using namespace std::chrono_literals;
using app::Restarts;
using app::Starts;

namespace {

constexpr Steady::time_point boot{};

// A run that begins then and comes to no good end.
void fail(const std::filesystem::path& folder, Seconds begin) {
  Restarts restarts(folder);
  (void)restarts.without(boot + begin);
  restarts.begin(boot + begin);
}

Minutes without_at(const std::filesystem::path& folder, Seconds now) { return Restarts(folder).without(boot + now); }

}  // namespace

TEST_CASE("three failures within ten minutes leave the event out, one minute first and then longer") {
  struct Row {
    Starts failed;
    Seconds now;
    app::Verdict verdict;
  };
  const std::vector<Row> rows{
      {{}, 100s, {{}, 0min}},
      {{100s}, 102s, {{100s}, 0min}},
      {{100s, 102s}, 104s, {{100s, 102s}, 0min}},
      {{100s, 102s, 104s}, 106s, {{100s, 102s, 104s}, 1min}},
      {{100s, 300s, 500s}, 700s, {{100s, 300s, 500s}, 1min}},
      {{100s, 300s, 500s}, 701s, {{300s, 500s}, 0min}},  // not often enough
      {{100s, 102s, 104s, 166s}, 168s, {{100s, 102s, 104s, 166s}, 5min}},
      {{100s, 102s, 104s, 166s, 468s}, 470s, {{100s, 102s, 104s, 166s, 468s}, 15min}},
      {{100s, 102s, 104s, 166s, 468s, 1370s}, 1372s, {{100s, 102s, 104s, 166s, 468s}, 15min}},  // and so on
  };
  for (const auto& row : rows) CHECK(app::verdict(row.failed, row.now) == row.verdict);
}

TEST_CASE("failures are remembered from start to start, and after a good end they are not") {
  const source::TemporaryFolder folder;
  for (const auto begin : {100s, 102s, 104s}) fail(folder / "run", begin);
  CHECK(without_at(folder / "run", 106s) == 1min);
  CHECK(without_at(folder / "run", 106s) == 1min);  // to look is no failure
  fail(folder / "run", 166s);
  CHECK(without_at(folder / "run", 168s) == 5min);
  Restarts(folder / "run").forget();
  CHECK(without_at(folder / "run", 170s) == 0min);
}

TEST_CASE("a start that found no display is no failure, and hides none") {
  const source::TemporaryFolder folder;
  for (const auto begin : {100s, 102s, 104s}) fail(folder / "run", begin);
  for (const auto begin : {166s, 168s, 170s}) {
    Restarts restarts(folder / "run");
    CHECK(restarts.without(boot + begin) == 1min);
    restarts.begin(boot + begin);
    restarts.withdraw();
  }
  CHECK(without_at(folder / "run", 172s) == 1min);
}

TEST_CASE("a run of ten minutes is a good one, however it ends") {
  const source::TemporaryFolder folder;
  fail(folder / "run", 100s);
  fail(folder / "run", 102s);
  Restarts restarts(folder / "run");
  (void)restarts.without(boot + 104s);
  CHECK_FALSE(restarts.due());
  restarts.begin(boot + 104s);
  CHECK(restarts.due() == boot + 704s);
  restarts.look(boot + 703s);
  CHECK(without_at(folder / "run", 700s) == 1min);
  restarts.look(boot + 704s);
  CHECK(without_at(folder / "run", 705s) == 0min);
  CHECK_FALSE(restarts.due());
}

TEST_CASE("what cannot be read or written is no failure") {
  const source::TemporaryFolder folder;
  std::ofstream(folder / "failed-starts") << "nonsense";
  CHECK(without_at(folder / "", 100s) == 0min);
  Restarts nowhere({});
  nowhere.begin(boot);
  CHECK(nowhere.without(boot) == 0min);
  CHECK_FALSE(nowhere.due());
  fail("/proc/nowhere", 100s);
  CHECK(without_at("/proc/nowhere", 102s) == 0min);
}
