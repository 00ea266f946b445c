// Without a fuzzer: gives a target each file of a folder, within a limit of time and of memory for each.  fuzz_TARGET FOLDER
#include "fuzz/input.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

constexpr unsigned most_seconds = 10;
constexpr long most_kilobytes = 512 * 1024;  // of the whole program, the sanitizers' share with it

long peak_kilobytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss;
}

std::vector<std::filesystem::path> files_of(const char* folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const auto files = files_of(arguments[1]);
  for (const auto& path : files) {
    std::cout << path.filename().string() << std::endl;  // flushed, so that the last one is what ended the program
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(stream), {});
    alarm(most_seconds);
    foyer::fuzz::take(bytes);
    alarm(0);
    foyer::fuzz::hold(peak_kilobytes() < most_kilobytes, "an input takes little memory");
  }
  foyer::fuzz::hold(!files.empty(), "there is something to replay");
  return 0;
}
