#include "layout/bounded.h"

#include "text/lines.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace foyer::layout {
namespace {

// In ems: about two letters each.
constexpr int most_of_title = 110, most_of_line = 90, most_of_name = 45, most_of_names = 180;

// A text of more is measured only so far: what draws next to nothing may be as long as a file lets it.
constexpr int most_bytes_an_em = 16;

/// At most that many bytes of it, no character cut in two.
std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

class Bounds {
 public:
  explicit Bounds(const Context& context) : context_(context), font_(context.text_font(context.sizes.text)) {}

  void cut(std::string& text, int ems) const {
    const auto head = beginning(text, static_cast<std::size_t>(ems * most_bytes_an_em));
    const bool is_whole = head.size() == text.size();
    if (is_whole && (head.size() <= static_cast<std::size_t>(ems) || width_of(text) <= ems * font_.size)) return;
    const auto ends = text::character_ends(head);
    const auto cut_at = [&](std::size_t end) { return text::clean(head.substr(0, end)) + "…"; };
    const auto too_long =
        std::partition_point(ends.begin(), ends.end(), [&](std::size_t end) { return width_of(cut_at(end)) <= ems * font_.size; });
    text = cut_at(too_long == ends.begin() ? 0 : *std::prev(too_long));
  }

  void cut(programme::SpeakerCard& speaker) const {
    cut(speaker.name, most_of_name);
    cut(speaker.role, most_of_name);
    cut(speaker.organisation, most_of_name);
  }

  void cut(programme::SessionCard& session) const {
    cut(session.title, most_of_title);
    for (auto* line : {&session.subtitle, &session.reason}) cut(*line, most_of_line);
    for (auto* name : {&session.room, &session.track, &session.place, &session.was_room}) cut(*name, most_of_name);
    cut(session.speakers);
    cut(session.translations);
  }

  void cut(std::vector<programme::SessionCard>& sessions) const {
    for (auto& session : sessions) cut(session);
  }

  void cut(std::optional<programme::SessionCard>& session) const {
    if (session) cut(*session);
  }

  void operator()(programme::QuietSlide& slide) const { cut(slide.upcoming); }
  void operator()(programme::AgendaSlide& slide) const { cut(slide.sessions); }
  void operator()(programme::SessionSlide& slide) const { cut(slide.session); }
  void operator()(programme::ImageSlide& slide) const { cut(slide.caption, most_of_title); }
  void operator()(programme::AnnouncementSlide& /*flows on*/) const {}
  void operator()(programme::DarkSlide& /*says nothing*/) const {}

  void operator()(programme::NewsSlide& slide) const {
    cut(slide.title, most_of_title);
    cut(slide.source, most_of_name);
  }

  void operator()(programme::NowNextSlide& slide) const {
    for (auto& room : slide.rooms) {
      cut(room.room, most_of_name);
      cut(room.first);
      cut(room.next);
    }
  }

  void operator()(programme::ChangesSlide& slide) const {
    cut(slide.sessions);
    cut(slide.put_off);
  }

  void operator()(programme::RoomSlide& slide) const {
    cut(slide.room, most_of_name);
    cut(slide.now);
    cut(slide.next);
    cut(slide.elsewhere);
  }

  void operator()(programme::SpeakerSlide& slide) const {
    cut(slide.speaker);
    cut(slide.sessions);
  }

 private:
  int width_of(const std::string& text) const { return context_.width_of(text, font_); }

  // Of very many only the first are named.
  void cut(std::vector<programme::SpeakerCard>& speakers) const {
    int width = 0;
    for (std::size_t index = 0; index < speakers.size(); ++index) {
      cut(speakers[index]);
      if (index == 0 || speakers.size() < 4) continue;
      width += static_cast<int>(speakers[index].name.size()) * font_.size / 2;
      if (width <= most_of_names * font_.size) continue;
      speakers.resize(index);
      speakers.back().name += "…";
    }
  }

  const Context& context_;
  Font font_;
};

}  // namespace

programme::Slide bounded(programme::Slide slide, const Context& context) {
  std::visit(Bounds(context), slide);
  return slide;
}

std::string bounded(std::string name, const Context& context) {
  Bounds(context).cut(name, most_of_title);
  return name;
}

}  // namespace foyer::layout
