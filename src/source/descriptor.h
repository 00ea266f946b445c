// The descriptor of base/ under the name that it once had.
#pragma once

#include "base/descriptor.h"

namespace foyer::source {

using foyer::Descriptor;

}  // namespace foyer::source
