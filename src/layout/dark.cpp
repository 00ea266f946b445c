#include "layout/slides.h"

namespace foyer::layout {

std::vector<Draft> lay_out(const programme::DarkSlide& /*slide*/, const Context& context) {
  Draft draft = start_page(context);
  draft.scene.background = Color{};
  draft.has_header = draft.has_marks = draft.has_logo = false;
  return {std::move(draft)};
}

}  // namespace foyer::layout
