#include "core/layout/house_values.h"

#include <algorithm>
#include <iterator>

#include "core/layout/house_words.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::layout {
namespace {

using View = std::u16string_view;

bool is_parting(char16_t c) {
  return c == u'，' || c == u',' || c == u'；' || c == u';' || c == u'、' || c == u'。';
}

// 第1页 共5页: the first number stands for the page's, a second one for that of all pages.
bool read_pattern(View words, Folio& into) {
  constexpr std::size_t kLongest = 20;
  const auto digits = [&](std::size_t from) {
    const std::size_t begin = words.find_first_of(u"0123456789", from);
    const std::size_t end = std::min(words.find_first_not_of(u"0123456789", begin), words.size());
    return std::pair(begin, end);
  };
  const auto [begin, end] = digits(0);
  if (begin == words.npos || words.size() > kLongest) return false;
  into.before = words.substr(0, begin);
  into.between.reset();
  const auto [second, last] = digits(end);
  if (second != words.npos) {
    if (words.find_first_of(u"0123456789", last) != words.npos) return false;
    into.between = words.substr(end, second - end);
  }
  into.after = words.substr(second == words.npos ? end : last);
  return true;
}

// A piece of a page number's form between commas.
bool read_folio_piece(View piece, Folio& into) {
  Words words(piece);
  while (!words.empty()) {
    if (words.take_any({u"不编页码", u"不编", u"无"})) {
      into.printed = false;
    } else if (words.take_any({u"居中", u"页脚居中"})) {
      into.side = Folio::Side::centre;
    } else if (words.take_any({u"单页居右双页居左", u"单右双左", u"外侧"})) {
      into.side = Folio::Side::outer;
    } else if (words.take_any({u"居右", u"右侧"})) {
      into.side = Folio::Side::right;
    } else if (words.take_any({u"居左", u"左侧"})) {
      into.side = Folio::Side::left;
    } else if (const auto size = words.size()) {
      into.size = *size;
    } else if (words.take_any({u"宋体", u"宋"})) {
      into.face = Face::songti;
    } else if (words.take_any({u"仿宋体", u"仿宋"})) {
      into.face = Face::fangsong;
    } else if (words.take_any({u"黑体"})) {
      into.face = Face::heiti;
    } else if (words.take_any({u"左右各一字线", u"一字线"})) {
      into.before = Folio{}.before;
      into.after = Folio{}.after;
    } else if (!words.take_any({u"半角", u"阿拉伯数字", u"数字", u"页码"})) {
      return read_pattern(words.left(), into);
    }
  }
  return true;
}

}  // namespace

std::optional<Points> read_size(View value) {
  Words words(value);
  const auto size = words.size();
  return words.empty() ? size : std::nullopt;
}

std::optional<Font> read_font(View value) {
  struct Named {
    View part;
    Face face;
  };
  static constexpr Named kKinds[] = {
      {u"小标宋", Face::xiaobiaosong},
      {u"仿宋", Face::fangsong},
      {u"楷", Face::kaiti},
      {u"黑", Face::heiti},
      {u"宋", Face::songti},
  };
  constexpr std::size_t kLongest = 30;
  const View words = part(value, text::trimmed(value));
  for (const Named& kind : kKinds) {
    if (words.find(kind.part) == words.npos || words.size() > kLongest) continue;
    // What the standard calls a kind of type is no font of that name.
    const bool product = words != u"小标宋" && words != u"小标宋体" && words != u"仿宋体";
    return Font{kind.face, product ? text::to_utf8(words) : std::string()};
  }
  return std::nullopt;
}

