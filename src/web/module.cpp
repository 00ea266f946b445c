// All that foyer-web.so shows of itself.
#include "source/web_module.h"
#include "web/fetch.h"

// `extern` and its own attribute: everything else in the module is hidden.
extern "C" __attribute__((visibility("default"))) const foyer::source::WebModule foyer_web{FOYER_VERSION, foyer::web::fetch};
