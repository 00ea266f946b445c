#include "source/generations.h"

#include "base/limits.h"
#include "source/checksum.h"
#include "source/read_file.h"
#include "source/replace_file.h"

#include <algorithm>
#include <cstdint>
#include <system_error>
#include <utility>

namespace foyer::source {
namespace fs = std::filesystem;
namespace {

// The first line of the file; the bytes stand behind it as they are. Another form has another number.
constexpr std::string_view sign = "foyer keeps ", form = "foyer keeps 1 ";

std::string head_of(std::uint64_t checksum, std::size_t size) {
  return std::string(form) + to_hex(checksum) + " " + std::to_string(size) + "\n";
}

std::size_t length_of_head(std::string_view text) { return std::min(text.find('\n'), text.size() - 1) + 1; }

/// What is wrong with what stands in the file; empty where nothing is.
std::string damage_of(const File& file) {
  const std::string_view text = file.bytes;
  if (text.empty()) return file.path + " is empty";
  const auto head = text.substr(0, length_of_head(text)), bytes = text.substr(head.size());
  if (head == head_of(fnv(bytes), bytes.size())) return {};
  const bool is_of_another = head.ends_with('\n') && !head.starts_with(form) && (head.starts_with(sign) || head.starts_with('{'));
  return file.path + (is_of_another ? " is in the form of another version of foyer" : " is damaged");
}

fs::path before(const fs::path& path) { return path.string() + ".before"; }

std::vector<fs::path> candidates(const fs::path& path) {
  std::vector<fs::path> all{path, before(path)};
  for (auto& file : unfinished(path)) all.push_back(std::move(file));
  return all;
}

bool is_whole(const fs::path& path, std::size_t most_bytes) {
  const auto read = read_file(path, most_bytes);
  return read && *read && damage_of(**read).empty();
}

}  // namespace

std::optional<Error> keep_generation(const fs::path& path, const std::vector<std::string_view>& parts) {
  auto checksum = fnv_start;
  std::size_t size = 0;
  for (const auto part : parts) {
    checksum = fnv(part, checksum);
    size += part.size();
  }
  const auto head = head_of(checksum, size);
  std::vector<std::string_view> all{head};
  all.insert(all.end(), parts.begin(), parts.end());
  return replace_file(path, all, 0600, is_whole(path, limits::kept_bytes) ? before(path) : fs::path());
}

Result<std::optional<Generation>> find_generation(const fs::path& path, std::size_t most_bytes) {
  std::string damage;
  for (const auto& candidate : candidates(path)) {
    auto read = read_file(candidate, most_bytes);
    if (read && !*read) continue;
    auto fault = read ? damage_of(**read) : read.error();
    if (!fault.empty()) {
      if (damage.empty()) damage = std::move(fault);
      continue;
    }
    std::optional<File> file = *std::move(read);
    file->bytes.erase(0, length_of_head(file->bytes));
    return std::optional(Generation{std::move(file->bytes), candidate, std::move(damage)});
  }
  return damage.empty() ? Result<std::optional<Generation>>(std::nullopt) : Error{std::move(damage)};
}

void forget_generations(const fs::path& path) {
  std::error_code none;
  for (const auto& file : candidates(path)) fs::remove(file, none);
}

}  // namespace foyer::source
