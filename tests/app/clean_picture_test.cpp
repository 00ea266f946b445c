#include "app/clean_picture.h"

#include "../source/temporary_folder.h"
#include "app/confine.h"
#include "app/decoder_process.h"
#include "paint/decode.h"
#include "paint/encode.h"
#include "support/catch.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

using namespace foyer;
using namespace std::chrono_literals;
using source::TemporaryFolder, source::text_of, source::write_file;
namespace fs = std::filesystem;

namespace {

std::string sample(const std::string& name) { return text_of("tests/fuzz/corpus/picture/" + name); }

/// What is said of a good picture where that script decodes it.
std::string fault_with(const std::string& script, std::chrono::milliseconds patience = 30s) {
  const TemporaryFolder folder;
  write_file(folder / "decoder", "#!/bin/sh\n" + script + "\n");
  fs::permissions(folder / "decoder", fs::perms::owner_all);
  const auto clean = app::clean_picture(sample("a-png"), {}, {folder / "decoder", patience});
  return clean ? std::string() : clean.error();
}

bool begins(const std::string& text, const std::string& beginning) {
  INFO(text);
  return text.starts_with(beginning);
}

}  // namespace

TEST_CASE("a fetched picture is made anew, upright and in its own colours", "[S29][F43]") {
  for (const char* name : {"a-png", "b-png", "c-png", "a-jpg", "b-jpg", "c-jpg", "turned-jpg", "a-webp", "b-webp"}) {
    INFO(name);
    const auto bytes = sample(name);
    const auto clean = app::clean_picture(bytes, {});
    REQUIRE(clean);
    const auto header = paint::read_header(*clean);
    REQUIRE(header);
    CHECK(*clean != bytes);
    CHECK(header->orientation == 1);
    CHECK((header->format == paint::Format::png) == std::string(name).ends_with("png"));
    const auto was = paint::decode(bytes, {7, 7}, true), is = paint::decode(*clean, {7, 7}, true);
    for (std::size_t at = 0; at < was.pixels.size(); ++at)
      for (const unsigned shift : {0U, 8U, 16U, 24U})
        CHECK(int(is.pixels[at] >> shift & 255U) == Approx(int(was.pixels[at] >> shift & 255U)).margin(40));
  }
}

TEST_CASE("a translucent picture stays so", "[S29]") {
  const paint::Bitmap glass{{3, 1}, {0x00000000, 0x80402000, 0xFFFF8000}};
  const auto clean = app::clean_picture(paint::encode(glass, paint::Format::png), {});
  REQUIRE(clean);
  CHECK(paint::decode(*clean, {3, 1}, false).pixels == glass.pixels);
}

TEST_CASE("a fetched picture that is broken behind its first bytes is told as damaged", "[S29][F38]") {
  auto bytes = sample("a-png");
  bytes[bytes.find("IDAT") + 6] ^= 0x55;
  const auto clean = app::clean_picture(bytes, {});
  REQUIRE_FALSE(clean);
  CHECK(clean.error() == "is damaged: what its first bytes promise does not follow");
}

TEST_CASE("a fetched file that is no picture reaches no decoder", "[F39][F45]") {
  for (const auto& [bytes, what] : std::vector<std::pair<std::string, std::string>>{
           {sample("a-gif"), "is a GIF picture"}, {sample("a-svg"), "is an SVG drawing"}, {"", "is empty"}}) {
    const auto clean = app::clean_picture(bytes, {}, {"/nowhere/decoder"});
    REQUIRE_FALSE(clean);
    CHECK(begins(clean.error(), what));
  }
}

TEST_CASE("whatever becomes of the decoder, foyer goes on and says so", "[S29][F36][F37]") {
  CHECK(begins(fault_with("kill -SEGV $$"), "ended the program that decodes it by signal 11 (Segmentation fault)"));
  CHECK(begins(fault_with("kill -XCPU $$"), "ended the program that decodes it by signal 24"));
  CHECK(begins(fault_with("exit 1"), "is damaged"));
  CHECK(begins(fault_with("exit 2"), "cannot be decoded: this system does not let "));
  CHECK(begins(fault_with("exit 3"), "cannot be decoded: that takes more memory than a picture may"));
  CHECK(fault_with("exit 127").ends_with("/decoder does not start: install foyer anew"));
  CHECK(begins(fault_with("echo 'no picture at all'"), "made the program that decodes it give something else than a picture"));
  CHECK(begins(fault_with("exec cat /dev/zero"), "made the program that decodes it give something else than a picture"));
  CHECK(begins(fault_with(R"(printf 'FOY1\002\000\000\000\002\000\000\000pixl')"), "is damaged"));
  CHECK(begins(fault_with(R"(printf 'FOY1\377\377\377\177\377\377\377\177')"), "made the program"));
  CHECK(begins(fault_with("exec >&-; exec sleep 1000"), "ended the program that decodes it by signal 9"));
  CHECK(begins(fault_with("exec sleep 1000", 100ms), "takes longer than 1 s to decode"));
  const auto missing = app::clean_picture(sample("a-png"), {}, {"/nowhere/decoder"});
  REQUIRE_FALSE(missing);
  CHECK(begins(missing.error(), "cannot be decoded: /nowhere/decoder does not start: install foyer anew"));
}

