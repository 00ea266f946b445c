#include "source/cache.h"

#include "base/entries.h"
#include "base/limits.h"
#include "source/address.h"
#include "source/checksum.h"
#include "source/generations.h"
#include "source/last_good.h"
#include "source/read_file.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>
#include <map>
#include <string_view>
#include <system_error>
#include <vector>

namespace foyer::source {
namespace fs = std::filesystem;
namespace {

using nlohmann::json;

fs::path kept_in(const fs::path& folder, const std::string& address) { return folder / to_hex(fnv(address)); }

/// Two addresses may have one name by chance, and a part of one is not to be written.
std::string mark_of(const std::string& address) { return to_hex(fnv(address, fnv("address"))); }

/// A line; the bytes stand behind it as they are.
std::string head_of(const std::string& address, const Content& content) {
  const json head{{"address", without_secrets(address)},
                  {"type", content.type},
                  {"etag", content.validators.etag},
                  {"modified", content.validators.modified},
                  {"mark", mark_of(address)}};
  return head.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

/// Nothing where the text is not what keep_answer() wrote for that address.
std::optional<Content> content_of(std::string text, const std::string& address) try {
  const auto end = text.find('\n');
  if (end == std::string::npos) return std::nullopt;
  const auto head = json::parse(std::string_view(text).substr(0, end));
  if (head.at("mark") != mark_of(address)) return std::nullopt;
  return Content{std::move(text.erase(0, end + 1)), head.at("type"), {head.at("etag"), head.at("modified")}};
} catch (const json::exception&) {
  return std::nullopt;
}

/// What is kept of one address: the newest answer and the one before.
struct Entry {
  Instant time;
  std::uintmax_t bytes = 0;
  std::vector<fs::path> files;
};

std::map<std::string, Entry> entries_in(const fs::path& folder) {
  std::map<std::string, Entry> entries;
  std::error_code none;
  for (const auto& file : entries_of(folder)) {
    if (!file.is_regular_file(none)) continue;
    auto& entry = entries[file.path().stem().string()];
    entry.time = std::max(entry.time, changed_at(file.path()));
    entry.bytes += fs::file_size(file.path(), none);
    entry.files.push_back(file.path());
  }
  return entries;
}

void remove_oldest(const fs::path& folder, const fs::path& newest, const CacheLimits& limits) {
  auto entries = entries_in(folder);
  std::size_t addresses = 1;
  std::uintmax_t bytes = entries[newest.string()].bytes;
  entries.erase(newest.string());
  std::vector<const Entry*> others;
  for (const auto& [name, entry] : entries) others.push_back(&entry);
  std::ranges::sort(others, std::ranges::greater(), &Entry::time);
  std::error_code none;
  for (const auto* entry : others) {
    bytes += entry->bytes;
    if (++addresses <= limits.addresses && bytes <= limits.bytes) continue;
    for (const auto& file : entry->files) fs::remove(file, none);
  }
}

}  // namespace

std::optional<fs::path> cache_folder() {
  const auto state = state_folder();
  return state ? std::optional(*state / "answers") : std::nullopt;
}

std::optional<Error> keep_answer(const fs::path& folder, const std::string& address, const Kept& kept, const CacheLimits& limits) {
  const fs::path path = kept_in(folder, address);
  const auto failed = keep_generation(path, {head_of(address, kept.content), kept.content.bytes});
  if (failed) return Error{"cannot keep the answer in " + failed->what};
  confirm_answer(folder, address, kept.as_of);
  remove_oldest(folder, path.filename(), limits);
  return std::nullopt;
}

void confirm_answer(const fs::path& folder, const std::string& address, Instant now) {
  const std::time_t seconds = now.time_since_epoch().count();
  const std::array<timespec, 2> times{timespec{seconds, 0}, timespec{seconds, 0}};
  ::utimensat(AT_FDCWD, kept_in(folder, address).c_str(), times.data(), 0);
}

void forget_answer(const fs::path& folder, const std::string& address) { forget_generations(kept_in(folder, address)); }

std::optional<Kept> find_answer(const fs::path& folder, const std::string& address) {
  auto found = find_generation(kept_in(folder, address), limits::kept_bytes);
  if (!found || !*found) return std::nullopt;
  auto generation = **std::move(found);
  auto content = content_of(std::move(generation.bytes), address);
  if (!content) return std::nullopt;
  return Kept{*std::move(content), changed_at(generation.path)};
}

}  // namespace foyer::source
