// What SDL does not tell about the X server or the Wayland compositor behind a window.
#pragma once

#include <functional>

struct SDL_Window;

namespace foyer::stage {

/// The descriptor of the connection to the display server; -1 where there is none (kmsdrm).
int connection_of(SDL_Window* window);

/// Whether the X server at DISPLAY has a window manager, by the rules of the Extended Window Manager Hints: the window that the
/// root names in _NET_SUPPORTING_WM_CHECK exists and names itself.
bool window_manager_answers();

/// Does that work on the window. A request that the X server refuses meanwhile is only refused; by default it would end the program.
void forgiving_refusals(SDL_Window* window, const std::function<void()>& work);

}  // namespace foyer::stage
