#include "source/last_good.h"

#include "base/environment.h"
#include "base/limits.h"
#include "source/checksum.h"
#include "source/generations.h"
#include "source/read_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace foyer::source {
namespace fs = std::filesystem;
namespace {

fs::path kept_in(const fs::path& folder, const std::string& event) { return folder / (to_hex(fnv(event)) + ".kept"); }

// A line of JSON that says what follows it: the bytes of the files as they were read, one file behind the other. So the one can be compared
// with the other without reading it.
std::string head_of(const std::string& event, const std::vector<File>& files) {
  nlohmann::json list = nlohmann::json::array();
  for (const auto& file : files) list.push_back({{"path", file.path}, {"size", file.bytes.size()}});
  return nlohmann::json{{"event", event}, {"files", std::move(list)}}.dump() + "\n";
}

struct Part {
  std::string path;
  std::string_view bytes;
};

struct Kept {
  std::string event;
  std::vector<Part> parts;
};

/// Nothing where that is not the form of what is kept.
std::optional<Kept> taken_apart(std::string_view text) try {
  const auto line = text.substr(0, text.find('\n'));
  if (line.size() == text.size()) return std::nullopt;
  const auto json = nlohmann::json::parse(line);
  Kept kept{json.at("event").get<std::string>(), {}};
  text.remove_prefix(line.size() + 1);
  for (const auto& file : json.at("files")) {
    const auto size = file.at("size").get<std::size_t>();
    if (size > text.size()) return std::nullopt;
    kept.parts.push_back({file.at("path").get<std::string>(), text.substr(0, size)});
    text.remove_prefix(size);
  }
  return text.empty() ? std::optional(std::move(kept)) : std::nullopt;
} catch (const nlohmann::json::exception&) {
  return std::nullopt;
}

}  // namespace

std::string full_name(const fs::path& event) {
  std::error_code deleted;  // the current folder
  fs::path full = fs::absolute(event, deleted);
  full = (deleted ? event : full).lexically_normal();
  return (full.has_filename() ? full : full.parent_path()).string();
}

std::optional<fs::path> state_folder() {
  if (const auto state = variable("XDG_STATE_HOME"); state.starts_with('/')) return fs::path(state) / "foyer";
  if (const auto home = variable("HOME"); home.starts_with('/')) return fs::path(home) / ".local/state/foyer";
  return std::nullopt;
}

Result<fs::path> keep_last_good(const fs::path& folder, const fs::path& event, const std::vector<File>& files) try {
  const std::string name = full_name(event);
  const fs::path path = kept_in(folder, name);
  const std::string head = head_of(name, files);
  std::vector<std::string_view> parts{head};
  for (const auto& file : files) parts.push_back(file.bytes);
  if (const auto failed = keep_generation(path, parts)) return Error{"cannot keep the last good schedule in " + failed->what};
  std::error_code none;
  fs::remove(fs::path(path).replace_extension(".json"), none);  // of foyers before this form
  return path;
} catch (const nlohmann::json::exception&) {
  return Error{"cannot keep the last good schedule of " + event.string() + ": its name is not UTF-8"};
}

bool is_last_good(const fs::path& folder, const fs::path& event, const std::vector<File>& files) {
  const std::string name = full_name(event);
  const fs::path path = kept_in(folder, name);
  const auto found = find_generation(path, limits::kept_bytes);
  if (!found || !*found || (*found)->path != path) return false;
  const auto kept = taken_apart((*found)->bytes);
  const auto is_same = [](const Part& part, const File& file) { return part.path == file.path && part.bytes == file.bytes; };
  return kept && kept->event == name && std::ranges::equal(kept->parts, files, is_same);
}

Result<std::optional<LastGood>> load_last_good(const fs::path& folder, const fs::path& event) {
  const std::string name = full_name(event);
  const auto found = find_generation(kept_in(folder, name), limits::kept_bytes);
  if (!found) return Error{"the schedule that was kept cannot be shown: " + found.error()};
  if (!*found) return std::optional<LastGood>();
  const auto kept = taken_apart((*found)->bytes);
  if (!kept) return Error{"the schedule that was kept cannot be shown: " + (*found)->path.string() + " is damaged"};
  if (kept->event != name) return std::optional<LastGood>();
  LastGood last{{}, changed_at((*found)->path), (*found)->damage};
  for (const auto& [path, bytes] : kept->parts) last.files.push_back({path, std::string(bytes)});
  return std::optional(std::move(last));
}

}  // namespace foyer::source
