#include "app/pictures.h"

#include "app/clean_picture.h"
#include "app/web_files.h"
#include "base/entries.h"
#include "base/limits.h"
#include "source/checksum.h"
#include "source/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto retry_interval = 10min;

fs::path kept_in(const fs::path& folder, const std::string& address) { return folder / (source::to_hex(source::fnv(address)) + ".clean"); }

/// On the worker's thread, which nobody waits for.
source::Fetched cleaned(source::Fetched fetched, const std::stop_token& stop) {
  auto* content = std::get_if<source::Content>(&fetched);
  if (content == nullptr) return fetched;
  auto clean = clean_picture(content->bytes, stop);
  if (!clean) return source::Failure{clean.error(), {}};
  content->bytes = *std::move(clean);
  return fetched;
}

}  // namespace

Pictures::Pictures(std::optional<fs::path> folder, bool tidies, Tell tell)
    : folder_(std::move(folder)), tidies_(tidies), complaints_("every picture", std::move(tell)) {}

void Pictures::begin() {
  for (auto& [address, asked] : asked_) asked.wanted = false;
}

// What is under way is waited for. Of a picture that nobody wants any more staff need hear nothing.
void Pictures::end(Steady::time_point now) {
  auto problems = complaints_.problems();
  std::erase_if(asked_, [&](const auto& each) {
    const auto& [address, asked] = each;
    const bool is_done = !asked.wanted && (!asked.when || !asked.fault.empty());
    if (is_done) std::erase_if(problems, [&](const Problem& problem) { return problem.file == shown(address); });
    return is_done;
  });
  complaints_.set(std::move(problems), now);
}

std::string Pictures::file_of(const std::string& address, const Origin& origin, Steady::time_point now) {
  if (!folder_) return {};
  const auto path = kept_in(*folder_, address);
  auto& asked = asked_.try_emplace(address).first->second;
  asked.wanted = true;
  std::error_code none;
  if (!asked.when && fs::exists(path, none)) {
    ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0);  // to now
    return path.string();
  }
  if (asked.when && (asked.fault.empty() || now < *asked.when + retry_interval)) return {};  // under way, or failed lately
  ask(address, origin);
  asked.when = now;
  asked.fault.clear();
  return {};
}

void Pictures::ask(const std::string& address, const Origin& origin) {
  if (!worker_) worker_ = std::make_unique<source::Worker>(cleaned);
  source::Request request;
  request.address = address;
  request.written = origin.address;
  request.private_allowed = origin.private_allowed;
  request.limits.bytes = limits::fetched_picture_bytes;
  worker_->add(std::move(request));
  ++asking_;
}

std::optional<Steady::time_point> Pictures::retry() const {
  std::optional<Steady::time_point> first;
  for (const auto& [address, asked] : asked_)
    if (!asked.fault.empty()) first = first_of({first, *asked.when + retry_interval});
  return first;
}

std::optional<Steady::time_point> Pictures::due() const { return first_of({complaints_.due(), retry()}); }

bool Pictures::update(Steady::time_point now) {
  const int before = asking_;
  while (auto done = worker_ ? worker_->take() : std::nullopt) take(*done);
  if (asking_ < before) complaints_.set(faults(), now);
  complaints_.update(now);
  const auto again = retry();
  return asking_ < before || (again && now >= *again);
}

void Pictures::take(const source::Done& done) {
  --asking_;
  auto& asked = asked_[done.address];  // there is one: what is under way is not forgotten
  const auto* failure = std::get_if<source::Failure>(&done.fetched);
  const auto* content = std::get_if<source::Content>(&done.fetched);
  asked.fault = failure != nullptr ? failure->what : content == nullptr ? "no answer" : "";
  if (!asked.fault.empty()) return;
  const auto failed = source::replace_file(kept_in(*folder_, done.address), {content->bytes});
  if (failed) asked.fault = "cannot be kept in " + failed->what;
  else asked.when.reset();
  if (tidies_) remove_oldest();
}

// Those that were not shown for the longest time, and never one that is shown now.
void Pictures::remove_oldest() const {
  std::vector<std::pair<fs::file_time_type, fs::path>> files;
  std::error_code none;
  for (const auto& entry : entries_of(*folder_)) files.emplace_back(entry.last_write_time(none), entry.path());
  std::sort(files.rbegin(), files.rend());
  std::set<fs::path> shown_now;
  for (const auto& [address, asked] : asked_) shown_now.insert(kept_in(*folder_, address));
  for (std::size_t index = limits::fetched_pictures; index < files.size(); ++index)
    if (!shown_now.contains(files[index].second)) fs::remove(files[index].second, none);
}

std::vector<Problem> Pictures::faults() const {
  std::vector<Problem> problems;
  for (const auto& [address, asked] : asked_)
    if (!asked.fault.empty()) problems.push_back({shown(address), 0, 0, Severity::warning, "this picture is left out: " + asked.fault});
  return problems;
}

}  // namespace foyer::app
