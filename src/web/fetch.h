// What source/fetch.h promises, done.
#pragma once

#include "source/fetch.h"

namespace foyer::web {

source::Fetched fetch(const source::Request& request, const std::stop_token& stop);

}  // namespace foyer::web
