// What a rehearsal found, as files and as lines: docs/rehearsal.md describes each.
#pragma once

#include "app/picture_roll.h"
#include "base/result.h"
#include "rehearse/findings.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace foyer::app {

struct Report {
  const rehearse::Rehearsal& rehearsal;
  const std::vector<rehearse::Finding>& findings;
  const std::vector<Look>& looks;  // of its pages
  const std::vector<Size>& pictures;
};

/// report.json.
std::string to_json(const Report& report);

/// A list of the findings alone, for `--format json`.
std::string findings_to_json(const rehearse::Rehearsal& rehearsal, const std::vector<rehearse::Finding>& findings);

/// "schedule.json:12:3: warning: what; mend [kind]".
std::string to_line(const rehearse::Rehearsal& rehearsal, const rehearse::Finding& finding);

/// The same as a command to the workflows of GitHub, which show it beside the line.
std::string to_github(const rehearse::Rehearsal& rehearsal, const rehearse::Finding& finding);

/// What was played and how much was found, then the gravest findings: as much as fits on a screen.
std::string summary(const Report& report);

/// index.html, written while the rehearsal goes on, for its pictures are too many to be kept.
class ReportPage {
 public:
  /// `path` is written under another name until finish(); without that nothing is left of it.
  static Result<ReportPage> begin(const std::filesystem::path& path);

  /// The number of the picture in the report; the same for one that is there already.
  int add(const RollPicture& picture);

  /// Of the pictures, in order.
  const std::vector<Size>& sizes() const { return sizes_; }

  Result<std::filesystem::path> finish(const std::string& report_json);

 private:
  ReportPage(std::filesystem::path path, std::filesystem::path unfinished);

  struct Remove {
    void operator()(const std::filesystem::path* file) const;
  };
  std::filesystem::path path_;
  std::unique_ptr<const std::filesystem::path, Remove> unfinished_;  // the other name, and what stands there
  std::ofstream file_;
  std::vector<Size> sizes_;
  std::map<std::pair<std::uint64_t, std::size_t>, int> known_;  // by checksum and size
};

}  // namespace foyer::app
