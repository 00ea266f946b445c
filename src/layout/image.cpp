#include "layout/slides.h"

namespace foyer::layout {

std::vector<Draft> lay_out(const programme::ImageSlide& slide, const Context& context) {
  Draft draft = start_page(context);
  const Rect box{0, 0, context.glass.size.width, context.glass.size.height - context.px(9)};
  draft.scene.commands.emplace_back(Pattern{box, context.palette.tint_light, context.palette.paper, context.palette.tint_light});
  draft.scene.commands.emplace_back(Picture{box, slide.file, 0, true});
  draft.has_header = false;
  draft.title = draft.footer = slide.caption;
  std::vector<Draft> drafts;
  drafts.push_back(std::move(draft));
  return drafts;
}

}  // namespace foyer::layout
