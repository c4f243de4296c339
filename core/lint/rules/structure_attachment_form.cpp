#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  const Span content = block.info.content;
  const u16string_view text = block.content();
  if (!text.starts_with(u"附件") || text.size() < 5) return;
  Off at = 2;
  const Off digits = at;
  while (at < text.size() && text::is_digit(text[at])) ++at;
  const u16string_view number = text.substr(digits, at - digits);
  while (at < text.size() && text::is_space(text[at])) ++at;
  if (at >= text.size() || (text[at] != u'：' && text[at] != u':')) return;
  u16string_view name = text.substr(at + 1u);
  while (!name.empty() && text::is_space(name.front())) name.remove_prefix(1);
  std::u16string right(u"附件：");
  if (!number.empty()) right.append(number).append(u".");
  // 1. of the list keeps its place before the name.
  Off own = 0;
  while (own < name.size() && text::is_digit(name[own])) ++own;
  if (own > 0 && own < name.size() &&
      (name[own] == u'.' || name[own] == u'．' || name[own] == u'、')) {
    if (!number.empty()) return;
    right.append(name.substr(0, own)).append(u".");
    name.remove_prefix(own + 1u);
    while (!name.empty() && text::is_space(name.front())) name.remove_prefix(1);
  }
  // A second attachment in the same paragraph: the line is another matter.
  if (name.find_first_of(u"23") != name.npos && name.find(u'.') != name.npos) return;
  while (!name.empty() && u16string_view(u"。；;，,、").find(name.back()) != u16string_view::npos)
    name.remove_suffix(1);
  // A law keeps its marks: 《中华人民共和国……法》.
  const bool whole =
      name.size() > 2 && name.front() == u'《' && name.find(u'》') + 1 == name.size();
  if (whole && !lint::ends_with_any(name, {u"法》", u"条例》", u"规定》"}))
    name = name.substr(1, name.size() - 2);
  if (name.empty()) return;
  right.append(name);
  // Blanks and a half-width colon alone are not this rule's matter.
  const auto bare = [](u16string_view words) {
    std::u16string plain;
    for (const char16_t c : words) {
      if (!text::is_space(c)) plain.push_back(c == u':' ? u'：' : c == u'．' ? u'.' : c);
    }
    return plain;
  };
  if (bare(right) == bare(text)) return;
  Finding& finding = out.at(block.id, content);
  finding.args.push_back(right);
  finding.fixes.push_back(lint::replace_with(block.id, content, right));
}

}  // namespace

extern const Rule structure_attachment_form;
constinit const Rule structure_attachment_form{
    .id = "structure.attachment_form",
    .category = Category::structure,
    .severity = Severity::warning,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.4",
    .name = {u"附件说明的写法", u"Form of the note on attachments"},
    .message = {u"附件说明应写作“{0}”：“附件：”后写序号和名称，名称不加书名号，末尾不加标点",
                u"Write the note on attachments as “{0}”: no title marks around the name and no "
                u"mark at its end"},
    .check_block = check,
    .kinds = bit(Kind::attachment_note),
    .bad =
        u"白沙县人民政府关于加强饮水工程的通知\n各乡镇：\n请按时报送检查表（见附件）。\n附件：《饮"
        u"水工程检查表》。\n\n白沙县人民政府\n2024年1月5日",
    .good =
        u"白沙县人民政府关于加强饮水工程的通知\n各乡镇：\n请按时报送检查表（见附件）。\n附件：饮水"
        u"工程检查表\n\n白沙县人民政府\n2024年1月5日",
};

}  // namespace wengao
