// The files of an event on disk: a .json file, or a folder with schedule.json and its companions. And those of a source.
#pragma once

#include "base/file.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace foyer::source {

/// The folder that pictures and companions of the event stand in.
std::filesystem::path event_folder(const std::filesystem::path& event);

/// The names of the files that a folder may hold as an event, schedule.json first.
std::span<const char* const> event_names();

/// The files that make up the event, whether they exist or not: schedule.json (or the file itself) first.
std::vector<std::filesystem::path> event_paths(const std::filesystem::path& event);

/// A file that cannot be read, or that is missing and should not be.
struct Unread {
  std::string path;
  std::string why;  // a sentence without a full stop that says what stands in the way, and what to do
  bool operator==(const Unread&) const = default;
};

struct FilesRead {
  std::vector<File> files;
  std::vector<Unread> unread;  // the schedule first
  bool is_away = false;        // none of what was there before can be had, perhaps because its disk was taken away
};

/// Reads them. A missing companion is simply left out, and so is schedule.json where there is a sources.json, which may say where the
/// schedule is; anything else that stands in the way (missing schedule, no permission, a folder or device in a file's place, over
/// `most_bytes`) leaves that file unread, and no other.
FilesRead read_event(const std::filesystem::path& event, std::size_t most_bytes);

/// The file at that path, or, where it is a folder, those in it that end as feeds, alerts and schedules do (.xml, .json, .atom, .rss,
/// .cap), by name: of more than a hundred those that were changed last. An empty folder has none.
FilesRead read_files(const std::filesystem::path& path, std::size_t most_bytes);

}  // namespace foyer::source
