// The parts of a rehearsal's page, from assets/rehearsal.
#pragma once

#include <string_view>

namespace foyer::app {

/// With marks where the others go: /*css*/, <!--report--> and /*js*/.
std::string_view page_html();
std::string_view page_css();
std::string_view page_js();

}  // namespace foyer::app
