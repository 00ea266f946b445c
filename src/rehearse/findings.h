// All that a rehearsal looks for. Each function looks for a few kinds that hang together; the kinds are told in docs/rehearsal.md.
#pragma once

#include "model/schedule.h"
#include "rehearse/finding.h"
#include "rehearse/play.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::rehearse {

/// What was played.
struct Rehearsal {
  const model::Schedule& schedule;
  const std::vector<model::Screen>& screens;
  const std::vector<Size>& sizes;     // of their panels, as readers see them
  const std::vector<Played>& played;  // one for each screen
  Span span;
  bool all_screens = true;  // else another screen may tell what these do not
};

/// What no value tells: fonts, files, and how a code is made.
struct Senses {
  /// The visible characters of a text in that language that no font has.
  std::function<std::u32string(std::string_view text, std::string_view language)> missing_characters;
  /// Why a picture cannot be shown, as part of a sentence; empty where it can.
  std::function<std::string(const std::string& file)> picture_fault;
  /// Its size in pixels, upright; nothing where it cannot be shown.
  std::function<std::optional<Size>(const std::string& file)> picture_size;
  /// On a side of the code of that text, the quiet zone included; 0 where there is no such code.
  std::function<int(const std::string& text)> code_modules;
};

/// never_shown, seen_late, long_wait.
std::vector<Finding> find_unseen_sessions(const Rehearsal& rehearsal);

/// unread_pages, short_dwell, nothing_to_say.
std::vector<Finding> find_pace(const Rehearsal& rehearsal);

/// long_title, small_code.
std::vector<Finding> find_squeezed(const Rehearsal& rehearsal, const Senses& senses);

/// missing_picture, small_picture, cut_picture.
std::vector<Finding> find_pictures(const Rehearsal& rehearsal, const Senses& senses);

/// foreign_text, missing_character, faint_color.
std::vector<Finding> find_illegible(const Rehearsal& rehearsal, const Senses& senses);

/// missing_character alone: it asks for no rehearsal.
std::vector<Finding> find_missing_characters(const model::Schedule& schedule, const Senses& senses);

/// room_clash, speaker_clash, short_walk, ambiguous_time.
std::vector<Finding> find_clashes(const Rehearsal& rehearsal);

/// endless_announcement, old_news.
std::vector<Finding> find_stale(const Rehearsal& rehearsal);

/// All of them: the gravest first, then by time, then by place.
std::vector<Finding> all_findings(const Rehearsal& rehearsal, const Senses& senses);

}  // namespace foyer::rehearse
