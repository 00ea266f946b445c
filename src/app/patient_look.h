// Pictures from a disk that may hang.
#pragma once

#include "paint/picture_file.h"

namespace foyer::app {

/// Looks at picture files on a thread of its own. While that hangs there is no answer, at first after a second and then at once.
paint::LookAtPicture patient_look();

}  // namespace foyer::app
