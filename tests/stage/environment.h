// The environment that a stage is opened in, as a test wants it.
#pragma once

#include "support/variable.h"

namespace foyer::stage {

using test::Variable;

/// SDL talks to the desktop's message bus, or starts one: not from a test.
struct NoMessageBus : Variable {
  NoMessageBus() : Variable("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere") {}
};

}  // namespace foyer::stage
