#include "layout/slides.h"

namespace foyer::layout {

std::vector<Draft> lay_out(const programme::ImageSlide& slide, const Context& context) {
  Draft draft = start_page(context);
  const Size size = context.glass.size;
  const Rect box{0, 0, size.width, size.height};
  draft.scene.commands.emplace_back(Pattern{box, context.palette.tint_light, context.palette.paper, context.palette.tint_light});
  draft.scene.commands.emplace_back(Picture{box, slide.file, 0, true});
  // The caption and the marks stand on the theme's ground, so that they are read on any picture.
  draft.scene.commands.emplace_back(Fill{{0, size.height - context.px(9), size.width, context.px(9)}, context.palette.paper, 0});
  draft.has_header = false;
  draft.title = draft.footer = slide.caption;
  std::vector<Draft> drafts;
  drafts.push_back(std::move(draft));
  return drafts;
}

}  // namespace foyer::layout
