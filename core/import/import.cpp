#include "core/import/import.h"

#include <algorithm>

#include "core/import/docx/docx.h"
#include "core/import/html/html.h"
#include "core/import/json.h"
#include "core/import/markdown/markdown.h"
#include "core/import/sheet.h"
#include "core/import/sniff.h"
#include "core/text/chars.h"

namespace wengao::import {
namespace {

bool has_mark(ByteView bytes, text::Charset charset) {
  const auto starts = [&](std::initializer_list<std::uint8_t> mark) {
    return bytes.size() >= mark.size() && std::equal(mark.begin(), mark.end(), bytes.begin());
  };
  switch (charset) {
    case text::Charset::utf8:
      return starts({0xEF, 0xBB, 0xBF});
    case text::Charset::utf16le:
      return starts({0xFF, 0xFE});
    case text::Charset::utf16be:
      return starts({0xFE, 0xFF});
    default:
      return false;
  }
}

bool mostly_crlf(std::u16string_view text) {
  std::size_t crlf = 0;
  std::size_t ends = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != u'\n') continue;
    ++ends;
    if (i > 0 && text[i - 1] == u'\r') ++crlf;
  }
  return crlf * 2 > ends;
}

// The text of the bytes, in the charset that was asked for, declared or guessed; which one, `out`
// learns.
Result<std::u16string> decode(ByteView bytes, const Options& options, Imported& out) {
  if (!options.charset) {
    if (auto text = text::decode_utf8(bytes)) return std::move(*text);
  }
  const text::Guess guess = text::guess_charset(bytes);
  // A page says what charset it is in; bytes that are UTF-8 beyond doubt win over it.
  const auto declared = guess.certain ? std::nullopt : html::declared_charset(bytes);
  out.charset = options.charset.value_or(declared.value_or(guess.charset));
  out.charset_certain = options.charset || declared || guess.certain;
  return text::decode(bytes, out.charset);
}

Result<Imported> import_text(ByteView bytes, const Options& options) {
  Imported out;
  auto decoded = decode(bytes, options, out);
  if (!decoded) return decoded.error();
  if (std::all_of(decoded->begin(), decoded->end(), text::is_invisible)) {
    return Error{Code::empty_input,
                 "文件\x1F"
                 "The file"};
  }
  if (html::is_html(*decoded)) return html::import_html(*decoded, options);
  if (markdown::is_markdown(*decoded)) return markdown::import_markdown(*decoded);
  out.byte_order_mark = has_mark(bytes, out.charset);
  out.crlf = mostly_crlf(*decoded);
  out.undecodable =
      static_cast<std::uint32_t>(std::count(decoded->begin(), decoded->end(), char16_t{0xFFFD}));
  if (!out.charset_certain) out.notes.push_back({NoteKind::charset_guessed, 1});
  if (out.undecodable > 0) out.notes.push_back({NoteKind::undecodable, out.undecodable});
  if (options.pasted) {
    std::uint32_t cells = 0;
    *decoded = with_plain_cells(*decoded, cells);
    if (cells > 0) out.notes.push_back({NoteKind::cell_breaks, cells});
  }
  out.document = Document::from_text(*decoded);
  return out;
}

Result<Imported> import_json(ByteView bytes) {
  auto file = read_json(bytes);
  if (!file) return file.error();
  Imported out;
  out.document = std::move(file->document);
  out.metadata = std::move(file->metadata);
  out.format = "json";
  return out;
}

}  // namespace

std::u16string words(const Comment& comment, Lang lang) {
  const bool zh = lang == Lang::zh;
  switch (comment.sort) {
    case Comment::Sort::insertion:
      return (zh ? u"插入\u201C" : u"Inserted \u201C") + comment.text + u"\u201D";
    case Comment::Sort::deletion:
      return (zh ? u"删除\u201C" : u"Deleted \u201C") + comment.text + u"\u201D";
    case Comment::Sort::remark:
      break;
  }
  return comment.text;
}

Result<Imported> import_bytes(ByteView bytes, const Options& options) {
  if (bytes.size() > kMaxFileBytes)
    return Error{Code::too_large,
                 "文件大小 64 MB\x1F"
                 "file size 64 MB"};
  if (bytes.empty())
    return Error{Code::empty_input,
                 "文件\x1F"
                 "The file"};
  if (is_docx(bytes)) return docx::import_docx(bytes, options);
  if (const auto error = not_text(bytes, options.charset)) return *error;
  if (looks_like_json_file(bytes)) return import_json(bytes);
  return import_text(bytes, options);
}

Result<Bytes> text_as_it_came(const Imported& imported, const Document& document) {
  std::u16string text;
  if (imported.byte_order_mark) text.push_back(0xFEFF);
  for (std::uint32_t i = 0; i < document.lines(); ++i) {
    if (i > 0) text += imported.crlf ? u"\r\n" : u"\n";
    text += document.line(i).text;
  }
  return text::encode(text, imported.charset);
}

}  // namespace wengao::import
