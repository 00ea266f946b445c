#include "source/event_files.h"

#include "base/ascii.h"
#include "base/entries.h"
#include "base/limits.h"
#include "source/read_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace foyer::source {
namespace {

constexpr std::array folder_files{"schedule.json", "news.json",    "announcements.json", "screens.json",
                                  "theme.json",    "sources.json", "speakers.json"};
constexpr std::array source_endings{".xml", ".json", ".atom", ".rss", ".cap"};

/// What does not exist yet is taken for a folder, unless its name says otherwise.
bool is_folder(const std::filesystem::path& event) {
  std::error_code none;
  const auto kind = std::filesystem::status(event, none).type();
  return kind == std::filesystem::file_type::directory || (kind == std::filesystem::file_type::not_found && event.extension() != ".json");
}

bool is_companion(const std::string& name) { return std::find(folder_files.begin() + 1, folder_files.end(), name) != folder_files.end(); }

/// How likely a file of that name, in small letters, is the schedule under a wrong name: the least is the likeliest.
std::optional<std::size_t> rank_of(const std::string& name) {
  const auto extension = std::filesystem::path(name).extension();
  if (name == folder_files.front()) return 0;
  if (name.starts_with("schedule") && (name.find(".json") != std::string::npos || extension == ".txt")) return 1;
  if (extension == ".json" && !is_companion(name)) return 2;
  return {};
}

/// The file that was probably meant to be the schedule; nothing where there is none, or several are as likely.
std::filesystem::path probable_schedule(const std::filesystem::path& folder) {
  std::array<std::vector<std::filesystem::path>, 3> candidates;
  std::error_code none;
  for (const auto& entry : entries_of(folder)) {
    const auto rank = rank_of(in_small_letters(entry.path().filename().string()));
    if (rank && entry.is_regular_file(none)) candidates[*rank].push_back(entry.path());
  }
  const auto likeliest = std::find_if(candidates.begin(), candidates.end(), [](const auto& paths) { return !paths.empty(); });
  return likeliest != candidates.end() && likeliest->size() == 1 ? likeliest->front() : std::filesystem::path();
}

std::vector<std::filesystem::path> source_files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : entries_of(folder)) {
    const auto ending = in_small_letters(entry.path().extension().string());
    if (std::find(source_endings.begin(), source_endings.end(), ending) != source_endings.end()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  if (paths.size() > limits::files_of_source) paths.resize(limits::files_of_source);
  return paths;
}

std::string why_missing(const std::filesystem::path& event, const std::filesystem::path& schedule) {
  std::error_code none;
  if (std::filesystem::is_symlink(schedule, none)) {
    return "cannot open " + schedule.string() + ": it is a link to " + std::filesystem::read_symlink(schedule, none).string() +
           ", which is not there";
  }
  if (std::filesystem::is_directory(event, none)) {
    if (const auto meant = probable_schedule(event); !meant.empty()) {
      return "there is no schedule.json in " + event.string() + "; did you mean to name `" + meant.filename().string() +
             "` schedule.json? rename it, or open it as " + meant.string();
    }
    return "cannot open " + schedule.string() + ": no such file; a folder is an event only with a schedule.json in it";
  }
  return "cannot open " + event.string() + ": no such file" + (schedule == event ? "" : " or folder");
}

// Those that there are.
FilesRead read_all(const std::vector<std::filesystem::path>& paths, std::size_t most_bytes) {
  FilesRead all;
  for (const auto& path : paths) {
    auto read = read_file(path, most_bytes);
    if (!read) all.unread.push_back({path.string(), read.error()});
    else if (std::optional<File> file = *std::move(read)) all.files.push_back(std::move(*file));
  }
  if (all.files.empty() && !all.unread.empty()) all.unread.resize(1);
  return all;
}

}  // namespace

std::span<const char* const> event_names() { return folder_files; }

std::filesystem::path event_folder(const std::filesystem::path& event) {
  if (is_folder(event)) return event;
  return event.has_parent_path() ? event.parent_path() : std::filesystem::path(".");
}

std::vector<std::filesystem::path> event_paths(const std::filesystem::path& event) {
  if (!is_folder(event)) return {event};
  std::vector<std::filesystem::path> paths;
  for (const char* name : folder_files) paths.push_back(event / name);
  return paths;
}

FilesRead read_event(const std::filesystem::path& event, std::size_t most_bytes) {
  const auto paths = event_paths(event);
  auto all = read_all(paths, most_bytes);
  const auto is_there = [&](const std::filesystem::path& path) {
    return std::ranges::find(all.files, path.string(), &File::path) != all.files.end() ||
           std::ranges::find(all.unread, path.string(), &Unread::path) != all.unread.end();
  };
  if (!is_there(paths.front()) && !is_there(event / "sources.json"))
    all.unread.insert(all.unread.begin(), {paths.front().string(), why_missing(event, paths.front())});
  return all;
}

FilesRead read_files(const std::filesystem::path& path, std::size_t most_bytes) {
  std::error_code none;
  const bool is_folder = std::filesystem::is_directory(path, none);
  auto all = read_all(is_folder ? source_files_in(path) : std::vector{path}, most_bytes);
  if (!is_folder && all.files.empty() && all.unread.empty())
    all.unread.push_back({path.string(), "cannot open " + path.string() + ": no such file"});
  return all;
}

}  // namespace foyer::source
