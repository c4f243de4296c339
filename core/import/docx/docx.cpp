#include "core/import/docx/docx.h"

#include <algorithm>

#include "core/import/docx/reader.h"
#include "core/import/zip/unzip.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::import::docx {
namespace {

using XmlPtr = std::unique_ptr<Xml>;

// “../a/./b.xml” seen from “word/document.xml”.
std::string resolve(std::string_view from, std::string_view target) {
  std::string path(target);
  if (!path.empty() && path.front() == '/') {
    path.erase(0, 1);
  } else {
    const auto slash = from.rfind('/');
    path.insert(0, slash == from.npos ? "" : std::string(from.substr(0, slash + 1)));
  }
  std::string out;
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    const std::string part = path.substr(at, end - at);
    if (part == "..") {
      const auto slash = out.rfind('/', out.size() - 2);
      out.erase(slash == out.npos || out.size() < 2 ? 0 : slash + 1);
    } else if (part != ".") {
      out += part;
      if (end < path.size()) out += '/';
    }
    at = end + 1;
  }
  return out;
}

std::string relations_of(std::string_view part) {
  const auto slash = part.rfind('/');
  const std::string folder(slash == part.npos ? "" : part.substr(0, slash + 1));
  const std::string name(slash == part.npos ? part : part.substr(slash + 1));
  return folder + "_rels/" + name + ".rels";
}

// An open package: finds parts by the relation that leads to them, as the standard demands, since
// their names are free.
class Package {
 public:
  explicit Package(Archive archive) : archive_(std::move(archive)) {}

  // The part a relation of that kind (the last word of its type) leads to; empty when there is
  // none.
  std::string part(const std::string& from, std::string_view kind) {
    const auto relations = xml(relations_of(from));
    if (!relations) return {};
    for (const pugi::xml_node node : (*relations)->tree.document_element().children()) {
      if (attribute(node, "Type").ends_with(std::string("/") + std::string(kind)) &&
          attribute(node, "TargetMode") != "External") {
        return resolve(from, attribute(node, "Target"));
      }
    }
    return {};
  }
  std::uint32_t count(const std::string& from, std::initializer_list<std::string_view> kinds) {
    const auto relations = xml(relations_of(from));
    std::uint32_t out = 0;
    if (!relations) return out;
    for (const pugi::xml_node node : (*relations)->tree.document_element().children()) {
      for (const std::string_view kind : kinds) {
        if (attribute(node, "Type").ends_with(std::string("/") + std::string(kind))) ++out;
      }
    }
    return out;
  }
  Result<XmlPtr> xml(const std::string& part) {
    auto bytes = archive_.read(part);
    if (!bytes) return bytes.error();
    return Xml::parse(std::move(*bytes), part);
  }

 private:
  Archive archive_;
};

// Lines of foot- or endnotes, each beginning with the mark its reference has in the text.
void read_notes(Package& package, const std::string& main, std::string_view kind, Reader& reader) {
  const std::string part = package.part(main, kind);
  const auto notes = part.empty() ? Result<XmlPtr>(Error{Code::not_found, ""}) : package.xml(part);
  if (!notes) return;
  for (const pugi::xml_node note : (*notes)->tree.document_element().children()) {
    // Types other than “normal” are the rules drawn above notes.
    if (const auto type = attribute(note, "type"); !type.empty() && type != "normal") continue;
    const std::size_t first = reader.lines().size();
    reader.read_blocks(note);
    if (reader.lines().size() > first) {
      std::u16string mark = u"[";
      mark += text::from_utf8(attribute(note, "id"));
      mark += u"]";
      reader.lines()[first].text.insert(0, mark);
    }
  }
}

Metadata read_metadata(Package& package) {
  Metadata out;
  const std::string part = package.part("", "core-properties");
  if (part.empty()) return out;
  const auto core = package.xml(part);
  if (!core) return out;
  const pugi::xml_node root = (*core)->tree.document_element();
  out.title = text::from_utf8(child(root, "title").text().get());
  out.author = text::from_utf8(child(root, "creator").text().get());
  return out;
}

Document assemble(std::vector<ReadLine>& lines) {
  std::vector<std::pair<std::u16string, Attributes>> out;
  for (ReadLine& line : lines) {
    // Marks of other systems that cannot stand inside a line.
    std::replace(line.text.begin(), line.text.end(), u'\r', u' ');
    std::replace(line.text.begin(), line.text.end(), u'\n', u' ');
    out.emplace_back(std::move(line.text), line.attributes);
  }
  return Document::from_lines(std::move(out));
}

}  // namespace

Result<Imported> import_docx(ByteView bytes) {
  auto archive = Archive::open(bytes);
  if (!archive) return archive.error();
  Package package(std::move(*archive));

  const std::string main = package.part("", "officeDocument");
  if (main.empty()) return Error{Code::damaged, "缺少正文部分"};
  const auto document = package.xml(main);
  if (!document) return document.error();

  const auto optional = [&](std::string_view kind) {
    const std::string part = package.part(main, kind);
    return part.empty() ? Result<XmlPtr>(Error{Code::not_found, ""}) : package.xml(part);
  };
  const auto styles_xml = optional("styles");
  const Styles styles = styles_xml ? Styles((*styles_xml)->tree.document_element()) : Styles();
  const auto numbering_xml = optional("numbering");
  Reader reader(numbering_xml ? Numbering((*numbering_xml)->tree.document_element()) : Numbering(),
                styles);

  reader.read_blocks((*document)->tree.document_element());
  read_notes(package, main, "footnotes", reader);
  read_notes(package, main, "endnotes", reader);
  if (reader.too_deep()) return Error{Code::too_large, "XML 嵌套 256 层"};

  Imported out;
  out.format = "docx";
  out.metadata = read_metadata(package);
  const bool blank =
      std::all_of(reader.lines().begin(), reader.lines().end(), [](const ReadLine& l) {
        return std::all_of(l.text.begin(), l.text.end(), text::is_invisible);
      });
  if (blank) return Error{Code::empty_input, "文件"};
  out.document = assemble(reader.lines());
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(NoteKind::count_); ++i) {
    const auto kind = static_cast<NoteKind>(i);
    const std::uint32_t count = kind == NoteKind::page_furniture
                                    ? package.count(main, {"header", "footer"})
                                    : reader.count(kind);
    if (count > 0) out.notes.push_back({kind, count});
  }
  return out;
}

}  // namespace wengao::import::docx
