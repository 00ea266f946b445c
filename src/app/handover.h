// Frames on their way from the thread that makes them to the one that presents them, and word on the way back.
#pragma once

#include "app/frames.h"
#include "base/descriptor.h"
#include "base/steady.h"

#include <deque>
#include <mutex>
#include <optional>

namespace foyer::app {

/// What the presenting thread tells the making one.
struct Word {
  std::optional<Size> panel{};  // it has another size
  bool clock_jumped = false;    // the wall clock was set
  bool quit = false;
};

class Handover {
 public:
  Handover();

  /// @name Of the thread that makes frames
  /// @{
  /// They are to be shown one after the other, each when it is due.
  void put(Frame frame);

  /// Whether so many are not taken yet that more would be of no use: the presenting thread is held up.
  bool is_full() const;

  /// Whether one still waits that is due after `now`.
  bool waits(Instant now) const;

  /// Takes back the one that is due after `now`; false where none is left.
  bool take_back(Instant now);

  /// Takes back all that were not taken yet.
  void clear();

  /// All that was said since the last time. What was made before a jump of the clock is gone then. From now on it works, until it rests.
  Word heard();

  /// It has nothing to do until then (nothing: until it is told something, or a frame is taken).
  void rest(std::optional<Steady::time_point> until);

  /// Readable when something was said, or a frame that waited was taken.
  int to_maker() const { return to_maker_.number(); }
  /// @}

  /// @name Of the thread that presents them
  /// @{
  /// The next frame that is due at `now`.
  std::optional<Frame> take(Instant now);

  /// When the next one is due.
  std::optional<Instant> next_due() const;

  /// With word that the clock jumped, all frames that were not taken are gone.
  void say(const Word& word);

  /// When the other thread has to be, or had to be, heard of; nothing while it rests until it is called.
  std::optional<Steady::time_point> expected() const;

  /// Readable when a frame was put. reset_presenter() makes it unreadable.
  int to_presenter() const { return to_presenter_.number(); }
  void reset_presenter();
  /// @}

 private:
  bool is_next_at_hand() const;
  void call_maker();

  mutable std::mutex mutex_;
  std::deque<Frame> frames_;  // by when they are due; only the last may be due later than now
  Word word_;
  std::optional<Steady::time_point> expected_;
  Descriptor to_maker_, to_presenter_;
};

}  // namespace foyer::app
