#include "app/check_pictures.h"
#include "app/clock.h"
#include "app/commands.h"
#include "app/live.h"
#include "app/opened.h"
#include "app/senses.h"
#include "app/web_files.h"
#include "base/ascii.h"
#include "base/entries.h"
#include "paint/fonts.h"
#include "read/nearest.h"
#include "read/schedule.h"
#include "source/event_files.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

nlohmann::ordered_json to_json(const Problem& problem) {
  return {{"file", problem.file},
          {"line", problem.line},
          {"column", problem.column},
          {"severity", problem.severity == Severity::error ? "error" : "warning"},
          {"message", problem.what}};
}

/// Characters that no installed font has, as a rehearsal tells of them.
std::vector<Problem> missing_characters(const model::Schedule& schedule, paint::Fonts& fonts, const paint::PictureFolders& folders) {
  std::vector<Problem> problems;
  for (const auto& found : rehearse::find_missing_characters(schedule, senses(fonts, folders)))
    problems.push_back({schedule.files[static_cast<std::size_t>(found.place.file)], found.place.line, found.place.column, Severity::warning,
                        found.what + "; " + found.mend});
  return problems;
}

bool is_read(const fs::path& file, const std::vector<model::Source>& sources, const fs::path& folder) {
  const auto names = source::event_names();
  const auto is_source = [&](const model::Source& each) {
    return !is_address(each.address) && (folder / each.address).lexically_normal() == file.lexically_normal();
  };
  return std::ranges::find(names, file.filename().string()) != names.end() || std::ranges::any_of(sources, is_source);
}

/// Files of an event's folder that look like a part of it, and that nobody reads.
std::vector<Problem> unread_files(const fs::path& folder, const model::Schedule& schedule) {
  const std::vector<std::string> names(source::event_names().begin(), source::event_names().end());
  std::vector<Problem> problems;
  std::error_code none;
  for (const auto& entry : entries_of(folder)) {
    const auto name = entry.path().filename().string(), ending = entry.path().extension().string();
    if (!same_but_for_case(ending, ".json") || !entry.is_regular_file(none) || is_read(entry.path(), schedule.sources, folder)) continue;
    const auto meant = read::did_you_mean(name, names);
    problems.push_back(
        {entry.path().string(), 0, 0, Severity::warning,
         "foyer does not read a file of this name" +
             (meant.empty() ? "; what it reads here is " + read::listed(names) + ": put its lists into one of these" : meant)});
  }
  std::ranges::sort(problems, {}, &Problem::file);
  return problems;
}

struct Checked {
  std::vector<Problem> problems;
  std::optional<std::size_t> sessions;  // nothing where there is no schedule
};

/// What the files and the sources say wrongly, and what they say well but this machine cannot draw. Of another system's schedule it is told
/// what became of it.
Checked look_at(const std::string& path, const std::optional<zone::Zone>& given) {
  Live live(path, {.tell = [](const std::string&) {}, .zone = given, .keeps = false});
  live.settle();
  auto problems = live.problems();
  for (const auto& report : live.reports()) print_to_stderr(report);
  const auto& schedule = live.schedule();
  if (!schedule) return {std::move(problems), {}};
  if (std::error_code none; fs::is_directory(path, none)) std::ranges::move(unread_files(path, *schedule), std::back_inserter(problems));
  const auto now = Clock().now();
  for (auto& problem : ended_emergencies(*schedule, now)) {
    problem.what += "; it is " + minute_of(now, schedule->event.zone) + " now";
    problems.push_back(std::move(problem));
  }
  const auto folders = live.picture_folders();
  std::ranges::move(picture_problems(*schedule, folders), std::back_inserter(problems));
  const auto fonts = paint::Fonts::open(schedule->theme);
  if (fonts) std::ranges::move(missing_characters(*schedule, **fonts, folders), std::back_inserter(problems));
  return {std::move(problems), schedule->sessions.size()};
}

void print_in_order(const std::string& path, std::size_t sessions) {
  print_to_stderr(fmt::format("{}: in order, {} {}", shown(path), sessions, sessions == 1 ? "session" : "sessions"));
}

}  // namespace

int check(const CheckOptions& options) {
  const auto given = parse_zone(options.timezone);
  if (!given) return print_to_stderr("foyer: " + given.error()), exit_usage;
  std::vector<Problem> problems;
  for (const auto& path : options.events) {
    auto checked = look_at(path, *given);
    if (checked.problems.empty() && checked.sessions && !options.json) print_in_order(path, *checked.sessions);
    std::ranges::move(checked.problems, std::back_inserter(problems));
  }
  if (options.json) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& problem : problems) list.push_back(to_json(problem));
    fmt::print("{}\n", list.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
  } else {
    for (const auto& problem : problems) fmt::print("{}\n", to_string(problem));
  }
  const bool failed =
      std::any_of(problems.begin(), problems.end(), [](const Problem& problem) { return problem.severity == Severity::error; });
  return failed ? exit_problem : exit_good;
}

int print_schema() {
  fmt::print("{}", read::schema());
  return exit_good;
}

}  // namespace foyer::app
