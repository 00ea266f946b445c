#include "source/event_files.h"

#include "source/read_file.h"

#include <array>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace foyer::source {
namespace {

constexpr std::array folder_files{"schedule.json", "news.json", "screens.json", "theme.json"};

bool is_address(const std::filesystem::path& event) {
  const std::string_view text = event.native();
  return text.starts_with("http://") || text.starts_with("https://");
}

/// What does not exist yet is taken for a folder, unless its name says otherwise.
bool is_folder(const std::filesystem::path& event) {
  std::error_code none;
  const auto kind = std::filesystem::status(event, none).type();
  return kind == std::filesystem::file_type::directory || (kind == std::filesystem::file_type::not_found && event.extension() != ".json");
}

Error missing(const std::filesystem::path& event, const std::filesystem::path& schedule) {
  std::error_code none;
  if (std::filesystem::is_symlink(schedule, none)) {
    return {"cannot open " + schedule.string() + ": it is a link to " + std::filesystem::read_symlink(schedule, none).string() +
            ", which is not there"};
  }
  if (std::filesystem::is_directory(event, none)) {
    return {"cannot open " + schedule.string() + ": no such file; a folder is an event only with a schedule.json in it"};
  }
  return {"cannot open " + event.string() + ": no such file" + (schedule == event ? "" : " or folder")};
}

}  // namespace

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

Result<std::vector<File>> read_event(const std::filesystem::path& event, std::size_t most_bytes) {
  if (is_address(event)) {
    return Error{"cannot open " + event.string() + ": addresses are not supported by this version yet, copy the schedule to this machine"};
  }
  const auto paths = event_paths(event);
  std::vector<File> files;
  for (const auto& path : paths) {
    auto read = read_file(path, most_bytes);
    if (!read) return Error{read.error()};
    std::optional<File> file = *std::move(read);
    if (!file && path == paths.front()) return missing(event, path);
    if (file) files.push_back(std::move(*file));
  }
  return files;
}

}  // namespace foyer::source
