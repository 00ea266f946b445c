// What a function gives that may not be able to do its work: a value, or the reason in words a person can act on.
// For partly bad data there is Problem instead: the good part and the list of what is wrong with the rest.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace foyer {

/// Why something could not be done: a whole sentence fragment for staff, "cannot open schedule.json: no such file".
struct Error {
  std::string what;
  bool operator==(const Error&) const = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor): `return value;` is the point
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return state_.index() == 0; }
  const T& operator*() const& { return value(); }
  T&& operator*() && {
    assert(*this);
    return std::move(std::get<0>(state_));
  }
  const T* operator->() const { return &value(); }
  const std::string& error() const { return std::get<1>(state_).what; }

 private:
  const T& value() const {
    assert(*this);
    return std::get<0>(state_);
  }
  std::variant<T, Error> state_;
};

}  // namespace foyer
