#include "rehearse/slide_of.h"

#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace foyer::rehearse {
namespace {

// What a line may lose or gain at its ends: spaces, hyphens, and the marks that tell which way it runs.
constexpr std::array<std::string_view, 17> of_lines{" ",      "-",      "\u00ad", "\u00a0", "\u2010", "\u200b",
                                                    "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d",
                                                    "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"};

std::string letters_of(std::string_view text) {
  std::string letters;
  while (!text.empty()) {
    std::size_t skipped = 0;
    for (const auto mark : of_lines)
      if (text.substr(0, mark.size()) == mark) skipped = mark.size();
    if (skipped == 0) letters += text.front();
    text.remove_prefix(std::max<std::size_t>(skipped, 1));
  }
  return letters;
}

struct Line {
  std::string letters;
  layout::Font font;
};

std::vector<Line> lines_in(const layout::Scene& scene) {
  std::vector<Line> lines;
  for (const auto& command : scene.commands)
    if (const auto* text = std::get_if<layout::Text>(&command)) lines.push_back({letters_of(text->text), text->font});
  return lines;
}

// The lines from there on that make up the text, one after the other and in one font; 0 where they do not.
int lines_from(const std::vector<Line>& lines, std::size_t first, std::string_view letters) {
  int count = 0;
  for (auto line = first; line < lines.size() && lines[line].font == lines[first].font; ++line) {
    const auto& piece = lines[line].letters;
    if (piece.empty() || letters.substr(0, piece.size()) != piece) return 0;
    letters.remove_prefix(piece.size());
    ++count;
    if (letters.empty()) return count;
  }
  return 0;
}

int lines_of(const std::vector<Line>& lines, std::string_view text) {
  const auto letters = letters_of(text);
  if (letters.empty()) return 0;
  for (std::size_t first = 0; first < lines.size(); ++first)
    if (const int count = lines_from(lines, first, letters); count > 0) return count;
  return 0;
}

}  // namespace

Slide slide_of(const layout::Page& page) {
  Slide slide{page.kind, page.title, page.language, page.number, page.of, {}, {}, {}, {}};
  const auto lines = lines_in(page.scene);
  for (const auto& session : page.sessions) {
    slide.sessions.push_back(session.id);
    if (const int count = lines_of(lines, session.title); count > 0) slide.titles.push_back({session.id, count});
  }
  for (const auto& command : page.scene.commands) {
    if (const auto* picture = std::get_if<layout::Picture>(&command))
      slide.pictures.push_back({picture->file, picture->box.width, picture->box.height, picture->cover});
    if (const auto* code = std::get_if<layout::QrCode>(&command))
      slide.codes.push_back({code->text, std::min(code->box.width, code->box.height)});
  }
  return slide;
}

int lines_of(const layout::Scene& scene, std::string_view text) { return lines_of(lines_in(scene), text); }

}  // namespace foyer::rehearse
