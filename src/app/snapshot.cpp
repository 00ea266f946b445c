#include "app/commands.h"
#include "app/event.h"
#include "app/opened.h"
#include "base/ascii.h"
#include "layout/loop.h"
#include "paint/painter.h"
#include "paint/turn.h"
#include "programme/deck.h"

#include <fmt/core.h>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

// FILE.png becomes FILE-2.png.
fs::path numbered(const fs::path& path, std::size_t number) {
  auto name = path.stem().string() + "-" + std::to_string(number) + path.extension().string();
  return path.parent_path() / name;
}

int save(paint::Painter& painter, const layout::Scene& scene, const fs::path& path) {
  const auto saved = paint::save_png(painter.paint(scene), path);
  if (!saved) return print_to_stderr("foyer: " + saved.error()), exit_problem;
  fmt::print("{}\n", path.string());
  return exit_good;
}

int save_all(paint::Painter& painter, const layout::Loop& loop, const fs::path& path) {
  for (std::size_t index = 0; index < loop.pages.size(); ++index)
    if (const int status = save(painter, loop.pages[index].scene, numbered(path, index + 1))) return status;
  return exit_good;
}

}  // namespace

int snapshot(const SnapshotOptions& options) {
  const auto given = parse_size(options.size);
  if (!given && !options.size.empty())
    return print_to_stderr("foyer: cannot read the size \"" + options.size + "\"; write it like 1920x1080"), exit_usage;
  if (const fs::path output(options.output); output.has_extension() && !same_but_for_case(output.extension().string(), ".png"))
    return print_to_stderr("foyer: only PNG is written; name the file " + fs::path(output).replace_extension(".png").string()), exit_usage;
  const auto opened = open(options.event);
  if (!opened) return print_to_stderr("foyer: " + opened.error()), exit_problem;
  const auto* schedule = &opened->schedule;
  const auto wanted = asked(options.event, *schedule);
  if (!wanted) return print_to_stderr("foyer: " + wanted.error()), exit_usage;
  const auto fonts = paint::Fonts::open(schedule->theme);
  if (!fonts) return print_to_stderr("foyer: " + fonts.error()), exit_problem;

  auto screen = wanted->screen;
  const Size size = given.value_or(paint::turned(Size{1920, 1080}, screen.rotation));
  // Numbered slides are those that `foyer slides` prints: of the first language.
  if (options.all || options.slide > 0) screen.languages = programme::languages_in_turn(*schedule, screen).front();
  const auto loop = layout::loop_at(*schedule, screen, size, (*fonts)->measure(), wanted->now);
  paint::Painter painter(*fonts, opened->folders);
  if (options.all) return save_all(painter, loop, options.output);
  if (options.slide > static_cast<int>(loop.pages.size()))
    return print_to_stderr(fmt::format("foyer: there is no slide {}; at that time there are {}", options.slide, loop.pages.size())),
           exit_problem;
  const auto scene = options.slide > 0 ? loop.pages[static_cast<std::size_t>(options.slide - 1)].scene
                                       : layout::scene_of(loop, layout::page_up(loop, wanted->now));
  return save(painter, scene, options.output);
}

}  // namespace foyer::app
