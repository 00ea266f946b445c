#include "paint/qr.h"

#include "paint/shapes.h"

#include <qrcodegen.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace foyer::paint {
namespace {

constexpr int quiet_zone = 4;  // modules on each side (ISO/IEC 18004)

std::optional<qrcodegen::QrCode> encode(const std::string& text) {
  try {
    return qrcodegen::QrCode::encodeText(text.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
  } catch (const std::length_error&) {
    return {};
  }
}

}  // namespace

void paint(const Canvas& canvas, const layout::QrCode& code) {
  const std::optional<qrcodegen::QrCode> symbol = encode(code.text);
  if (!symbol) return;
  const int count = symbol->getSize();
  const int module = std::min(code.box.width, code.box.height) / (count + 2 * quiet_zone);
  if (module == 0) return;
  paint(canvas, layout::Fill{code.box, code.light, code.radius});
  const int left = code.box.x + (code.box.width - count * module) / 2, top = code.box.y + (code.box.height - count * module) / 2;
  for (int y = 0; y < count; ++y) {
    for (int x = 0; x < count; ++x) {
      if (symbol->getModule(x, y)) paint(canvas, layout::Fill{{left + x * module, top + y * module, module, module}, code.dark, 0});
    }
  }
}

int modules_of(const std::string& text) {
  const auto symbol = encode(text);
  return symbol ? symbol->getSize() + 2 * quiet_zone : 0;
}

}  // namespace foyer::paint
