// Custom tags. GB/T 33476 names the elements of an official paper for OFD; its names are not
// public, so these are those of GB/T 9704 in a namespace of our own.
#include <algorithm>
#include <unordered_map>

#include "core/export/markup/markup.h"
#include "core/export/ofd/parts.h"

namespace wengao::ofd {
namespace {

constexpr std::string_view kTagNamespace = "urn:wengao:gongwen";

std::string_view element_of(const Block& block) {
  switch (block.info.kind) {
    case Kind::issuer:
      return "wg:发文机关标志";
    case Kind::doc_number:
      return "wg:发文字号";
    case Kind::urgency:
      return "wg:紧急程度";
    case Kind::secrecy:
      return "wg:密级和保密期限";
    case Kind::copy_number:
      return "wg:份号";
    case Kind::signer:
      return "wg:签发人";
    case Kind::title:
    case Kind::subtitle:
      return "wg:标题";
    case Kind::addressee:
      return "wg:主送机关";
    case Kind::attachment_note:
      return "wg:附件说明";
    case Kind::attachment_title:
      return "wg:附件";
    case Kind::signature:
      return "wg:发文机关署名";
    case Kind::date:
      return "wg:成文日期";
    case Kind::annotation:
      return "wg:附注";
    case Kind::imprint:
      return "wg:版记";
    case Kind::byline:
    case Kind::heading:
    case Kind::body:
    case Kind::table:
    case Kind::caption:
    case Kind::separator:
    case Kind::noise:
    case Kind::blank:
      break;
  }
  return "wg:正文";
}

}  // namespace

std::string tags_part(const ExportInput& input, const Numbering& numbers) {
  std::unordered_map<BlockId, std::string_view> elements;
  for (const Block& block : input.blocks) elements.emplace(block.id, element_of(block));
  Markup out;
  out.open("wg:公文").attr("xmlns:wg", kTagNamespace).attr("xmlns:ofd", kNamespace);
  std::string_view open;
  for (const DrawnObject& drawn : numbers.drawn) {
    const auto element = elements.find(drawn.block);
    if (drawn.block == 0 || element == elements.end()) continue;
    if (element->second != open) {
      if (!open.empty()) out.close();
      open = element->second;
      out.open(open);
    }
    out.open("ofd:ObjectRef").attr("PageRef", drawn.page);
    out.text(std::string_view(std::to_string(drawn.object))).close();
  }
  if (open.empty()) return {};
  return std::move(out).finish();
}

// The schema asks for NameSpace, the standard's text for TypeID; readers know the latter.
std::string tag_list_part() {
  Markup out;
  out.open("ofd:CustomTags").attr("xmlns:ofd", kNamespace);
  out.open("ofd:CustomTag").attr("TypeID", "gongwen").attr("NameSpace", kTagNamespace);
  out.open("ofd:FileLoc").text(std::string_view("CustomTag.xml"));
  return std::move(out).finish();
}

}  // namespace wengao::ofd
