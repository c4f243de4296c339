#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "core/lint/fact_view.h"
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

using Members = std::vector<const lint::Part*>;

// The one member that differs by more than `slack` from a measure all others share, and that
// measure.
template <class Measure>
std::pair<const lint::Part*, std::size_t> odd_one(const Members& members, std::size_t slack,
                                                  Measure measure) {
  std::map<std::size_t, Members> by_measure;
  for (const lint::Part* part : members)
    by_measure[measure(part->heading->fact->subject)].push_back(part);
  if (by_measure.size() != 2) return {};
  const auto& [less, low] = *by_measure.begin();
  const auto& [more, high] = *by_measure.rbegin();
  if (more - less <= slack || (low.size() != 1 && high.size() != 1)) return {};
  if (low.size() == 1) return {low.front(), more};
  return {high.front(), less};
}

// 加强领导 among headings, of which one reads 项目建设情况.
constexpr std::size_t kThing = 0;
constexpr std::size_t kDeed = 1;
constexpr std::size_t kOther = 2;
std::size_t form_of(u16string_view words) {
  for (u16string_view verb : {u"加强", u"强化", u"推进", u"深化", u"完善", u"提升", u"提高",
                              u"优化", u"落实", u"压实", u"狠抓", u"严格", u"抓好", u"做好",
                              u"突出", u"聚焦", u"坚持", u"夯实", u"创新", u"健全", u"建立"}) {
    if (words.starts_with(verb)) return kDeed;
  }
  return words.ends_with(u"情况") || words.ends_with(u"方面") || words.ends_with(u"工作") ? kThing
                                                                                          : kOther;
}

std::u16string clauses_told(std::size_t clauses) {
  return clauses == 1 ? u"一个分句" : clauses == 2 ? u"两个分句" : u"三个分句";
}

void check(const lint::FactView& facts, Sink& out) {
  const std::vector<lint::Part>& parts = facts.parts();
  std::map<std::pair<std::size_t, std::uint8_t>, Members> families;
  for (const lint::Part& part : parts) {
    // What the report is made of has a form of its own; an item of level 3 and below is a sentence.
    if (part.topics != 0 || part.level() == 0 || part.level() > 2) continue;
    families[{part.parent, part.level()}].push_back(&part);
  }
  for (const auto& [key, members] : families) {
    constexpr std::size_t kFew = 4;
    constexpr std::size_t kMany = 3;
    constexpr std::size_t kSlack = 3;  // a character or two more happen
    if (members.size() < kFew) continue;
    auto [odd, usual] = odd_one(members, 0, clauses_of);
    std::u16string form;
    if (odd != nullptr && usual <= kMany) form = clauses_told(usual);
    if (odd == nullptr) {
      std::tie(odd, usual) =
          odd_one(members, kSlack, [](u16string_view words) { return words.size(); });
      if (odd != nullptr) form = lint::decimal_text(static_cast<std::int64_t>(usual)) + u"个字";
    }
    if (odd == nullptr) {
      std::tie(odd, usual) = odd_one(members, 0, form_of);
      const bool thing = odd != nullptr && form_of(odd->heading->fact->subject) == kThing;
      if (thing && usual == kDeed) form = u"动词开头的短语";
    }
    if (form.empty()) continue;
    Finding& finding = out.at(odd->heading->block, odd->heading->fact->span);
    finding.args = {odd->heading->fact->subject, form};
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
