// What a rehearsal asks of this machine: its fonts, and the event's picture files.
#pragma once

#include "paint/fonts.h"
#include "paint/picture_file.h"
#include "rehearse/findings.h"

namespace foyer::app {

/// Both arguments must outlive it.
rehearse::Senses senses(paint::Fonts& fonts, const paint::PictureFolders& folders);

}  // namespace foyer::app
