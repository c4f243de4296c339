#include <algorithm>
#include <deque>
#include <string>

#include "core/facts/extractors.h"
#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// Characters that tell two real names apart: 第一 and 第二, 东 and 西, 新 and 老.
bool tells_apart(u16string_view words) {
  constexpr u16string_view kTelling = u"一二三四五六七八九十甲乙丙丁东西南北中上下前后新老大小男女";
  return std::all_of(words.begin(), words.end(),
                     [&](char16_t c) { return kTelling.find(c) != kTelling.npos; });
}

// One or two characters differ, and what stands before them is the same for long enough to be a
// name of its own: behind the place it lies in, three characters. Gives how long the names are from
// where they agree; 0 when they are no such pair.
std::size_t same_but_for_a_word(u16string_view a, u16string_view b) {
  std::size_t tail = 0;
  const std::size_t shorter = std::min(a.size(), b.size());
  const auto from_end = [](u16string_view words, std::size_t i) {
    return words[words.size() - 1 - i];
  };
  while (tail < shorter && from_end(a, tail) == from_end(b, tail)) ++tail;
  for (std::size_t size = 1; size <= 2 && tail + size < shorter; ++size) {
    std::size_t same = 0;
    std::size_t proper = 0;
    bool place = false;
    for (std::size_t i = tail + size; i < shorter && from_end(a, i) == from_end(b, i); ++i) {
      ++same;
      place =
          place || u16string_view(u"省市区县旗乡镇村").find(from_end(a, i)) != u16string_view::npos;
      proper += place ? 0 : 1;
    }
    const auto middle = [&](u16string_view words) {
      return words.substr(words.size() - tail - size, size);
    };
    constexpr std::size_t kProper = 3;
    constexpr std::size_t kLong = 5;
    if (proper >= kProper && (proper > kProper || same >= kLong)) {
      return tells_apart(middle(a)) || tells_apart(middle(b)) ? 0 : tail + size + same;
    }
  }
  return 0;
}

std::size_t alike(const Fact& a, const Fact& b) {
  return a.unit == b.unit ? same_but_for_a_word(a.subject, b.subject) : 0;
}
// The last `size` units before the kind of body, and the kind.
Span tail_of(const Fact& name, std::size_t size) {
  const auto units = static_cast<Off>(size + name.unit.size());
  return {name.span.end - units, name.span.end};
}
std::u16string words_of(const Fact& name, std::size_t size) {
  return name.subject.substr(name.subject.size() - size) + name.unit;
}

// 某某蔬菜种植专业合作社 … 某某蔬菜大棚专业合作社. Two bodies named side by side are two.
void check(const lint::FactView& names, Sink& out) {
  constexpr std::size_t kRemembered = 32;
  std::deque<const FactAt*> seen;
  for (const FactAt& at : names.all()) {
    const auto like = std::find_if(seen.begin(), seen.end(), [&](const FactAt* earlier) {
      return alike(*earlier->fact, *at.fact) != 0;
    });
    const bool beside = like != seen.end() && (*like)->block == at.block;
    if (like != seen.end() && !beside) {
      const Fact& earlier = *(*like)->fact;
      const std::size_t size = alike(earlier, *at.fact);
      Finding& finding = out.at(at.block, tail_of(*at.fact, size));
      finding.args.push_back(words_of(earlier, size));
      finding.args.push_back(words_of(*at.fact, size));
      finding.related.push_back({(*like)->block, tail_of(earlier, size)});
    }
    seen.push_back(&at);
    if (seen.size() > kRemembered) seen.pop_front();
  }
}

}  // namespace

extern const Rule fact_name;
constinit const Rule fact_name{
    .id = "fact.name",
    .category = Category::fact,
    .severity = Severity::hint,
    .name = {u"同一单位两种写法", u"One body under two names"},
    .message = {u"“{1}”与前文“{0}”只差一个词，请核对是不是同一个单位",
                u"“{1}” differs from “{0}” above by one word; check whether they are the same"},
    .check_facts = check,
    .reads = FactFamily::name,
    .bad = u"走访了柳河村丰禾果蔬种植专业合作社。\n帮助柳河村丰禾果蔬购销专业合作社申请贷款。",
    .good = u"走访了柳河村丰禾果蔬种植专业合作社。\n帮助柳河村丰禾果蔬种植专业合作社申请贷款。",
};

}  // namespace wengao
