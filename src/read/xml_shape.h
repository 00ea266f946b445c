// The shape of an XML document, looked at before the parser gets it: what could do harm, and what a person can mend.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace foyer::read {

struct XmlFault {
  std::size_t offset = 0;  // in bytes
  std::string what;        // in plain words
};

/// Why the UTF-8 text is refused: a document type (entities that grow without end are declared there), more levels or more parts than the
/// limits in base/limits.h allow, elements that do not close each other, an end that is missing. Nothing where none of that is so.
std::optional<XmlFault> xml_fault(std::string_view text);

}  // namespace foyer::read
