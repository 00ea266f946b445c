#include "app/event.h"

#include "layout/contrast.h"
#include "model/language.h"
#include "read/companions.h"
#include "read/nearest.h"
#include "zone/text.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <string_view>

namespace foyer::app {
namespace {

// Each colour of the event's own that is too faint is named once, at its place.
void warn_of_corrections(const model::Schedule& schedule, std::vector<Problem>& problems) {
  for (const auto& [color, correction] : layout::faint_colors(schedule.theme)) {
    const auto& file = schedule.files[static_cast<std::size_t>(color.place.file)];
    problems.push_back({file, color.place.line, color.place.column, Severity::warning, to_string(correction)});
  }
}

std::vector<std::string> names_of(const std::vector<model::Screen>& screens) {
  std::vector<std::string> names;
  for (const auto& screen : screens) names.push_back(screen.name);
  return names;
}

}  // namespace

Event event_from(std::vector<File> files, const std::optional<zone::Zone>& given) {
  auto reading = read::read_schedule(files, zone::system_zone(), given);
  if (reading.schedule) warn_of_corrections(*reading.schedule, reading.problems);
  return {std::move(files), std::move(reading.schedule), std::move(reading.unreadable), std::move(reading.problems),
          std::move(reading.report)};
}

std::vector<File> with_last_good(std::vector<File> files, const std::vector<std::string>& unreadable, const std::vector<File>& last) {
  const auto name = [](const File& file) { return std::filesystem::path(file.path).filename(); };
  auto schedule = name(files.front());
  std::vector<std::filesystem::path> wanted;
  for (const auto& path : unreadable) wanted.push_back(std::filesystem::path(path).filename());
  const auto is_wanted = [&](const File& file) { return std::ranges::find(wanted, name(file)) != wanted.end(); };
  if (!last.empty() && is_wanted(files.front())) wanted.push_back(schedule = name(last.front()));  // it may have been called otherwise
  std::erase_if(files, is_wanted);
  std::ranges::copy_if(last, std::back_inserter(files), is_wanted);
  std::ranges::stable_partition(files, [&](const File& file) { return name(file) == schedule; });
  return files;
}

std::string minute_of(Instant instant, const zone::Zone& zone) {
  auto text = zone::to_iso_minute(instant, zone);
  std::ranges::replace(text, 'T', ' ');
  return text;
}

// One of days ago is history, and no slip.
std::vector<Problem> ended_emergencies(const model::Schedule& schedule, Instant now) {
  constexpr std::chrono::days long_ago{2};
  std::vector<Problem> problems;
  for (const auto& item : schedule.announcements) {
    const auto& file = schedule.files[static_cast<std::size_t>(item.place.file)];
    // Those of authorities expire, and nobody here can mend them.
    const bool is_own = item.place.file == 0 || read::companion_of(file) != nullptr;
    const bool has_ended = item.until && *item.until <= now && *item.until > now - long_ago;
    if (item.level == model::Level::emergency && has_ended && is_own)
      problems.push_back({file, item.place_of_until.line, item.place_of_until.column, Severity::warning,
                          "this emergency ended at " + minute_of(*item.until, schedule.event.zone) + " (" + schedule.event.zone.name +
                              ") and is not shown; correct its `until`, or take it out"});
  }
  return problems;
}

std::vector<Problem> doubts_of_day(const model::Schedule& schedule, Instant now) {
  constexpr std::chrono::days near{2};
  auto problems = ended_emergencies(schedule, now);
  const auto is_near = [&](const model::Session& session) { return session.start < now + near && session.end > now - near; };
  if (schedule.sessions.empty() || schedule.files.empty() || std::ranges::any_of(schedule.sessions, is_near)) return problems;
  const auto day = [&](Instant instant) { return zone::to_iso_day(instant, schedule.event.zone); };
  const auto last = std::ranges::max(schedule.sessions, {}, &model::Session::end).end;
  problems.push_back({schedule.files.front(), 0, 0, Severity::warning,
                      "no session is within two days of today, they are from " + day(schedule.sessions.front().start) + " to " + day(last) +
                          "; is this the schedule of another event or year, or is the clock of this computer wrong?"});
  return problems;
}

Result<model::Screen> choose_screen(const model::Schedule& schedule, const std::string& name, const std::string& language) {
  model::Screen screen;
  const auto names = names_of(schedule.screens);
  const auto found = name.empty() ? std::optional<std::size_t>(0) : read::find_name(name, names);
  if (!found) {
    return Error{"there is no screen named \"" + name + "\" in this event" +
                 (names.empty() ? "; it names no screens" : "; its screens are " + read::listed(names))};
  }
  if (!names.empty()) screen = schedule.screens[*found];
  if (!language.empty()) screen.languages = {model::canonical_tag(language)};
  return screen;
}

Chosen screen_or_nearest(const model::Schedule& schedule, const std::string& name, const std::string& language) {
  auto screen = choose_screen(schedule, name, language);
  if (screen) return {*std::move(screen), {}};
  auto instead = *choose_screen(schedule, read::nearest(name, names_of(schedule.screens)), language);
  const auto shown = instead.name.empty() ? std::string("the whole programme") : "\"" + instead.name + "\"";
  return {std::move(instead), screen.error() + "; " + shown + " is shown instead"};
}

std::optional<Size> parse_size(const std::string& text) {
  Size size;
  const char* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), end, size.width);
  if (width.ec != std::errc() || width.ptr == end || *width.ptr != 'x') return {};
  const auto height = std::from_chars(width.ptr + 1, end, size.height);
  if (height.ec != std::errc() || height.ptr != end) return {};
  constexpr int least = 64, most = 16384;
  if (std::min(size.width, size.height) < least || std::max(size.width, size.height) > most) return {};
  return size;
}

}  // namespace foyer::app
