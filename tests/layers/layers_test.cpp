// Holds src/ to the table in docs/architecture.md: the compiler alone would let any folder include any other.
#include "support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Strings = std::set<std::string>;

// The last column of the table: folders, and the libraries by what the names of their headers begin with.
struct Allowed {
  Strings folders, libraries;
};

using Table = std::map<std::string, Allowed>;

// By the names that the table has for them; what is part of the language is none.
const std::map<std::string, std::string> headers{{"CLI11", "CLI/"},
                                                 {"ICU", "unicode/"},
                                                 {"OpenSSL", "openssl/"},
                                                 {"SDL2", "SDL"},
                                                 {"SDL2_image", "SDL"},
                                                 {"SDL2_ttf", "SDL"},
                                                 {"Wayland", "wayland-"},
                                                 {"X11", "X11/"},
                                                 {"fmt", "fmt/"},
                                                 {"fontconfig", "fontconfig/"},
                                                 {"inotify", "sys/inotify.h"},
                                                 {"libcurl", "curl/"},
                                                 {"libdrm", "xf86drm"},
                                                 {"libical", "libical/"},
                                                 {"nlohmann/json", "nlohmann/"},
                                                 {"pugixml", "pugixml"},
                                                 {"qrcodegen", "qrcodegen"},
                                                 {"spdlog", "spdlog/"},
                                                 {"zlib", "zlib.h"}};

std::vector<std::string> words_of(const std::string& text) {
  static const std::regex word(R"([^\s,;]+)");
  return {std::sregex_token_iterator(text.begin(), text.end(), word), {}};
}

// What a row may use: "base model; SDL2, X11", "std only", or "everything but web; fmt".
Allowed allowed_by(const std::string& column, const Strings& all) {
  const auto end = std::min(column.find(';'), column.size());
  const auto folders = words_of(column.substr(0, end));
  Allowed allowed;
  for (const auto& library : words_of(column.substr(end))) allowed.libraries.insert(headers.at(library));
  if (folders == std::vector<std::string>{"std", "only"}) return allowed;
  if (folders.front() != "everything") return {{folders.begin(), folders.end()}, allowed.libraries};
  allowed.folders = all;
  for (const auto& folder : folders) allowed.folders.erase(folder);
  return allowed;
}

Table read_table() {
  static const std::regex row(R"(^\| `(\w+)/` \|.*\| ([^|]+) \|$)");
  std::ifstream document("docs/architecture.md");
  std::map<std::string, std::string> columns;
  Strings all;
  std::smatch match;
  for (std::string line; std::getline(document, line);)
    if (std::regex_match(line, match, row)) all.insert(columns.emplace(match[1], match[2]).first->first);
  Table table;
  for (const auto& [folder, column] : columns) table.emplace(folder, allowed_by(column, all));
  return table;
}

const Table& allowed() {
  static const Table table = read_table();
  return table;
}

// The clock of the machine is read here alone.
constexpr const char* the_clock = "src/app/clock.cpp";

// Each reads variables that it names itself.
const Strings reads_environment{"src/base/environment.h",    "src/app/service.cpp",      "src/app/service_manager.cpp",
                                "src/zone/zone.cpp",         "src/source/last_good.cpp", "src/stage/driver.cpp",
                                "src/stage/quiet_start.cpp", "src/web/proxy.cpp",        "src/web/transfer.cpp"};

bool begins_with_any(const std::string& name, const Strings& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](const auto& each) { return name.rfind(each, 0) == 0; });
}

// Neither of the language nor of the operating system.
bool is_of_library(const std::string& name) {
  static const Strings system{"dlfcn.h", "fcntl.h",   "malloc.h", "poll.h",   "pwd.h", "sched.h", "signal.h",
                              "spawn.h", "strings.h", "time.h",   "unistd.h", "arpa/", "linux/",  "sys/"};
  const bool standard = name.find_first_of("/.") == std::string::npos;
  return name == "sys/inotify.h" || (!standard && !begins_with_any(name, system));
}

struct Line {
  fs::path file;
  int number = 0;
  std::string text;
};

// What is wrong with a line of that folder; empty where nothing is.
std::string fault(const std::string& folder, const Line& line) {
  static const std::regex include(R"(^\s*#include\s+([<"])([^>"]+)[>"])"),
      clock(
          R"(\b((system|file|utc|high_resolution)_clock::now|clock::now|gettimeofday|clock_gettime\(CLOCK_REALTIME|time\((0|NULL|nullptr|&)))"),
      wrapping(R"(SDL_GetTicks\()"), steady(R"(steady_clock::now|Steady::now)"),
      shell(R"(\b(system|popen|wordexp|execlp|execvp|execvpe|posix_spawnp)\s*\()"),
      environment(R"(\b(secure_)?getenv\s*\(|\benviron\b|base/environment\.h)");
  std::smatch match;
  if (std::regex_search(line.text, match, include)) {
    const std::string name = match[2];
    const auto& may = allowed().at(folder);
    const bool own = match[1] == "\"";
    const auto other = name.substr(0, name.find('/'));
    if (own && other != folder && may.folders.count(other) == 0) return "may not include " + name;
    if (!own && is_of_library(name) && line.file.extension() == ".h") return "a header includes the library's " + name;
    if (!own && is_of_library(name) && !begins_with_any(name, may.libraries)) return "may not include the library's " + name;
  }
  if (std::regex_search(line.text, shell)) return "a shell is run, or a program that is looked for by its name";
  if (std::regex_search(line.text, environment) && reads_environment.count(line.file.generic_string()) == 0)
    return "the environment is read: what is in it must come from who starts foyer, and never from a schedule";
  if (line.text.find("directory_iterator") != std::string::npos && line.file != "src/base/entries.cpp")
    return "a folder is listed, which throws where it goes meanwhile; entries_of() does not";
  if (std::regex_search(line.text, wrapping)) return "SDL_GetTicks begins again after 49.7 days; steady_clock does not";
  if (std::regex_search(line.text, clock) && line.file != the_clock) return std::string("the clock is read outside ") + the_clock;
  if (folder != "app" && folder != "stage" && std::regex_search(line.text, steady)) return "steady time is read outside app and stage";
  return {};
}

