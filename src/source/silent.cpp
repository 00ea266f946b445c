#include "source/silent.h"

#include <sys/vfs.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

namespace foyer::source {
namespace {

// statfs(2) names most of them; the others are in the kernel's sources.
constexpr std::array<std::uint32_t, 13> silent{
    0x6969,      // NFS
    0x517B,      // SMB
    0xFF534D42,  // CIFS
    0xFE534D42,  // SMB 2
    0x65735546,  // FUSE: sshfs, many cloud folders, NTFS
    0x01021997,  // 9P: folders of a virtual machine's host
    0x786F4256,  // folders of VirtualBox
    0x00C36400,  // Ceph
    0x5346414F,  // AFS
    0x73757245,  // Coda
    0x564C,      // NCP
    0x4D44,      // FAT
    0x2011BAB0,  // exFAT
};

}  // namespace

bool is_silent(const std::filesystem::path& path) {
  auto nearest = path;
  struct statfs status {};
  while (::statfs(nearest.c_str(), &status) != 0) {
    if (errno != ENOENT || nearest == nearest.parent_path()) return false;
    nearest = nearest.has_parent_path() ? nearest.parent_path() : std::filesystem::path(".");
  }
  return std::ranges::find(silent, static_cast<std::uint32_t>(status.f_type)) != silent.end();
}

}  // namespace foyer::source
