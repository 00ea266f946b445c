#include "source/last_good.h"

#include "source/checksum.h"
#include "source/read_file.h"
#include "source/replace_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace foyer::source {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_kept_bytes = 256U << 20U;

std::string checksum(const std::string& event, const std::vector<File>& files) {
  auto hash = fnv(event);
  for (const auto& file : files) {
    for (const auto* part : {&file.path, &file.bytes}) hash = fnv(*part, fnv(std::to_string(part->size()) + ":", hash));
  }
  return to_hex(hash);
}

fs::path kept_in(const fs::path& folder, const std::string& event) { return folder / (to_hex(fnv(event)) + ".kept"); }

// A line of JSON that says what follows it: the bytes of the files as they were read, one file behind the other. So the one can be compared
// with the other without reading it.
std::string in_one(const std::string& event, const std::vector<File>& files) {
  nlohmann::json list = nlohmann::json::array();
  for (const auto& file : files) list.push_back({{"path", file.path}, {"size", file.bytes.size()}});
  auto text = nlohmann::json{{"event", event}, {"files", std::move(list)}, {"checksum", checksum(event, files)}}.dump() + "\n";
  for (const auto& file : files) text += file.bytes;
  return text;
}

struct Part {
  std::string path;
  std::string_view bytes;
};

struct Kept {
  std::string event, checksum;
  std::vector<Part> parts;
};

/// Nothing where the text does not have the form that in_one() gives it.
std::optional<Kept> taken_apart(std::string_view text) try {
  const auto line = text.substr(0, text.find('\n'));
  if (line.size() == text.size()) return std::nullopt;
  const auto json = nlohmann::json::parse(line);
  Kept kept{json.at("event").get<std::string>(), json.at("checksum").get<std::string>(), {}};
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
  const char* state = std::getenv("XDG_STATE_HOME");
  if (state != nullptr && *state == '/') return fs::path(state) / "foyer";
  const char* home = std::getenv("HOME");
  if (home != nullptr && *home == '/') return fs::path(home) / ".local/state/foyer";
  return std::nullopt;
}

Result<fs::path> keep_last_good(const fs::path& folder, const fs::path& event, const std::vector<File>& files) try {
  const std::string name = full_name(event);
  const fs::path path = kept_in(folder, name);
  if (const auto failed = replace_file(path, {in_one(name, files)})) return Error{"cannot keep the last good schedule in " + failed->what};
  return path;
} catch (const nlohmann::json::exception&) {
  return Error{"cannot keep the last good schedule of " + event.string() + ": its name is not UTF-8"};
}

bool is_last_good(const fs::path& folder, const fs::path& event, const std::vector<File>& files) {
  const std::string name = full_name(event);
  const auto read = read_file(kept_in(folder, name), most_kept_bytes);
  if (!read || !*read) return false;
  const auto kept = taken_apart((*read)->bytes);
  const auto is_same = [](const Part& part, const File& file) { return part.path == file.path && part.bytes == file.bytes; };
  return kept && kept->event == name && std::ranges::equal(kept->parts, files, is_same) && kept->checksum == checksum(name, files);
}

Result<std::vector<File>> load_last_good(const fs::path& folder, const fs::path& event) {
  const std::string name = full_name(event);
  const fs::path path = kept_in(folder, name);
  const auto read = read_file(path, most_kept_bytes);
  if (!read) return Error{read.error()};
  const Error nothing{"no earlier schedule was kept for " + event.string()};
  if (!*read) return nothing;
  const auto kept = taken_apart((*read)->bytes);
  std::vector<File> files;
  if (kept)
    for (const auto& [part_path, bytes] : kept->parts) files.push_back({part_path, std::string(bytes)});
  if (!kept || kept->checksum != checksum(kept->event, files)) return Error{"the schedule kept in " + path.string() + " is damaged"};
  if (kept->event != name) return nothing;
  return files;
}

}  // namespace foyer::source