std::vector<Line> lines_of(const fs::path& file) {
  std::vector<Line> lines;
  std::ifstream stream(file);
  for (std::string text; std::getline(stream, text);) lines.push_back({file, static_cast<int>(lines.size()) + 1, text});
  return lines;
}

}  // namespace

TEST_CASE("no folder includes what the table does not allow, the clock is read in one file alone, and nothing goes by a shell", "[F54]") {
  int files = 0;
  for (const auto& [folder, unused] : allowed())
    for (const auto& entry : fs::directory_iterator(fs::path("src") / folder)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      const auto lines = lines_of(entry.path());
      ++files;
      INFO(entry.path());
      CHECK(lines.size() <= 400);
      for (const auto& line : lines) {
        INFO(line.number << ": " << line.text);
        CHECK(fault(folder, line) == "");
      }
    }
  CHECK(files > 100);
}

TEST_CASE("every folder of src is in the table") {
  for (const auto& entry : fs::directory_iterator("src"))
    if (entry.is_directory()) CHECK(allowed().count(entry.path().filename().string()) == 1);
}

TEST_CASE("the table allows folders that there are") {
  for (const auto& [folder, may] : allowed())
    for (const auto& other : may.folders) CHECK(allowed().count(other) == 1);
  CHECK(allowed().at("model").folders == Strings{"base", "zone"});
  CHECK(allowed().at("base").folders.empty());
  CHECK(allowed().at("app").folders.count("stage") == 1);
  CHECK(allowed().at("app").folders.count("web") == 0);
}

TEST_CASE("a forbidden line is found", "[F54]") {
  CHECK(fault("base", {"x.cpp", 1, "#include \"model/schedule.h\""}) != "");
  CHECK(fault("model", {"x.h", 1, "#include <nlohmann/json.hpp>"}) != "");
  CHECK(fault("layout", {"x.cpp", 1, "#include <SDL.h>"}) != "");
  CHECK(fault("layout", {"x.cpp", 1, "#include <nlohmann/json.hpp>"}) != "");
  CHECK(fault("layout", {"x.cpp", 1, "#include <unicode/brkiter.h>"}) != "");
  CHECK(fault("read", {"x.cpp", 1, "#include <sys/inotify.h>"}) != "");
  CHECK(fault("text", {"x.cpp", 1, "#include <unicode/brkiter.h>"}) == "");
  CHECK(fault("source", {"x.cpp", 1, "#include <fcntl.h>"}) == "");
  for (const char* clock : {"auto now = std::chrono::system_clock::now();", "fs::file_time_type::clock::now()", "time(nullptr)",
                            "chrono::high_resolution_clock::now()", "::clock_gettime(CLOCK_REALTIME, &time);"}) {
    CHECK(fault("app", {"src/app/x.cpp", 1, clock}) != "");
    CHECK(fault("programme", {"src/programme/x.cpp", 1, clock}) != "");
    CHECK(fault("app", {"src/app/clock.cpp", 1, clock}) == "");
  }
  CHECK(fault("app", {"src/app/x.cpp", 1, "Clock().now(), Steady::now(), changed_time(file)"}) == "");
  CHECK(fault("app", {"x.cpp", 1, "const auto now = SDL_GetTicks();"}) != "");
  CHECK(fault("stage", {"x.cpp", 1, "for (const auto& entry : fs::directory_iterator(folder, none)) {"}) != "");
  CHECK(fault("layout", {"x.cpp", 1, "#include \"programme/deck.h\""}) == "");
  for (const char* shell : {"std::system(command.c_str());", "auto* pipe = ::popen(text, \"r\");", "execvp (name, arguments);"})
    CHECK(fault("app", {"x.cpp", 1, shell}) != "");
  CHECK(fault("app", {"x.cpp", 1, "const auto zone = zone::the_system(x);"}) == "");
  CHECK(fault("read", {"src/read/x.cpp", 1, "std::getenv(name.c_str())"}) != "");
  CHECK(fault("read", {"src/read/x.cpp", 1, "#include \"base/environment.h\""}) != "");
  CHECK(fault("source", {"src/source/last_good.cpp", 1, "#include \"base/environment.h\""}) == "");
}
