#include "app/clock_trust.h"

#include "app/clock_reading.h"
#include "source/temporary_folder.h"
#include "support/catch.h"
#include "support/schedules.h"

using namespace foyer;
using app::ClockFacts;
using app::judge;
using app::Trust;

namespace {

const Instant built{Seconds(1'700'000'000)}, later = built + std::chrono::days(100);

// As the kernel lists a clock with a battery, at that time.
void add_battery_clock(const source::TemporaryFolder& system, Instant time) {
  std::filesystem::create_directories(system / "class/rtc/rtc0");
  source::write_file(system / "class/rtc/rtc0/since_epoch", std::to_string(time.time_since_epoch().count()) + "\n");
}

}  // namespace

TEST_CASE("how far a clock is believed", "[F46]") {
  struct Row {
    const char* what;
    ClockFacts facts;
    Trust trust;
  };
  const std::vector<Row> rows{
      {"a time server was heard", {.now = later, .built = built, .is_synchronised = true}, Trust::trusted},
      {"a time server was heard, on a board",
       {.now = later, .built = built, .is_synchronised = true, .keeps_time_off = false},
       Trust::trusted},
      {"a time server that is wrong itself", {.now = Instant(), .built = built, .is_synchronised = true}, Trust::untrusted},
      {"1970", {.now = Instant(Seconds(5)), .built = built}, Trust::untrusted},
      {"a second before the build", {.now = built - Seconds(1), .built = built}, Trust::untrusted},
      {"at the build", {.now = built, .built = built}, Trust::unsure},
      {"a PC without a network", {.now = later, .built = built}, Trust::unsure},
      {"a PC without a network, long before the event", {.now = later, .built = built, .is_near_event = false}, Trust::unsure},
      {"a board at the time that was saved last", {.now = later, .built = built, .keeps_time_off = false}, Trust::untrusted},
      {"a board that somebody set", {.now = later, .built = built, .keeps_time_off = false, .since_set = Seconds(0)}, Trust::unsure},
      {"set by hand near the event", {.now = later, .built = built, .since_set = Seconds(1)}, Trust::unsure},
      {"set by hand far from it", {.now = later, .built = built, .is_near_event = false, .since_set = Seconds(1)}, Trust::untrusted},
      {"the same, a little later", {.now = later, .built = built, .is_near_event = false, .since_set = Seconds(599)}, Trust::untrusted},
      {"the same, and nobody minded", {.now = later, .built = built, .is_near_event = false, .since_set = Seconds(600)}, Trust::unsure},
      {"set far from it, by a time server",
       {.now = later, .built = built, .is_synchronised = true, .is_near_event = false, .since_set = Seconds(1)},
       Trust::trusted},
      {"set to before the build", {.now = Instant(), .built = built, .since_set = Seconds(7200)}, Trust::untrusted},
  };
  for (const auto& [what, facts, trust] : rows) {
    INFO(what);
    CHECK(judge(facts) == trust);
  }
}

TEST_CASE("staff are told why a clock is not believed, and what to do", "[F46]") {
  CHECK(app::why_untrusted({.now = Instant(Seconds(5)), .built = built}) ==
        "the clock is not set: it says 1970-01-01T00:00:05+00:00, and this foyer was built on 2023-11-14; \"timedatectl set-ntp true\" "
        "lets a time server set it (where that fails, first \"apt-get install systemd-timesyncd\")");
  CHECK(app::why_untrusted({.now = later, .built = built, .keeps_time_off = false}).find("or set the clock by hand") != std::string::npos);
  CHECK(app::why_untrusted({.now = later, .built = built, .since_set = Seconds(1)}).find("far from the event") != std::string::npos);
}

TEST_CASE("near the event is a week before its first session to a week after its last") {
  auto schedule = test::empty_event();
  CHECK(app::is_near_event(schedule, Instant()));  // nothing to tell by
  test::add(schedule, "Long", "2024-06-13 09:00", "2024-06-15 18:00");
  test::add(schedule, "Short", "2024-06-13 10:00", "2024-06-13 11:00");
  CHECK_FALSE(app::is_near_event(schedule, test::at(schedule, "2024-06-06 08:59")));
  CHECK(app::is_near_event(schedule, test::at(schedule, "2024-06-06 09:00")));
  CHECK(app::is_near_event(schedule, test::at(schedule, "2024-06-22 18:00")));
  CHECK_FALSE(app::is_near_event(schedule, test::at(schedule, "2024-06-22 18:01")));
}

TEST_CASE("only a board without a battery loses the time while it is off", "[F46]") {
  const source::TemporaryFolder pc, board, empty_battery, with_battery;
  CHECK(app::keeps_time_off(built, pc.path()));  // also a container that sees nothing of the machine
  for (const auto* folder : {&board, &empty_battery, &with_battery}) {
    std::filesystem::create_directories(*folder / "firmware/devicetree/base");
    std::filesystem::create_directories(*folder / "class/rtc");
  }
  CHECK_FALSE(app::keeps_time_off(built, board.path()));
  add_battery_clock(empty_battery, Instant(Seconds(40)));
  CHECK_FALSE(app::keeps_time_off(built, empty_battery.path()));
  add_battery_clock(with_battery, later);
  CHECK(app::keeps_time_off(built, with_battery.path()));
  add_battery_clock(pc, Instant(Seconds(40)));
  CHECK_FALSE(app::keeps_time_off(built, pc.path()));
}

TEST_CASE("the machine's clock is read, with what systemd-timesyncd remembers of it") {
  const source::TemporaryFolder run;
  const auto before = app::read_clock(run / "synchronized");
  CHECK_FALSE(before.heard);
  source::write_file(run / "synchronized", "");
  const auto after = app::read_clock(run / "synchronized");
  REQUIRE(after.heard);
  CHECK(after.now - *after.heard < std::chrono::minutes(1));
  CHECK(before.since_boot.count() > 0);
  CHECK(after.since_boot >= before.since_boot);
}
