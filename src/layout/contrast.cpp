#include "layout/contrast.h"

#include "base/contrast.h"
#include "base/oklab.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace foyer::layout {
namespace {

constexpr Color black{0, 0, 0}, white{255, 255, 255};

Color with_lightness(Color color, double lightness) {
  if (lightness <= 0) return black;
  if (lightness >= 1) return white;
  auto lab = to_oklab(to_linear(color));
  lab.lightness = lightness;
  return from_oklab(lab);
}

using Fits = std::function<bool(Color)>;

// The first colour on the way to black or to white that fits; the end of the way where none does.
Color moved(Color color, Color end, const Fits& fits) {
  constexpr double step = 1.0 / 256;
  const double direction = end == white ? step : -step;
  for (double lightness = to_oklab(to_linear(color)).lightness; lightness > 0 && lightness < 1; lightness += direction)
    if (const Color candidate = with_lightness(color, lightness); fits(candidate)) return candidate;
  return end;
}

struct Named {
  const char* name;
  Color Palette::*place;
};

class Correcting {
 public:
  explicit Correcting(const Palette& palette) : result_{palette, {}} {}

  // `text` is changed so that it is legible on all the grounds, which are of one sort: all dark or all light.
  void text_on(const std::vector<Named>& grounds, Named text, Legibility needed) {
    const Color end = opposite(color(grounds.front()));
    change(text, grounds, end, needed, [&](Color candidate) {
      return std::all_of(grounds.begin(), grounds.end(), [&](Named ground) { return is_legible(candidate, color(ground), needed); });
    });
  }

  // `ground` is changed so that the darkest or the lightest text (whichever `like` asks for) is legible on it.
  void ground_like(Named like, Named ground, Legibility needed) {
    const Color text = opposite(color(like));
    change(ground, {like}, text == white ? black : white, needed, [&](Color candidate) { return is_legible(text, candidate, needed); });
  }

  Corrected take() { return std::move(result_); }

 private:
  Color color(Named named) const { return result_.palette.*named.place; }

  // Of black and white the one that is better read on that ground.
  static Color opposite(Color ground) {
    return std::abs(lightness_contrast(white, ground)) > std::abs(lightness_contrast(black, ground)) ? white : black;
  }

  void change(Named named, const std::vector<Named>& beside, Color end, Legibility needed, const Fits& fits) {
    const Color was = color(named);
    if (fits(was)) return;
    const auto hard = std::find_if(beside.begin(), beside.end(), [&](Named other) { return !is_legible(was, color(other), needed); });
    const Named other = hard == beside.end() ? beside.front() : *hard;
    result_.palette.*named.place = moved(was, end, fits);
    // A colour that is changed again for a second ground is still one correction.
    auto& done = result_.corrections;
    const auto earlier =
        std::find_if(done.begin(), done.end(), [&](const Correction& each) { return each.name == named.name && each.now == was; });
    if (earlier != done.end()) {
      earlier->now = color(named);
      return;
    }
    done.push_back({named.name, other.name, was, color(named), color(other), needed});
  }

  Corrected result_;
};

std::string rounded(double value) {
  const auto tenths = std::lround(std::abs(value) * 10);
  return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

}  // namespace

bool is_legible(Color text, Color ground, Legibility needed) {
  return contrast_ratio(text, ground) >= needed.ratio && std::abs(lightness_contrast(text, ground)) >= needed.lightness;
}

Corrected corrected(const Palette& palette) {
  const Named paper{"paper", &Palette::paper}, panel{"panel", &Palette::panel}, line{"line", &Palette::line},
      accent{"accent", &Palette::accent}, on_accent{"on_accent", &Palette::on_accent}, amber{"amber", &Palette::amber},
      red{"red", &Palette::red}, amber_tag{"amber", &Palette::amber_tag}, red_tag{"red", &Palette::red_tag};
  Correcting correcting(palette);
  // Grounds first: the middle greys carry no text at all, and cards have to be of the paper's sort.
  correcting.ground_like(paper, paper, for_text);
  correcting.ground_like(paper, panel, for_text);
  correcting.ground_like(paper, line, for_large_text);
  correcting.text_on({paper, panel}, {"ink", &Palette::ink}, for_text);
  correcting.text_on({line}, {"ink", &Palette::ink}, for_large_text);
  correcting.text_on({paper, panel}, {"body", &Palette::body}, for_text);
  correcting.text_on({paper, panel}, {"soft", &Palette::soft}, for_text);
  correcting.text_on({paper}, {"past", &Palette::past}, for_past_text);
  correcting.text_on({paper}, {"past_soft", &Palette::past_soft}, for_past_text);
  // The accent is text on the paper and the ground of the row that is on now.
  correcting.text_on({paper, panel}, accent, for_large_text);
  correcting.ground_like(accent, accent, for_text);
  correcting.text_on({accent}, on_accent, for_large_text);
  correcting.text_on({accent}, {"on_accent_soft", &Palette::on_accent_soft}, for_text);
  correcting.text_on({paper, panel}, amber, for_text);
  for (const Named& ground : {amber, red, amber_tag, red_tag}) correcting.ground_like(ground, ground, for_large_text);
  correcting.text_on({amber}, {"on_amber", &Palette::on_amber}, for_large_text);
  correcting.text_on({red}, {"on_red", &Palette::on_red}, for_large_text);
  correcting.text_on({amber_tag}, {"on_amber_tag", &Palette::on_amber_tag}, for_large_text);
  correcting.text_on({red_tag}, {"on_red_tag", &Palette::on_red_tag}, for_large_text);
  return correcting.take();
}

std::vector<FaintColor> faint_colors(const model::Theme& theme) {
  const auto corrections = corrected(palette_of(theme)).corrections;
  std::vector<FaintColor> faint;
  for (const auto& color : theme.colors) {
    const auto correction = std::ranges::find(corrections, color.name, &Correction::name);
    if (correction != corrections.end()) faint.push_back({color, *correction});
  }
  return faint;
}

std::string to_string(const Correction& correction) {
  const auto& [name, ground, was, now, beside, needed] = correction;
  if (name == ground)
    return "no text is easy to read on the colour `" + name + "` " + foyer::to_string(was) + ": foyer shows " + foyer::to_string(now) +
           " instead";
  return "the colour `" + name + "` " + foyer::to_string(was) + " on `" + ground + "` " + foyer::to_string(beside) +
         " is too faint to read (" + rounded(contrast_ratio(was, beside)) + ":1, Lc " +
         rounded(std::round(lightness_contrast(was, beside))) + "; text needs " + rounded(needed.ratio) + ":1 and Lc " +
         rounded(needed.lightness) + "): foyer shows " + foyer::to_string(now) + " instead";
}

}  // namespace foyer::layout
