#include "layout/scene.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace foyer::layout {
namespace {

std::string to_string(const Rect& box) {
  return std::to_string(box.x) + "," + std::to_string(box.y) + " " + std::to_string(box.width) + "x" + std::to_string(box.height);
}

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result + '"';
}

std::string rounded(int radius) { return radius == 0 ? "" : " radius " + std::to_string(radius); }

std::string to_string(const Font& font) {
  std::string result = std::to_string(font.size) + "px";
  if (font.weight == Weight::semibold) result += " semibold";
  if (font.face == Face::display) result += " display";
  return font.language.empty() ? result : result + " " + font.language;
}

Rect box_of(const auto& boxed) { return boxed.box; }

/// Ascenders and descenders of the tallest scripts, and a little at both ends for letters that reach out of their advance.
Rect box_of(const Text& text) {
  const int size = text.font.size;
  const int above = size + size / 4, below = size / 2, beside = size / 8 + 1;
  return {text.at.x - beside, text.at.y - above, text.width + 2 * beside, above + below};
}

std::string line_of(const Fill& fill) { return "fill " + to_string(fill.box) + " " + to_string(fill.color) + rounded(fill.radius); }

std::string line_of(const Shade& shade) {
  return "shade " + to_string(shade.box) + " " + to_string(shade.from) + " to " + to_string(shade.to) + rounded(shade.radius);
}

std::string line_of(const Text& text) {
  return "text " + std::to_string(text.at.x) + "," + std::to_string(text.at.y) + " width " + std::to_string(text.width) + " " +
         quoted(text.text) + " " + to_string(text.font) + " " + to_string(text.color);
}

std::string line_of(const Picture& picture) {
  return "picture " + to_string(picture.box) + " " + quoted(picture.file) + (picture.cover ? " cover" : " fit") + rounded(picture.radius);
}

std::string line_of(const Pattern& pattern) {
  return "pattern " + to_string(pattern.box) + " glow " + to_string(pattern.glow) + " ground " + to_string(pattern.ground) + " line " +
         to_string(pattern.line);
}

std::string line_of(const QrCode& code) {
  return "qr-code " + to_string(code.box) + " " + quoted(code.text) + " " + to_string(code.dark) + " on " + to_string(code.light) +
         rounded(code.radius);
}

Rect inside(const Rect& box, Size size) {
  const auto cut = common_part(box, whole(size));
  return is_empty(cut) ? Rect{} : cut;
}

}  // namespace

bool is_dark(const Scene& scene) { return scene.commands.empty() && scene.background == Color{}; }

Rect bounds(const Command& command) {
  return std::visit([](const auto& one) { return box_of(one); }, command);
}

std::string to_string(const Command& command) {
  return std::visit([](const auto& one) { return line_of(one); }, command);
}

std::string to_string(const Scene& scene) {
  std::string lines =
      "scene " + std::to_string(scene.size.width) + "x" + std::to_string(scene.size.height) + " " + to_string(scene.background) + "\n";
  for (const Command& command : scene.commands) lines += to_string(command) + "\n";
  return lines;
}

Rect difference(const Scene& before, const Scene& after) {
  if (before.size != after.size || before.background != after.background) return {0, 0, after.size.width, after.size.height};
  // What both have at their start and at their end paints the same; what stands between is compared in pairs, if it makes pairs.
  const std::vector<Command>&olds = before.commands, &news = after.commands;
  const auto start = std::mismatch(olds.begin(), olds.end(), news.begin(), news.end());
  const auto end =
      std::mismatch(olds.rbegin(), std::make_reverse_iterator(start.first), news.rbegin(), std::make_reverse_iterator(start.second));
  const std::span old_rest(start.first, end.first.base()), new_rest(start.second, end.second.base());
  Rect box;
  if (old_rest.size() == new_rest.size()) {
    for (std::size_t i = 0; i < old_rest.size(); ++i) {
      if (old_rest[i] != new_rest[i]) box = united(box, united(bounds(old_rest[i]), bounds(new_rest[i])));
    }
  } else {
    for (const Command& command : old_rest) box = united(box, bounds(command));
    for (const Command& command : new_rest) box = united(box, bounds(command));
  }
  return inside(box, after.size);
}

}  // namespace foyer::layout
