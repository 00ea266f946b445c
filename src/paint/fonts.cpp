#include "paint/fonts.h"

#include "paint/clusters.h"
#include "paint/font_chain.h"
#include "text/direction.h"

#include <SDL_ttf.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <span>
#include <unordered_map>

namespace foyer::paint {
namespace {

// Lines of text that are remembered: the widths are a number each and are asked for by the thousand, runs take a kilobyte.
constexpr std::size_t most_widths = 4096, most_runs = 512;

std::string key_of(std::string_view text, const layout::Font& font) {
  std::string key = std::to_string(font.size) + (font.weight == layout::Weight::semibold ? 's' : 'r');
  key += font.face == layout::Face::display ? 'd' : 't';
  return key.append(font.language).append(1, '\0').append(text);
}

bool is_common(const std::string& script) { return script == "Zyyy"; }

bool is_of_time(Kind kind) { return kind == Kind::time_digit || kind == Kind::time_colon; }

/// A run in the making.
struct Stretch {
  Run run;
  std::u32string characters;
  Kind kind;

  Stretch(const Choice& first, int size, bool right_to_left) : characters(first.cluster.visible), kind(first.cluster.kind) {
    run.text = first.cluster.text;
    run.font = first.font->open.get();
    run.size = size;
    run.script = first.cluster.script;
    run.right_to_left = right_to_left;
  }

  bool takes(const Choice& next) const {
    if (next.font->open.get() != run.font || is_of_time(kind) || is_of_time(next.cluster.kind)) return false;
    return is_common(run.script) || is_common(next.cluster.script) || run.script == next.cluster.script;
  }

  void add(const Choice& next) {
    run.text += next.cluster.text;
    characters += next.cluster.visible;
    if (is_common(run.script)) run.script = next.cluster.script;
  }
};

/// The width of the cell that every digit of a time stands in: that of the widest.
int digit_cell(const Run& like) {
  const auto [cell, is_new] = like.font->digit_cells.try_emplace(like.size, 0);
  for (char digit = '0'; is_new && digit <= '9'; ++digit) {
    Run run = like;
    run.text = digit;
    cell->second = std::max(cell->second, measured(run, {}).width);
  }
  return cell->second;
}

/// In the middle between top and bottom of the digits beside it, where a time's colon belongs.
void lift_colon(Run& run) {
  const Extent zero = extent_of(run, U'0'), colon = extent_of(run, U':');
  run.box.y -= (zero.low + zero.high - colon.low - colon.high) / 2;
}

void center_in_cell(Run& run, int cell) {
  run.box.x += (cell - run.width) / 2;
  run.width = cell;
}

Run finished(Stretch stretch) {
  if (is_common(stretch.run.script)) stretch.run.script = "Latn";
  Run run = measured(std::move(stretch.run), stretch.characters);
  if (stretch.kind == Kind::time_digit) center_in_cell(run, digit_cell(run));
  if (stretch.kind == Kind::time_colon) lift_colon(run);
  return run;
}

/// Neighbours that the same font draws, together; in the order they stand in from left to right.
std::vector<Run> runs_of(std::span<const Choice> part, int size, bool right_to_left) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < part.size();) {
    Stretch stretch(part[i], size, right_to_left);
    while (++i < part.size() && stretch.takes(part[i])) stretch.add(part[i]);
    runs.push_back(finished(std::move(stretch)));
  }
  if (right_to_left) std::reverse(runs.begin(), runs.end());
  return runs;
}

std::vector<Run> runs_of(std::string_view text, const std::vector<Choice>& choices, const layout::Font& font) {
  const auto place = [&](std::size_t byte) {
    return std::partition_point(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.cluster.at < byte; });
  };
  std::vector<Run> runs;
  for (const text::DirectionRun& part : text::visual_runs(text, font.language)) {
    const std::span<const Choice> inside(place(part.start), place(part.start + part.length));
    std::ranges::move(runs_of(inside, font.size, part.right_to_left), std::back_inserter(runs));
  }
  return runs;
}

}  // namespace

struct Fonts::State {
  explicit State(const model::Theme& theme) : chains(theme) {}

  const std::vector<Run>& runs(std::string_view text, const layout::Font& font) {
    const std::string key = key_of(text, font);
    if (const auto known = kept_runs.find(key); known != kept_runs.end()) return known->second;
    if (kept_runs.size() >= most_runs) kept_runs.clear();
    return kept_runs[key] = font.size > 0 ? runs_of(text, chains.choose(clusters(text), font), font) : std::vector<Run>();
  }

  int width(std::string_view text, const layout::Font& font) {
    std::string key = key_of(text, font);
    if (const auto known = kept_widths.find(key); known != kept_widths.end()) return known->second;
    if (kept_widths.size() >= most_widths) kept_widths.clear();
    const auto& all = runs(text, font);
    const int width = std::accumulate(all.begin(), all.end(), 0, [](int sum, const Run& run) { return sum + run.width; });
    return kept_widths[std::move(key)] = width;
  }

  FontChains chains;
  LetterCache letters;
  std::unordered_map<std::string, std::vector<Run>> kept_runs;
  std::unordered_map<std::string, int> kept_widths;
};

Fonts::Fonts() { TTF_Init(); }

Fonts::~Fonts() {
  state_.reset();
  TTF_Quit();
}

Result<std::shared_ptr<Fonts>> Fonts::open(const model::Theme& theme) {
  std::shared_ptr<Fonts> fonts(new Fonts);
  fonts->state_ = std::make_unique<State>(theme);
  if (!fonts->state_->chains.usable()) {
    return Error{"no font is installed that can be used: install the packages fonts-inter and fonts-noto-core"};
  }
  return fonts;
}

std::vector<Run> Fonts::runs(std::string_view text, const layout::Font& font) { return state_->runs(text, font); }

int Fonts::width(std::string_view text, const layout::Font& font) { return state_->width(text, font); }

layout::Measure Fonts::measure() {
  return [this](std::string_view text, const layout::Font& font) { return width(text, font); };
}

std::shared_ptr<const Letters> Fonts::letters(const Run& run) { return state_->letters.of(run); }

long Fonts::drawn() const { return state_->letters.drawn(); }

std::u32string Fonts::missing(std::string_view text, const layout::Font& font) { return state_->chains.missing(clusters(text), font); }

std::vector<std::string> Fonts::open_files() const {
  std::vector<std::string> files;
  for (const LoadedFont& font : state_->chains.loaded()) files.push_back(font.file.path);
  return files;
}

}  // namespace foyer::paint
