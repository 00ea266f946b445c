// A slide as a list of draw commands: the last thing that is exact everywhere, and so what most tests compare. Painting it gives
// the same pixels with and without a display.
#pragma once

#include "base/color.h"
#include "base/geometry.h"

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace foyer::layout {

enum class Face { text, display };  // the display cut is drawn for large sizes
enum class Weight { regular, semibold };

struct Font {
  int size = 0;  // of the em, in pixels
  Weight weight = Weight::regular;
  Face face = Face::text;
  std::string language{};  // BCP 47: picks the glyph forms that the language's readers expect
  bool operator==(const Font&) const = default;
};

/// The width in pixels of a line of text after shaping. paint/ has the real one, tests pass one of fixed widths.
using Measure = std::function<int(std::string_view text, const Font& font)>;

/// A filled rectangle, its corners rounded by `radius` pixels.
struct Fill {
  Rect box;
  Color color;
  int radius = 0;
  bool operator==(const Fill&) const = default;
};

/// A disc or rounded box shaded from the top left colour to the bottom right one.
struct Shade {
  Rect box;
  Color from, to;
  int radius = 0;
  bool operator==(const Shade&) const = default;
};

/// One line of text. `at` is the left end of its baseline, `width` what Measure said of it.
struct Text {
  Point at;
  int width = 0;
  std::string text;
  Font font;
  Color color;
  bool operator==(const Text&) const = default;
};

/// A picture file, scaled to cover the box (or to fit inside it) and centred. What cannot be read paints nothing, so a placeholder
/// stands before it in the scene.
struct Picture {
  Rect box;
  std::string file;  // relative to the event's folder
  int radius = 0;
  bool cover = true;
  bool operator==(const Picture&) const = default;
};

/// The quiet pattern that stands where a picture is missing: a glow and a few curves in the theme's colours.
struct Pattern {
  Rect box;
  Color glow, ground, line;
  bool operator==(const Pattern&) const = default;
};

/// A QR code of that text, its modules whole pixels, its quiet zone inside the box.
struct QrCode {
  Rect box;
  std::string text;
  Color dark, light;
  int radius = 0;
  bool operator==(const QrCode&) const = default;
};

using Command = std::variant<Fill, Shade, Text, Picture, Pattern, QrCode>;

struct Scene {
  Size size;
  Color background;
  std::vector<Command> commands;  // later ones paint over earlier ones
  bool operator==(const Scene&) const = default;
};

/// Whether it is black all over, so that the panel needs no light.
bool is_dark(const Scene& scene);

/// The box that a command may paint in: for text, from the ascenders to the descenders of its line.
Rect bounds(const Command& command);

/// One command a line, for reading and for golden files.
std::string to_string(const Command& command);
std::string to_string(const Scene& scene);

/// The smallest box outside which both scenes paint the same; empty (zero size) where they are equal.
Rect difference(const Scene& before, const Scene& after);

}  // namespace foyer::layout
