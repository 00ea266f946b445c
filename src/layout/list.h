// A list of sessions over as many columns and pages as it needs.
#pragma once

#include "layout/frame.h"
#include "layout/row.h"

#include <string>
#include <vector>

namespace foyer::layout {

/// A stretch of rows under one heading; the heading is empty where the list speaks for itself.
struct Section {
  std::string heading;
  std::vector<programme::SessionCard> sessions;
};

/// The row, or, where that is taller than the height, one that tells only what is needed to find the session: the longest of titles on the
/// smallest of glasses.
Row fitting_row(const programme::SessionCard& session, const RowShape& shape, int most_height, const Context& context);

/// The pages of the list, about equally full, the heading again at the top of each column. Rows that leave room share it.
std::vector<Draft> list_pages(const std::vector<Section>& sections, const Context& context);

}  // namespace foyer::layout
