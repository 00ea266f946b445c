// An address as messages name it.
#pragma once

#include <string>

namespace foyer::source {

/// The http or https address without user, password, query and fragment, where secrets stand; a query leaves "?…". What is none stays as
/// it is. It is only for reading: what a server is asked for is taken apart by libcurl, see web/address.h.
std::string without_secrets(const std::string& address);

}  // namespace foyer::source
