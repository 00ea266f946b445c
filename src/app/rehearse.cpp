#include "app/commands.h"
#include "app/crew.h"
#include "app/event.h"
#include "app/opened.h"
#include "app/played_bytes.h"
#include "app/report.h"
#include "app/senses.h"
#include "paint/fonts.h"
#include "paint/turn.h"
#include "source/replace_file.h"
#include "zone/text.h"

#include <fmt/core.h>

#include <unistd.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>
#include <system_error>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;
using rehearse::Span;

/// What is to be played, one day of one screen a task.
struct Plan {
  model::Schedule schedule;
  paint::PictureFolders folders;
  std::vector<model::Screen> screens;
  std::vector<Size> sizes;
  Span span;
  bool all_screens = true, pictures = false;

  struct Task {
    std::size_t screen;
    Span span;
  };
  std::vector<Task> tasks;
};

Result<Span> asked_span(const RehearseOptions& options, const model::Schedule& schedule) {
  const auto& zone = schedule.event.zone;
  auto span = rehearse::span_of(schedule);
  if (!options.day.empty()) {
    const auto day = zone::parse_day(options.day);
    if (!day) return Error{"cannot read the day \"" + options.day + "\"; write it like 2024-06-13"};
    const auto begin = zone::to_instant(zone, *day + schedule.event.day_end),
               end = zone::to_instant(zone, *day + std::chrono::days(1) + schedule.event.day_end);
    span = {std::max(span.from, begin), std::min(span.until, end)};
  }
  const auto from = parse_at(options.from, zone), until = parse_at(options.until, zone);
  if (!from) return Error{from.error()};
  if (!until) return Error{until.error()};
  if (!options.from.empty()) span.from = *from;
  if (!options.until.empty()) span.until = *until;
  if (span.from >= span.until) return Error{"there is nothing to play: no session of the event is in that time"};
  return span;
}

Result<std::vector<model::Screen>> asked_screens(const RehearseOptions& options, const model::Schedule& schedule) {
  if (options.event.screen.empty() && !schedule.screens.empty()) return schedule.screens;
  auto screen = choose_screen(schedule, options.event.screen, {});
  if (!screen) return Error{screen.error()};
  return std::vector<model::Screen>{*std::move(screen)};
}

Result<Plan> plan_of(const RehearseOptions& options, Opened opened) {
  const auto span = asked_span(options, opened.schedule);
  if (!span) return Error{span.error()};
  const auto screens = asked_screens(options, opened.schedule);
  if (!screens) return Error{screens.error()};
  Plan plan{std::move(opened.schedule),
            std::move(opened.folders),
            *screens,
            {},
            *span,
            options.event.screen.empty(),
            options.pictures && !options.output.empty(),
            {}};
  for (std::size_t screen = 0; screen < plan.screens.size(); ++screen) {
    plan.sizes.push_back(paint::turned(Size{1920, 1080}, plan.screens[screen].rotation));
    for (const auto& day : rehearse::days_of(plan.schedule, plan.span)) plan.tasks.push_back({screen, day});
  }
  return plan;
}

/// Begins the work of one process: the fonts, and what they have measured, stay for all its tasks.
Work work_of(const Plan& plan) {
  const auto fonts = paint::Fonts::open(plan.schedule.theme);
  if (!fonts) throw std::runtime_error(fonts.error());
  return [&plan, fonts = *fonts, painter = std::make_shared<paint::Painter>(*fonts, plan.folders)](std::size_t number) {
    const auto& task = plan.tasks[number];
    PictureRoll roll(*painter);
    const auto watch = [&](const layout::Loop& loop, rehearse::Moment& moment) { roll.add(loop, moment); };
    PlayedPart part;
    part.played = rehearse::play(plan.schedule, plan.screens[task.screen], plan.sizes[task.screen], fonts->measure(), task.span,
                                 plan.pictures ? rehearse::Watch(watch) : rehearse::Watch());
    part.played.screen = task.screen;
    part.looks = roll.looks();
    part.pictures = std::move(roll).take_pictures();
    return to_bytes(part);
  };
}

/// What the pages of a report look like, in its numbers.
struct Album {
  std::optional<ReportPage> page;  // nothing without one
  std::vector<Look> looks;
};

