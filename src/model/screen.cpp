#include "model/screen.h"

#include <algorithm>
#include <array>

namespace foyer::model {
namespace {

constexpr std::array<std::pair<SlideKind, const char*>, 9> kind_names{{{SlideKind::agenda, "agenda"},
                                                                       {SlideKind::now_next, "now-next"},
                                                                       {SlideKind::room, "room"},
                                                                       {SlideKind::session, "session"},
                                                                       {SlideKind::speaker, "speaker"},
                                                                       {SlideKind::news, "news"},
                                                                       {SlideKind::image, "image"},
                                                                       {SlideKind::changes, "changes"},
                                                                       {SlideKind::announcement, "announcement"}}};

}  // namespace

std::string to_string(SlideKind kind) {
  return std::find_if(kind_names.begin(), kind_names.end(), [&](const auto& entry) { return entry.first == kind; })->second;
}

std::optional<SlideKind> parse_slide_kind(const std::string& name) {
  const auto found = std::find_if(kind_names.begin(), kind_names.end(), [&](const auto& entry) { return name == entry.second; });
  if (found == kind_names.end()) return {};
  return found->first;
}

}  // namespace foyer::model
