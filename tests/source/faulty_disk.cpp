#include "faulty_disk.h"

#include "support/catch.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/fuse.h>
#include <poll.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <string_view>
#include <utility>

namespace foyer::source {
namespace {

constexpr std::uint64_t root = FUSE_ROOT_ID, only_file = 2;

fuse_attr attributes(std::uint64_t node, std::size_t size) {
  fuse_attr attr{};
  attr.ino = node;
  attr.mode = node == root ? S_IFDIR | 0755U : S_IFREG | 0644U;
  attr.nlink = 1;
  attr.size = node == root ? 0 : size;
  attr.blksize = 4096;
  return attr;
}

void reply(int kernel, std::uint64_t unique, int error, const void* answer, std::size_t size) {
  fuse_out_header header{};
  header.len = static_cast<std::uint32_t>(sizeof header + size);
  header.error = -error;
  header.unique = unique;
  const std::array<iovec, 2> parts{iovec{&header, sizeof header}, iovec{const_cast<void*>(answer), size}};
  (void)!::writev(kernel, parts.data(), size > 0 ? 2 : 1);
}

template <class Answer>
void reply(int kernel, std::uint64_t unique, const Answer& answer) {
  reply(kernel, unique, 0, &answer, sizeof answer);
}

template <class Body>
Body body_of(const char* request) {
  Body body;
  std::memcpy(&body, request + sizeof(fuse_in_header), sizeof body);
  return body;
}

}  // namespace

FaultyDisk::FaultyDisk(const std::filesystem::path& folder, std::string bytes)
    : folder_(folder), kernel_(::open("/dev/fuse", O_RDWR | O_CLOEXEC | O_NONBLOCK)), bytes_(std::move(bytes)) {
  const auto options = "fd=" + std::to_string(kernel_.number()) + ",rootmode=40000,user_id=0,group_id=0";
  mounted_ = kernel_ && ::mount("foyer-test", folder.c_str(), "fuse", MS_NOSUID | MS_NODEV, options.c_str()) == 0;
  if (!mounted_) WARN("left out: no file system can be made here: " << std::strerror(errno));
  else thread_ = std::thread([this] { serve(); });
}

FaultyDisk::~FaultyDisk() {
  if (!mounted_) return;
  ::umount2(folder_.c_str(), MNT_DETACH);
  stop_ = true;
  thread_.join();
}

void FaultyDisk::set(std::string bytes) {
  const std::scoped_lock lock(mutex_);
  bytes_ = std::move(bytes);
}

std::string FaultyDisk::bytes() {
  const std::scoped_lock lock(mutex_);
  return bytes_;
}

void FaultyDisk::serve() {
  alignas(fuse_in_header) std::array<char, FUSE_MIN_READ_BUFFER + 4096> request{};
  while (!stop_) {
    pollfd waiting{kernel_.number(), POLLIN, 0};
    ::poll(&waiting, 1, 50);
    if (::read(kernel_.number(), request.data(), request.size()) >= static_cast<ssize_t>(sizeof(fuse_in_header))) answer(request.data());
    else if (errno == ENODEV) return;
  }
}

void FaultyDisk::answer(const char* request) {
  while (fault_ == Fault::hang && !stop_) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  fuse_in_header header;
  std::memcpy(&header, request, sizeof header);
  const int kernel = kernel_.number();
  const auto size = bytes().size();
  switch (header.opcode) {
    case FUSE_INIT: {
      fuse_init_out out{};
      out.major = FUSE_KERNEL_VERSION;
      out.minor = 31;
      out.max_write = 4096;
      return reply(kernel, header.unique, out);
    }
    case FUSE_LOOKUP: {
      if (std::strcmp(request + sizeof header, "schedule.json") != 0) return reply(kernel, header.unique, ENOENT, nullptr, 0);
      fuse_entry_out out{};
      out.nodeid = only_file;
      out.attr = attributes(only_file, size);
      return reply(kernel, header.unique, out);
    }
    case FUSE_GETATTR: {
      fuse_attr_out out{};
      out.attr = attributes(header.nodeid, size);
      return reply(kernel, header.unique, out);
    }
    case FUSE_OPEN:
    case FUSE_OPENDIR: {
      fuse_open_out out{};
      out.open_flags = FOPEN_DIRECT_IO;  // each read of the program is one of the disk
      return reply(kernel, header.unique, out);
    }
    case FUSE_READ: {
      const auto asked = body_of<fuse_read_in>(request);
      return read(header.unique, asked.offset, asked.size);
    }
    case FUSE_STATFS: return reply(kernel, header.unique, fuse_statfs_out{});
    case FUSE_READDIR: return list(header.unique, body_of<fuse_read_in>(request).offset);
    case FUSE_FLUSH:
    case FUSE_RELEASE:
    case FUSE_RELEASEDIR: return reply(kernel, header.unique, 0, nullptr, 0);
    case FUSE_FORGET:
    case FUSE_BATCH_FORGET:
    case FUSE_INTERRUPT: return;
    default: return reply(kernel, header.unique, ENOSYS, nullptr, 0);
  }
}

// Behind its one entry the folder ends, or cannot be read.
void FaultyDisk::list(std::uint64_t unique, std::size_t offset) {
  if (offset > 0) return reply(kernel_.number(), unique, fault_ == Fault::list_error ? EIO : 0, nullptr, 0);
  constexpr std::string_view name = "schedule.json";
  std::array<char, FUSE_DIRENT_ALIGN(FUSE_NAME_OFFSET + name.size())> entry{};
  const fuse_dirent head{only_file, 1, static_cast<std::uint32_t>(name.size()), DT_REG};
  std::memcpy(entry.data(), &head, FUSE_NAME_OFFSET);
  name.copy(entry.data() + FUSE_NAME_OFFSET, name.size());
  reply(kernel_.number(), unique, 0, entry.data(), entry.size());
}

void FaultyDisk::read(std::uint64_t unique, std::size_t offset, std::size_t size) {
  const auto all = bytes();
  offset = std::min(offset, all.size());
  if (fault_ == Fault::read_error && offset > 0) return reply(kernel_.number(), unique, EIO, nullptr, 0);
  if (fault_ != Fault::none) size = std::min<std::size_t>(size, 7);
  reply(kernel_.number(), unique, 0, all.data() + offset, std::min(size, all.size() - offset));
}

}  // namespace foyer::source
