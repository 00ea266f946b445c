// A display as a service: what the service manager hears of it, and what the next start has to know of this one.
#pragma once

#include "app/heartbeat.h"
#include "app/restarts.h"
#include "app/service_manager.h"

#include <optional>

namespace foyer::app {

class Service {
 public:
  /// As the environment describes it; started by hand it is none, and this does nothing.
  Service();

  Restarts& restarts() { return restarts_; }

  /// When look() wants to be called.
  std::optional<Steady::time_point> due() const { return first_of({heartbeat_.due(), restarts_.due()}); }

  /// Something is on the glass: the start is over.
  void shown();

  /// To be called by the thread that presents, whenever it is awake. `maker_expected` as of Heartbeat::beats().
  void look(Steady::time_point now, std::optional<Steady::time_point> maker_expected);

  /// As of Heartbeat.
  bool misses_maker() const { return heartbeat_.misses_maker(); }

  /// This process ends, and in order; `well`: because somebody wants it to.
  void leave(bool well);

 private:
  ServiceManager manager_;
  Heartbeat heartbeat_;
  Restarts restarts_;
  bool is_ready_ = false;
};

}  // namespace foyer::app
