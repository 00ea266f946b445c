#include "source/last_good.h"

#include "source/descriptor.h"
#include "source/read_file.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <signal.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

namespace foyer::source {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_kept_bytes = 256U << 20U;

// FNV-1a, 64 bits: against chance, not against an attacker, who could write the schedule itself.
constexpr std::uint64_t fnv_start = 0xcbf29ce484222325U;

std::uint64_t fnv(std::string_view bytes, std::uint64_t hash) {
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  return hash;
}

std::string to_hex(std::uint64_t number) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
  const std::string text(digits.data(), end);
  return std::string(digits.size() - text.size(), '0') + text;
}

std::string checksum(const std::string& event, const std::vector<File>& files) {
  auto hash = fnv(event, fnv_start);
  for (const auto& file : files) {
    for (const auto* part : {&file.path, &file.bytes}) hash = fnv(*part, fnv(std::to_string(part->size()) + ":", hash));
  }
  return to_hex(hash);
}

std::string full_name(const fs::path& event) {
  std::error_code deleted;  // the current folder
  fs::path full = fs::absolute(event, deleted);
  full = (deleted ? event : full).lexically_normal();
  return (full.has_filename() ? full : full.parent_path()).string();
}

fs::path kept_in(const fs::path& folder, const std::string& event) { return folder / (to_hex(fnv(event, fnv_start)) + ".json"); }

Error cannot_keep(const fs::path& path, int error) {
  return {"cannot keep the last good schedule in " + path.string() + ": " + in_words(error)};
}

/// The errno value where a step failed, 0 where all is on the disk.
int write_through(const fs::path& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!file) return errno;
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return errno;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fsync(file.number()) == 0 ? 0 : errno;
}

int replace(const fs::path& path, const fs::path& by) {
  if (::rename(by.c_str(), path.c_str()) != 0) return errno;
  const Descriptor folder(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return folder && ::fsync(folder.number()) == 0 ? 0 : errno;
}

/// Temporary files end in the number of the process that writes them: those of processes that are gone will never be finished.
void remove_unfinished(const fs::path& path) {
  const std::string start = path.filename().string() + ".";
  std::error_code failed, none;
  for (fs::directory_iterator entry(path.parent_path(), failed), end; !failed && entry != end; entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(start)) continue;
    const pid_t writer = std::atoi(name.c_str() + start.size());
    if (writer <= 0 || (::kill(writer, 0) != 0 && errno == ESRCH)) fs::remove(entry->path(), none);
  }
}

std::string to_json(const std::string& event, const std::vector<File>& files) {
  nlohmann::json list = nlohmann::json::array();
  for (const auto& file : files) list.push_back({{"path", file.path}, {"text", file.bytes}});
  return nlohmann::json{{"event", event}, {"files", std::move(list)}, {"checksum", checksum(event, files)}}.dump();
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
    kept.files.push_back({file.at("path").get<std::string>(), file.at("text").get<std::string>()});
  }
  if (json.at("checksum") != checksum(kept.event, kept.files)) return std::nullopt;
  return kept;
} catch (const nlohmann::json::exception&) {
  return std::nullopt;
}

}  // namespace

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
  const std::string text = to_json(name, files);
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return cannot_keep(folder, failed.value());
  remove_unfinished(path);
  const fs::path unfinished = path.string() + "." + std::to_string(::getpid());
  int error = write_through(unfinished, text);
  if (error == 0) error = replace(path, unfinished);
  if (error == 0) return path;
  ::unlink(unfinished.c_str());
  return cannot_keep(path, error);
} catch (const nlohmann::json::exception&) {
  return Error{"cannot keep the last good schedule of " + event.string() + ": its text or its name is not UTF-8"};
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
