#include "core/recognise/explain.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "core/recognise/memory.h"
#include "core/recognise/step.h"

namespace wengao::recognise {
namespace {

struct TraitWords {
  Trait trait;
  Sight words;
};
// Traits a reader can check with his own eyes, in the order of Trait.
constexpr TraitWords kTraitWords[] = {
    {Trait::residue, {u"只会出现在网页或文库上", "found only on web pages and document sites"}},
    {Trait::weak_residue,
     {u"像网页上的关键词、链接或页码", "looks like a web page's keywords, link or page number"}},
    {Trait::link_list, {u"引出一串网页链接", "announces a list of web links"}},
    {Trait::teaser, {u"像网站的导语", "looks like a website's own introduction"}},
    {Trait::collection,
     {u"像范文合集的总标题", "looks like the heading of a collection of samples"}},
    {Trait::separator, {u"标明合集里的第几篇", "says which report of a collection follows"}},
    {Trait::weak_separator, {u"以带括号的序号结尾", "ends with a number in brackets"}},
    {Trait::short_line,
     {u"短，句中没有句号、分号", "short, without full stop or semicolon inside"}},
    {Trait::genre, {u"以文种名结尾", "ends with the name of a kind of document"}},
    {Trait::formal, {u"写有年份或“关于”", "holds a year or 关于"}},
    {Trait::date, {u"只有一个日期", "nothing but a date"}},
    {Trait::date_in_brackets, {u"括号里只有一个日期", "nothing but a date in brackets"}},
    {Trait::dash, {u"以破折号开头", "begins with a dash"}},
    {Trait::brackets, {u"整行在括号里", "wholly in brackets"}},
    {Trait::meeting, {u"提到某次会议", "names a meeting"}},
    {Trait::salutation, {u"是对听众的称呼", "addresses an audience"}},
    {Trait::addressee, {u"列出单位，以冒号结尾", "lists bodies and ends with a colon"}},
    {Trait::organisation, {u"以机关、单位名称结尾", "ends with the name of a body"}},
    {Trait::person, {u"职务加姓名", "a post and a name"}},
    {Trait::organisation_date, {u"单位名称后面接着日期", "the name of a body followed by a date"}},
    {Trait::lead_sentence, {u"有“现将……如下”一类的引导句", "holds a lead sentence (现将……如下)"}},
    {Trait::opening, {u"像报告的开头", "opens like a report"}},
    {Trait::closing, {u"像报告的结束语", "closes like a report"}},
    {Trait::list_lead, {u"引出下面的条目", "announces the items that follow"}},
    {Trait::section_label, {u"像以冒号结尾的小标题", "a short label that ends with a colon"}},
    {Trait::decimal, {u"以 2.1 一类的序号开头", "begins with a number such as 2.1"}},
    {Trait::contents, {u"像目录", "looks like a table of contents"}},
    {Trait::sentence_end, {u"以句末标点结尾", "ends with the end of a sentence"}},
    {Trait::inline_list, {u"一段之内列出几项", "lists several items within one paragraph"}},
    {Trait::weak_marker, {u"序号后的标点不常见", "an unusual mark follows the number"}},
    {Trait::counted_word, {u"以“第一，”一类的词开头", "begins with 第一， or the like"}},
    {Trait::enumeration, {u"以“一是”“首先”一类的词开头", "begins with 一是, 首先 or the like"}},
    {Trait::doc_number, {u"发文字号的样式", "has the form of a document number"}},
    {Trait::issuer, {u"以“文件”结尾的机关名称", "the name of a body that ends with 文件"}},
    {Trait::urgency, {u"紧急程度", "a grade of urgency"}},
    {Trait::secrecy, {u"密级", "a grade of secrecy"}},
    {Trait::copy_number, {u"六位份号", "a copy number of six digits"}},
    {Trait::signer, {u"以“签发人”开头", "begins with 签发人"}},
    {Trait::attachment_note, {u"以“附件：”开头", "begins with 附件："}},
    {Trait::attachment_title, {u"只有“附件”和序号", "nothing but 附件 and a number"}},
    {Trait::imprint, {u"抄送或印发的样式", "has the form of an imprint"}},
    {Trait::caption, {u"表题、图题或单位说明的样式", "has the form of a caption"}},
    {Trait::number_only, {u"只有数字", "nothing but a number"}},
    {Trait::item_end, {u"以分号或逗号结尾", "ends with a semicolon or comma"}},
    {Trait::session, {u"写会议的时间、地点或人员", "gives time, place or people of a meeting"}},
    {Trait::issue, {u"简报的期号", "the issue number of a bulletin"}},
    {Trait::encloses, {u"标题里有“印发”“转发”", "a title that says 印发 or 转发"}},
    {Trait::duty, {u"只有职务", "a post without a name"}},
    {Trait::sheet, {u"以“表”“名单”“清单”等结尾", "ends with the name of a list or table"}},
    {Trait::name_list, {u"并列的一串姓名", "names side by side"}},
};

constexpr Sight kShapeWords[] = {
    {},
    {u"序号“一、”的样式", "numbered like 一、"},
    {u"序号“第一部分”的样式", "numbered like 第一部分"},
    {u"序号“（一）”的样式", "numbered like （一）"},
    {u"序号“1.”的样式", "numbered like 1."},
    {u"序号“（1）”的样式", "numbered like （1）"},
    {u"序号“①”的样式", "numbered like ①"},
};
static_assert(std::size(kShapeWords) == static_cast<std::size_t>(Marker::circled) + 1);

void add(std::vector<Alternative>& list, Alternative found) {
  const bool known = std::any_of(list.begin(), list.end(), [&](const Alternative& a) {
    return a.kind == found.kind && a.level == found.level;
  });
  if (!known) list.push_back(found);
}

Look look_at(const Memory& memory, std::uint32_t line) {
  return {std::span<const Features>(memory.features).subspan(line), memory.before[line]};
}

}  // namespace

Explanation explain(const Memory& memory, std::uint32_t line) {
  Explanation out;
  const Features& features = memory.features[line];
  const BlockInfo& answer = memory.infos[line];
  out.confidence = answer.confidence;
  if (features.shape != Marker::none) {
    out.seen.push_back(kShapeWords[static_cast<std::size_t>(features.shape)]);
  }
  for (const TraitWords& trait : kTraitWords) {
    if (features.has(trait.trait)) out.seen.push_back(trait.words);
  }
  out.alternatives.push_back({answer.kind, answer.level, answer.confidence});
  if (features.decided.kind) out.source = Source::decided;
  if (features.blank()) return out;
  const Look look = look_at(memory, line);
  const Verdict judged = judge(look);
  out.likeness = likeness_of(features, judged);
  out.confidence = judged.confidence;
  const bool agrees = judged.kind == answer.kind && judged.level == answer.level &&
                      judged.confidence == answer.confidence;
  if (!features.decided.kind && !agrees) out.source = Source::like_decided;
  add(out.alternatives, {judged.kind, judged.level, judged.confidence});
  for (const Detector find : detectors()) {
    if (const auto verdict = find(look)) {
      add(out.alternatives, {verdict->kind, verdict->level, verdict->confidence});
    }
  }
  add(out.alternatives, {Kind::body, 0, 50});
  if (features.has(Trait::short_line)) add(out.alternatives, {Kind::heading, 0, 40});
  return out;
}

std::uint64_t likeness(const Memory& memory, std::uint32_t line) {
  const Features& features = memory.features[line];
  if (features.blank()) return 0;
  return likeness_of(features, judge(look_at(memory, line)));
}

std::uint32_t likeness_scheme() {
  // The traits are what a likeness is made of.
  return static_cast<std::uint32_t>(Trait::count_);
}

}  // namespace wengao::recognise
