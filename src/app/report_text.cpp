#include "app/report.h"
#include "rehearse/sights.h"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>

namespace foyer::app {
namespace {

using rehearse::Finding;
using rehearse::Rehearsal;
using rehearse::Severity;

constexpr std::size_t most_told = 12, most_of_kind = 2;  // beside the counts they fit on a terminal

std::string file_of(const Rehearsal& rehearsal, const Finding& finding) {
  return rehearsal.schedule.files[static_cast<std::size_t>(finding.place.file)];
}

// Commands to a workflow end with the line, and their properties with a comma or colon.
std::string escaped(std::string_view text, bool is_property) {
  std::string result;
  for (const char each : text) {
    const bool is_special = each == '%' || each == '\n' || each == '\r' || (is_property && (each == ':' || each == ','));
    result += is_special ? fmt::format("%{:02X}", static_cast<unsigned char>(each)) : std::string(1, each);
  }
  return result;
}

std::size_t count_of(const std::vector<Finding>& findings, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) { return severity_of(finding.kind) == severity; }));
}

std::string counted(std::size_t count, std::string_view what) { return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s"); }

// "  12 long-title", the gravest kinds first.
std::string counts_by_kind(const std::vector<Finding>& findings) {
  std::map<std::pair<int, rehearse::Kind>, std::size_t> counts;
  for (const auto& finding : findings) ++counts[{-static_cast<int>(severity_of(finding.kind)), finding.kind}];
  std::string lines;
  for (const auto& [key, count] : counts)
    lines += fmt::format("  {:>5}  {:<8} {}\n", count, to_string(severity_of(key.second)), to_string(key.second));
  return lines;
}

// The gravest, of each kind the first few: a hundred clashes of rooms must not hide what else there is.
std::vector<const Finding*> examples(const std::vector<Finding>& findings) {
  std::map<rehearse::Kind, std::size_t> counts;
  std::vector<const Finding*> chosen;
  for (const auto& finding : findings)
    if (chosen.size() < most_told && ++counts[finding.kind] <= most_of_kind) chosen.push_back(&finding);
  return chosen;
}

}  // namespace

std::string to_line(const Rehearsal& rehearsal, const Finding& finding) {
  const auto place = finding.place.line == 0
                         ? std::string()
                         : fmt::format("{}:{}:{}: ", file_of(rehearsal, finding), finding.place.line, finding.place.column);
  return fmt::format("{}{}: {}; {} [{}]", place, to_string(severity_of(finding.kind)), finding.what, finding.mend, to_string(finding.kind));
}

std::string to_github(const Rehearsal& rehearsal, const Finding& finding) {
  const auto severity = severity_of(finding.kind);
  auto properties = fmt::format("title={}", to_string(finding.kind));
  if (finding.place.line > 0)
    properties = fmt::format("file={},line={},col={},{}", escaped(file_of(rehearsal, finding), true), finding.place.line,
                             finding.place.column, properties);
  return fmt::format("::{} {}::{}", severity == Severity::note ? "notice" : to_string(severity), properties,
                     escaped(finding.what + "; " + finding.mend, false));
}

std::string summary(const Report& report) {
  const auto& rehearsal = report.rehearsal;
  const auto& findings = report.findings;
  const auto moments = std::accumulate(rehearsal.played.begin(), rehearsal.played.end(), std::size_t{0},
                                       [](std::size_t sum, const auto& played) { return sum + played.moments.size(); });
  const auto slides = std::accumulate(rehearsal.played.begin(), rehearsal.played.end(), std::size_t{0},
                                      [](std::size_t sum, const auto& played) { return sum + played.slides.size(); });
  auto text =
      fmt::format("{}, {} to {}: {}, {}, {}\n", rehearse::quoted(rehearsal.schedule, rehearsal.schedule.event.title),
                  rehearse::in_words(rehearsal.schedule, rehearsal.span.from), rehearse::in_words(rehearsal.schedule, rehearsal.span.until),
                  counted(rehearsal.screens.size(), "screen"), counted(moments, "moment"), counted(slides, "slide"));
  if (findings.empty()) return text + "nothing found\n";
  text += fmt::format("{}, {}, {}\n", counted(count_of(findings, Severity::error), "error"),
                      counted(count_of(findings, Severity::warning), "warning"), counted(count_of(findings, Severity::note), "note"));
  text += counts_by_kind(findings);
  const auto told = examples(findings);
  for (const auto* finding : told) text += to_line(rehearsal, *finding) + "\n";
  if (findings.size() > told.size()) text += fmt::format("and {} more\n", findings.size() - told.size());
  return text;
}

}  // namespace foyer::app
