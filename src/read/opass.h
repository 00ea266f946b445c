// The schedules of OPass, the app of Taiwan's open source conferences (also known as CCIP): each text in Chinese and in English.
#pragma once

#include "read/imported.h"

namespace foyer::read {

/// Whether it has `sessions` with a `zh` or an `en` inside, or `session_types` beside them.
bool is_opass(const Node& root);

/// The format names no zone: `given` is the one for times that carry no offset.
Imported read_opass(const Node& root, const std::optional<zone::Zone>& given);

}  // namespace foyer::read
