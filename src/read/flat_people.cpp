#include "read/flat_people.h"

#include "base/limits.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace foyer::read {
namespace {

std::string trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const auto start = text.find_first_not_of(space);
  return start == text.npos ? std::string() : std::string(text.substr(start, text.find_last_not_of(space) - start + 1));
}

// Of every script that has its own.
constexpr std::array semicolons{std::string_view(";"), std::string_view("；"), std::string_view("\n")};
constexpr std::array commas{std::string_view(","), std::string_view("、"), std::string_view("，"), std::string_view("،")};

template <std::size_t count>
std::vector<std::string> split(std::string_view text, const std::array<std::string_view, count>& signs) {
  std::vector<std::string> pieces{""};
  while (!text.empty()) {
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](std::string_view each) { return text.starts_with(each); });
    if (sign == signs.end()) pieces.back() += text.front();
    else pieces.emplace_back();
    text.remove_prefix(sign == signs.end() ? 1 : sign->size());
  }
  for (auto& piece : pieces) piece = trimmed(piece);
  std::erase(pieces, "");
  return pieces;
}

// "Zhou, Ada; Li, Ben" has a comma in each name.
std::vector<std::string> names_in(const std::string& text) {
  auto names = split(text, semicolons);
  return names.size() > 1 ? names : split(text, commas);
}

class Collector {
 public:
  Collector(const People& people, SharedTexts& texts) : people_(people), texts_(texts) {}

  void add(const Node& value, bool is_of_many) {
    if (value.kind == Node::Kind::array) {
      for (const auto& item : value.items) add(item, false);
    } else if (value.kind == Node::Kind::object) {
      add_object(value);
    } else if (const auto text = trimmed(cell_text(&value)); is_of_many && !people_.contains(text)) {
      for (const auto& name : names_in(text)) add_name(name);
    } else {
      add_name(text);
    }
  }

  std::vector<ImportedPerson> take() { return std::move(found_); }

 private:
  void add_object(const Node& value) {
    auto person = read_person(value);
    if (const auto known = people_.find(person.key); known != people_.end()) person = copy(known->second, texts_);
    if (person.name.empty()) add_versions(person.name, "", value);
    push(std::move(person));
  }

  void add_name(const std::string& name) {
    if (const auto known = people_.find(name); known != people_.end()) return push(copy(known->second, texts_));
    ImportedPerson person;
    if (name.find_first_not_of("0123456789") != std::string::npos) person.name = model::LocalText(name);
    push(std::move(person));
  }

  void push(ImportedPerson person) {
    if (!person.name.empty() && found_.size() < limits::people_of_item) found_.push_back(std::move(person));
  }

  const People& people_;
  SharedTexts& texts_;
  std::vector<ImportedPerson> found_;
};

}  // namespace

std::vector<ImportedPerson> flat_people(const Cells<Field>& cells, const People& people, SharedTexts& texts) {
  Collector collector(people, texts);
  for (const Node* value : cells.all(Field::speaker)) collector.add(*value, false);
  for (const Node* value : cells.all(Field::speakers)) collector.add(*value, true);
  return collector.take();
}

}  // namespace foyer::read
