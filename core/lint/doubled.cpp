#include "core/lint/doubled.h"

#include <algorithm>

#include "core/text/chars.h"

namespace wengao::lint {
namespace {

using std::u16string_view;

bool one_of(char16_t c, u16string_view set) { return set.find(c) != set.npos; }

// Words of one character that are never said twice, beside those duplicate.char lists itself.
constexpr u16string_view kParticles =
    u"了将以而且也都就才又更最很要应须需使让令给到并但因则即其这那该各已曾尚仍还再均皆从向由于"
    u"及或们按据经着得之能会可";
// Parts of words that are hardly ever a word.
constexpr u16string_view kBound =
    u"展设善彻署障践协督励导护极济续维构健贯循履顿撑筹辅弘秉凝惕宣范础析致服务况施众目识策境研"
    u"促坚努培措监扎围认积访";
// Parts that are no word where a clause ends, and where it begins.
constexpr u16string_view kTails = u"动实高升强化进革题理用果神求量平标准力任治改习";
constexpr u16string_view kHeads = u"加推提落完深狠切强严继充";
// Verbs of trying something: 研究研究。
constexpr u16string_view kTried =
    u"研究讨论商量考虑学习了解休息打听活动锻炼交流介绍体验尝试观察比较收拾整理打扫沟通参观检查"
    u"走访宣传教育";
// 工作工作组: what makes another word of the one before it.
constexpr u16string_view kSuffixes =
    u"组员者会队处站所室部局院科班人家点区化性量率力法制日月卡证费业型类式线台课社";
// 党组织组织学习, 人大代表代表群众: who does it is named by the verb, and these stand before the
// name.
struct Doer {
  u16string_view word;
  u16string_view before;
};
constexpr Doer kDoers[] = {{u"组织", u"党团会层级群社治济业工妇"},
                           {u"代表", u"大会党员工众民师"},
                           {u"领导", u"县市镇乡区局校级要委府"}};

// 都都是: an adverb with its verb is no more said twice than alone.
constexpr u16string_view kSaidOnce =
    u"都是都要都有都能都会都在也是也要也有还是还要还有就是更加更为已经并且而且很多";

constexpr std::uint16_t kCommon = 110;  // the cost of a word that is met often

// Whether `pairs`, a list of words of two characters, holds `word`.
bool holds(u16string_view pairs, u16string_view word) {
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    if (pairs.substr(i, 2) == word) return true;
  }
  return false;
}

bool names_doer(u16string_view word, char16_t before) {
  return std::any_of(std::begin(kDoers), std::end(kDoers), [&](const Doer& doer) {
    return doer.word == word && one_of(before, doer.before);
  });
}

bool same_at(u16string_view text, Span run, Off at, Off size) {
  return at + 2 * size <= run.end && text.substr(at, size) == text.substr(at + size, size);
}

}  // namespace

std::vector<Doubled> doubtful_characters(u16string_view text, Span run) {
  std::vector<Doubled> found;
  for (Off at = run.begin; at + 2 <= run.end; ++at) {
    if (text[at] != text[at + 1]) continue;
    const char16_t c = text[at];
    const bool first = at == run.begin;
    const bool last = at + 2 == run.end;
    const bool asked = one_of(c, kParticles) || one_of(c, kBound) || (last && one_of(c, kTails)) ||
                       (first && one_of(c, kHeads));
    // 扎扎实实.
    const bool beside =
        (at >= run.begin + 2 && same_at(text, run, at - 2, 1)) || same_at(text, run, at + 2, 1);
    if (asked && !beside) found.push_back({at, 1});
  }
  return found;
}

std::vector<Doubled> doubtful_words(u16string_view text, Span run) {
  std::vector<Doubled> found;
  constexpr Off kLongest = 4;
  for (Off at = run.begin; at + 4 <= run.end; ++at) {
    for (Off size = 2; size <= kLongest; ++size) {
      if (!same_at(text, run, at, size)) continue;
      // 的的的的; 一步一步.
      if (text[at] == text[at + 1] || text[at] == u'一') break;
      found.push_back({at, size});
      at += 2 * size - 1;
      break;
    }
  }
  return found;
}

const text::Word& DoubledJudge::word_at(Off at) const {
  const auto after =
      std::upper_bound(words_.begin(), words_.end(), at,
                       [](Off place, const text::Word& word) { return place < word.span.begin; });
  return *(after - 1);
}

bool DoubledJudge::is_character_slip(Off at) const {
  const text::Word& first = word_at(at);
  const text::Word& second = word_at(at + 1);
  if (first.span == second.span) return false;                        // 常常
  if (first.span.size() > 1 && second.span.size() > 1) return false;  // 工会|会员
  const char16_t c = text_[at];
  if (first.span.size() == 1 && second.span.size() == 1)
    return one_of(c, kParticles) || one_of(c, kBound);
  const text::Word& longer = first.span.size() > 1 ? first : second;
  if (longer.cost > kCommon) return false;
  if (one_of(c, kBound)) return true;
  if (&longer == &second && holds(kSaidOnce, part(text_, second.span))) return true;
  return &longer == &first ? at + 2 == run_.end && one_of(c, kTails)
                           : at == run_.begin && one_of(c, kHeads);
}

bool DoubledJudge::is_word_slip(Doubled doubled) const {
  const Off middle = doubled.at + doubled.size;
  const Off end = middle + doubled.size;
  const auto begins = [&](Off at) { return at == run_.end || word_at(at).span.begin == at; };
  if (!begins(doubled.at) || !begins(middle) || !begins(end)) return false;
  // Of one kind of word only: names are single characters to the dictionary.
  if (word_at(middle).span.size() < 2) return false;
  if (same_at(text_, run_, middle, doubled.size)) return false;  // a list of one word
  const u16string_view once = part(text_, {middle, end});
  const char16_t next = end < run_.end ? text_[end] : u'\0';
  if (doubled.at > run_.begin && names_doer(once, text_[doubled.at - 1])) return false;
  if (one_of(next, kSuffixes) && word_at(end).span.size() == 1) return false;
  if (part(text_, {end, run_.end}).starts_with(u"中国家")) return false;  // 发展发展中国家
  const bool closes = next == u'\0' || one_of(next, u"再吧看一");
  return !(holds(kTried, once) && closes);
}

bool DoubledJudge::is_slip(Doubled doubled) {
  const text::Segmenter* segmenter = text::Segmenter::at_hand();
  if (segmenter == nullptr) return false;
  if (words_.empty()) {
    words_ = segmenter->words(part(text_, run_));
    for (text::Word& word : words_) {
      word.span.begin += run_.begin;
      word.span.end += run_.begin;
    }
  }
  return doubled.size == 1 ? is_character_slip(doubled.at) : is_word_slip(doubled);
}

bool waits_for_words(const Block& block) {
  const u16string_view text = block.text;
  const Span content = block.info.content;
  for (Off begin = content.begin; begin < content.end; ++begin) {
    Off end = begin;
    while (end < content.end && text::is_han(text[end])) ++end;
    if (!doubtful_characters(text, {begin, end}).empty()) return true;
    if (!doubtful_words(text, {begin, end}).empty()) return true;
    begin = end;
  }
  return false;
}

}  // namespace wengao::lint
