#include "core/recognise/explain.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/recognise/memory.h"
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

struct TraitWords {
  Trait trait;
  std::u16string_view words;
};
// Traits a reader can check with his own eyes, in the order of Trait.
constexpr TraitWords kTraitWords[] = {
    {Trait::residue, u"只会出现在网页或文库上"},
    {Trait::weak_residue, u"像网页上的关键词、链接或页码"},
    {Trait::link_list, u"引出一串网页链接"},
    {Trait::teaser, u"像网站的导语"},
    {Trait::collection, u"像范文合集的总标题"},
    {Trait::separator, u"标明合集里的第几篇"},
    {Trait::weak_separator, u"以带括号的序号结尾"},
    {Trait::short_line, u"短，句中没有句号、分号"},
    {Trait::genre, u"以文种名结尾"},
    {Trait::formal, u"写有年份或“关于”"},
    {Trait::date, u"只有一个日期"},
    {Trait::date_in_brackets, u"括号里只有一个日期"},
    {Trait::dash, u"以破折号开头"},
    {Trait::brackets, u"整行在括号里"},
    {Trait::meeting, u"提到某次会议"},
    {Trait::salutation, u"是对听众的称呼"},
    {Trait::addressee, u"列出单位，以冒号结尾"},
    {Trait::organisation, u"以机关、单位名称结尾"},
    {Trait::person, u"职务加姓名"},
    {Trait::organisation_date, u"单位名称后面接着日期"},
    {Trait::lead_sentence, u"有“现将……如下”一类的引导句"},
    {Trait::opening, u"像报告的开头"},
    {Trait::closing, u"像报告的结束语"},
    {Trait::list_lead, u"引出下面的条目"},
    {Trait::section_label, u"像以冒号结尾的小标题"},
    {Trait::decimal, u"以 2.1 一类的序号开头"},
    {Trait::contents, u"像目录"},
    {Trait::sentence_end, u"以句末标点结尾"},
    {Trait::inline_list, u"一段之内列出几项"},
    {Trait::weak_marker, u"序号后的标点不常见"},
    {Trait::counted_word, u"以“第一，”一类的词开头"},
    {Trait::enumeration, u"以“一是”“首先”一类的词开头"},
    {Trait::doc_number, u"发文字号的样式"},
    {Trait::issuer, u"以“文件”结尾的机关名称"},
    {Trait::urgency, u"紧急程度"},
    {Trait::secrecy, u"密级"},
    {Trait::copy_number, u"六位份号"},
    {Trait::signer, u"以“签发人”开头"},
    {Trait::attachment_note, u"以“附件：”开头"},
    {Trait::attachment_title, u"只有“附件”和序号"},
    {Trait::imprint, u"抄送或印发的样式"},
    {Trait::caption, u"表题、图题或单位说明的样式"},
    {Trait::number_only, u"只有数字"},
};

constexpr std::array<std::u16string_view, 7> kShapeWords = {
    u"",
    u"序号“一、”的样式",
    u"序号“第一部分”的样式",
    u"序号“（一）”的样式",
    u"序号“1.”的样式",
    u"序号“（1）”的样式",
    u"序号“①”的样式",
};

void add(std::vector<Alternative>& list, Alternative found) {
  const bool known = std::any_of(list.begin(), list.end(), [&](const Alternative& a) {
    return a.kind == found.kind && a.level == found.level;
  });
  if (!known) list.push_back(found);
}

// Lengths that differ little do not make lines unlike.
std::uint64_t size_class(std::uint32_t length) {
  return length <= 6 ? 0 : length <= 14 ? 1 : length <= 30 ? 2 : length <= 60 ? 3 : 4;
}

}  // namespace

Explanation explain(const Memory& memory, std::uint32_t line) {
  Explanation out;
  const Features& features = memory.features[line];
  const BlockInfo& answer = memory.infos[line];
  if (features.decided.kind) out.seen.emplace_back(u"由作者指定");
  if (features.shape != Marker::none) {
    out.seen.push_back(kShapeWords[static_cast<std::size_t>(features.shape)]);
  }
  for (const TraitWords& trait : kTraitWords) {
    if (features.has(trait.trait)) out.seen.push_back(trait.words);
  }
  out.alternatives.push_back({answer.kind, answer.level, answer.confidence});
  if (!features.blank()) {
    const Look look(std::span<const Features>(memory.features).subspan(line), memory.before[line]);
    for (const Detector find : detectors()) {
      if (const auto verdict = find(look)) {
        add(out.alternatives, {verdict->kind, verdict->level, verdict->confidence});
      }
    }
    add(out.alternatives, {Kind::body, 0, 50});
    if (features.has(Trait::short_line)) add(out.alternatives, {Kind::heading, 0, 40});
  }
  constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15u;
  out.likeness = (features.traits ^ (static_cast<std::uint64_t>(features.shape) << 58)) * kMix;
  out.likeness = (out.likeness ^ size_class(features.length)) * kMix;
  return out;
}

}  // namespace wengao::recognise
