#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

struct Pair {
  u16string_view verb, kind;
};
constexpr Pair kPairs[] = {{u"请求", u"请示"}, {u"申请", u"请示"}, {u"恳请", u"请示"},
                           {u"要求", u"请示"}, {u"上报", u"报告"}, {u"报送", u"报告"},
                           {u"汇报", u"报告"}, {u"汇报", u"汇报"}, {u"报告", u"报告"}};

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.title == nullptr) return;
  const u16string_view title = frame.title_text;
  const std::size_t about = title.find(u"关于");
  if (about == title.npos) return;
  for (const Pair& pair : kPairs) {
    if (!title.substr(about + 2).starts_with(pair.verb) || !title.ends_with(pair.kind)) continue;
    // 关于申请执行的请示 speaks of an application that others make.
    const Off begin = frame.title->fact->span.begin + static_cast<Off>(about) + 2;
    const Span span{begin, begin + static_cast<Off>(pair.verb.size())};
    if (span.end > frame.title->fact->span.end) return;
    Finding& finding = out.at(frame.title->block, span);
    finding.args = {std::u16string(pair.verb), std::u16string(pair.kind)};
    finding.fixes.push_back(lint::remove(frame.title->block, span, pair.verb, false));
    return;
  }
}

}  // namespace

extern const Rule structure_title_repeats;
constinit const Rule structure_title_repeats{
    .id = "structure.title_repeats",
    .category = Category::structure,
    .severity = Severity::warning,
    .name = {u"标题动词与文种重复", u"The title says its kind twice"},
    .message = {u"“{0}”与文种“{1}”意思重复，删去“{0}”", u"“{0}” repeats the kind “{1}”; drop it"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"长河镇关于请求解决饮水工程资金的请示\n县人民政府：\n我镇饮水工程资金不足。\n妥否，请批示"
        u"。\n\n长河镇人民政府\n2024年1月5日",
    .good =
        u"长河镇关于解决饮水工程资金的请示\n县人民政府：\n我镇饮水工程资金不足。\n妥否，请批示。\n"
        u"\n长河镇人民政府\n2024年1月5日",
};

}  // namespace wengao
