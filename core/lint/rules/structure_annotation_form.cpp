#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  u16string_view text = block.content();
  constexpr std::size_t kLongest = 16;
  if (text.size() > kLongest ||
      !lint::starts_with_any(
          text, {u"此件公开", u"此件不公开", u"此件依申请", u"此件发至", u"此件删减", u"此件主动"}))
    return;
  if (text.back() == u'。') text.remove_suffix(1);
  const std::u16string right = lint::joined(u"（", text, u"）");
  Finding& finding = out.at(block.id, block.info.content);
  finding.args.push_back(right);
  finding.fixes.push_back(lint::replace_with(block.id, block.info.content, right));
}

}  // namespace

extern const Rule structure_annotation_form;
constinit const Rule structure_annotation_form{
    .id = "structure.annotation_form",
    .category = Category::structure,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.6",
    .name = {u"附注没有圆括号", u"Note without brackets"},
    .message = {u"附注应加圆括号，写作“{0}”", u"Put the note in brackets: “{0}”"},
    .check_block = check,
    .chars = u"此",
    .kinds = bit(Kind::body) | bit(Kind::annotation),
    .bad =
        u"白沙县人民政府关于加强饮水工程的通知\n各乡镇：\n请认真执行。\n\n白沙县人民政府\n2024年1月"
        u"5日\n此件公开发布",
    .good =
        u"白沙县人民政府关于加强饮水工程的通知\n各乡镇：\n请认真执行。\n\n白沙县人民政府\n2024年1月"
        u"5日\n（此件公开发布）",
};

}  // namespace wengao
