#include "stage/glass_choice.h"

#include "base/ascii.h"
#include "base/entries.h"
#include "stage/driver.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace foyer::stage {
namespace fs = std::filesystem;
namespace {

/// Mesa's names for drivers that draw with the processor.
constexpr std::array software_devices{"llvmpipe", "softpipe", "swrast", "software rasterizer"};

std::string told(const Renderer& renderer) { return renderer.device.empty() ? renderer.name : renderer.device; }

std::string milliseconds(std::chrono::nanoseconds time) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f ms", std::chrono::duration<double, std::milli>(time).count());
  return text.data();
}

std::string why_none(const std::string& refusal) {
  return refusal.empty() ? "there is no graphics driver that this user may use" : "textures cannot be used (SDL says: " + refusal + ")";
}

}  // namespace

bool has_render_node(const fs::path& devices) {
  for (const auto& entry : entries_of(devices)) {
    if (entry.path().filename().string().starts_with("renderD") && ::access(entry.path().c_str(), R_OK | W_OK) == 0) return true;
  }
  return false;
}

bool looks_for_renderer(Present asked, bool render_node) {
  return asked == Present::texture || (asked == Present::automatic && render_node);
}

bool draws_in_software(const Renderer& renderer) {
  const std::string device = in_small_letters(renderer.device);
  return renderer.name == "software" || std::any_of(software_devices.begin(), software_devices.end(),
                                                    [&](const char* name) { return device.find(name) != std::string::npos; });
}

Presenting choose_presenting(Present asked, const Means& means) {
  if (asked == Present::surface) return {false, "as asked"};
  if (!means.renderer) return {false, why_none(means.refusal)};
  if (asked == Present::texture) return {true, "as asked, drawn by " + told(*means.renderer)};
  if (draws_in_software(*means.renderer)) return {false, told(*means.renderer) + " draws with the processor"};
  // Where SDL keeps the window surface in a texture of its own, handing it over anew for each frame cannot be cheaper.
  if (!means.surface_cost || !means.texture_cost) return {true, "drawn by " + told(*means.renderer)};
  return {*means.texture_cost < *means.surface_cost, "a frame of a cross-fade costs " + milliseconds(*means.texture_cost) +
                                                         " with textures of " + told(*means.renderer) + " and " +
                                                         milliseconds(*means.surface_cost) + " without"};
}

}  // namespace foyer::stage
