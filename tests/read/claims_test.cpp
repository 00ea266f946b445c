// Which reader takes which of the real files: each knows its own, and none takes another's.
#include "read/indico.h"
#include "read/plain_list.h"
#include "read/sessionize.h"
#include "support/list_samples.h"

#include <algorithm>
#include <filesystem>
#include <vector>

using namespace foyer;
using namespace foyer::read;
using namespace foyer::test;

namespace fs = std::filesystem;

TEST_CASE("of the real files in JSON the readers of lists claim their own and no others") {
  const fs::path data = "../shared/data";
  if (!fs::exists(data)) {
    WARN("left out: ../shared/data is not there");
    return;
  }
  std::vector<std::string> claims;
  int files = 0;
  for (const auto& file : fs::recursive_directory_iterator(data)) {
    if (file.path().extension() != ".json") continue;
    const auto name = fs::relative(file.path(), data).string();
    const auto root = json(real_file(name).value());
    ++files;
    if (is_sessionize(root)) claims.push_back(name + ": Sessionize");
    if (is_indico(root)) claims.push_back(name + ": Indico");
    if (is_plain_list(root)) claims.push_back(name + ": list");
  }
  std::sort(claims.begin(), claims.end());
  CHECK(files >= 14);
  CHECK(claims == std::vector<std::string>{"cdkday/sessions.json: Sessionize", "devrel-japan2023/sessions.json: list",
                                           "global-azure-linz2020/sessionize.json: Sessionize", "icon2024-he/events.json: list",
                                           "scale22x/signs.json: list"});
}
