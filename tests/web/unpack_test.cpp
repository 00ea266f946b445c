#include "web/unpack.h"

#include "../source/packed.h"

using namespace foyer::web;
using foyer::source::packed;

namespace {

constexpr std::size_t plenty = 32U << 20U;

std::string fault(const std::string& bytes, const std::string& encoding = "gzip", std::size_t most_bytes = plenty) {
  const auto unpacked = unpack(bytes, encoding, most_bytes);
  return unpacked ? "none" : unpacked.error();
}

/// Text that does not pack well.
std::string noise(std::size_t count) {
  std::string text;
  for (unsigned number = 1; text.size() < count; number = number * 1664525 + 1013904223) text += static_cast<char>(number >> 24U);
  return text;
}

}  // namespace

TEST_CASE("what is not packed stays as it is, what is packed is unpacked") {
  CHECK(*unpack("text", "", plenty) == "text");
  CHECK(*unpack("text", "identity", plenty) == "text");
  for (const std::size_t size : {0U, 1U, 1000U, 65536U, 300'000U}) {
    for (const std::string& text : {std::string(size, 'x'), noise(size)}) {
      CHECK(*unpack(packed(text), "gzip", plenty) == text);
      CHECK(*unpack(packed(text), "X-GZip", size) == text);
    }
  }
}

TEST_CASE("several packed files in a row are one") { CHECK(*unpack(packed("one, ") + packed("two"), "gzip", plenty) == "one, two"); }

TEST_CASE("what is cut short anywhere, or wrong in any byte that counts, is refused") {
  const std::string good = packed(noise(300));
  for (std::size_t length = 0; length < good.size(); ++length) {
    INFO("cut to " << length << " of " << good.size());
    CHECK(fault(good.substr(0, length)) == "is not packed in the way it says");
  }
  for (std::size_t at = 11; at < good.size(); ++at) {  // behind the header and bits of padding
    std::string wrong = good;
    wrong[at] = static_cast<char>(wrong[at] ^ 0x10);
    INFO("byte " << at);
    CHECK(fault(wrong) == "is not packed in the way it says");
  }
  CHECK(fault(good + "and more") == "is not packed in the way it says");
  CHECK(fault("{\"plain\": true}") == "is not packed in the way it says");
}

TEST_CASE("no more is unpacked than the limit", "[F95]") {
  const std::string bomb = packed(std::string(50'000'000, '\0'));
  REQUIRE(bomb.size() < 100'000);
  CHECK(fault(bomb) == "is larger than 32 MB");
  CHECK(fault(packed("12345"), "gzip", 5) == "none");
  CHECK(fault(packed("12345"), "gzip", 4) == "is larger than 4 bytes");
}

TEST_CASE("a way of packing that was not asked for is named") {
  CHECK(fault("x", "br") == "is packed in a way that foyer did not ask for (br)");
  CHECK(fault(packed("x"), "gzip, gzip") == "is packed in a way that foyer did not ask for (gzip, gzip)");
}
