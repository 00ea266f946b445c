#include "programme/slide.h"

#include <algorithm>

namespace foyer::programme {
namespace {

std::string name_of(Quiet why) {
  switch (why) {
    case Quiet::before_event: return "before-event";
    case Quiet::before_day: return "before-day";
    case Quiet::gap: return "gap";
    case Quiet::after_day: return "after-day";
    case Quiet::after_event: return "after-event";
    case Quiet::after_rooms: return "after-rooms";
    case Quiet::no_sessions: return "no-sessions";
    case Quiet::no_schedule: return "no-schedule";
  }
  return {};
}

struct KindName {
  std::string operator()(const QuietSlide& slide) const { return name_of(slide.why); }
  std::string operator()(const AgendaSlide&) const { return "agenda"; }
  std::string operator()(const SessionSlide&) const { return "session"; }
  std::string operator()(const NewsSlide&) const { return "news"; }
  std::string operator()(const NowNextSlide&) const { return "now-next"; }
  std::string operator()(const ImageSlide&) const { return "image"; }
  std::string operator()(const ChangesSlide&) const { return "changes"; }
  std::string operator()(const AnnouncementSlide&) const { return "announcement"; }
  std::string operator()(const RoomSlide&) const { return "room"; }
  std::string operator()(const SpeakerSlide&) const { return "speaker"; }
  std::string operator()(const DarkSlide&) const { return "dark"; }
};

}  // namespace

std::string to_string(State state) {
  switch (state) {
    case State::planned: return "planned";
    case State::soon: return "soon";
    case State::now: return "now";
    case State::over: return "over";
  }
  return {};
}

std::string to_string(Mark mark) {
  switch (mark) {
    case Mark::delayed: return "delayed";
    case Mark::moved: return "moved";
    case Mark::cancelled: return "cancelled";
    case Mark::full: return "full";
    case Mark::added: return "added";
    case Mark::removed: return "removed";
  }
  return {};
}

bool SessionCard::has(Mark mark) const { return std::find(marks.begin(), marks.end(), mark) != marks.end(); }

bool takes_place(const SessionCard& session) { return !session.has(Mark::cancelled) && !session.has(Mark::removed); }

bool tells_sessions(const Slide& slide) {
  if (const auto* quiet = std::get_if<QuietSlide>(&slide)) return quiet->why != Quiet::after_event && quiet->why != Quiet::no_schedule;
  return !std::holds_alternative<NewsSlide>(slide) && !std::holds_alternative<ImageSlide>(slide) &&
         !std::holds_alternative<AnnouncementSlide>(slide) && !std::holds_alternative<DarkSlide>(slide);
}

std::string kind_of(const Slide& slide) { return std::visit(KindName{}, slide); }

}  // namespace foyer::programme
