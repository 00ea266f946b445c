// Names of fields as people write them, looked up among the known ones.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace foyer::read {

/// "StartTime", "start time" and "start_time" are one name: "starttime". Of "title_ja" the base is "title" and the language "ja"; without
/// a language both are empty.
struct FoldedName {
  std::string whole, base, language;
};
FoldedName fold_name(std::string_view name);

/// "en", but also "zh-Hant" and "pt_BR". Not "id": behind a name that is a number, not Indonesian.
bool is_language(std::string_view tag);

template <class Field>
struct NamedField {
  Field field;
  int rank = 0;  // among the names of one field: the lower is the more telling
  std::string language;
};

template <class Field>
class NameTable {
 public:
  struct Row {
    Field field;
    std::vector<std::string_view> names;  // folded, the most telling one first
  };

  NameTable(std::initializer_list<Row> rows) {
    for (const auto& row : rows)
      for (std::size_t rank = 0; rank < row.names.size(); ++rank)
        fields_.emplace(row.names[rank], std::pair(row.field, static_cast<int>(rank)));
  }

  std::optional<NamedField<Field>> find(std::string_view name) const {
    const auto folded = fold_name(name);
    if (const auto known = fields_.find(folded.whole); known != fields_.end()) return found(*known, {});
    const auto known = fields_.find(folded.base);
    if (known == fields_.end()) return {};
    return found(*known, folded.language);
  }

 private:
  static NamedField<Field> found(const std::pair<const std::string, std::pair<Field, int>>& known, std::string language) {
    return {known.second.first, known.second.second, std::move(language)};
  }

  std::unordered_map<std::string, std::pair<Field, int>> fields_;
};

}  // namespace foyer::read
