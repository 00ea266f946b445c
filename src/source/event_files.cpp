#include "source/event_files.h"

#include "base/ascii.h"
#include "base/entries.h"
#include "base/limits.h"
#include "source/read_file.h"

#include <algorithm>
#include <array>
#include <functional>
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

std::string link_to_nothing(const std::filesystem::path& path) {
  std::error_code none;
  return "cannot open " + path.string() + ": it is a link to " + std::filesystem::read_symlink(path, none).string() +
         ", which is not there";
}

std::string why_missing(const std::filesystem::path& event, const std::filesystem::path& schedule) {
  std::error_code none;
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
  std::error_code none;
  for (const auto& path : paths) {
    auto read = read_file(path, most_bytes);
    if (!read) all.unread.push_back({path.string(), read.error()});
    else if (std::optional<File> file = *std::move(read)) all.files.push_back(std::move(*file));
    else if (std::filesystem::is_symlink(path, none)) all.unread.push_back({path.string(), link_to_nothing(path)});
  }
  return all;
}

bool is_source_file(const std::filesystem::path& path) {
  const auto ending = in_small_letters(path.extension().string());
  return std::ranges::find(source_endings, ending) != source_endings.end();
}

FilesRead read_folder(const std::filesystem::path& folder, std::size_t most_bytes) {
  std::error_code failed, none;
  const auto entries = entries_of(folder, failed);
  if (failed) return {{}, {{folder.string(), "the folder " + folder.string() + " cannot be read: " + in_words(failed.value())}}, true};
  std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> newest;
  for (const auto& entry : entries)
    if (is_source_file(entry.path())) newest.emplace_back(entry.last_write_time(none), entry.path());
  std::ranges::sort(newest, std::greater());
  const bool is_cut = newest.size() > limits::files_of_source;
  if (is_cut) newest.resize(limits::files_of_source);
  std::vector<std::filesystem::path> paths;
  for (auto& [changed, path] : newest) paths.push_back(std::move(path));
  std::ranges::sort(paths);
  auto all = read_all(paths, most_bytes);
  if (is_cut)
    all.unread.push_back({folder.string(), folder.string() + " holds more than " + std::to_string(limits::files_of_source) +
                                               " files; of these only the newest are read, remove old ones"});
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
  all.is_away = all.files.empty() && all.unread.empty();
  if (!is_there(paths.front()) && !is_there(event / "sources.json"))
    all.unread.insert(all.unread.begin(), {paths.front().string(), why_missing(event, paths.front())});
  return all;
}

FilesRead read_files(const std::filesystem::path& path, std::size_t most_bytes) {
  std::error_code none;
  if (std::filesystem::is_directory(path, none)) return read_folder(path, most_bytes);
  auto all = read_all({path}, most_bytes);
  all.is_away = all.files.empty() && all.unread.empty();
  if (all.is_away) all.unread.push_back({path.string(), "cannot open " + path.string() + ": no such file"});
  return all;
}

}  // namespace foyer::source
