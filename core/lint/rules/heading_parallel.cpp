#include <map>
#include <utility>

#include "core/lint/parts.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// How many clauses a heading has.
std::size_t clauses_of(u16string_view words) {
  std::size_t clauses = 1;
  for (const char16_t c : words) {
    if (c == u'，' || c == u',' || c == u'；') ++clauses;
  }
  return clauses;
}

void check(std::span<const FactAt> facts, Sink& out) {
  const std::vector<lint::Part> parts = lint::parts_of(facts);
  std::map<std::pair<std::size_t, std::uint8_t>, std::vector<const lint::Part*>> families;
  for (const lint::Part& part : parts) {
    // What the report is made of has a form of its own; an item of level 3 and below is a sentence.
    if (part.topics != 0 || part.level() == 0 || part.level() > 2) continue;
    families[{part.parent, part.level()}].push_back(&part);
  }
  for (const auto& [key, members] : families) {
    constexpr std::size_t kFew = 4;
    if (members.size() < kFew) continue;
    std::map<std::size_t, std::vector<const lint::Part*>> by_clauses;
    for (const lint::Part* part : members)
      by_clauses[clauses_of(part->heading->fact->subject)].push_back(part);
    if (by_clauses.size() != 2) continue;
    const auto& [one, two] = std::pair(*by_clauses.begin(), *by_clauses.rbegin());
    const bool first_odd = one.second.size() == 1;
    if (!first_odd && two.second.size() != 1) continue;
    const lint::Part& odd = first_odd ? *one.second.front() : *two.second.front();
    const std::size_t usual = first_odd ? two.first : one.first;
    if (usual > 3) continue;
    Finding& finding = out.at(odd.heading->block, odd.heading->fact->span);
    finding.args = {odd.heading->fact->subject, std::u16string(usual == 1   ? u"一个分句"
                                                               : usual == 2 ? u"两个分句"
                                                                            : u"三个分句")};
  }
}

}  // namespace

extern const Rule heading_parallel;
constinit const Rule heading_parallel{
    .id = "heading.parallel",
    .category = Category::heading,
    .severity = Severity::hint,
    .name = {u"同级标题不整齐", u"Headings not parallel"},
    .message = {u"同级标题都是{1}，“{0}”不一致",
                u"The other headings of this level are {1}; “{0}” is not"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"一、提高站位，压实责任\n成立了专班。\n二、突出重点，攻坚克难\n完成了任务。\n三、加强督查"
        u"，跟踪问效\n按月通报。\n四、宣传引导\n印发了资料。",
    .good =
        u"一、提高站位，压实责任\n成立了专班。\n二、突出重点，攻坚克难\n完成了任务。\n三、加强督查"
        u"，跟踪问效\n按月通报。\n四、广泛宣传，营造氛围\n印发了资料。",
};

}  // namespace wengao
