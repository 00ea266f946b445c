#include "app/clock_watch.h"

#include "support/catch.h"
#include "support/schedules.h"

using namespace foyer;
using namespace std::chrono_literals;
using app::ClockReading;
using app::ClockWatch;

namespace {

const Instant built{Seconds(1'700'000'000)};

// A machine whose clock goes as the test says.
struct Machine {
  explicit Machine(bool keeps_time_off = true)
      : watch([this](const std::string& line) { told.push_back(line); }, keeps_time_off, built, [this] { return reading; }) {
    schedule = test::empty_event();
    test::add(*schedule, "Opening", "2024-06-13 09:30", "2024-06-13 10:30");
    reading = {.now = at("2024-06-13 09:42"), .since_boot = 20s, .is_synchronised = false};
  }

  Instant at(const std::string& time) const { return test::at(*schedule, time); }

  bool look() { return watch.update(schedule); }

  bool after(Seconds time) {
    reading.now += time;
    reading.since_boot += time;
    return look();
  }

  bool set_to(Instant now) {
    reading.now = now;
    return after(1s);
  }

  std::optional<model::Schedule> schedule;
  ClockReading reading;
  std::vector<std::string> told;
  ClockWatch watch;
};

}  // namespace

TEST_CASE("a PC without a time server is believed, and nobody is told anything, nor is it looked at again") {
  Machine pc;
  CHECK_FALSE(pc.look());
  CHECK_FALSE(pc.after(26h));
  CHECK(pc.watch.is_trusted());
  CHECK_FALSE(pc.watch.due());
  CHECK(pc.told.empty());
}

TEST_CASE("a clock of 1970 is not believed until a time server sets it; staff hear of either once", "[F46][F47]") {
  Machine pc;
  pc.reading.now = Instant(5s);
  CHECK(pc.look());
  CHECK_FALSE(pc.watch.is_trusted());
  CHECK(pc.watch.due());
  for (int look = 0; look < 10; ++look) CHECK_FALSE(pc.after(10s));
  REQUIRE(pc.told.size() == 1);
  CHECK(pc.told.front().find("1970-01-01T00:00:05") != std::string::npos);
  pc.reading.is_synchronised = true;
  CHECK(pc.set_to(pc.at("2024-06-13 09:42")));
  CHECK(pc.watch.is_trusted());
  CHECK_FALSE(pc.watch.due());
  CHECK(pc.told.size() == 2);
}

TEST_CASE("a board at the time that it saved last is not believed until a time server is heard, though its clock may not jump", "[F46]") {
  Machine board(false);
  CHECK(board.look());
  CHECK_FALSE(board.watch.is_trusted());
  CHECK_FALSE(board.after(26h));  // it does not become right by itself
  board.reading.is_synchronised = true;
  CHECK(board.after(10s));
  CHECK(board.watch.is_trusted());
  board.reading.is_synchronised = false;  // the network has gone; the clock goes on
  CHECK_FALSE(board.after(48h));
  CHECK(board.watch.is_trusted());
}

TEST_CASE("what systemd-timesyncd remembers is enough at a start without a network") {
  Machine board(false);
  board.reading.heard = board.reading.now - 10h;
  CHECK_FALSE(board.look());
  CHECK(board.watch.is_trusted());
}

TEST_CASE("a clock that somebody sets near the event is believed at once, forward and back", "[F47][F48]") {
  Machine board(false);
  CHECK(board.look());
  CHECK(board.set_to(board.at("2024-06-13 14:00")));
  CHECK(board.watch.is_trusted());
  CHECK(board.set_to(board.at("2024-06-13 13:00")));  // all may be another
  CHECK(board.set_to(board.at("2024-06-12 13:00")));
  CHECK(board.watch.is_trusted());
  CHECK_FALSE(board.after(60s));
  CHECK(board.set_to(Instant()));
  CHECK_FALSE(board.watch.is_trusted());
  CHECK(board.set_to(board.at("2024-06-13 13:00")));
  CHECK(board.watch.is_trusted());
}

TEST_CASE("a clock that is set to far from the event by hand is believed after ten minutes, even if a time server was heard before",
          "[F47]") {
  Machine pc;
  pc.reading.is_synchronised = true;
  pc.look();
  pc.reading.is_synchronised = false;  // as the kernel has it once somebody else sets the clock
  CHECK(pc.set_to(pc.at("2034-06-13 09:42")));
  CHECK_FALSE(pc.watch.is_trusted());
  CHECK_FALSE(pc.after(598s));
  CHECK(pc.after(2s));
  CHECK(pc.watch.is_trusted());
}

TEST_CASE("where systemd-timesyncd alone tells, its first setting of the clock is believed wherever it leads, and somebody's own is not",
          "[F47]") {
  Machine board(false);
  board.reading.now = Instant(5s);
  CHECK(board.look());
  CHECK(board.set_to(board.at("2034-06-13 09:42")));  // before it is remembered that a time server did that
  CHECK_FALSE(board.watch.is_trusted());
  board.reading.heard = board.reading.now;
  CHECK(board.after(10s));
  CHECK(board.watch.is_trusted());
  board.reading.heard = board.reading.now + 20s;
  CHECK_FALSE(board.after(30s));
  CHECK(board.set_to(board.at("2044-06-13 09:42")));
  CHECK_FALSE(board.watch.is_trusted());
  board.reading.heard = board.reading.now;
  CHECK(board.set_to(board.reading.now));
  CHECK(board.watch.is_trusted());
}

TEST_CASE("a time server that was heard just before somebody set the clock does not speak for that") {
  for (const char* const set_to : {"2034-06-13 09:42", "2024-01-13 09:42"}) {
    Machine pc;
    pc.look();
    pc.reading.heard = pc.reading.now + 20s;
    pc.reading.since_boot += 30s;
    CHECK(pc.set_to(pc.at(set_to)));
    CHECK_FALSE(pc.watch.is_trusted());
  }
}

TEST_CASE("standby and a program that was stopped are no jump", "[F55]") {
  Machine pc;
  pc.look();
  CHECK_FALSE(pc.after(12h));
  pc.reading.now += 4s;  // as time servers correct it
  CHECK_FALSE(pc.after(60s));
  CHECK(pc.told.empty());
}

TEST_CASE("after three days without a time server staff are told, once a day, and not while one is heard", "[F56]") {
  Machine pc;
  for (int hour = 0; hour < 71; ++hour) pc.after(1h);
  CHECK(pc.told.empty());
  for (int hour = 0; hour < 25; ++hour) pc.after(1h);
  REQUIRE(pc.told.size() == 1);
  CHECK(pc.told.front().find("for 3 days: the clock may be minutes off") != std::string::npos);
  for (int hour = 0; hour < 24; ++hour) pc.after(1h);
  CHECK(pc.told.size() == 2);
  CHECK(pc.watch.is_trusted());
  for (int hour = 0; hour < 200; ++hour) {
    pc.reading.heard = pc.reading.now + 20min;
    pc.after(1h);
  }
  pc.reading.is_synchronised = true;
  for (int hour = 0; hour < 200; ++hour) pc.after(1h);
  pc.reading.is_synchronised.reset();  // nor where the kernel does not say
  for (int hour = 0; hour < 200; ++hour) pc.after(1h);
  CHECK(pc.told.size() == 2);
}
