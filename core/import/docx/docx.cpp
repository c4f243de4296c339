#include "core/import/docx/docx.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/import/docx/package.h"
#include "core/import/docx/reader.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::import::docx {
namespace {

// The pictures of a package; one that is used many times is held once.
class PictureStore {
 public:
  explicit PictureStore(Package& package) : package_(package) {}

  // Finds those that relations of `from` lead to. The store must outlive what it gives.
  FindPicture of(std::string from) {
    return [this, from = std::move(from)](std::string_view relation) {
      return bytes(package_.part_of(from, relation));
    };
  }

 private:
  std::shared_ptr<const Bytes> bytes(const std::string& part) {
    const auto [held, fresh] = known_.emplace(part, nullptr);
    if (fresh && !part.empty()) {
      auto read = package_.bytes(part);
      if (read && picture_type(*read)) {
        held->second = std::make_shared<const Bytes>(std::move(*read));
      }
    }
    return held->second;
  }

  Package& package_;
  std::map<std::string, std::shared_ptr<const Bytes>> known_;
};

bool is_blank(const ReadLine& line) {
  return std::all_of(line.text.begin(), line.text.end(), text::is_invisible);
}

// The child of w:footnotes, w:comments … with each id.
std::map<std::string_view, pugi::xml_node> by_id(pugi::xml_node root) {
  std::map<std::string_view, pugi::xml_node> out;
  for (const pugi::xml_node node : root.children()) out.emplace(attribute(node, "id"), node);
  return out;
}

// Lines of foot- or endnotes at the end of the text, each beginning with the mark its reference has
// there, in the order of the marks.
void read_notes(Package& package, PictureStore& pictures, const std::string& main,
                std::string_view kind, Reader& reader, const NoteMarks& marks) {
  const XmlPtr notes = marks.ids.empty() ? nullptr : package.optional_xml(main, kind);
  if (!notes) return;
  const auto found = by_id(notes->tree.document_element());
  const std::vector<std::string> ids = marks.ids;  // a note may refer to notes
  reader.find_pictures_with(pictures.of(package.part(main, kind)));
  for (const std::string& id : ids) {
    const auto note = found.find(id);
    if (note == found.end()) continue;
    const std::size_t first = reader.lines().size();
    reader.read(note->second);
    if (reader.lines().size() == first) continue;
    std::u16string& line = reader.lines()[first].text;
    // Word itself puts a blank between the mark and the note.
    line.erase(0, std::min(line.find_first_not_of(u" \t"), line.size()));
    line.insert(0, reader.mark_of(marks, id));
  }
}

std::vector<Comment> read_comments(Package& package, const std::string& main, const Styles& styles,
                                   const Reader& body) {
  std::vector<Comment> out;
  const XmlPtr part = package.optional_xml(main, "comments");
  if (!part) return out;
  Options options;  // changes tracked inside a comment are nobody's question
  for (const pugi::xml_node node : part->tree.document_element().children()) {
    if (!is(node, "comment")) continue;
    Comment comment;
    comment.author = text::from_utf8(attribute(node, "author"));
    comment.date = text::from_utf8(attribute(node, "date"));
    Reader reader(Numbering(), styles, options);
    reader.read(node);
    for (const ReadLine& line : reader.lines()) {
      if (is_blank(line)) continue;
      if (!comment.text.empty()) comment.text.push_back(u'\n');
      comment.text += line.text;
    }
    const auto place = body.comment_lines().find(std::string(attribute(node, "id")));
    if (place != body.comment_lines().end()) comment.line = place->second;
    out.push_back(std::move(comment));
  }
  return out;
}

// Lines of headers and footers, each once; gives how many parts hold any.
std::uint32_t read_furniture(Package& package, const std::string& main, const Numbering& numbering,
                             const Styles& styles, std::vector<std::u16string>& out) {
  const Options options;
  std::set<std::u16string> seen;
  std::uint32_t count = 0;
  for (const std::string& name : package.parts(main, {"header", "footer"})) {
    const auto part = package.xml(name);
    if (!part) continue;
    Reader reader(numbering, styles, options);
    reader.read((*part)->tree.document_element());
    bool any = false;
    for (ReadLine& line : reader.lines()) {
      if (is_blank(line)) continue;
      any = true;
      if (seen.insert(line.text).second) out.push_back(std::move(line.text));
    }
    if (any) ++count;
  }
  return count;
}

Metadata read_metadata(Package& package) {
  Metadata out;
  if (const XmlPtr core = package.optional_xml("", "core-properties")) {
    const pugi::xml_node root = core->tree.document_element();
    const auto value = [&](std::string_view name) {
      return text::from_utf8(child(root, name).text().get());
    };
    out.title = value("title");
    out.author = value("creator");
    out.created = value("created");
    out.modified = value("modified");
  }
  if (const XmlPtr app = package.optional_xml("", "extended-properties")) {
    out.organisation = text::from_utf8(child(app->tree.document_element(), "Company").text().get());
  }
  return out;
}

// How notes are numbered: the last section's word, then that of the settings. ECMA-376, 17.11.
std::string note_format(pugi::xml_node body, pugi::xml_node settings, std::string_view properties,
                        std::string_view otherwise) {
  for (const pugi::xml_node from : {child(body, "sectPr"), settings}) {
    const std::string_view format = attribute(child(child(from, properties), "numFmt"), "val");
    if (!format.empty()) return std::string(format);
  }
  return std::string(otherwise);
}

Document assemble(std::vector<ReadLine>& lines) {
  std::vector<std::pair<std::u16string, Attributes>> out;
  out.reserve(lines.size());
  for (ReadLine& line : lines) {
    // Marks of other systems that cannot stand inside a line.
    std::replace(line.text.begin(), line.text.end(), u'\r', u' ');
    std::replace(line.text.begin(), line.text.end(), u'\n', u' ');
    out.emplace_back(std::move(line.text), line.attributes);
  }
  return Document::from_lines(std::move(out));
}

}  // namespace

