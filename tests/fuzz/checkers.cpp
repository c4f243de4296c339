#include "tests/fuzz/checkers.h"

#include <nlohmann/json.hpp>

#include "core/text/utf.h"
#include "tests/fuzz/promise.h"

namespace wengao::fuzz {
namespace {

bool is_unicode(TextCharset charset) {
  return charset == TextCharset::utf8 || charset == TextCharset::utf8_marked;
}

}  // namespace

void check_file(const Exporter& exporter, const ExportOptions& options, ByteView bytes) {
  const std::string_view file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (exporter.id == "pdf") return check_pdf(file);
  if (exporter.id == "html") return check_html(file);
  if (exporter.id == "svg") return check_xml(file);
  if (exporter.id == "json") {
    PROMISE(nlohmann::json::accept(file));
  } else if (exporter.id == "markdown") {
    PROMISE(text::is_utf8(file));
  } else if (exporter.id == "text") {
    PROMISE(!is_unicode(options.charset) || text::is_utf8(file));
  } else {
    check_package(bytes);
  }
}

}  // namespace wengao::fuzz
