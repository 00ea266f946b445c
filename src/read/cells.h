// The values of one flat object: the cells of a row, under names that tell which fields they are.
#pragma once

#include "model/local_text.h"
#include "read/json.h"
#include "read/name_table.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace foyer::read {

/// Null, an empty list or object, or a text of nothing but white space.
bool is_blank(const Node& value);

/// A text as it stands, a number in digits, "true" or "false"; empty for all else and for nullptr.
std::string cell_text(const Node* value);

/// Adds a value in that language, empty where none is known: a text, an object from language to text, an object with a name, or the first
/// of a list. What is there in a language already stays.
void add_versions(model::LocalText& text, const std::string& language, const Node& value);

template <class Field>
class Cells {
 public:
  /// Those that are not blank. `object` must outlive this.
  template <class FieldOf>
  Cells(const Node& object, FieldOf field_of) {
    for (const auto& member : object.members) {
      if (is_blank(member.value)) continue;
      if (auto name = field_of(member.key)) cells_.push_back({*std::move(name), &member.value});
    }
    std::stable_sort(cells_.begin(), cells_.end(), [](const Cell& a, const Cell& b) { return a.name.rank < b.name.rank; });
  }

  /// The most telling first.
  std::vector<const Node*> all(Field field) const {
    std::vector<const Node*> values;
    for (const auto& cell : cells_)
      if (cell.name.field == field) values.push_back(cell.value);
    return values;
  }

  const Node* first(Field field) const {
    const auto cell = find(field);
    return cell == cells_.end() ? nullptr : cell->value;
  }

  std::string word(Field field) const { return cell_text(first(field)); }

  /// What stands under the most telling name, in all its languages.
  model::LocalText text(Field field) const {
    model::LocalText text;
    const auto chosen = find(field);
    for (auto cell = chosen; cell != cells_.end() && cell->name.rank == chosen->name.rank; ++cell)
      if (cell->name.field == field) add_versions(text, cell->name.language, *cell->value);
    return text;
  }

 private:
  struct Cell {
    NamedField<Field> name;
    const Node* value;
  };

  typename std::vector<Cell>::const_iterator find(Field field) const {
    return std::find_if(cells_.begin(), cells_.end(), [&](const Cell& cell) { return cell.name.field == field; });
  }

  std::vector<Cell> cells_;
};

}  // namespace foyer::read