TEST_CASE("a signal does not let a decoder take longer than it may", "[S29]") {
  static volatile sig_atomic_t heard = 0;
  struct sigaction before {
  }, count{};
  count.sa_handler = [](int) { heard = heard + 1; };
  REQUIRE(::sigaction(SIGUSR1, &count, &before) == 0);
  const auto fault = fault_with("until grep -q '^State:.S' /proc/$PPID/status; do :; done; kill -USR1 $PPID; exec sleep 4", 1s);
  CHECK(::sigaction(SIGUSR1, &before, nullptr) == 0);
  CHECK(heard == 1);
  CHECK(begins(fault, "takes longer than 1 s to decode"));
}

TEST_CASE("a decoder gets the picture, and nothing else of foyer", "[S29]") {
  const TemporaryFolder folder;
  const auto seen = (folder / "seen").string();
  fault_with("cmp - tests/fuzz/corpus/picture/a-png && ls /proc/self/fd | grep -cv '^[0-3]$' > " + seen +
             "; env | grep -cv '^PWD=\\|^_=\\|^OLDPWD=' >> " + seen);
  CHECK(text_of(seen) == "0\n0\n");
}

TEST_CASE("a display that ends does not wait for a decoder", "[S29]") {
  const TemporaryFolder folder;
  write_file(folder / "decoder", "#!/bin/sh\nexec sleep 1000\n");
  fs::permissions(folder / "decoder", fs::perms::owner_all);
  std::stop_source stop;
  stop.request_stop();
  CHECK_FALSE(app::clean_picture(sample("a-png"), stop.get_token(), {folder / "decoder", 10min}));
}

TEST_CASE("a process that is confined has the memory and the time for a picture, and gives way first where memory runs out", "[S29]") {
  int ready[2], go[2];
  REQUIRE((::pipe(ready) == 0 && ::pipe(go) == 0));
  const pid_t child = ::fork();
  if (child == 0) {
    char byte = app::confine() ? 'y' : 'n';
    (void)!::write(ready[1], &byte, 1);
    (void)!::read(go[0], &byte, 1);
    ::_exit(0);
  }
  char is_confined = 0;
  CHECK(::read(ready[0], &is_confined, 1) == 1);
  CHECK(is_confined == 'y');
  const auto most = [child](__rlimit_resource resource) {
    rlimit limit{};
    CHECK(::prlimit(child, resource, nullptr, &limit) == 0);
    CHECK(limit.rlim_cur == limit.rlim_max);
    return limit.rlim_max;
  };
  CHECK(most(RLIMIT_CPU) == 10);
  for (const auto resource : {RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_NPROC}) CHECK(most(resource) == 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // these reserve terabytes
  CHECK(most(RLIMIT_AS) <= 400U << 20U);
#endif
  CHECK(text_of("/proc/" + std::to_string(child) + "/oom_score_adj") == "1000\n");
  CHECK(::write(go[1], "", 1) == 1);
  CHECK(::waitpid(child, nullptr, 0) == child);
  for (const int end : {ready[0], ready[1], go[0], go[1]}) ::close(end);
}

TEST_CASE("a process that is confined can do nothing but compute", "[S29]") {
  const pid_t child = ::fork();
  if (child == 0) {
    if (!app::confine()) ::_exit(1);
    const auto refused = [](long result) { return result < 0 && errno == EPERM; };
    if (!refused(::open("/etc/hostname", O_RDONLY))) ::_exit(2);
    if (!refused(::socket(AF_INET, SOCK_STREAM, 0))) ::_exit(3);
    if (!refused(::fork())) ::_exit(4);
    char* const none[] = {nullptr};
    if (!refused(::execve("/bin/true", none, none))) ::_exit(5);
    if (!refused(::kill(::getppid(), 0))) ::_exit(6);
    if (!refused(::setuid(0))) ::_exit(7);
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
