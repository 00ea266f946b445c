#include "read/csv.h"

#include "base/limits.h"
#include "read/cells.h"
#include "read/encoding.h"
#include "read/field_names.h"
#include "read/flat_sessions.h"
#include "read/place.h"
#include "read/schedule.h"
#include "read/table.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace foyer::read {
namespace {

std::set<Field> fields_in(const TableRow& header) {
  std::set<Field> fields;
  for (const auto& cell : header)
    if (const auto name = field_of(cell.text)) fields.insert(name->field);
  return fields;
}

// The sign that cuts the header into the most names that are known.
struct Header {
  char separator = ',';
  std::set<Field> fields;
};

Header header_of(std::string_view text) {
  Header best;
  for (const char separator : {',', ';', '\t'}) {
    const auto table = split_table(text, separator, 1, limits::keys);
    if (table.rows.empty()) continue;
    if (auto fields = fields_in(table.rows.front()); fields.size() > best.fields.size()) best = {separator, std::move(fields)};
  }
  return best;
}

// Turns rows into objects, as if the table were a list in JSON.
class Rows {
 public:
  explicit Rows(const TableRow& header) {
    for (const auto& cell : header) columns_.push_back({cell, field_of(cell.text), {}});
  }

  void add(const TableRow& row) {
    Node object = empty_object(row.front().position);
    bool is_session = false;
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      auto& column = columns_[index];
      Node value = index < row.size() ? value_of(row[index]) : Node();
      const bool is_below_another = column.name && is_block(column.name->field);
      if (is_below_another) value = carried(column, std::move(value));
      else is_session = is_session || (column.name && !is_blank(value));
      if (!is_blank(value)) object.members.push_back({column.header.text, column.header.position, std::move(value)});
    }
    if (is_session) objects_.push_back(std::move(object));  // else it is the heading of a block
  }

  const std::vector<Node>& objects() const { return objects_; }

 private:
  struct Column {
    TableCell header;
    std::optional<NamedField<Field>> name;
    Node above;  // what a block's first row says for the rows below
  };

  static bool is_block(Field field) { return field == Field::day || field == Field::room || field == Field::track; }

  static Node value_of(const TableCell& cell) {
    Node value;
    value.kind = Node::Kind::string;
    value.string = cell.text;
    value.position = cell.position;
    return value;
  }

  static Node carried(Column& column, Node value) {
    constexpr std::size_t longest = 500;  // of what is copied into row after row
    if (is_blank(value)) return column.above;
    if (value.string.size() > longest) {
      column.above = Node();
      return value;
    }
    column.above = value.string == "-" || value.string == "–" ? Node() : std::move(value);
    return column.above;
  }

  std::vector<Column> columns_;
  std::vector<Node> objects_;
};

// Sessions whose end nobody wrote last until the next one of their day in their room.
void end_with_the_next(std::vector<ImportedSession>& sessions, const std::optional<zone::Zone>& zone) {
  const auto day_of = [&](Instant instant) {
    const auto local = zone ? zone::to_local(*zone, instant) : LocalTime(instant.time_since_epoch());
    return std::chrono::floor<std::chrono::days>(local);
  };
  const auto place_of = [&](const ImportedSession& session) {
    return std::pair(day_of(*session.start), session.rooms.empty() ? std::string() : model::in_language(session.rooms.front(), ""));
  };
  std::map<std::pair<LocalDay, std::string>, std::set<Instant>> starts;
  for (const auto& session : sessions) starts[place_of(session)].insert(*session.start);
  for (auto& session : sessions) {
    const auto& others = starts[place_of(session)];
    const auto next = others.upper_bound(*session.start);
    if (!session.end && !session.duration && next != others.end()) session.end = *next;
  }
}

Imported refused(Position position, std::string what) {
  Imported result;
  result.format = "table (CSV)";
  result.dropped.push_back({position, std::move(what)});
  return result;
}

}  // namespace

bool is_csv(std::string_view bytes) {
  constexpr std::size_t longest_header = 64U << 10U;
  const auto text = without_mark(bytes).substr(0, longest_header);
  const auto fields = header_of(text).fields;
  return fields.contains(Field::title) && (fields.contains(Field::start) || fields.contains(Field::day));
}

Imported read_csv(std::string_view bytes, const std::optional<zone::Zone>& given) {
  const auto text = without_mark(bytes);
  if (text.size() > limits::file_bytes)
    return refused({}, "this file is larger than " + std::to_string(limits::file_bytes >> 20U) + " MB; that cannot be a schedule");
  if (const auto fault = encoding_fault(text)) return refused(Places(text).at(fault->offset), fault->what);
  const auto table = split_table(text, header_of(text).separator, limits::rows, limits::values);
  if (table.rows.empty()) return refused({1, 1}, "this table has no rows");
  Rows rows(table.rows.front());
  for (std::size_t index = 1; index < table.rows.size(); ++index) rows.add(table.rows[index]);
  Imported result;
  result.format = "table (CSV)";
  ImportedTimes times("", given);
  read_flat_sessions(rows.objects(), {}, times, result);
  if (table.open_mark)
    result.dropped.push_back({*table.open_mark, "nothing closes this quotation mark: the table cannot be read from this row on"});
  if (table.rest) result.dropped.push_back({*table.rest, "this table is too large for a schedule; it is read up to here"});
  result.zone = times.zone();
  result.lacks_zone = times.lacks_zone();
  end_with_the_next(result.sessions, result.zone);
  return result;
}

}  // namespace foyer::read
