#include "web/unpack.h"

#include "base/ascii.h"
#include "source/size.h"

#include <zlib.h>

#include <algorithm>

namespace foyer::web {
namespace {

constexpr int gzip_only = 15 + 16;
constexpr std::size_t first_guess = 4;  // text becomes about four times as long

Error wrongly_packed() { return {"is not packed in the way it says"}; }

struct Stream : z_stream {
  explicit Stream(std::string& bytes) : z_stream() {
    next_in = reinterpret_cast<Bytef*>(bytes.data());
    avail_in = static_cast<uInt>(bytes.size());
    ready = inflateInit2(this, gzip_only) == Z_OK;
  }
  ~Stream() {
    if (ready) inflateEnd(this);
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  bool ready;
};

/// A file of gzip may be several, one behind the other.
Result<std::string> gunzip(std::string packed, std::size_t most_bytes) {
  Stream stream(packed);
  if (!stream.ready) return Error{"there is not enough memory"};
  std::string bytes(std::min(packed.size() * first_guess, most_bytes) + 1, '\0');
  std::size_t filled = 0;
  while (true) {
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data() + filled);
    stream.avail_out = static_cast<uInt>(bytes.size() - filled);
    const int state = inflate(&stream, Z_NO_FLUSH);
    filled = bytes.size() - stream.avail_out;
    if (filled > most_bytes) return Error{"is larger than " + source::size_in_words(most_bytes)};
    if (state == Z_STREAM_END && stream.avail_in == 0) break;
    if (state == Z_STREAM_END ? inflateReset(&stream) != Z_OK : state != Z_OK) return wrongly_packed();
    if (stream.avail_out == 0) bytes.resize(std::min(bytes.size() * 2, most_bytes + 1));
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace

Result<std::string> unpack(std::string bytes, const std::string& encoding, std::size_t most_bytes) {
  if (encoding.empty() || same_but_for_case(encoding, "identity")) return bytes;
  if (!same_but_for_case(encoding, "gzip") && !same_but_for_case(encoding, "x-gzip"))
    return Error{"is packed in a way that foyer did not ask for (" + encoding + ")"};
  return gunzip(std::move(bytes), most_bytes);
}

}  // namespace foyer::web
