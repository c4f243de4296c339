// Structure: what a block is to its report, for rules that compare its parts: whether problems are
// spoken of, whether an attachment that is referred to is there, whether the date fits the title.
#include <optional>

#include "core/facts/extractors.h"
#include "core/facts/figures.h"
#include "core/facts/topics.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"
#include "core/text/utf.h"
#include "core/text/word_list.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongestSubject = 80;

Fact& add(StructureType type, Span span, std::vector<Fact>& out) {
  Fact& fact = out.emplace_back();
  fact.family = FactFamily::structure;
  fact.type = static_cast<std::uint8_t>(type);
  fact.span = span;
  return fact;
}

Fact& add_words(StructureType type, const Block& block, Span words, std::vector<Fact>& out) {
  Fact& fact = add(type, words, out);
  fact.subject = part(block.text, words).substr(0, kLongestSubject);
  return fact;
}

// About how long a paragraph is: the top two bits, so that typing seldom changes it.
std::int64_t about(std::size_t length) {
  if (length == 0) return 0;
  std::size_t step = 32;
  while (length >= step * 4) step *= 2;
  return static_cast<std::int64_t>(length < 32 ? 32 : length / step * step);
}

// The number right after 附件, or 0.
std::int64_t number_after(View text, Off at) {
  const View rest = text.substr(at);
  auto number = text::read_digits(rest);
  if (!number) number = text::read_han_numeral(rest);
  return number && number->value < 100 ? number->value : 0;
}

// 见附件2, 详见附件, （附件1）: what the text says is attached.
void references(View text, std::vector<Fact>& out) {
  constexpr std::size_t kMany = 8;
  std::size_t found = 0;
  for (std::size_t at = text.find(u"附件"); at != View::npos && found < kMany;
       at = text.find(u"附件", at + 2)) {
    const View before = text.substr(0, at);
    const bool refers = before.ends_with(u"见") || before.ends_with(u"（") ||
                        before.ends_with(u"(") || before.ends_with(u"填写") ||
                        before.ends_with(u"按照") || before.ends_with(u"填报");
    const std::int64_t number = number_after(text, static_cast<Off>(at + 2));
    if (!refers) continue;
    ++found;
    const Off begin = static_cast<Off>(at);
    add(StructureType::reference, {begin, begin + 2}, out).b = number;
  }
}

// A date with its year that the clause tells as past: 2024年5月完成了…. Plans and deadlines are
// not.
bool told_as_past(View text, Span date) {
  View after = text.substr(date.end, 24);
  // 9月12日，召开了…: a bare 召开 behind the comma may be what a plan names.
  const bool apart = after.starts_with(u'，');
  if (apart) after.remove_prefix(1);
  const View clause = after.substr(0, after.find_first_of(u"，。；！？,;"));
  if (has_any(text.substr(date.begin > 4 ? date.begin - 4 : 0, date.begin > 4 ? 4 : date.begin),
              {u"将", u"拟", u"计划", u"力争", u"预计", u"到", u"至", u"前"}))
    return false;
  if (has_any(clause, {u"前", u"底前", u"将", u"拟", u"计划", u"起", u"力争", u"预计"}))
    return false;
  return has_any(clause, {u"已", u"完成了", u"召开了", u"开展了", u"举办了", u"组织了", u"印发了",
                          u"建成了"}) ||
         (!apart && has_any(clause, {u"召开", u"举办"}));
}

// Words that speak of another time: a day or month behind them is none of the report's own.
constexpr View kOtherTimeWords[] = {u"去年", u"上年", u"前年", u"往年", u"历年",   u"明年", u"次年",
                                    u"来年", u"当年", u"同年", u"年起", u"年以来", u"年前", u"曾"};
constexpr text::WordList kOtherTimes(kOtherTimeWords);

// Sentences, of which the last lacks its mark. A line of a few words is none.
bool lacks_final_mark(View text) {
  constexpr std::size_t kSentences = 24;
  if (text.size() < kSentences || !text::is_han(text.back())) return false;
  return text.find(u'。') != View::npos;
}

