#include "source/last_good.h"

#include "source/checksum.h"
#include "source/read_file.h"
#include "source/replace_file.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <string>
#include <system_error>

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

fs::path kept_in(const fs::path& folder, const std::string& event) { return folder / (to_hex(fnv(event)) + ".json"); }

std::string text_kept(const nlohmann::json& text) {
  if (text.is_string()) return text.get<std::string>();
  const auto bytes = text.get<std::vector<unsigned char>>();
  return {bytes.begin(), bytes.end()};
}

/// JSON holds no text but UTF-8; a schedule in another encoding stands there as the numbers of its bytes.
std::string to_json(const std::string& event, const std::vector<File>& files, bool as_numbers) {
  nlohmann::json list = nlohmann::json::array();
  for (const auto& file : files) {
    nlohmann::json text = file.bytes;
    if (as_numbers) text = std::vector<unsigned char>(file.bytes.begin(), file.bytes.end());
    list.push_back({{"path", file.path}, {"text", std::move(text)}});
  }
  return nlohmann::json{{"event", event}, {"files", std::move(list)}, {"checksum", checksum(event, files)}}.dump();
}

std::string to_json(const std::string& event, const std::vector<File>& files) try {
  return to_json(event, files, false);
} catch (const nlohmann::json::type_error&) {
  return to_json(event, files, true);
}

struct Kept {
  std::string event;
  std::vector<File> files;
};

/// Nothing where the text is not what to_json() gave.
std::optional<Kept> from_json(const std::string& text) try {
  const auto json = nlohmann::json::parse(text);
  Kept kept{json.at("event").get<std::string>(), {}};
  for (const auto& file : json.at("files")) {
    kept.files.push_back({file.at("path").get<std::string>(), text_kept(file.at("text"))});
  }
  if (json.at("checksum") != checksum(kept.event, kept.files)) return std::nullopt;
  return kept;
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
  if (const auto failed = replace_file(path, {to_json(name, files)})) return Error{"cannot keep the last good schedule in " + failed->what};
  return path;
} catch (const nlohmann::json::exception&) {
  return Error{"cannot keep the last good schedule of " + event.string() + ": its name is not UTF-8"};
}

Result<std::vector<File>> load_last_good(const fs::path& folder, const fs::path& event) {
  const std::string name = full_name(event);
  const fs::path path = kept_in(folder, name);
  auto read = read_file(path, most_kept_bytes);
  if (!read) return Error{read.error()};
  const Error nothing{"no earlier schedule was kept for " + event.string()};
  if (!*read) return nothing;
  auto kept = from_json((*read)->bytes);
  if (!kept) return Error{"the schedule kept in " + path.string() + " is damaged"};
  if (kept->event != name) return nothing;
  return std::move(kept->files);
}

}  // namespace foyer::source
