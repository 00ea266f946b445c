// The good answers of web servers, kept on disk, so that a start without a network has something true to show.
#pragma once

#include "base/instant.h"
#include "base/limits.h"
#include "base/result.h"
#include "source/fetch.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace foyer::source {

struct Kept {
  Content content;
  Instant as_of;  // when the server last said that this is what it has
  bool operator==(const Kept&) const = default;
};

struct CacheLimits {
  std::size_t addresses = limits::kept_addresses;
  std::uintmax_t bytes = limits::answers_bytes;
};

/// In the state folder; nothing where there is none.
std::optional<std::filesystem::path> cache_folder();

/// Keeps the answer of that address in one file of `folder`, written whole or not at all, in the place of an earlier one. Where that makes
/// too many, those that no server spoke of for the longest time are removed. The Error says why it failed; the display goes on without.
std::optional<Error> keep_answer(const std::filesystem::path& folder, const std::string& address, const Kept& kept,
                                 const CacheLimits& limits = {});

/// The server said again that this is what it has. That is written as the time of the file, once a minute for days, and the bytes are not.
void confirm_answer(const std::filesystem::path& folder, const std::string& address, Instant now);

/// The server says that there is no such thing any more.
void forget_answer(const std::filesystem::path& folder, const std::string& address);

/// What was kept for that address; nothing where that is damaged.
std::optional<Kept> find_answer(const std::filesystem::path& folder, const std::string& address);

}  // namespace foyer::source
