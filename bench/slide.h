// The slide that foyer would show, for programs that look at its parts.
#pragma once

#include "layout/scene.h"
#include "model/theme.h"
#include "paint/fonts.h"
#include "paint/picture_file.h"

#include <memory>
#include <string>
#include <vector>

namespace bench {

struct Slide {
  foyer::layout::Scene scene;
  foyer::model::Theme theme;
  foyer::paint::PictureFolders folders;
  std::shared_ptr<foyer::paint::Fonts> fonts;  // that it was laid out with
};

/// The slide of the event that is up at that time; what went wrong is thrown.
Slide slide_of(const std::string& event, const std::string& at, foyer::Size size);

/// The texts of the slide, in the order they are painted.
std::vector<foyer::layout::Text> texts_of(const foyer::layout::Scene& scene);

/// The font file that most of such a text is drawn with.
std::string font_file(const foyer::model::Theme& theme, const foyer::layout::Font& font);

}  // namespace bench
