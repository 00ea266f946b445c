// The cells of a table in text: RFC 4180 with any separator, as spreadsheets and people write it.
#pragma once

#include "read/json.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::read {

struct TableCell {
  std::string text;     // without its quotation marks
  Position position{};  // of its first character
};

using TableRow = std::vector<TableCell>;

struct Table {
  std::vector<TableRow> rows;         // but for those without any text
  std::optional<Position> open_mark;  // a quotation mark that nothing closes: the table ends before the row that it stands in
  std::optional<Position> rest;       // what begins here is beyond the limits
};

/// At most that many rows and cells.
Table split_table(std::string_view text, char separator, std::size_t most_rows, std::size_t most_cells);

}  // namespace foyer::read
