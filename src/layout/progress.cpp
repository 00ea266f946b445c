#include "layout/progress.h"

#include <algorithm>

namespace foyer::layout {
namespace {

using programme::SessionCard;
using programme::State;

double share_done(const SessionCard& session, Instant now) {
  return std::clamp(static_cast<double>((now - session.start).count()) / static_cast<double>((session.end - session.start).count()), 0.0,
                    1.0);
}

}  // namespace

std::string time_left(const SessionCard& session, const Context& context) {
  if (session.state == State::soon) {
    if (session.start <= context.now) return {};
    return context.words.say("starts_in_short",
                             {{"minutes", static_cast<int>(std::chrono::ceil<Minutes>(session.start - context.now).count())}});
  }
  if (!session.end_is_known) return {};
  const auto left = std::chrono::ceil<Minutes>(session.end - context.now);
  if (left > Minutes(60)) return context.words.say("until", {{"time", context.time(session.end)}});
  return context.words.say("minutes_left", {{"minutes", static_cast<int>(left.count())}});
}

bool has_progress(const SessionCard& session) {
  return session.state == State::soon || (session.state == State::now && session.end_is_known);
}

void add_progress(Scene& scene, Rect box, const SessionCard& session, const Context& context) {
  if (!has_progress(session)) return;
  scene.commands.emplace_back(Fill{box, context.palette.line, box.height / 2});
  if (session.state != State::now) return;
  const int done = static_cast<int>(box.width * share_done(session, context.now));
  if (done >= box.height) scene.commands.emplace_back(Fill{{box.x, box.y, done, box.height}, context.palette.accent, box.height / 2});
}

}  // namespace foyer::layout