/// Puts the pictures of a part into the page, and gives its pages the numbers that they have there.
void place_pictures(PlayedPart& part, Album& album) {
  std::vector<int> numbers;
  for (const auto& picture : part.pictures) numbers.push_back(album.page->add(picture));
  const auto first = static_cast<int>(album.looks.size());
  for (auto& look : part.looks) {
    for (auto& placed : look) placed.picture = numbers[static_cast<std::size_t>(placed.picture)];
    album.looks.push_back(std::move(look));
  }
  for (auto& moment : part.played.moments)
    for (auto& shown : moment.pages)
      if (shown.look >= 0) shown.look += first;
}

class Progress {
 public:
  explicit Progress(std::size_t all) : all_(all) {}
  ~Progress() {
    if (is_shown_) fmt::print(stderr, "\r\033[K");
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void step() {
    if (is_shown_) fmt::print(stderr, "\rplayed {} of {} days of screens", ++done_, all_);
  }

 private:
  std::size_t all_, done_ = 0;
  bool is_shown_ = ::isatty(STDERR_FILENO) == 1;
};

Result<std::vector<rehearse::Played>> play_all(const Plan& plan, Album& album) {
  std::vector<rehearse::Played> days(plan.tasks.size());
  {
    Progress progress(plan.tasks.size());
    const auto done = [&](std::size_t task, const std::string& bytes) {
      auto part = played_part(bytes);
      if (album.page) place_pictures(part, album);
      days[task] = std::move(part.played);
      progress.step();
    };
    const auto shared = share_out(
        plan.tasks.size(), cores(), [&] { return work_of(plan); }, done);
    if (!shared) return Error{shared.error()};
  }
  std::vector<std::vector<rehearse::Played>> by_screen(plan.screens.size());
  for (std::size_t task = 0; task < days.size(); ++task) by_screen[plan.tasks[task].screen].push_back(std::move(days[task]));
  std::vector<rehearse::Played> played;
  for (auto& each : by_screen) played.push_back(rehearse::joined(std::move(each)));
  return played;
}

Result<std::optional<ReportPage>> begin_page(const std::string& folder) {
  if (folder.empty()) return std::optional<ReportPage>();
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return Error{"cannot make the folder " + folder + ": " + failed.message()};
  auto page = ReportPage::begin(fs::path(folder) / "index.html");
  if (!page) return Error{page.error()};
  return std::optional<ReportPage>(*std::move(page));
}

Result<fs::path> write_report(const Report& report, ReportPage& page, const fs::path& folder) {
  const auto json = to_json(report);
  if (const auto fault = source::replace_file(folder / "report.json", {json, "\n"}, 0666)) return Error{"cannot write " + fault->what};
  return page.finish(json);
}

void print(const RehearseOptions& options, const Report& report) {
  if (options.format == "json") fmt::print("{}\n", findings_to_json(report.rehearsal, report.findings));
  else if (options.format == "text") fmt::print("{}", summary(report));
  else
    for (const auto& finding : report.findings) fmt::print("{}\n", to_github(report.rehearsal, finding));
}

bool has_failed(const RehearseOptions& options, const std::vector<rehearse::Finding>& findings) {
  const auto least = rehearse::parse_severity(options.fail_on);
  return least && std::any_of(findings.begin(), findings.end(),
                              [&](const rehearse::Finding& finding) { return severity_of(finding.kind) >= *least; });
}

}  // namespace

int rehearse(const RehearseOptions& options) {
  const auto failed = [](const std::string& why) { return print_to_stderr("foyer: " + why), exit_problem; };
  auto opened = open(options.event);
  if (!opened) return failed(opened.error());
  const auto plan = plan_of(options, *std::move(opened));
  if (!plan) return print_to_stderr("foyer: " + plan.error()), exit_usage;
  auto page = begin_page(options.output);
  if (!page) return failed(page.error());
  Album album{*std::move(page), {}};
  const auto played = play_all(*plan, album);
  if (!played) return failed(played.error());
  const auto fonts = paint::Fonts::open(plan->schedule.theme);
  if (!fonts) return failed(fonts.error());
  const rehearse::Rehearsal rehearsal{plan->schedule, plan->screens, plan->sizes, *played, plan->span, plan->all_screens};
  const auto findings = all_findings(rehearsal, senses(**fonts, plan->folders));
  const Report report{rehearsal, findings, album.looks, album.page ? album.page->sizes() : std::vector<Size>()};
  if (album.page) {
    const auto written = write_report(report, *album.page, options.output);
    if (!written) return failed(written.error());
    print_to_stderr(written->string());
  }
  print(options, report);
  return has_failed(options, findings) ? exit_problem : exit_good;
}

}  // namespace foyer::app
