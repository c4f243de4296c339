// Parts of a total told in two ways: some in its unit, some as shares of it
// (共500万元，其中财政资金 300万元，自筹资金占40%). A share counts as what it is of the total.
#include <algorithm>

#include "core/facts/sentences.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// 自筹资金 of 自筹资金占: whose share it is; nothing where it is that of the figure before
// (，占60%).
View sharer(View clause) {
  const std::size_t at = clause.rfind(u'占');
  return at == View::npos ? View() : clause.substr(0, at);
}

// `percent` hundredths of `total`, and half its last place of them.
std::optional<Sum> share_of(const Figure& total, const Figure& percent) {
  const Decimal said = percent.fact->value;
  constexpr std::uint8_t kHundredths = 2;
  constexpr std::uint8_t kMostPlaces = 12;
  if (said.scale + total.value.scale + kHundredths >= kMostPlaces) return std::nullopt;
  const auto made = times({total.value.units, 0}, said.units);
  const auto half = times({total.value.units, 0}, 5);
  if (!made || !half) return std::nullopt;
  const auto places = static_cast<std::uint8_t>(total.value.scale + said.scale + kHundredths);
  return Sum{{made->units, places}, {half->units, static_cast<std::uint8_t>(places + 1)}, true};
}

// The last two characters of 财政资金 and 自筹资金: parts of one kind, which do not overlap.
bool of_one_kind(View a, View b) {
  constexpr std::size_t kKind = 2;
  return a.size() > kKind && b.size() > kKind &&
         a.substr(a.size() - kKind) == b.substr(b.size() - kKind);
}

}  // namespace

bool parts_and_shares(const Sentences& text, std::size_t total,
                      const std::vector<std::size_t>& parts, const Opener& open,
                      std::vector<Relation>& out) {
  const std::span<const Figure> figures = text.figures();
  const Figure& first = figures[parts.front()];
  auto sum = text.add_up(total, parts);
  if (!sum) return false;
  std::vector<std::size_t> all = parts;
  std::vector<Decimal> shares;
  bool one_kind = true;
  for (std::size_t i = parts.front() + 1; i < figures.size(); ++i) {
    const Figure& figure = figures[i];
    if (figure.statement != first.statement || text.is_total(i, false) || text.opener(i)) break;
    const View whose = sharer(text.clause(i));
    if (!figure.percent() || whose.size() < 2 || figure.depth != first.depth) continue;
    if (figure.fact->approximate || figure.fact->upper != figure.fact->value) return false;
    const auto share = share_of(figures[total], figure);
    const auto made = share ? facts::sum(sum->value, share->value) : std::nullopt;
    const auto slack = share ? facts::sum(sum->tolerance, share->tolerance) : std::nullopt;
    if (!made || !slack) return false;
    one_kind = one_kind && of_one_kind(whose, text.clause(parts.front()));
    sum = Sum{*made, *slack, sum->exact};
    shares.push_back(share->value);
    all.push_back(i);
  }
  if (shares.empty()) return false;
  const bool holds = text.against(total, *sum) == 0;
  constexpr double kNear = 0.6;
  const double made = approximate_value(sum->value) / approximate_value(figures[total].value);
  if (!holds && (!one_kind || text.open_ended(all) || made < kNear || made > 2)) return false;
  Relation& relation =
      out.emplace_back(text.relation(RelationKind::sum, holds, total, all, *sum, open.word));
  for (std::size_t k = 0; k < shares.size(); ++k) {
    Decimal value = shares[k];
    while (value.scale > 0 && value.units % 10 == 0) value = {value.units / 10, --value.scale};
    relation.parts[parts.size() + k].value = value;
  }
  return true;
}

}  // namespace wengao::facts