Result<Imported> import_docx(ByteView bytes, const Options& options) {
  auto archive = Archive::open(bytes);
  if (!archive) return archive.error();
  Package package(std::move(*archive));

  const std::string main = package.part("", "officeDocument");
  if (main.empty()) {
    return Error{Code::damaged,
                 "缺少正文部分\x1F"
                 "the main part is missing"};
  }
  auto document = package.xml(main);
  if (!document) return document.error();

  const XmlPtr styles_xml = package.optional_xml(main, "styles");
  const Styles styles = styles_xml ? Styles(styles_xml->tree.document_element()) : Styles();
  const XmlPtr numbering_xml = package.optional_xml(main, "numbering");
  const Numbering numbering =
      numbering_xml ? Numbering(numbering_xml->tree.document_element()) : Numbering();
  const XmlPtr settings_xml = package.optional_xml(main, "settings");
  const pugi::xml_node settings =
      settings_xml ? settings_xml->tree.document_element() : pugi::xml_node();

  Reader reader(numbering, styles, options);
  const pugi::xml_node body = child((*document)->tree.document_element(), "body");
  reader.number_notes(note_format(body, settings, "footnotePr", "decimal"),
                      note_format(body, settings, "endnotePr", "lowerRoman"));
  PictureStore pictures(package);
  reader.find_pictures_with(pictures.of(main));
  reader.read((*document)->tree.document_element());
  document->reset();  // the largest tree is no longer needed
  read_notes(package, pictures, main, "footnotes", reader, reader.footnotes());
  read_notes(package, pictures, main, "endnotes", reader, reader.endnotes());
  if (reader.too_deep()) {
    return Error{Code::too_large,
                 "XML 嵌套 256 层\x1F"
                 "XML nested 256 deep"};
  }
  if (std::all_of(reader.lines().begin(), reader.lines().end(), is_blank)) {
    return Error{Code::empty_input,
                 "文件\x1F"
                 "The file"};
  }

  Imported out;
  out.format = "docx";
  out.metadata = read_metadata(package);
  out.comments = read_comments(package, main, styles, reader);
  const std::uint32_t furniture =
      read_furniture(package, main, numbering, styles, out.page_furniture);
  const auto remarks = static_cast<std::uint32_t>(out.comments.size());
  std::move(reader.changes().begin(), reader.changes().end(), std::back_inserter(out.comments));
  std::stable_sort(out.comments.begin(), out.comments.end(),
                   [](const Comment& a, const Comment& b) { return a.line < b.line; });
  out.document = assemble(reader.lines());
  if (!reader.pictures().empty()) {
    out.document =
        out.document.with_pictures(std::make_shared<const Pictures>(std::move(reader.pictures())));
  }
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(NoteKind::count_); ++i) {
    const auto kind = static_cast<NoteKind>(i);
    std::uint32_t count = reader.count(kind);
    if (kind == NoteKind::page_furniture) count = furniture;
    if (kind == NoteKind::comments) count = remarks;
    if (kind == NoteKind::footnotes) {
      count = static_cast<std::uint32_t>(reader.footnotes().ids.size());
    }
    if (kind == NoteKind::endnotes) {
      count = static_cast<std::uint32_t>(reader.endnotes().ids.size());
    }
    if (count > 0) out.notes.push_back({kind, count});
  }
  return out;
}

}  // namespace wengao::import::docx
