#include "read/table.h"

#include "base/limits.h"
#include "read/place.h"

#include <algorithm>
#include <utility>

namespace foyer::read {
namespace {

class Splitter {
 public:
  Splitter(std::string_view text, char separator) : text_(text), separator_(separator), places_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  Position here() { return places_.at(at_); }
  const std::optional<Position>& open_mark() const { return open_mark_; }

  TableRow row() {
    TableRow cells;
    do {
      auto next = cell();
      if (cells.size() < limits::columns) cells.push_back(std::move(next));
    } while (take(separator_));
    if (take('\r')) take('\n');
    else take('\n');
    return cells;
  }

 private:
  bool take(char sign) {
    if (at_end() || text_[at_] != sign) return false;
    ++at_;
    return true;
  }

  TableCell cell() {
    skip_spaces();
    TableCell cell{{}, here()};
    if (take('"')) cell.text = marked(cell.position);
    // Behind a closing mark, and without any, quotation marks are signs like others.
    const auto end = std::min(text_.find_first_of(std::string("\r\n") + separator_, at_), text_.size());
    cell.text += text_.substr(at_, end - at_);
    at_ = end;
    while (!cell.text.empty() && (cell.text.back() == ' ' || cell.text.back() == '\t')) cell.text.pop_back();
    return cell;
  }

  void skip_spaces() {
    while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\t') && text_[at_] != separator_) ++at_;
  }

  // Up to the mark that closes it; two marks are one that is meant.
  std::string marked(Position start) {
    std::string text;
    while (true) {
      const auto end = text_.find('"', at_);
      if (end == std::string_view::npos) {
        open_mark_ = start;
        at_ = text_.size();
        return text;
      }
      text += text_.substr(at_, end - at_);
      at_ = end + 1;
      if (!take('"')) return text;
      text += '"';
    }
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  Places places_;
  std::optional<Position> open_mark_;
};

bool is_blank(const TableRow& row) {
  return std::all_of(row.begin(), row.end(), [](const TableCell& cell) { return cell.text.empty(); });
}

}  // namespace

Table split_table(std::string_view text, char separator, std::size_t most_rows, std::size_t most_cells) {
  Table table;
  Splitter splitter(text, separator);
  std::size_t cells = 0;
  while (!splitter.at_end()) {
    if (table.rows.size() == most_rows || cells > most_cells) {
      table.rest = splitter.here();
      break;
    }
    auto row = splitter.row();
    cells += row.size();
    if (splitter.open_mark()) break;
    if (!is_blank(row)) table.rows.push_back(std::move(row));
  }
  table.open_mark = splitter.open_mark();
  return table;
}

}  // namespace foyer::read