std::optional<int> read_count(View value) {
  Words words(value);
  words.take_any({u"每面", u"每页", u"每行"});
  const auto count = words.number();
  words.take_any({u"行", u"字", u"个字"});
  if (!count || *count % 1000 != 0 || *count > 100'000 || !words.empty()) return std::nullopt;
  return *count / 1000;
}

std::optional<Um> read_pitch(View value) {
  Words words(value);
  words.take(u"固定值");
  const auto number = words.number();
  if (!number || *number > 200'000) return std::nullopt;
  std::optional<Um> pitch;
  if (words.take_any({u"毫米", u"mm"})) {
    pitch = *number;
  } else if (words.take_any({u"磅", u"pt"}) || words.empty()) {
    pitch = em(*number);
  }
  return words.empty() ? pitch : std::nullopt;
}

std::optional<Marks> read_marks(View value) {
  Words words(value);
  if (words.take(u"全角")) return Marks::whole;
  if (words.take_any({u"悬挂", u"允许标点溢出边界"})) return Marks::hanging;
  if (words.take_any({u"压缩", u"挤压"})) return Marks::compressed;
  return std::nullopt;
}

std::optional<bool> read_yes(View value, View word) {
  const std::size_t at = value.find(word);
  if (at == value.npos) return std::nullopt;
  return value.substr(0, at).find(u'不') == value.npos;
}

bool read_margins(View value, Margins& into) {
  struct Side {
    View words;
    Um Margins::*side;
  };
  static constexpr Side kSides[] = {
      {u"天头", &Margins::top},   {u"上", &Margins::top},     {u"地脚", &Margins::bottom},
      {u"下", &Margins::bottom},  {u"订口", &Margins::left},  {u"左", &Margins::left},
      {u"翻口", &Margins::right}, {u"切口", &Margins::right}, {u"右", &Margins::right},
  };
  Margins out = into;
  std::vector<Um Margins::*> named;
  bool given = false;
  for (Words words(value); !words.empty();) {
    const auto* side = std::find_if(std::begin(kSides), std::end(kSides),
                                    [&](const Side& s) { return words.take(s.words); });
    if (side != std::end(kSides)) {
      named.push_back(side->side);
    } else if (words.take_any({u"四周", u"四边"})) {
      named = {&Margins::top, &Margins::bottom, &Margins::left, &Margins::right};
    } else if (const auto length = words.length()) {
      if (named.empty()) return false;
      for (Um Margins::*const each : named) out.*each = *length;
      named.clear();
      given = true;
    } else if (is_parting(words.left().front()) ||
               View(u"边距页白各为：:").find(words.left().front()) != View::npos) {
      words.skip();
    } else {
      return false;
    }
  }
  if (!given || !named.empty()) return false;
  into = out;
  return true;
}

bool read_paper(View value, Um& width, Um& height) {
  struct Named {
    View name;
    Um width;
    Um height;
  };
  static constexpr Named kPapers[] = {
      {u"A4", 210000, 297000},   {u"A5", 148000, 210000},     {u"B5", 176000, 250000},
      {u"16开", 184000, 260000}, {u"十六开", 184000, 260000},
  };
  Words words(value);
  for (const Named& paper : kPapers) {
    if (!words.take(paper.name)) continue;
    words.take_any({u"纸", u"型纸"});
    if (!words.empty()) return false;
    width = paper.width;
    height = paper.height;
    return true;
  }
  const auto across = words.number();
  if (!across || !words.take_any({u"×", u"x", u"*"})) return false;
  const auto down = words.number();
  words.take_any({u"毫米", u"mm"});
  constexpr std::int32_t kLeast = 100'000;
  constexpr std::int32_t kMost = 600'000;
  if (!down || !words.empty() || std::min(*across, *down) < kLeast ||
      std::max(*across, *down) > kMost) {
    return false;
  }
  width = *across;
  height = *down;
  return true;
}

bool read_folio(View value, Folio& into) {
  Folio out;
  bool any = false;
  for (std::size_t at = 0; at <= value.size();) {
    std::size_t end = at;
    while (end < value.size() && !is_parting(value[end])) ++end;
    const View piece = value.substr(at, end - at);
    const View words = part(piece, text::trimmed(piece));
    if (!words.empty()) {
      if (!read_folio_piece(words, out)) return false;
      any = true;
    }
    at = end + 1;
  }
  if (any) into = std::move(out);
  return any;
}

bool is_standard_date(View value) {
  if (value.find(u"汉字") != value.npos) return false;
  if (value.find(u"阿拉伯数字") != value.npos) return true;
  View marks = u"年月日";
  bool fresh = true;  // no digit since the last mark
  for (const char16_t c : part(value, text::trimmed(value))) {
    if (c >= (fresh ? u'1' : u'0') && c <= u'9') {
      fresh = false;
    } else if (!fresh && !marks.empty() && c == marks.front()) {
      marks.remove_prefix(1);
      fresh = true;
    } else {
      return false;
    }
  }
  return marks.empty() && fresh;
}

}  // namespace wengao::layout
