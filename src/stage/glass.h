// How pictures get onto the window. There are two ways: by its surface, which every machine has, and by textures of a graphics driver.
#pragma once

#include "base/geometry.h"
#include "paint/image.h"

#include <optional>

namespace foyer::stage {

/// How many pixels were handed over to the display or its graphics driver; nothing: it could not be done.
using Handed = std::optional<long>;

class Glass {
 public:
  virtual ~Glass() = default;

  /// None while the window has no pixels.
  virtual Size size() const = 0;

  /// An image of another size stands in the middle, on the colour of its top left pixel. It has pixels.
  virtual Handed show(const paint::Image& image) = 0;

  /// Only that part of the image, which is all that differs from what was shown before. Not while a fade is loaded.
  virtual Handed show(const paint::Image& image, Rect part) = 0;

  /// Makes ready to show frames between two images of the glass's size, of which the first is what stands there. In a fade that is
  /// running: another one begins, or what it leads to has changed.
  virtual Handed load(const paint::Image& from, const paint::Image& to) = 0;

  /// A frame of a cross-fade between the two that were loaded. With full_weight it is the last.
  virtual Handed show_between(const paint::Image& from, const paint::Image& to, int weight) = 0;

  /// What the graphics driver was given is lost: the next picture is handed over whole.
  virtual void forget() = 0;
};

/// Where an image stands, smaller or larger than the glass.
Point corner(Size image, Size glass);

/// That part of an image, as far as there is an image and the glass has room for it.
Rect visible(Rect part, Size image, Size glass);

inline long area(int width, int height) { return long{width} * height; }

}  // namespace foyer::stage
