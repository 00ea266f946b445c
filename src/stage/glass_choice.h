// Which of the two ways pictures take to the display, from what is known of the machine.
#pragma once

#include "stage/stage.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace foyer::stage {

/// What draws textures: SDL's name for it and OpenGL's for the hardware, "opengles2" and "V3D 4.2".
struct Renderer {
  std::string name, device;
};

/// What is known by the time of the choice.
struct Means {
  std::optional<Renderer> renderer = {};                                         // nothing: there is none, or none was looked for
  std::string refusal = {};                                                      // why there is none, in SDL's words
  std::optional<std::chrono::nanoseconds> surface_cost = {}, texture_cost = {};  // of a frame of a cross-fade, where measured
};

/// Whether there is a graphics driver that this user may use. Without one, OpenGL would draw in software.
bool has_render_node(const std::filesystem::path& devices = "/dev/dri");

/// Whether to look for a renderer, which loads OpenGL with all that it needs.
bool looks_for_renderer(Present asked, bool render_node);

bool draws_in_software(const Renderer& renderer);

Presenting choose_presenting(Present asked, const Means& means);

}  // namespace foyer::stage
