#include "layout/slides.h"

#include <cstdlib>

namespace foyer::layout {

std::vector<Draft> lay_out(const programme::ImageSlide& slide, const Context& context) {
  Draft draft = start_page(context);
  const Size size = context.glass.size;
  const Rect box{0, 0, size.width, size.height};
  draft.has_header = draft.has_logo = false;
  draft.title = slide.caption;
  const Font font = context.text_font(context.sizes.small);
  const int pitch = line_height(font, 1.3);
  // A short caption stands beside the marks, a longer one on lines of its own above them.
  auto lines = wrap(slide.caption, font, draft.column.width, context.measure);
  if (lines.size() == 1 && lines.front().width + context.px(51) <= draft.column.width) {
    draft.footer = slide.caption;
    lines.clear();
  }
  const int band = lines.empty() ? context.px(9) : context.px(9.5) + pitch * static_cast<int>(lines.size());
  draft.scene.commands.emplace_back(Pattern{box, context.palette.tint_light, context.palette.paper, context.palette.tint_light});
  // All of the picture is shown: it may be a plan or a poster. On the glass that it was made for it reaches under the caption.
  const bool same_shape = std::abs(size.width * 9 - size.height * 16) < size.height;
  draft.scene.commands.emplace_back(Picture{{0, 0, size.width, same_shape ? size.height : size.height - band}, slide.file, 0, false});
  draft.scene.commands.emplace_back(Fill{{0, size.height - band, size.width, band}, context.palette.paper, 0});
  add_lines(draft.scene, lines, draft.column.x, size.height - context.px(8) - pitch * static_cast<int>(lines.size()), pitch, font,
            context.palette.ink);
  std::vector<Draft> drafts;
  drafts.push_back(std::move(draft));
  return drafts;
}

}  // namespace foyer::layout
