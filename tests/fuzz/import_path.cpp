#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/export/json/json.h"
#include "core/export/zip/zip.h"
#include "core/import/docx/docx.h"
#include "core/import/html/html.h"
#include "core/import/import.h"
#include "core/import/json.h"
#include "core/import/markdown/markdown.h"
#include "core/text/utf.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"

namespace wengao::fuzz {
namespace {

bool is_one_line(std::u16string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == u'\n' || text[i] == u'\r') return false;
    if ((text[i] & 0xF800) != 0xD800) continue;
    if ((text[i] & 0xFC00) == 0xDC00 || i + 1 == text.size()) return false;
    if ((text[++i] & 0xFC00) != 0xDC00) return false;
  }
  return true;
}

void check_error(const Error& error) {
  for (const Lang lang : {Lang::zh, Lang::en}) {
    const std::string sentence = message(error, lang);
    PROMISE(!sentence.empty() && sentence.find(kBetweenLanguages) == sentence.npos);
  }
}

// What holds of everything that came in, whatever it came from.
void check_imported(const Result<import::Imported>& imported) {
  if (!imported) return check_error(imported.error());
  const Document& document = imported->document;
  for (std::uint32_t line = 0; line < document.lines(); ++line) {
    PROMISE(is_one_line(document.line(line).text));
    PROMISE(document.line(line).attributes.level <= 5);
  }
  auto last = import::NoteKind::charset_guessed;
  for (const import::Note& note : imported->notes) {
    PROMISE(note.count > 0 && note.kind >= last);
    PROMISE(!message(note, Lang::zh).empty() && !message(note, Lang::en).empty());
    last = note.kind;
  }
  if (const Pictures* pictures = document.pictures()) {
    for (const Picture& picture : *pictures) {
      PROMISE(picture.bytes != nullptr && picture_type(*picture.bytes) == picture.type);
      PROMISE(picture.width > 0 && picture.height > 0);
    }
  }
  for (const import::Comment& comment : imported->comments) {
    PROMISE(comment.line < document.lines());
  }
}

std::u16string_view as_units(ByteView bytes, std::u16string& into) {
  into = text::from_utf8({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  return into;
}

}  // namespace

void import_text(ByteView bytes) {
  const auto imported = import::import_bytes(bytes, {});
  check_imported(imported);
  for (const text::Charset charset : {text::Charset::gb18030, text::Charset::utf16be}) {
    import::Options options;
    options.charset = charset;
    options.pasted = true;
    check_imported(import::import_bytes(bytes, options));
  }
  // What decodes without loss goes back into its file.
  if (!imported || imported->format != "text" || imported->undecodable > 0) return;
  const auto back = import::text_as_it_came(*imported, imported->document);
  PROMISE(back.ok());
  import::Options same;
  same.charset = imported->charset;
  const auto again = import::import_bytes(*back, same);
  PROMISE(again.ok() && again->document.text() == imported->document.text());
}

void import_docx(ByteView bytes) {
  // The parts of a package, parted by zero bytes: a fuzzer changes their XML, not packed bytes.
  constexpr std::array<std::string_view, 7> kParts = {
      "word/document.xml", "word/numbering.xml", "word/styles.xml",  "word/footnotes.xml",
      "word/comments.xml", "word/header.xml",    "word/settings.xml"};
  constexpr std::string_view kType =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::array<ZipEntry, kParts.size() + 3> entries;
  std::string relations = "<Relationships>";
  std::string_view rest(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    const std::size_t end = std::min(rest.find('\0'), rest.size());
    entries[i] = {kParts[i], std::string(rest.substr(0, end))};
    rest.remove_prefix(std::min(end + 1, rest.size()));
    std::string_view name = kParts[i].substr(5);
    name.remove_suffix(4);
    relations += "<Relationship Type=\"" + std::string(kType) + std::string(name) + "\" Target=\"" +
                 std::string(name) + ".xml\"/>";
  }
  relations += "<Relationship Id=\"p\" Type=\"" + std::string(kType) + "image\" Target=\"p.gif\"/>";
  entries[kParts.size()] = {"word/_rels/document.xml.rels", relations + "</Relationships>"};
  entries[kParts.size() + 2] = {"word/p.gif", "GIF89a"};
  entries[kParts.size() + 1] = {"_rels/.rels", "<Relationships><Relationship Type=\"" +
                                                   std::string(kType) +
                                                   "officeDocument\" Target=\"word/document.xml\"/>"
                                                   "</Relationships>"};
  const auto file = write_zip(entries, Date{2024, 1, 8});
  PROMISE(file.ok());
  check_imported(import::docx::import_docx(*file, {}));
  import::Options other;
  other.revisions = import::Revisions::reject;
  other.hidden_text = true;
  check_imported(import::docx::import_docx(*file, other));
}

void import_zip(ByteView bytes) { check_imported(import::docx::import_docx(bytes, {})); }

void import_html(ByteView bytes) {
  std::u16string units;
  check_imported(import::html::import_html(as_units(bytes, units), {}));
}

void import_markdown(ByteView bytes) {
  std::u16string units;
  check_imported(import::markdown::import_markdown(as_units(bytes, units)));
}

void import_json(ByteView bytes) {
  const auto file = import::read_json(bytes);
  if (!file) return check_error(file.error());
  // Written and read again it is the same document.
  std::vector<Block> blocks;
  std::vector<Attributes> attributes;
  for (std::uint32_t i = 0; i < file->document.lines(); ++i) {
    Block block;
    block.text = file->document.line(i).text;
    PROMISE(is_one_line(block.text));
    blocks.push_back(block);
    attributes.push_back(file->document.line(i).attributes);
  }
  const auto written =
      write_json({blocks, {}, file->metadata, attributes, file->document.pictures()}, {});
  PROMISE(written.ok());
  const auto again = import::read_json(*written);
  PROMISE(again.ok() && again->metadata == file->metadata);
  PROMISE(again->document.text() == file->document.text());
  const Pictures* before = file->document.pictures();
  const Pictures* after = again->document.pictures();
  PROMISE((before == nullptr || before->empty()) == (after == nullptr));
  PROMISE(after == nullptr || *before == *after);
  for (std::uint32_t i = 0; i < file->document.lines(); ++i) {
    PROMISE(again->document.line(i).attributes == attributes[i]);
  }
}

}  // namespace wengao::fuzz
