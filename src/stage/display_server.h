// What SDL does not tell about the X server or the Wayland compositor behind a window.
#pragma once

#include "base/geometry.h"

#include <functional>
#include <vector>

struct SDL_SysWMEvent;
struct SDL_SysWMinfo;
struct SDL_Window;

namespace foyer::stage {

/// What SDL tells of the system behind the window; its subsystem is SDL_SYSWM_UNKNOWN where that is nothing.
SDL_SysWMinfo system_of(SDL_Window* window);

/// By default Xlib ends the process when it is asked for anything of a server that is gone. From now on it only sets `is_gone`; without
/// one (nullptr) it ends the process again. Whoever then waits for an answer of it waits for ever.
void outlive_server(SDL_Window* window, bool* is_gone);

/// Whether the connection has read events that nobody has taken yet, as it does while it waits for an answer: its descriptor will not tell
/// of them any more.
bool holds_events(SDL_Window* window);

/// The descriptor of the connection to the display server; -1 where there is none (kmsdrm).
int connection_of(SDL_Window* window);

using OutputName = unsigned long;  // an atom of the X server

/// What an X server shows pictures on, and which part of its screen.
struct Output {
  OutputName name = 0;
  Rect place;
  bool operator==(const Output&) const = default;
};

/// Those that are on, in the order in which SDL counts displays: the primary one first. Empty where there is no X server.
std::vector<Output> outputs_of(SDL_Window* window);

/// Where the window stands on the screen of the X server.
Rect place_of(SDL_Window* window);

/// From now on the X server tells when an output changes; false where there is none.
bool watch_outputs(SDL_Window* window);

/// Whether an event that SDL passes on says so.
bool tells_of_outputs(const SDL_SysWMEvent& event);

/// Whether the X server at DISPLAY has a window manager, by the rules of the Extended Window Manager Hints: the window that the
/// root names in _NET_SUPPORTING_WM_CHECK exists and names itself.
bool window_manager_answers();

/// Does that work on the window. A request that the X server refuses meanwhile is only refused; by default it would end the program.
void forgiving_refusals(SDL_Window* window, const std::function<void()>& work);

}  // namespace foyer::stage
