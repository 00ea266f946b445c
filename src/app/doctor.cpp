#include "app/commands.h"
#include "app/facts.h"
#include "app/opened.h"

#include <fmt/core.h>

#include <algorithm>

namespace foyer::app {
namespace {

const char* word_for(Grade grade) { return grade == Grade::good ? "OK" : grade == Grade::warning ? "warning" : "error"; }

}  // namespace

int doctor(const DoctorOptions& options) {
  const auto zone = parse_zone(options.timezone);
  if (!zone) return print_to_stderr("foyer: " + zone.error()), exit_usage;
  const auto findings = diagnosis(gather_facts(options, *zone));
  for (const auto& finding : findings) fmt::print("{:<8} {:<12} {}\n", word_for(finding.grade), finding.about, finding.what);
  return std::ranges::any_of(findings, [](const Finding& finding) { return finding.grade == Grade::error; }) ? exit_problem : exit_good;
}

}  // namespace foyer::app
