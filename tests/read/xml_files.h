// XML for the tests of those who read it: made up in the test, or real files that are not part of the repository.
#pragma once

#include "read/xml.h"
#include "support/catch.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace foyer::test {

inline read::Element xml(const std::string& bytes) {
  auto parsed = read::parse_xml("x.xml", bytes);
  for (const auto& problem : parsed.problems) UNSCOPED_INFO(to_string(problem));
  REQUIRE(parsed.root);
  return std::move(*parsed.root);
}

/// Nothing, with a warning, where the folder of real files is not there.
inline std::optional<std::string> bytes_of_real(const std::string& name) {
  std::ifstream stream("../shared/data/" + name, std::ios::binary);
  if (stream) return std::string(std::istreambuf_iterator<char>(stream), {});
  WARN("left out: ../shared/data/" + name + " is not there");
  return {};
}

}  // namespace foyer::test
