// Takes from this process whatever decoding a picture does not need.
#pragma once

namespace foyer::app {

/// From here on it reads and writes what is open, has memory and seconds for the largest picture that may be shown, and can open nothing,
/// start nothing, reach no network and become no other user; where memory runs out it goes first. False where the system does not grant
/// that.
bool confine();

}  // namespace foyer::app
