// A module as it may lie on a disk after half an update.
#include "source/web_module.h"

extern "C" const foyer::source::WebModule foyer_web{"0.0.9", nullptr};
