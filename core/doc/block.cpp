#include "core/doc/block.h"

#include <array>

namespace wengao {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Kind::blank) + 1> kNames = {
    "body",      "title",   "subtitle",    "byline",          "addressee",
    "heading",   "table",   "caption",     "attachment-note", "attachment-title",
    "signature", "date",    "annotation",  "issuer",          "doc-number",
    "urgency",   "secrecy", "copy-number", "signer",          "imprint",
    "separator", "noise",   "blank"};

}  // namespace

std::string_view name(Kind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_named(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<Kind>(i);
  }
  return std::nullopt;
}

}  // namespace wengao
