#include "source/cache.h"

#include "source/address.h"
#include "source/checksum.h"
#include "source/last_good.h"
#include "source/read_file.h"
#include "source/replace_file.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace foyer::source {
namespace fs = std::filesystem;
namespace {

using nlohmann::json;

constexpr std::size_t most_file_bytes = 129U << 20U;

fs::path kept_in(const fs::path& folder, const std::string& address) { return folder / to_hex(fnv(address)); }

/// The address comes last, so that two whose files have one name by chance still differ here.
std::string checksum(const std::string& address, const Content& content) {
  auto hash = fnv_start;
  for (const auto* part : {&content.type, &content.validators.etag, &content.validators.modified, &content.bytes, &address}) {
    hash = fnv(*part, fnv(std::to_string(part->size()) + ":", hash));
  }
  return to_hex(hash);
}

/// The first line of the file; the bytes stand behind it as they are.
std::string head_of(const std::string& address, const Content& content) {
  const json head{{"address", without_secrets(address)},
                  {"type", content.type},
                  {"etag", content.validators.etag},
                  {"modified", content.validators.modified},
                  {"checksum", checksum(address, content)}};
  return head.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

/// Nothing where the text is not what keep_answer() wrote for that address.
std::optional<Content> content_of(std::string text, const std::string& address) try {
  const auto end = text.find('\n');
  if (end == std::string::npos) return std::nullopt;
  const auto head = json::parse(std::string_view(text).substr(0, end));
  Content content{std::move(text.erase(0, end + 1)), head.at("type"), {head.at("etag"), head.at("modified")}};
  if (head.at("checksum") != checksum(address, content)) return std::nullopt;
  return content;
} catch (const json::exception&) {
  return std::nullopt;
}

Instant time_of(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? Instant(Seconds(status.st_mtim.tv_sec)) : Instant();
}

void remove_oldest(const fs::path& folder, const fs::path& newest, const CacheLimits& limits) {
  std::error_code failed, none;
  std::vector<std::pair<Instant, fs::path>> others;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (entry->path() != newest && entry->is_regular_file(none)) others.emplace_back(time_of(entry->path()), entry->path());
  }
  std::sort(others.rbegin(), others.rend());
  std::size_t addresses = 1;
  std::uintmax_t bytes = fs::file_size(newest, none);
  for (const auto& [time, path] : others) {
    bytes += fs::file_size(path, none);
    if (++addresses > limits.addresses || bytes > limits.bytes) fs::remove(path, none);
  }
}

}  // namespace

std::optional<fs::path> cache_folder() {
  const auto state = state_folder();
  return state ? std::optional(*state / "answers") : std::nullopt;
}

std::optional<Error> keep_answer(const fs::path& folder, const std::string& address, const Kept& kept, const CacheLimits& limits) {
  const fs::path path = kept_in(folder, address);
  const auto failed = replace_file(path, {head_of(address, kept.content), kept.content.bytes});
  if (failed) return Error{"cannot keep the answer in " + failed->what};
  confirm_answer(folder, address, kept.as_of);
  remove_oldest(folder, path, limits);
  return std::nullopt;
}

void confirm_answer(const fs::path& folder, const std::string& address, Instant now) {
  const std::time_t seconds = now.time_since_epoch().count();
  const std::array<timespec, 2> times{timespec{seconds, 0}, timespec{seconds, 0}};
  ::utimensat(AT_FDCWD, kept_in(folder, address).c_str(), times.data(), 0);
}

void forget_answer(const fs::path& folder, const std::string& address) {
  std::error_code none;
  fs::remove(kept_in(folder, address), none);
}

std::optional<Kept> find_answer(const fs::path& folder, const std::string& address) {
  const fs::path path = kept_in(folder, address);
  auto read = read_file(path, most_file_bytes);
  if (!read || !*read) return std::nullopt;
  std::optional<File> file = *std::move(read);
  auto content = content_of(std::move(file->bytes), address);
  if (!content) return std::nullopt;
  return Kept{*std::move(content), time_of(path)};
}

}  // namespace foyer::source
