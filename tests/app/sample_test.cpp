// What the sample event shows, instant by instant, by expectations made by hand from its schedule.
#include "app/event.h"
#include "base/limits.h"
#include "programme/deck.h"
#include "source/event_files.h"
#include "support/catch.h"
#include "zone/text.h"

using namespace foyer;
using programme::State;

namespace {

app::Event open(const std::string& path) { return app::event_from(source::read_event(path, limits::file_bytes).files); }

struct Expected {
  const char* time;    // in Shanghai
  const char* change;  // the next one's time of day
  const char* first;   // kind of the first slide
  const char* states;  // of the agenda's sessions that are not simply planned
};

// clang-format off
const std::vector<Expected> expectations{
    {"2024-05-01 12:00", "00:00", "before-event", ""},
    {"2024-06-12 19:20", "00:00", "before-event", ""},
    {"2024-06-13 00:00", "04:00", "before-event", ""},  // the night still belongs to the day before
    {"2024-06-13 03:59", "04:00", "before-event", ""},
    {"2024-06-13 04:00", "08:15", "before-day", ""},
    {"2024-06-13 08:14", "08:15", "before-day", ""},
    {"2024-06-13 08:15", "08:30", "agenda", "registration/soon"},
    {"2024-06-13 08:30", "09:15", "agenda", "registration/now"},
    {"2024-06-13 09:14", "09:15", "agenda", "registration/now"},
    {"2024-06-13 09:15", "09:30", "agenda", "registration/now opening/soon"},
    {"2024-06-13 09:30", "09:40", "agenda", "registration/over opening/now"},  // 09:40: a piece of news
    {"2024-06-13 09:42", "09:45", "agenda", "registration/over opening/now"},
    {"2024-06-13 09:45", "10:30", "agenda", "opening/now"},
    {"2024-06-13 10:29", "10:30", "agenda", "opening/now"},
    {"2024-06-13 10:30", "10:45", "agenda", "opening/over new-forces/soon"},
    {"2024-06-13 10:45", "11:15", "agenda", "new-forces/now"},
    {"2024-06-13 11:15", "11:30", "agenda", "new-forces/now circular-clinic/soon"},
    {"2024-06-13 11:30", "11:45", "agenda", "new-forces/now circular-clinic/now"},
    {"2024-06-13 11:45", "12:00", "agenda", "new-forces/over circular-clinic/now"},
    {"2024-06-13 12:00", "12:30", "agenda", "circular-clinic/now"},  // the tour is cancelled and never on
    {"2024-06-13 12:30", "12:45", "gap", "circular-clinic/over"},
    {"2024-06-13 12:45", "13:00", "gap", ""},
    {"2024-06-13 13:00", "13:15", "gap", "guided-tour/over"},
    {"2024-06-13 13:15", "13:30", "agenda", "keynote/soon showcase/soon"},
    {"2024-06-13 13:45", "14:00", "agenda", "keynote/now showcase/now carbon-workshop/now matchmaking/soon"},
    {"2024-06-13 15:08", "15:15", "agenda", "showcase/now carbon-workshop/over matchmaking/now impact/now funding-desk/soon industrial-parks/soon"},
    {"2024-06-13 15:30", "15:45", "agenda", "showcase/now matchmaking/over funding-desk/now industrial-parks/now closing/now"},
    {"2024-06-13 16:30", "16:35", "agenda", "showcase/now funding-desk/over indonesia/now meetings/now"},  // the talk of 16:30 is late
    {"2024-06-13 16:35", "16:45", "agenda", "showcase/now funding-desk/over indonesia/now meetings/now digital-esg/soon"},
    {"2024-06-13 16:50", "17:00", "agenda", "showcase/now indonesia/now meetings/now digital-esg/now"},
    {"2024-06-13 17:30", "17:35", "agenda", "showcase/now meetings/now digital-esg/now argentina-africa/now"},
    {"2024-06-13 18:00", "18:05", "agenda", "showcase/over argentina-africa/over doors-close/now"},
    {"2024-06-13 18:05", "18:15", "after-event", ""},
    {"2024-06-14 00:00", "04:00", "after-event", ""},
    {"2024-06-14 09:00", "00:00", "after-event", ""},
};
// clang-format on

std::string states(const programme::Deck& deck) {
  std::string text;
  for (const auto& entry : deck.entries)
    if (const auto* agenda = std::get_if<programme::AgendaSlide>(&entry.slide))
      for (const auto& session : agenda->sessions)
        if (session.state != State::planned) text += (text.empty() ? "" : " ") + session.id + "/" + to_string(session.state);
  return text;
}

}  // namespace

TEST_CASE("the sample event is right at every kind of instant") {
  const auto event = open("schedules/unido-day-2024");
  REQUIRE(event.schedule.has_value());
  REQUIRE(expectations.size() >= 30);
  const auto screen = app::choose_screen(*event.schedule, "lobby", "");
  REQUIRE(screen);
  for (const auto& expected : expectations) {
    INFO(expected.time);
    const auto now = zone::parse_instant(expected.time, event.schedule->event.zone).value();
    const auto deck = programme::deck(*event.schedule, *screen, now);
    CHECK(programme::kind_of(deck.entries.front().slide) == expected.first);
    CHECK(states(deck) == expected.states);
    CHECK(zone::to_iso(programme::next_change(*event.schedule, *screen, now), event.schedule->event.zone).substr(11, 5) == expected.change);
  }
}

TEST_CASE("the made-up conference's night belongs to its second day") {
  const auto event = open("schedules/devconf");
  REQUIRE(event.schedule.has_value());
  const auto deck = programme::deck(*event.schedule, {}, zone::parse_instant("2026-09-19 00:45", event.schedule->event.zone).value());
  CHECK(deck.day == zone::parse_day("2026-09-18"));
  CHECK(deck.today == zone::parse_day("2026-09-19"));
  CHECK(states(deck).find("/now") != std::string::npos);
}
