#include "core/lint/fact_view.h"
#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

constexpr lint::Words kBodies = {u"人民政府", u"委员会", u"办公室", u"办事处", u"管委会", u"总工会",
                                 u"工会",     u"合作社", u"公司",   u"医院",   u"学校",   u"中学",
                                 u"小学",     u"支队",   u"大队",   u"中心",   u"卫生院", u"党委",
                                 u"局",       u"委",     u"厅",     u"院",     u"所",     u"站",
                                 u"镇",       u"乡",     u"街道"};

// The body a title begins with: what stands before the year or 关于, when it ends as a body does.
u16string_view body_of(u16string_view title) {
  std::size_t end = title.find(u"关于");
  for (std::size_t i = 0; i + 4 < title.size() && i < end; ++i) {
    if ((text::is_digit(title[i]) || title[i] == u'二') && title[i + 4] == u'年') {
      end = i;
      break;
    }
  }
  if (end == title.npos) return {};
  const u16string_view body = title.substr(0, end);
  return body.size() >= 3 && lint::ends_with_any(body, kBodies) ? body : u16string_view();
}

u16string_view without_kind(u16string_view name) {
  const u16string_view kind = lint::end_of(name, kBodies);
  return name.substr(0, name.size() - kind.size());
}

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.title == nullptr || frame.signature == nullptr) return;
  const u16string_view named = body_of(frame.title_text);
  u16string_view signed_by = frame.signature->fact->subject;
  if (named.empty() || !lint::ends_with_any(signed_by, kBodies)) return;
  // 白沙县水利局 and 县水利局 end alike; 镇政府 and 镇人民政府 share the name before the kind.
  const u16string_view a = without_kind(named);
  const u16string_view b = without_kind(signed_by);
  if (a.size() < 2 || b.size() < 2) return;
  if (named.ends_with(signed_by) || signed_by.ends_with(named)) return;
  if (a.find(b) != a.npos || b.find(a) != b.npos) return;
  const bool same_place = a.substr(0, 2) == b.substr(0, 2);
  const bool same_field = a.substr(a.size() - 2) == b.substr(b.size() - 2);
  const bool same_kind = lint::end_of(named, kBodies) == lint::end_of(signed_by, kBodies);
  // 中共长河镇委员会 reports for 长河镇人民政府.
  if (same_place && same_field) return;
  if (!same_kind && (named.find(b.substr(b.size() - 2)) != named.npos ||
                     signed_by.find(a.substr(a.size() - 2)) != signed_by.npos))
    return;
  Finding& finding = out.at(frame.signature->block, frame.signature->fact->span);
  finding.args = {std::u16string(named), std::u16string(signed_by)};
  finding.related.push_back({frame.title->block, frame.title->fact->span});
}

}  // namespace

extern const Rule structure_signature_body;
constinit const Rule structure_signature_body{
    .id = "structure.signature_body",
    .category = Category::structure,
    .severity = Severity::warning,
    .name = {u"标题和署名的机关不一致", u"Title and signature name different bodies"},
    .message = {u"标题写的是“{0}”，署名是“{1}”，请核对",
                u"The title names “{0}”, the signature “{1}”; check them"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"白沙县水利局2024年工作总结\n全县完成了水利建设任务。\n特此报告。\n\n白沙县林业局\n2024年1"
        u"2月30日",
    .good =
        u"白沙县水利局2024年工作总结\n全县完成了水利建设任务。\n特此报告。\n\n白沙县水利局\n2024年1"
        u"2月30日",
};

}  // namespace wengao
