#include "read/decoding.h"

#include "read/encoding.h"
#include "read/nearest.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

namespace foyer::read {
namespace {

using namespace std::string_view_literals;

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

// The value of `encoding="…"` in the declaration; empty where there is none.
std::string_view declared_encoding(std::string_view bytes) {
  constexpr std::size_t longest_declaration = 200;
  if (!starts_with(bytes, "<?xml")) return {};
  bytes = bytes.substr(0, longest_declaration);
  bytes = bytes.substr(0, bytes.find("?>"));
  const auto name = bytes.find("encoding");
  const auto quote = bytes.find_first_of("\"'", name);
  if (name == bytes.npos || quote == bytes.npos) return {};
  const auto value = bytes.substr(quote + 1);
  return value.substr(0, value.find(bytes[quote]));
}

// The name by which ICU knows the encoding of the bytes.
std::string encoding_of(std::string_view bytes) {
  if (starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "<\0"sv)) return "UTF-16LE";
  if (starts_with(bytes, "\xFE\xFF") || starts_with(bytes, "\0<"sv)) return "UTF-16BE";
  if (starts_with(bytes, "\xEF\xBB\xBF")) return "UTF-8";
  std::string declared(declared_encoding(bytes));
  // What can be read as "<?xml" is none of these, whatever it says.
  const bool impossible = same_but_for_case(declared.substr(0, 4), "UTF-") || same_but_for_case(declared.substr(0, 3), "UCS");
  if (declared.empty() || impossible) return "UTF-8";
  if (same_but_for_case(declared, "ISO-8859-1") || same_but_for_case(declared, "latin1") || same_but_for_case(declared, "US-ASCII"))
    return "windows-1252";
  return declared;
}

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// ICU takes a name with other characters for options, or for a file.
bool is_name(std::string_view text) {
  constexpr std::size_t longest = 40;
  constexpr auto letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:";
  return text.size() <= longest && text.find_first_not_of(letters) == text.npos;
}

std::unique_ptr<UConverter, Close> converter_named(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, Close> converter(ucnv_open(name.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

Decoded decode_utf8(std::string_view bytes) {
  const auto text = without_mark(bytes);
  const auto fault = encoding_fault(text);
  if (!fault) return {std::string(text), {}};
  Decoded decoded{{}, fault->offset};
  icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}).toUTF8String(decoded.text);
  return decoded;
}

}  // namespace

Result<Decoded> decode_xml(std::string_view bytes) {
  const auto name = encoding_of(bytes);
  if (name == "UTF-8") return decode_utf8(bytes);
  if (!is_name(name)) return Error{"this file says that it is in an encoding with no possible name; save it as UTF-8"};
  const auto converter = converter_named(name);
  if (!converter) return Error{"this file says that its encoding is `" + name + "`, which foyer does not know; save it as UTF-8"};
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return Error{"this file cannot be read as `" + name + "`, the encoding it says it is in; save it as UTF-8"};
  std::string text;
  wide.toUTF8String(text);
  return Decoded{std::string(without_mark(text)), {}};
}

}  // namespace foyer::read
