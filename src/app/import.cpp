#include "app/commands.h"
#include "app/event.h"
#include "app/opened.h"
#include "read/form.h"
#include "read/foyer_form.h"
#include "read/schedule.h"
#include "source/event_files.h"
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
  const auto files = source::read_event(options.source, read::most_bytes);
  if (!files) return fail(files.error(), exit_problem);
  const auto form = read::form_of(files->front(), *zone);
  for (const auto& problem : form.problems) print_to_stderr(to_string(problem));
  if (!form.root) return fail(options.source + ": nothing to import", exit_problem);
  if (!form.report) return fail(options.source + " is in foyer's own form already", exit_problem);
  const auto text = read::to_json(*form.root);
  if (const auto fault = source::replace_file(std::filesystem::absolute(options.output), {text}))
    return fail("cannot write " + fault->what, exit_problem);

  // What the file is worth, read as a display would.
  const auto reading = read::read_schedule({{options.output, text}}, zone::system_zone());
  for (const auto& problem : reading.problems) print_to_stderr(to_string(problem));
  const auto kept = reading.schedule ? reading.schedule->sessions.size() : 0;
  fmt::print("{}: {} items, {} kept, {} left out; written to {}\n", form.report->format, form.report->items, kept,
             form.report->items - kept, options.output);
  return exit_good;
}

}  // namespace foyer::app
