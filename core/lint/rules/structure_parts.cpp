#include "core/lint/examples.h"
#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  const std::vector<lint::Part>& parts = facts.parts();
  constexpr std::int64_t kLong = 256;
  if (frame.title == nullptr || frame.length < kLong || parts.size() < 3) return;
  const Genre* genre = facts.genre();
  if (genre == nullptr) return;
  PartSet named;
  for (const lint::Part& part : parts) named.add(part.named);
  // A report whose headings are all views of its own is made otherwise.
  std::size_t usual = 0;
  std::u16string missing;
  for (const Section& section : genre->sections) {
    if (section.part == Part::none) continue;
    if (named.has(section.part)) ++usual;
    // Problems and plans may be told without a heading: rules of their own look for them.
    const bool told_elsewhere = section.part == Part::problems || section.part == Part::plans;
    if (!section.expected || told_elsewhere || named.has(section.part)) continue;
    if (!missing.empty()) missing += u"、";
    missing += genres::name(section.part);
  }
  if (missing.empty() || usual == 0) return;
  out.at(frame.title->block, frame.title->fact->span).args = {std::u16string(genre->name), missing};
}

using lint::examples::kWork;
constexpr std::u16string_view kHead = u"关于白沙县农村饮水情况的调研报告\n一、基本情况\n";
constexpr std::u16string_view kProblems = u"\n二、存在的问题\n";
constexpr std::u16string_view kTrouble =
    u"部分村组水源点少，旱季供水紧张；个别管网建成较早，漏损严重；管护人员年龄偏大，遇到故障不能及"
    u"时修复，群众时有反映。";
constexpr std::u16string_view kTroubles = lint::repeated<kTrouble, 3>();
constexpr std::u16string_view kCauses = u"\n三、原因分析\n";
constexpr std::u16string_view kSuggestions = u"\n三、对策建议\n";
constexpr std::u16string_view kRemedy =
    u"增加投入，更新老旧管网；选聘懂技术的年轻人参加管护，定期培训；建立水费收缴和维修基金办法，做"
    u"到以水养水、长期受益。";
constexpr std::u16string_view kRemedies = lint::repeated<kRemedy, 3>();

}  // namespace

extern const Rule structure_parts;
constinit const Rule structure_parts{
    .id = "structure.parts",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"缺少应有的部分", u"Parts missing"},
    .message = {u"{0}一般还写“{1}”，文中没有这一部分",
                u"A paper of this kind usually has a part “{1}” ({0})"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = lint::joined<kHead, kWork, kProblems, kTroubles, kCauses, kRemedies>(),
    .good = lint::joined<kHead, kWork, kProblems, kTroubles, kSuggestions, kRemedies>(),
};

}  // namespace wengao
