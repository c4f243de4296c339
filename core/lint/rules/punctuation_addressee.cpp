#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

// The words that bodies end in.
constexpr lint::Words kBodies = {
    u"政府", u"单位", u"部门", u"机构", u"委员会", u"办公室", u"办事处", u"党委", u"支部", u"总支",
    u"街道", u"公司", u"企业", u"学校", u"局",     u"委",     u"办",     u"乡",   u"镇",   u"村",
    u"社区", u"组",   u"站",   u"所",   u"中心",   u"院",     u"会",     u"股室"};

bool parts_names(char16_t c) {
  return u16string_view(u"、，,/／;；\\").find(c) != u16string_view::npos;
}

// Words of a sentence, which no body has in its name.
bool tells(u16string_view name) {
  return name.find_first_of(u"要都把将已应须由到在的了请是有") != u16string_view::npos;
}

// Nothing but names of bodies: 各乡镇、县直各单位.
bool is_list_of_bodies(u16string_view words) {
  if (!lint::starts_with_any(words, {u"各", u"县", u"市", u"省", u"区", u"镇", u"乡", u"局"}))
    return false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= words.size(); ++i) {
    const bool ends = i == words.size() || parts_names(words[i]);
    if (!ends && !text::is_han(words[i]) && words[i] != u'（' && words[i] != u'）') return false;
    if (!ends) continue;
    u16string_view name = words.substr(begin, i - begin);
    if (name.ends_with(u'）')) name = name.substr(0, name.find(u'（'));
    if (name.size() < 2 || name.size() > 14 || tells(name) || !lint::ends_with_any(name, kBodies))
      return false;
    begin = i + 1;
  }
  return true;
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  constexpr std::size_t kLongest = 80;
  const Span content = block.info.content;
  if (content.size() < 2 || content.size() > kLongest || scan.tokens.size() > 2 * kLongest) return;
  const u16string_view text = block.content();
  const char16_t last = text.back();
  if (last == u'！' || last == u'!') return;  // 各位代表！ is a call, not an address
  const bool closed = last == u'：' || last == u':';
  const bool stopped = closed || text::is_stop(last);
  const u16string_view names = stopped ? text.substr(0, text.size() - 1) : text;
  if (!block.is(Kind::addressee)) {
    // A paragraph of names alone is no sentence: the colon is missing. One name may be a byline.
    const bool several = names.find_first_of(u"、，/／") != names.npos || names.starts_with(u"各");
    if (closed || !(stopped || several) || !is_list_of_bodies(names)) return;
  }
  std::u16string right;
  for (const char16_t c : names) {
    right.push_back(c == u'/' || c == u'／' || c == u';' || c == u'；' || c == u'\\' ? u'、' : c);
  }
  right.push_back(u'：');
  // A colon of half width alone is told with the other half-width marks.
  if (right == text || (last == u':' && u16string_view(right).starts_with(names))) return;
  Finding& finding = out.at(block.id, content);
  finding.args.push_back(right);
  finding.fixes.push_back(lint::replace_with(block.id, content, right));
}

}  // namespace

extern const Rule punctuation_addressee;
constinit const Rule punctuation_addressee{
    .id = "punctuation.addressee",
    .category = Category::punctuation,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.3.2",
    .name = {u"主送机关的标点", u"Marks of the addressees"},
    .message =
        {u"主送机关应写作“{0}”：名称之间用顿号或逗号，末尾用全角冒号",
         u"Write the addressees as “{0}”: commas between them and a full-width colon at the end"},
    .check_block = check,
    .kinds = bit(Kind::addressee) | bit(Kind::body),
    .bad = u"关于开展安全检查的通知\n各乡镇/县直各单位：\n请认真执行。",
    .good = u"关于开展安全检查的通知\n各乡镇、县直各单位：\n请认真执行。",
};

}  // namespace wengao