// What is past, and the year spoken of first, by the dates found before.
void dates(const Block& block, std::vector<Fact>& out) {
  const Off begin = block.info.content.begin;
  const std::size_t known = out.size();
  bool year_named = false;
  std::optional<text::WordList::Hit> other_time;  // the first in this text, once it is asked for
  for (std::size_t i = 0; i < known; ++i) {
    if (out[i].family != FactFamily::date || out[i].span.begin < begin) continue;
    const Span span = out[i].span;
    const std::int64_t year = out[i].a;
    year_named = year_named || year > 0;
    bool this_year = year == 0 && !year_named;
    if (this_year) {
      if (!other_time) other_time = kOtherTimes.find(block.content());
      this_year = !*other_time || span.begin < begin + other_time->end();
    }
    if (year < 1900 && !this_year) continue;
    const auto type = static_cast<DateType>(out[i].type);
    if (!this_year && type != DateType::quarter && span.begin <= begin + 1 &&
        !block.info.marker.contains(begin))
      add(StructureType::lead_year, span, out).a = year;
    if (type != DateType::day && type != DateType::month) continue;
    if (!told_as_past(block.text, span)) continue;
    const std::int64_t month = out[i].b;
    const std::int64_t day = out[i].c;
    Fact& dated = add(StructureType::dated, span, out);
    dated.a = year;
    dated.b = month;
    dated.c = type == DateType::day ? day : 0;
  }
}

void body(const Block& block, std::vector<Fact>& out) {
  const Span content = block.info.content;
  const Span words{block.info.run_in ? block.info.lead.end : content.begin, content.end};
  const View text = part(block.text, words);
  const std::int64_t topics = topics_of_text(text);
  dates(block, out);
  if ((topics & topic::attachment) != 0) references(block.text.substr(0, content.end), out);
  // Its first character, which may be of two units.
  const Span first{content.begin,
                   content.begin + text::code_point(block.text, content.begin).units};
  Fact& fact = add(StructureType::text, first, out);
  fact.a = topics;
  fact.b = about(text.size());
  if (lacks_final_mark(text)) add(StructureType::unclosed, {words.end - 1, words.end}, out);
}

void attachment_note(const Block& block, std::vector<Fact>& out) {
  Fact& fact = add_words(StructureType::attachment_note, block, block.info.content, out);
  // 附件：1.甲方案; 2.乙名单 on the next line. A lone name counts as one.
  const auto number = number_of_note(block.content());
  fact.b = number ? number->value : 0;
}

// The date below the text; one still to be filled in (20__年__月__日) counts as year 0.
void signature_date(std::optional<Span> unfilled, std::vector<Fact>& out) {
  const std::size_t known = out.size();
  for (std::size_t i = 0; i < known; ++i) {
    if (out[i].family != FactFamily::date || static_cast<DateType>(out[i].type) != DateType::day)
      continue;
    const Fact date = out[i];
    Fact& fact = add(StructureType::date, date.span, out);
    fact.a = date.a;
    fact.b = date.b;
    fact.c = date.c;
    return;
  }
  if (unfilled) add(StructureType::date, *unfilled, out);
}

}  // namespace

void structure(const Block& block, std::vector<Fact>& out) {
  const BlockInfo& info = block.info;
  const Span lead = info.lead.empty() ? info.content : info.lead;
  switch (info.kind) {
    case Kind::title:
      add_words(StructureType::title, block, lead, out);
      break;
    case Kind::subtitle:
    case Kind::byline:
      add_words(StructureType::subtitle, block, info.content, out);
      break;
    case Kind::addressee:
      add_words(StructureType::addressee, block, info.content, out);
      break;
    case Kind::heading: {
      Fact& fact = add_words(StructureType::heading, block, lead, out);
      fact.level = info.level;
      fact.a = topics_of_heading(fact.subject);
      fact.b = lead.size();
      const bool sentence = text::is_sentence_end(block.text[info.content.end - 1]);
      fact.c = info.run_in || sentence ? 1 : 0;
      if (info.run_in) body(block, out);
      break;
    }
    case Kind::body:
      body(block, out);
      break;
    case Kind::attachment_note:
      attachment_note(block, out);
      break;
    case Kind::attachment_title: {
      Fact& fact = add_words(StructureType::attachment, block, info.content, out);
      const View text = block.content();
      fact.b = text.starts_with(u"附件") ? number_after(text, 2) : 0;
      break;
    }
    case Kind::signature:
      add_words(StructureType::signature, block, lead, out);
      if (info.run_in) signature_date(std::nullopt, out);
      break;
    case Kind::date:
      signature_date(info.content, out);
      break;
    default:
      break;
  }
}

}  // namespace wengao::facts
