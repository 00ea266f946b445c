#include "stage/glass.h"

#include "stage/glass_choice.h"
#include "stage/stopwatch.h"
#include "support/catch.h"

#include <vector>

using namespace foyer;
using namespace foyer::stage;
using namespace std::chrono_literals;

TEST_CASE("of a part of an image that much is visible as the glass has room for, the image standing in the middle") {
  struct Row {
    Rect part;
    Size image;
    Rect visible;
  };
  constexpr Size glass{100, 50};
  const std::vector<Row> rows{{{0, 0, 100, 50}, {100, 50}, {0, 0, 100, 50}},    {{10, 20, 5, 5}, {100, 50}, {10, 20, 5, 5}},
                              {{-5, 45, 20, 20}, {100, 50}, {0, 45, 15, 5}},    {{0, 0, 140, 50}, {140, 50}, {20, 0, 100, 50}},
                              {{115, 40, 10, 10}, {140, 50}, {115, 40, 5, 10}}, {{0, 0, 20, 10}, {20, 10}, {0, 0, 20, 10}}};
  for (const auto& [part, image, expected] : rows) {
    CAPTURE(part.x, part.y, image.width);
    CHECK(visible(part, image, glass) == expected);
  }
  for (const Rect part : {Rect{}, Rect{0, 0, 10, 10}, Rect{140, 0, 9, 9}, Rect{-9, -9, 9, 9}}) {
    CAPTURE(part.x, part.y);
    CHECK(is_empty(visible(part, {140, 50}, glass)));
  }
}

TEST_CASE("a frame costs what it took without the longest wait for the display, and never less than the work for it") {
  struct Row {
    std::chrono::nanoseconds took, worked, longest_wait, cost;
  };
  const std::vector<Row> rows{{5ms, 2ms, 0ms, 5ms},       // a surface: the X server's part counts as well
                              {16ms, 1ms, 17ms, 1ms},     // waited for the display
                              {40ms, 1ms, 17ms, 23ms},    // a graphics chip that is slow
                              {20ms, 19ms, 17ms, 19ms}};  // drawn with the processor
  for (const auto& [took, worked, longest_wait, cost] : rows) CHECK(cost_without_wait(took, worked, longest_wait) == cost);
}

TEST_CASE("drivers that draw with the processor are known by their names") {
  struct Row {
    Renderer renderer;
    bool software;
  };
  const std::vector<Row> rows{{{"opengl", "llvmpipe (LLVM 15.0.6, 256 bits)"}, true},
                              {{"opengles2", "softpipe"}, true},
                              {{"opengl", "SWR (swrast)"}, true},
                              {{"opengl", "Software Rasterizer"}, true},
                              {{"software", ""}, true},
                              {{"opengl", "Mesa Intel(R) UHD Graphics 620 (KBL GT2)"}, false},
                              {{"opengles2", "V3D 4.2"}, false},
                              {{"opengl", "AMD Radeon Graphics (radeonsi, renoir, LLVM 15.0.6, DRM 3.49)"}, false},
                              {{"opengles2", ""}, false}};
  for (const auto& [renderer, software] : rows) {
    CAPTURE(renderer.name, renderer.device);
    CHECK(draws_in_software(renderer) == software);
  }
}

TEST_CASE("a renderer is looked for where there is a graphics driver, and where it is asked for") {
  struct Row {
    Present asked;
    bool render_node, looks;
  };
  const std::vector<Row> rows{{Present::automatic, false, false}, {Present::automatic, true, true}, {Present::surface, false, false},
                              {Present::surface, true, false},    {Present::texture, false, true},  {Present::texture, true, true}};
  for (const auto& [asked, render_node, looks] : rows) CHECK(looks_for_renderer(asked, render_node) == looks);
}

TEST_CASE("textures are taken where they are the cheaper way, or asked for") {
  const Renderer chip{"opengl", "V3D 4.2"}, software{"opengl", "llvmpipe (LLVM 15.0.6, 256 bits)"};
  struct Row {
    Present asked;
    Means means;
    bool textures;
    std::string why;
  };
  const std::vector<Row> rows{
      {Present::automatic, {}, false, "there is no graphics driver that this user may use"},
      {Present::automatic, {.refusal = "no EGL"}, false, "textures cannot be used (SDL says: no EGL)"},
      {Present::automatic, {.renderer = software}, false, "llvmpipe (LLVM 15.0.6, 256 bits) draws with the processor"},
      {Present::automatic, {.renderer = chip}, true, "drawn by V3D 4.2"},
      {Present::automatic,
       {.renderer = chip, .surface_cost = 2130us, .texture_cost = 210us},
       true,
       "a frame of a cross-fade costs 0.21 ms with textures of V3D 4.2 and 2.13 ms without"},
      {Present::automatic,
       {.renderer = chip, .surface_cost = 3ms, .texture_cost = 3ms},
       false,
       "a frame of a cross-fade costs 3.00 ms with textures of V3D 4.2 and 3.00 ms without"},
      {Present::surface, {.renderer = chip, .surface_cost = 9ms, .texture_cost = 1ms}, false, "as asked"},
      {Present::texture, {.renderer = software}, true, "as asked, drawn by llvmpipe (LLVM 15.0.6, 256 bits)"},
      {Present::texture, {.renderer = Renderer{"software", ""}}, true, "as asked, drawn by software"},
      {Present::texture, {.refusal = "no EGL"}, false, "textures cannot be used (SDL says: no EGL)"}};
  for (const auto& [asked, means, textures, why] : rows) {
    const Presenting chosen = choose_presenting(asked, means);
    CHECK(chosen.textures == textures);
    CHECK(chosen.why == why);
  }
}
