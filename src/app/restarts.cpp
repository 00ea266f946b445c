#include "app/restarts.h"

#include "source/replace_file.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <string>
#include <system_error>

namespace foyer::app {
namespace {

constexpr std::size_t too_many = 3;
constexpr Minutes at_once{10};
constexpr std::array<Minutes, 3> pauses{Minutes(1), Minutes(5), Minutes(15)};

Seconds seconds_of(Steady::time_point time) { return std::chrono::floor<Seconds>(time.time_since_epoch()); }

Starts read(const std::filesystem::path& path) {
  std::ifstream file(path);
  Starts starts;
  for (Seconds::rep start = 0; starts.size() < 100 && file >> start;) starts.emplace_back(start);
  return starts;
}

}  // namespace

Verdict verdict(Starts failed, Seconds now) {
  if (failed.size() == too_many && now - failed.front() > at_once) failed.erase(failed.begin());
  if (failed.size() < too_many) return {std::move(failed), Minutes(0)};
  const auto pause = std::min(failed.size() - too_many, pauses.size() - 1);
  failed.resize(too_many + pause);  // that is as long as it gets
  return {std::move(failed), pauses[pause]};
}

Restarts::Restarts(std::optional<std::filesystem::path> folder) {
  if (folder) file_ = *folder / "failed-starts";
}

Minutes Restarts::without(Steady::time_point now) {
  if (!file_) return Minutes(0);
  auto [counted, pause] = verdict(read(*file_), seconds_of(now));
  failed_ = std::move(counted);
  return pause;
}

void Restarts::begin(Steady::time_point now) {
  began_ = now;
  failed_.push_back(seconds_of(now));
  remember();
}

void Restarts::remember() const {
  std::string lines;
  for (const auto start : failed_) lines += std::to_string(start.count()) + "\n";
  if (file_) (void)source::replace_file(*file_, {lines});
}

std::optional<Steady::time_point> Restarts::due() const { return began_ && file_ ? std::optional(*began_ + long_enough) : std::nullopt; }

void Restarts::look(Steady::time_point now) {
  if (due() && now >= *due()) forget();
}

void Restarts::forget() {
  began_.reset();
  failed_.clear();
  std::error_code none;
  if (file_) std::filesystem::remove(*file_, none);
}

void Restarts::withdraw() {
  if (!began_) return;
  began_.reset();
  failed_.pop_back();
  remember();
}

}  // namespace foyer::app
