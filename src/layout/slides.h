// One function for each kind of slide: its content in, its pages out, without the frame. Each stands in a file of its own name.
#pragma once

#include "layout/canvas.h"
#include "layout/frame.h"
#include "programme/slide.h"

#include <vector>

namespace foyer::layout {

std::vector<Draft> lay_out(const programme::AgendaSlide& slide, const Context& context);
std::vector<Draft> lay_out(const programme::NowNextSlide& slide, const Context& context);
std::vector<Draft> lay_out(const programme::SessionSlide& slide, const Context& context);
std::vector<Draft> lay_out(const programme::NewsSlide& slide, const Context& context);
std::vector<Draft> lay_out(const programme::ImageSlide& slide, const Context& context);
std::vector<Draft> lay_out(const programme::QuietSlide& slide, const Context& context);
std::vector<Draft> lay_out(const programme::ChangesSlide& slide, const Context& context);
std::vector<Draft> lay_out(const programme::AnnouncementSlide& slide, const Context& context);
std::vector<Draft> lay_out(const programme::RoomSlide& slide, const Context& context);
std::vector<Draft> lay_out(const programme::SpeakerSlide& slide, const Context& context);
std::vector<Draft> lay_out(const programme::DarkSlide& slide, const Context& context);

}  // namespace foyer::layout
