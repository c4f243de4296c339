// Names of co-operatives and companies: the words before the kind of body tell one from another.
#include <algorithm>
#include <array>

#include "core/facts/extractors.h"
#include "core/text/chars.h"

namespace wengao::facts {
namespace {

using View = std::u16string_view;

// Longer before shorter.
constexpr auto kBodies = std::to_array<View>(
    {u"专业合作社", u"合作社", u"股份有限公司", u"有限责任公司", u"有限公司", u"公司"});

}  // namespace

void name(const Block& block, const Triggers& triggers, std::vector<Fact>& out) {
  const View text = block.text;
  const Span content = block.info.content;
  for (const auto& [at, classes] : triggers.places) {
    if ((classes & kName) == 0) continue;
    const View before = part(text, {content.begin, at + 1});
    const auto* body = std::find_if(kBodies.begin(), kBodies.end(),
                                    [&](View word) { return before.ends_with(word); });
    if (body == kBodies.end()) continue;
    const Off end = at + 1 - static_cast<Off>(body->size());
    // Where a name begins is not to be told; its words and a few before it serve to compare.
    constexpr Off kLongest = 14;
    Off from = end;
    while (from > content.begin && end - from < kLongest && text::is_han(text[from - 1])) --from;
    if (!on_boundary(text, from)) ++from;
    constexpr Off kShortest = 4;
    if (end - from < kShortest) continue;
    Fact& fact = out.emplace_back();
    fact.family = FactFamily::name;
    fact.span = {from, at + 1};
    fact.unit = *body;
    fact.subject = part(text, {from, end});
  }
}

}  // namespace wengao::facts
