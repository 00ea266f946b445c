#include "stage/glass.h"

namespace foyer::stage {

Point corner(Size image, Size glass) { return {(glass.width - image.width) / 2, (glass.height - image.height) / 2}; }

Rect visible(Rect part, Size image, Size glass) {
  const Point at = corner(image, glass);
  return common_part(common_part(part, whole(image)), {-at.x, -at.y, glass.width, glass.height});
}

}  // namespace foyer::stage
