#include "core/facts/figures.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/text/chars.h"

namespace wengao::facts {
namespace {

bool is_worked(const Relation& relation) {
  return relation.kind == RelationKind::growth || relation.kind == RelationKind::completion ||
         relation.kind == RelationKind::difference || relation.kind == RelationKind::average ||
         relation.kind == RelationKind::product;
}

// 预算1286万元，中标1139万元，节约147万元，节约率11.4%: a figure that follows from two others is
// not doubted for two more.
void drop_doubts_of_proven(std::vector<Relation>& relations) {
  std::vector<Off> proven;
  for (const Relation& relation : relations) {
    if (relation.holds && is_worked(relation)) proven.push_back(relation.total.span.begin);
  }
  std::sort(proven.begin(), proven.end());
  const auto is_dropped = [&](const Relation& relation) {
    return !relation.holds && is_worked(relation) &&
           std::binary_search(proven.begin(), proven.end(), relation.total.span.begin);
  };
  relations.erase(std::remove_if(relations.begin(), relations.end(), is_dropped), relations.end());
}

// 50万元以上的村7个, 10亿元以上项目3个: which ones are counted.
bool names_a_class(std::u16string_view text, Span figure) {
  constexpr std::u16string_view kBounds[] = {u"以上", u"以下"};  // 以上 may be part of the fact
  return std::any_of(std::begin(kBounds), std::end(kBounds), [&](std::u16string_view bound) {
    std::u16string_view after = text.substr(figure.end);
    if (after.starts_with(bound)) {
      after.remove_prefix(bound.size());
    } else if (!part(text, figure).ends_with(bound)) {
      return false;
    }
    return !after.empty() && text::is_han(after.front());
  });
}

}  // namespace

std::int64_t take_scale(std::u16string_view& unit) {
  std::int64_t factor = 1;
  while (unit.size() > 1 && (unit[0] == u'万' || unit[0] == u'亿')) {
    factor *= unit[0] == u'万' ? 10'000 : 100'000'000;
    unit.remove_prefix(1);
    if (factor >= 1'000'000'000'000) break;
  }
  return factor;
}

std::vector<Figure> figures_of(const Block& block, std::span<const Fact> facts) {
  std::vector<Figure> out;
  out.reserve(facts.size());
  const std::u16string_view text = block.text;
  Off at = 0;
  Off sentence = 0;
  Off statement = 0;
  std::uint32_t depth = 0;
  std::uint32_t brackets = 0;
  for (const Fact& fact : facts) {
    if (fact.family != FactFamily::quantity) continue;
    for (; at < fact.span.begin; ++at) {
      const char16_t c = text[at];
      if (text::is_beyond_marks(c)) continue;
      if (text::is_sentence_end(c)) {
        sentence = at + 1;
        statement = sentence;
        depth = 0;
      } else if (c == u'；' || c == u';') {
        statement = at + 1;
      } else if (c == u'（' || c == u'(') {
        ++depth;
        ++brackets;
      } else if ((c == u'）' || c == u')') && depth > 0) {
        --depth;
      }
    }
    Figure figure;
    figure.fact = &fact;
    figure.span = fact.span;
    figure.unit = fact.unit;
    figure.factor = take_scale(figure.unit);
    // 60周岁以上老年人9733人，其中80周岁以上1286人: an age says who is counted, and counts nobody.
    if (figure.unit == u"岁" || figure.unit == u"周岁") continue;
    if (names_a_class(text, fact.span)) continue;
    if (figure.unit == u"名" || figure.unit == u"位") figure.unit = u"人";
    const auto value = times(fact.value, figure.factor);
    if (!value) continue;
    figure.value = *value;
    figure.sentence = sentence;
    figure.statement = statement;
    figure.depth = depth;
    figure.bracket = depth > 0 ? brackets : 0;
    out.push_back(figure);
  }
  return out;
}

Decimal slack(const Figure& figure) {
  const Fact& fact = *figure.fact;
  if (fact.approximate) {
    // 余 and 近 speak of the last written place that is not 0, at least a tenth of the whole.
    const double value = approximate_value(figure.value);
    std::int64_t place = 1;
    for (std::int64_t units = fact.value.units; units != 0 && units % 10 == 0; units /= 10)
      place *= 10;
    const double step = static_cast<double>(place) * static_cast<double>(figure.factor);
    const double wide = std::max(value / 10, fact.value.scale == 0 ? step : 0);
    return {static_cast<std::int64_t>(wide) + 1, 0};
  }
  if (fact.value.scale == 0) return {};
  // Half of the last place: 0.005 for 12.20.
  const Decimal half{5, static_cast<std::uint8_t>(fact.value.scale + 1)};
  return times(half, figure.factor).value_or(Decimal{});
}

Decimal rounded(double value, std::uint8_t places) {
  for (std::uint8_t i = 0; i < places; ++i) value *= 10;
  constexpr double kMost = 9e17;
  return {static_cast<std::int64_t>(std::llround(std::clamp(value, -kMost, kMost))), places};
}

Term term_of(const Block& block, const Figure& figure) {
  return {block.id, figure.span, figure.value};
}

std::string_view name(RelationKind kind) {
  switch (kind) {
    case RelationKind::sum:
      return "sum";
    case RelationKind::bound:
      return "bound";
    case RelationKind::unit:
      return "unit";
    case RelationKind::share:
      return "share";
    case RelationKind::ratio:
      return "ratio";
    case RelationKind::growth:
      return "growth";
    case RelationKind::difference:
      return "difference";
    case RelationKind::completion:
      return "completion";
    case RelationKind::product:
      return "product";
    case RelationKind::average:
      return "average";
    case RelationKind::count:
      return "count";
    case RelationKind::sources:
      return "sources";
    case RelationKind::repeat:
      return "repeat";
    case RelationKind::duration:
      return "duration";
  }
  return "sum";
}

std::vector<Relation> relations_of(const Block& block, std::span<const Fact> facts) {
  std::vector<Relation> out;
  const Related one{&block, facts, &out};
  relate({&one, 1});
  return out;
}

void relate(std::span<const Related> blocks) {
  std::vector<std::vector<Figure>> figures(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    figures[i] = figures_of(*blocks[i].block, blocks[i].facts);
    blocks[i].found->clear();
  }
  for (const auto step :
       {sums, parts_in_statements, changes, parts_of_wholes, each, shares, spans}) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      step(*blocks[i].block, figures[i], *blocks[i].found);
    }
  }
  for (const Related& one : blocks) counts(*one.block, one.facts, *one.found);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    repeats(*blocks[i].block, figures[i], *blocks[i].found);
    drop_doubts_of_proven(*blocks[i].found);
  }
}

std::vector<Relation> sums_of(const Block& block) {
  std::vector<Relation> out;
  const std::u16string_view text = block.content();
  const bool may = std::any_of(text.begin(), text.end(), [](char16_t c) {
    return c == u'共' || c == u'计' || c == u'其' || c == u'分' || c == u'包' || c == u'（' ||
           c == u'(';
  });
  if (!may) return out;
  std::vector<Fact> facts;
  quantity(block, triggers_of(block.text, block.info.content), facts);
  if (facts.size() >= 2) sums(block, figures_of(block, facts), out);
  return out;
}

}  // namespace wengao::facts
