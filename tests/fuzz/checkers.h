// What accepts the files that exporters write; whatever it does not accept breaks a promise.
// Other people's programs judge files of arbitrary documents in tests/office/odd.test.mjs.
#pragma once

#include <string_view>

#include "core/export/exporter.h"

namespace wengao::fuzz {

// A file of that exporter and those options, by its format's checker below.
void check_file(const Exporter& exporter, const ExportOptions& options, ByteView bytes);

// Well-formed UTF-8 of characters that XML knows: no controls but tab and line ends, no U+FFFF.
void check_characters(std::string_view text);
// XML 1.0: legal characters, balanced elements, attributes once each, no stray markup.
void check_xml(std::string_view xml);
// The same of HTML, where some elements are never closed.
void check_html(std::string_view html);
// Cross-references lead to objects, streams have their length and unpack; the page tree and every
// reference in it exist.
void check_pdf(std::string_view pdf);
// An archive whose XML is well-formed and whose relations lead to parts; of Word's, elements stand
// in order and styles exist.
void check_package(ByteView bytes);

}  // namespace wengao::fuzz
