#include "paint/letters.h"

#include "paint/surface.h"

#include <SDL.h>

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
  Letters letters{{surface->w, surface->h}, {}};
  letters.coverage.reserve(static_cast<std::size_t>(surface->w) * static_cast<std::size_t>(surface->h));
  for (int y = 0; y < surface->h; ++y) {
    const auto* row =
        reinterpret_cast<const std::uint32_t*>(static_cast<const std::uint8_t*>(surface->pixels) + std::ptrdiff_t{y} * surface->pitch);
    for (int x = 0; x < surface->w; ++x) letters.coverage.push_back(static_cast<std::uint8_t>(row[x] >> 24U));
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
