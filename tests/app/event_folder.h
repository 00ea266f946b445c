// An event's folder under a display, and how tests save to it and speak of what is up.
#pragma once

#include "app/live.h"

#include <poll.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace foyer::test {

namespace fs = std::filesystem;

// A folder of its own for each test, with the state kept in it too.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "foyer-live-XXXXXX").string();
    path = mkdtemp(name.data());
    setenv("XDG_STATE_HOME", (path / "state").c_str(), 1);
    fs::create_directory(path / "event");
  }
  ~Folder() { fs::remove_all(path); }
  fs::path event() const { return path / "event"; }
  void write(const std::string& text) const { write_beside("schedule.json", text); }
  void write_beside(const std::string& name, const std::string& text) const { std::ofstream(event() / name) << text; }
};

inline std::string schedule_named(const std::string& title) {
  return R"({"event": {"title": ")" + title + R"("}, "sessions": [{"title": "A", "start": "2024-06-13 09:30"}]})";
}

inline std::string title_of(const app::Live& live) {
  return live.schedule() ? model::in_language(live.schedule()->event.title, "en") : std::string("none");
}

inline const Instant now = Instant(Seconds(1'718'264'520));

// Lets the watch report, then moves the time on until everything that was due is done.
inline bool settle(app::Live& live) {
  pollfd ready{live.descriptors().at(0), POLLIN, 0};
  poll(&ready, 1, 5000);
  bool changed = live.update(Steady::now(), now);
  for (int round = 0; round < 5 && live.due(); ++round) {
    const auto due = *live.due();
    changed |= live.update(due, now);
    live.keep(due);
  }
  return changed;
}

inline app::LiveSettings telling(app::Tell tell = [](const std::string&) {}) {
  app::LiveSettings settings;
  settings.tell = std::move(tell);
  return settings;
}

inline std::string emergency(const std::string& text) {
  return R"([{"text": ")" + text + R"(", "level": "emergency", "until": "2024-06-13 18:00"}])";
}

// The text of the emergency.
inline std::string emergency_of(const app::Live& live) {
  if (!live.schedule()) return "no schedule";
  const auto& all = live.schedule()->announcements;
  return all.empty() ? std::string("nothing") : model::in_language(all.front().text, "en");
}

// Nobody may read what stands there.
inline void spoil(const fs::path& file) {
  fs::remove(file);
  fs::create_directory(file);
}

inline std::string all_of(const std::vector<Problem>& problems) {
  std::string text;
  for (const auto& problem : problems) text += to_string(problem) + "\n";
  return text;
}

}  // namespace foyer::test
