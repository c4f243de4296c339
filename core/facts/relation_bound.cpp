// What figures that make no total say of each other: each sender sends one at least; a part is
// counted in the unit of its whole.
#include <algorithm>
#include <array>

#include "core/facts/sentences.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// Bodies that send a team each.
constexpr auto kBodies =
    std::to_array<View>({u"工会", u"机关", u"单位", u"部门", u"公司", u"企业", u"学校", u"医院",
                         u"社区", u"中心", u"支部", u"村", u"局", u"院", u"站", u"所", u"厂"});

bool names_body(View words) {
  return std::any_of(kBodies.begin(), kBodies.end(),
                     [&](View body) { return words.ends_with(body); });
}

// 和, 及, 以及 or 、 at `at`: how many units long, 0 for none.
Off joint_at(View text, Off at) {
  if (text.substr(at, 2) == u"以及") return 2;
  return View(u"、和与及").find(text[at]) != View::npos ? 1 : 0;
}

}  // namespace

// 来自53家企业的93名选手: each sends one at least.
void people_of(const Sentences& text, std::size_t i, std::vector<Relation>& out) {
  const Figure& people = text.figures()[i];
  const Figure& senders = text.figures()[i - 1];
  if (people.unit != u"人" || (senders.unit != u"家" && senders.unit != u"个")) return;
  constexpr Off kNear = 8;
  if (!same_sentence(people, senders) || people.span.begin > senders.span.end + kNear) return;
  const View noun = text.between(i);
  if (std::any_of(noun.begin(), noun.end(), text::is_stop) ||
      !text.between(i - 1).ends_with(u"来自")) {
    return;
  }
  const bool holds = compare(senders.value, people.value) <= 0;
  out.push_back(
      text.relation(RelationKind::bound, holds, i, {i - 1}, {senders.value, {}, true}, u"来自"));
}

// 12支队伍分别来自7个村、3个社区和镇机关: 分别 gives every body its own team; 镇机关 is one body.
void sources_of(const Sentences& text, std::size_t i, std::vector<Relation>& out) {
  const Figure& teams = text.figures()[i - 1];
  const Figure& first = text.figures()[i];
  if (!same_sentence(teams, first) || first.percent() || !first.value.units) return;
  if (teams.type() != QuantityType::count || teams.fact->approximate) return;
  const View lead = text.between(i);
  const View noun = lead.substr(0, 5);
  const bool of_teams = (teams.unit == u"支" && has(noun, u"队")) ||
                        (teams.unit == u"个" && (has(noun, u"代表队") || has(noun, u"代表团")));
  if (!of_teams || !lead.ends_with(u"分别来自")) return;

  // The list to the end of its clause, item by item.
  const Block& block = text.block();
  const View words = block.text;
  std::size_t next = i;
  Relation relation = text.relation(RelationKind::sources, true, i - 1, {}, {}, u"分别来自");
  Decimal made;
  Off at = first.span.begin;
  const Off end = block.info.content.end;
  while (at < end) {
    Off to = at;
    while (to < end && joint_at(words, to) == 0 && (!text::is_stop(words[to]))) ++to;
    if (has(part(words, {at, to}), u"等")) return;  // there are more
    if (next < text.figures().size() && text.figures()[next].span.begin == at) {
      const Figure& figure = text.figures()[next++];
      if (figure.fact->approximate || figure.type() != QuantityType::count) return;
      relation.parts.push_back(term_of(block, figure));
    } else {
      if (!names_body(part(words, {at, to}))) return;
      relation.parts.push_back({block.id, {at, to}, {1, 0}});
    }
    const auto sum = facts::sum(made, relation.parts.back().value);
    if (!sum) return;
    made = *sum;
    if (to >= end || joint_at(words, to) == 0) break;
    at = to + joint_at(words, to);
  }
  if (relation.parts.size() < 2) return;
  relation.computed = made;
  relation.holds = compare(made, teams.value) == 0;
  out.push_back(std::move(relation));
}

// 检查企业31家，其中整改隐患29起: 其中 says part of, the unit says otherwise.
void other_unit(const Sentences& text, std::size_t i, const Opener& open,
                std::vector<Relation>& out) {
  if (open.word != u"其中" || i == 0) return;
  const Figure& head = text.figures()[i];
  const Figure& before = text.figures()[i - 1];
  if (!same_sentence(before, head) || before.depth != head.depth) return;
  if (head.type() != QuantityType::count || before.type() != QuantityType::count) return;
  // Only places against incidents: 家 and 户, or 人 and 个, may count the same thing.
  const bool places = before.unit == u"家" || before.unit == u"户" || before.unit == u"所";
  const bool incidents = head.unit == u"起" || head.unit == u"处" || head.unit == u"宗" ||
                         head.unit == u"件" || head.unit == u"例" || head.unit == u"条";
  if (!places || !incidents) return;
  out.push_back(
      text.relation(RelationKind::unit, false, i - 1, {i}, {head.value, {}, true}, open.word));
}

}  // namespace wengao::facts
