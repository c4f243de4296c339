#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>

#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

// A comma more or quotes less make no other heading.
std::u16string letters_of(std::u16string_view words) {
  std::u16string out;
  std::copy_if(words.begin(), words.end(), std::back_inserter(out), [](char16_t c) {
    return text::is_han(c) || text::is_digit(c) || text::is_latin(c);
  });
  return out;
}

void check(const lint::FactView& facts, Sink& out) {
  const std::vector<lint::Part>& parts = facts.parts();
  // By parent, level and letters.
  std::map<std::tuple<std::size_t, std::uint8_t, std::u16string>, const lint::Part*> seen;
  for (const lint::Part& part : parts) {
    const std::u16string_view words = part.heading->fact->subject;
    constexpr std::size_t kShortest = 3;
    if (words.size() < kShortest) continue;
    const auto [first, fresh] =
        seen.emplace(std::tuple(part.parent, part.level(), letters_of(words)), &part);
    if (fresh) continue;
    Finding& finding = out.at(part.heading->block, part.heading->fact->span);
    finding.args.emplace_back(words);
    finding.related.push_back({first->second->heading->block, first->second->heading->fact->span});
  }
}

}  // namespace

extern const Rule heading_repeated;
constinit const Rule heading_repeated{
    .id = "heading.repeated",
    .category = Category::heading,
    .severity = Severity::warning,
    .name = {u"标题重复", u"Heading repeated"},
    .message = {u"标题“{0}”和前面的标题相同", u"The heading “{0}” stands here twice"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad = u"一、加强领导\n成立了专班。\n二、加强领导\n压实了责任。",
    .good = u"一、加强领导\n成立了专班。\n二、压实责任\n明确了任务。",
};

}  // namespace wengao
