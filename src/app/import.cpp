#include "app/commands.h"
#include "app/opened.h"
#include "app/supply.h"
#include "read/form.h"
#include "read/foyer_form.h"
#include "read/schedule.h"
#include "source/replace_file.h"

#include <fmt/core.h>

#include <filesystem>

namespace foyer::app {
namespace {

int fail(const std::string& why, int status) {
  print_to_stderr("foyer: " + why);
  return status;
}

}  // namespace

int import(const ImportOptions& options) {
  const auto zone = parse_zone(options.timezone);
  if (!zone) return fail(zone.error(), exit_usage);
  auto supply = Supply::of_event(options.source, {}, print_to_stderr);
  const auto files = wait_for(supply);
  for (const auto& problem : supply.problems()) print_to_stderr(to_string(problem));
  if (files.empty() || !supply.is_ready()) return exit_problem;
  const auto speakers = read::speakers_among(files);
  const auto form = read::form_of(files.front(), *zone, speakers ? &*speakers : nullptr);
  for (const auto& problem : form.problems) print_to_stderr(to_string(problem));
  if (!form.root) return fail(shown(options.source) + ": nothing to import", exit_problem);
  if (!form.report) return fail(shown(options.source) + " is in foyer's own form already", exit_problem);
  const auto output = std::filesystem::absolute(options.output);
  std::error_code none;
  if (std::filesystem::exists(output, none) && !options.force)
    return fail(options.output + " is there already, perhaps with somebody's work in it; name another file, or write over it with --force",
                exit_problem);
  if (!std::filesystem::is_directory(output.parent_path(), none))
    return fail("there is no folder " + output.parent_path().string() + " to write into", exit_problem);
  const auto text = read::to_json(*form.root);
  if (const auto fault = source::replace_file(output, {text}, 0644)) return fail("cannot write " + fault->what, exit_problem);

  // What the file is worth, read as a display would.
  const auto reading = read::read_schedule({{options.output, text}}, zone::system_zone());
  for (const auto& problem : reading.problems) print_to_stderr(to_string(problem));
  auto report = *form.report;
  report.kept = reading.schedule ? reading.schedule->sessions.size() : 0;
  fmt::print("{}; written to {}\n", in_words(report), options.output);
  return exit_good;
}

}  // namespace foyer::app
