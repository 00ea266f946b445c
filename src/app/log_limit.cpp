#include "app/log_limit.h"

#include "app/complaints.h"

#include <algorithm>
#include <utility>

namespace foyer::app {
namespace {

constexpr std::size_t most_remembered = 500, most_bytes = 1000;

/// A line that quotes a file may be as long as that.
std::string shortened(std::string line) {
  if (line.size() <= most_bytes) return line;
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;  // not within a character
  return line.substr(0, end) + " ...";
}

std::string times(std::size_t count) { return std::to_string(count) + (count == 1 ? " time" : " times"); }

std::string lines_in_words(std::size_t count) {
  return count == 1 ? "1 line was left out" : std::to_string(count) + " lines were left out";
}

}  // namespace

bool LineBudget::take(Steady::time_point now) {
  if (since_) left_ = std::min(most_, left_ + (now - *since_) / for_one_);
  since_ = now;
  if (left_ < 1) return false;
  left_ -= 1;
  return true;
}

bool LogLimit::may_write(Steady::time_point now) {
  if (at_once_.take(now) && in_all_.take(now)) return true;
  ++left_out_;
  return false;
}

void LogLimit::tell_of_repeats(Steady::time_point now, std::vector<std::string>& lines) {
  if (now < next_look_) return;
  next_look_ = now + std::chrono::minutes(1);
  std::erase_if(said_, [&](const auto& each) {
    const auto& [line, said] = each;
    if (now < said.written + silence) return false;
    if (said.more > 0 && may_write(now)) lines.push_back("said " + times(said.more) + " more in the hour before: " + line);
    return true;
  });
}

std::vector<std::string> LogLimit::lines(const std::string& line, Steady::time_point now) {
  std::vector<std::string> written;
  tell_of_repeats(now, written);
  auto text = shortened(line);
  const bool is_over = text.ends_with(in_order_again);
  if (is_over) std::erase_if(said_, [](const auto& each) { return each.second.more == 0; });  // the same fault after it is a new one
  if (const auto said = said_.find(text); !is_over && said != said_.end()) {
    ++said->second.more;
    return written;
  }
  if (!may_write(now)) return written;
  if (!is_over && said_.size() < most_remembered) said_.emplace(text, Said{now});
  if (const auto count = std::exchange(left_out_, 0); count > 0) text += " (" + lines_in_words(count) + " before it)";
  written.push_back(std::move(text));
  return written;
}

}  // namespace foyer::app
