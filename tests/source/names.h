// Names that lead where a test wants them to, without asking the network.
#pragma once

#include <string>
#include <vector>

namespace foyer::source {

/// Lets a name lead to those IP addresses, one set at each look-up, the last again and again, until the end of the block.
class Name {
 public:
  explicit Name(const std::string& name, std::vector<std::vector<std::string>> answers);
  ~Name();
  Name(const Name&) = delete;
  Name& operator=(const Name&) = delete;
};

/// A name whose look-up does not come back, until the end of the block.
class HangingName {
 public:
  explicit HangingName(const std::string& name);
  ~HangingName();
  HangingName(const HangingName&) = delete;
  HangingName& operator=(const HangingName&) = delete;

  /// Waits until somebody looks it up.
  void wait_for_look_up() const;
};

}  // namespace foyer::source
