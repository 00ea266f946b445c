#include "paint/letters.h"

#include "paint/surface.h"

#include <SDL.h>

#include <algorithm>
#include <utility>

namespace foyer::paint {
namespace {

std::string key_of(const Run& run) {
  std::string key(reinterpret_cast<const char*>(&run.font), sizeof run.font);
  key += std::to_string(run.size) + (run.right_to_left ? '<' : '>') + run.script;
  return key.append(1, '\0').append(run.text);
}

Letters draw(const Run& run) {
  const Surface surface = render(run);
  if (!surface) return {};
  const auto width = static_cast<std::size_t>(surface->w), height = static_cast<std::size_t>(surface->h);
  Letters letters{{surface->w, surface->h}, std::vector<std::uint8_t>(width * height)};
  const auto* row = static_cast<const std::uint8_t*>(surface->pixels);
  for (auto to = letters.coverage.begin(); to != letters.coverage.end(); to += surface->w, row += surface->pitch) {
    const auto* pixels = reinterpret_cast<const std::uint32_t*>(row);
    std::transform(pixels, pixels + width, to, [](std::uint32_t pixel) { return static_cast<std::uint8_t>(pixel >> 24U); });
  }
  return letters;
}

}  // namespace

std::shared_ptr<const Letters> LetterCache::of(const Run& run) {
  auto key = key_of(run);
  if (const auto known = places_.find(key); known != places_.end()) {
    entries_.splice(entries_.begin(), entries_, known->second);
    return known->second->letters;
  }
  const auto letters = std::make_shared<const Letters>(draw(run));
  ++drawn_;
  bytes_ += letters->coverage.size();
  entries_.push_front({key, letters});
  places_.emplace(std::move(key), entries_.begin());
  while (bytes_ > most_bytes_) forget_oldest();
  return letters;
}

void LetterCache::forget_oldest() {
  bytes_ -= entries_.back().letters->coverage.size();
  places_.erase(entries_.back().key);
  entries_.pop_back();
}

}  // namespace foyer::paint
