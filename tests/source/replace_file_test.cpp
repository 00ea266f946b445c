#include "source/replace_file.h"

#include "temporary_folder.h"

using namespace foyer;
using namespace foyer::source;
namespace fs = std::filesystem;

namespace {

/// For as long as it lives, names without a folder stand for files in that one.
class Inside {
 public:
  explicit Inside(const fs::path& folder) { fs::current_path(folder); }
  ~Inside() { fs::current_path(before_); }

 private:
  fs::path before_ = fs::current_path();
};

}  // namespace

TEST_CASE("a file is replaced in the folder that the process is in, and in folders there that are made for it") {
  const TemporaryFolder folder;
  const Inside inside(folder.path());
  write_file("kept", "old");
  CHECK(replace_file("kept", {"ne", "w"}, 0600, "kept.before") == std::nullopt);
  CHECK(replace_file("a/b/kept", {"new"}) == std::nullopt);
  CHECK(text_of(folder / "kept") == "new");
  CHECK(text_of(folder / "kept.before") == "old");
  CHECK(text_of(folder / "a/b/kept") == "new");
}

TEST_CASE("what others are writing beside a bare name is found") {
  const TemporaryFolder folder;
  const Inside inside(folder.path());
  write_file("kept.1", "");
  write_file("kept.before", "");
  CHECK(unfinished("kept") == std::vector<fs::path>{"./kept.1"});
}
