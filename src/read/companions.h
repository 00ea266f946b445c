// The files beside a schedule, each of which holds one of its lists.
#pragma once

#include "read/json.h"

#include <string>
#include <string_view>

namespace foyer::read {

struct Companion {
  std::string_view file;    // its name: "news.json"
  std::string_view list;    // the list that it holds instead of the schedule: "news"
  std::string_view needed;  // a field that every entry has
};

/// What the last part of a path or an address says of the file; null for the schedule itself.
const Companion* companion_of(const std::string& path);

/// A companion may be the list itself, or its only entry, known by the field that it needs, instead of an object that holds the list: then
/// it is made that object.
Node as_object(Node root, const Companion& companion);

}  // namespace foyer::read
