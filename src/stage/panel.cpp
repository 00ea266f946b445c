#include "stage/panel.h"

#include "stage/display_server.h"

#include <SDL_syswm.h>
#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

#include <memory>
#include <span>
#include <string_view>
#include <utility>

namespace foyer::stage {
namespace {

template <auto release>
struct Releasing {
  void operator()(auto* held) const { release(held); }
};
using Resources = std::unique_ptr<drmModeRes, Releasing<drmModeFreeResources>>;
using ConnectorState = std::unique_ptr<drmModeConnector, Releasing<drmModeFreeConnector>>;
using Property = std::unique_ptr<drmModePropertyRes, Releasing<drmModeFreeProperty>>;

/// 0 where the connector's power cannot be switched.
std::uint32_t power_property(int card, const drmModeConnector& connector) {
  for (const auto id : std::span(connector.props, static_cast<std::size_t>(connector.count_props))) {
    const Property property(drmModeGetProperty(card, id));
    if (property && std::string_view(static_cast<const char*>(property->name)) == "DPMS") return id;
  }
  return 0;
}

/// Nothing where it shows no picture, or has no such switch.
std::optional<bool> switch_connector(int card, std::uint32_t id, bool on) {
  const ConnectorState connector(drmModeGetConnectorCurrent(card, id));
  // By its encoder and not by its monitor: one that has lost the signal may look as if it were unplugged.
  if (!connector || connector->encoder_id == 0) return {};
  const auto property = power_property(card, *connector);
  if (property == 0) return {};
  return drmModeConnectorSetProperty(card, id, property, on ? DRM_MODE_DPMS_ON : DRM_MODE_DPMS_OFF) == 0;
}

}  // namespace

std::optional<Error> Panel::set_power(bool on) {
  const SDL_SysWMinfo system = system_of(window_);
  std::optional<Error> error;
  switch (system.subsystem) {
    case SDL_SYSWM_X11: error = switch_output_of_server(on); break;
    case SDL_SYSWM_KMSDRM: error = switch_connectors(system.info.kmsdrm.drm_fd, on); break;
    case SDL_SYSWM_WAYLAND: error = Error{"under Wayland only the compositor can switch it"}; break;
    default: error = Error{"this display has no such switch"};
  }
  if (on && !is_off_) return {};
  if (!error) is_off_ = !on;
  return error;
}

std::optional<Error> Panel::switch_output_of_server(bool on) {
  Display* display = system_of(window_).info.x11.display;
  int first_event = 0, first_error = 0;
  if (DPMSQueryExtension(display, &first_event, &first_error) == False || DPMSCapable(display) == False)
    return Error{"the X server has no power saving (the extension DPMS)"};
  if (!on && outputs_of(window_).size() > 1) {
    give_power_back();  // the second monitor has come after the first had gone dark
    return Error{"the X server would switch off all of its monitors"};
  }
  CARD16 level = DPMSModeOn;
  BOOL saves_power = False;
  const auto is_on = [&] { return DPMSInfo(display, &level, &saves_power) == 0 || saves_power == 0 || level == DPMSModeOn; };
  forgiving_refusals(window_, [&] {
    if (is_on() != on) {
      if (!on && saves_power == 0) DPMSEnable(display), had_to_enable_ = true;
      DPMSForceLevel(display, on ? DPMSModeOn : DPMSModeOff);
    }
    if (on && std::exchange(had_to_enable_, false)) DPMSDisable(display);
  });
  return is_on() == on ? std::nullopt : std::optional(Error{"the X server refuses to switch it"});
}

std::optional<Error> Panel::switch_connectors(int card, bool on) {
  if (on != is_off_) return {};
  const Resources resources(drmModeGetResources(card));
  if (!resources) return Error{"the graphics card does not tell of its connectors"};
  int switched = 0, refused = 0;
  for (const auto id : std::span(resources->connectors, static_cast<std::size_t>(resources->count_connectors)))
    if (const auto done = switch_connector(card, id, on)) ++(*done ? switched : refused);
  if (refused > 0) return Error{"the graphics driver refuses to switch it"};
  return switched > 0 ? std::nullopt : std::optional(Error{"the graphics driver has no such switch"});
}

}  // namespace foyer::stage
