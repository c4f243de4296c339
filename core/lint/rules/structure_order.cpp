#include <algorithm>
#include <initializer_list>

#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

// The place of a part in a report; 0 when its heading does not say, or says two things.
int place_of(const lint::Part& part) {
  const PartSet named = part.named;
  const auto any = [&](std::initializer_list<Part> of) {
    return std::any_of(of.begin(), of.end(), [&](Part p) { return named.has(p); });
  };
  const bool work = any({Part::achievements, Part::practices, Part::duties});
  const bool problems = any({Part::problems, Part::causes});
  const bool plans = any({Part::plans, Part::suggestions});
  if (int{work} + int{problems} + int{plans} != 1) return 0;
  return work ? 1 : problems ? 2 : 3;
}

void check(const lint::FactView& facts, Sink& out) {
  const lint::Part* highest = nullptr;
  const std::vector<lint::Part>& parts = facts.parts();
  for (const lint::Part& part : parts) {
    if (part.level() != 1) continue;
    const int place = place_of(part);
    if (place == 0) continue;
    if (part.heading->fact->subject.find(u"去年") != std::u16string::npos) continue;
    if (highest == nullptr || place >= place_of(*highest)) {
      highest = &part;
      continue;
    }
    Finding& finding = out.at(highest->heading->block, highest->heading->fact->span);
    finding.args = {highest->heading->fact->subject, part.heading->fact->subject};
    finding.related.push_back({part.heading->block, part.heading->fact->span});
    return;
  }
}

}  // namespace

extern const Rule structure_order;
constinit const Rule structure_order{
    .id = "structure.order",
    .category = Category::structure,
    .severity = Severity::warning,
    .name = {u"各部分次序颠倒", u"Parts out of order"},
    .message = {u"“{0}”应放在“{1}”的后面", u"“{0}” belongs after “{1}”"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"一、主要工作\n全镇完成了任务。\n二、下一步打算\n加强队伍建设。\n三、存在的问题\n队伍力量"
        u"不足。",
    .good =
        u"一、主要工作\n全镇完成了任务。\n二、存在的问题\n队伍力量不足。\n三、下一步打算\n加强队伍"
        u"建设。",
};

}  // namespace wengao
