// The schedules of real events, in ../shared/data: what foyer keeps of each. The table in docs/formats.md is what this test finds; with the
// variable FOYER_WRITE_TABLES set it writes that table.
#include "read/form.h"
#include "read/imports.h"
#include "read/schedule.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

using namespace foyer;
using namespace foyer::read;

namespace {

const std::filesystem::path data = "../shared/data", document = "docs/formats.md";
const std::string above = "| file | format | time zone | items | kept | left out |\n";

zone::Zone zone_called(const std::string& name) { return zone::find_zone(name).value(); }

// What staff would say of the events whose files name no zone, or have two offsets because the clocks change.
const std::map<std::string, std::string> zones_of_staff{
    {"cdkday", "America/New_York"},    {"fosdem2020", "Europe/Brussels"}, {"global-azure-linz2020", "Europe/Vienna"},
    {"icon2024-he", "Asia/Jerusalem"}, {"kielux2020", "Europe/Berlin"},   {"scale22x", "America/Los_Angeles"}};

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// Feeds and alerts are no schedules.
std::vector<std::string> schedule_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
    const auto path = std::filesystem::relative(entry.path(), data);
    if (entry.is_regular_file() && path.has_parent_path() && *path.begin() != "feeds" && *path.begin() != "cap")
      files.push_back(path.generic_string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// "38: it has no start", the same reasons counted together.
std::string reasons(const std::vector<Problem>& problems) {
  std::map<std::string, int> counts;
  for (const auto& problem : problems) {
    if (problem.what.rfind("left out of this ", 0) != 0) continue;
    const auto title_ends = problem.what.rfind("\": "), at = title_ends == std::string::npos ? problem.what.rfind(": ") : title_ends + 1;
    ++counts[problem.what.substr(at + 2)];
  }
  std::string all;
  for (const auto& [reason, count] : counts) all += (all.empty() ? "" : "; ") + std::to_string(count) + ": " + reason;
  return all;
}

struct Row {
  std::string file, format, zone;
  std::optional<ImportReport> report;  // none of what is no schedule of its own
  std::string left_out;
};

Row row_of_schedule(const File& file, const std::optional<zone::Zone>& given) {
  const auto reading = read_schedule({file}, zone_called("UTC"), given);
  INFO(file.path);
  for (const auto& problem : reading.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(reading.report);
  REQUIRE(reading.schedule);
  const auto& zone = reading.schedule->event.zone.name;
  return {file.path, reading.report->format, zone + (given ? ", as given" : ""), reading.report, reasons(reading.problems)};
}

// The file of the speakers alone names nobody who speaks: it is read with the sessions beside it.
Row row_of_speakers(const File& file, const std::optional<zone::Zone>& given) {
  const auto sessions = std::filesystem::path(file.path).parent_path() / "sessions.json";
  const auto known = [&](const std::vector<File>& files) {
    const auto reading = read_schedule(files, zone_called("UTC"), given);
    REQUIRE(reading.schedule);
    const auto& people = reading.schedule->speakers;
    return std::count_if(people.begin(), people.end(), [](const auto& each) { return !each.role.empty() || !each.bio.empty(); });
  };
  const File beside{sessions.string(), bytes_of(data / sessions)};
  const auto with = known({beside, file}), without = known({beside});
  return {file.path,
          "list of speakers",
          "",
          {},
          "read with the sessions beside it: people with a role or a biography are " + std::to_string(with) + " then, and " +
              std::to_string(without) + " without"};
}

Row row_of(const File& file) {
  const auto given = zones_of_staff.find(file.path.substr(0, file.path.find('/')));
  if (speakers_among({file}))
    return row_of_speakers(file, given == zones_of_staff.end() ? std::optional<zone::Zone>() : zone_called(given->second));
  if (given == zones_of_staff.end()) return row_of_schedule(file, {});
  CHECK_FALSE(read_schedule({file}, zone_called("UTC")).schedule);
  return row_of_schedule(file, zone_called(given->second));
}

std::string told(const Row& row) {
  const auto number = [&](std::size_t ImportReport::*of) { return row.report ? std::to_string((*row.report).*of) : ""; };
  std::string line = "|";
  for (const auto& cell : {row.file, row.format, row.zone, number(&ImportReport::items), number(&ImportReport::kept), row.left_out})
    line += " " + cell + (cell.empty() ? "|" : " |");
  return line + "\n";
}

struct Split {
  std::string before, table, after;
};

Split split(const std::string& text) {
  const auto from = text.find(above);
  REQUIRE(from != std::string::npos);
  const auto end = text.find("\n\n", from) + 1;
  return {text.substr(0, from), text.substr(from, end - from), text.substr(end)};
}

}  // namespace

TEST_CASE("docs/formats.md tells of every real schedule how much of it is shown: all, but for what has no time") {
  if (!std::filesystem::exists(data)) {
    WARN("left out: there is no folder " << data << " with the schedules of real events");
    return;
  }
  std::string found = above + "|---|---|---|---|---|---|\n";
  std::set<std::string> incomplete;
  for (const auto& name : schedule_files()) {
    const auto row = row_of({name, bytes_of(data / name)});
    if (row.report && row.report->kept != row.report->items) incomplete.insert(name);
    found += told(row);
  }
  CHECK(incomplete == std::set<std::string>{"cdkday/sessions.json"});
  const auto [before, documented, after] = split(bytes_of(document));
  if (std::getenv("FOYER_WRITE_TABLES") != nullptr) std::ofstream(document, std::ios::binary) << before << found << after;
  INFO("the table should be\n" << found << "which FOYER_WRITE_TABLES=1 writes into " << document);
  CHECK((documented == found));
}
