#include "core/lint/fact_view.h"
#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// Put side by side they are no kind of paper; 总结报告, 情况报告 are.
constexpr lint::Words kSideBySide = {u"请示报告", u"申请报告", u"请示函",   u"通知函",
                                     u"汇报报告", u"报告请示", u"通知通报", u"通报通知",
                                     u"通告通知", u"请示申请", u"函请示",   u"报告函"};
// Joined by 的: a notice that passes another on keeps one 通知.
constexpr lint::Words kJoined = {u"的通知的通知", u"的报告的报告", u"的请示的请示", u"的通知的报告",
                                 u"的通知的请示", u"的报告的请示", u"的请示的报告", u"的函的函",
                                 u"的通报的通报", u"的意见的意见", u"的决定的决定"};

void check(const lint::FactView& facts, Sink& out) {
  const FactAt* last = nullptr;
  for (const FactAt& at : facts.all()) {
    if (lint::structure_type(at) == facts::StructureType::title) {
      last = &at;
    } else if (last != nullptr) {
      break;
    }
  }
  if (last == nullptr) return;
  const u16string_view line = last->fact->subject;
  u16string_view twice = lint::end_of(line, kSideBySide);
  if (twice.empty()) twice = lint::end_of(line, kJoined);
  if (twice.empty()) return;
  const Off end = last->fact->span.end;
  if (line.size() != last->fact->span.size()) return;
  out.at(last->block, {end - static_cast<Off>(twice.size()), end})
      .args.emplace_back(twice.starts_with(u"的") ? twice.substr(1) : twice);
}

}  // namespace

extern const Rule structure_title_double_kind;
constinit const Rule structure_title_double_kind{
    .id = "structure.title_double_kind",
    .category = Category::structure,
    .severity = Severity::warning,
    .source = Source::law,
    .clause = "《党政机关公文处理工作条例》第八条",
    .name = {u"标题有两个文种", u"Two kinds in a title"},
    .message = {u"“{0}”叠用了两个文种，只保留一个", u"“{0}” names two kinds of paper; keep one"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"长河镇关于解决饮水工程资金的请示报告\n县人民政府：\n我镇饮水工程资金不足。\n妥否，请批示"
        u"。",
    .good =
        u"长河镇关于解决饮水工程资金的请示\n县人民政府：\n我镇饮水工程资金不足。\n妥否，请批示。",
};

}  // namespace wengao
