#include <algorithm>
#include <initializer_list>

#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// Notes to oneself: （待补充） （此处填写…） 【】.
constexpr std::initializer_list<u16string_view> kNotes = {
    u"待补充", u"待补",     u"待填",     u"待核实", u"待核",   u"待定",     u"此处填", u"此处插",
    u"请填写", u"填写单位", u"单位名称", u"此处删", u"此处补", u"自行填写", u"请补充", u"请自行添"};

void report(const Block& block, Span span, Sink& out) {
  out.at(block.id, span).args.emplace_back(part(block.text, span));
}

// 【今年做了哪几件事？】: a line that is nothing but a question in brackets guides whoever writes.
bool asks(const Block& block) {
  const u16string_view text = block.content();
  return text.size() > 2 && text.front() == u'【' && text.back() == u'】' &&
         text.find(u'？') != text.npos && text.find(u'】') == text.size() - 1;
}

// The note must fill brackets of its own: （待定） is a note, 方案待定 is a statement.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  constexpr u16string_view kOpen = u"（(【[〔";
  constexpr u16string_view kClose = u"）)】]〕";
  if (asks(block)) return report(block, block.info.content, out);
  const u16string_view text = block.text;
  const auto mark_in = [&](std::size_t i, u16string_view list) {
    return list.find(text[scan.tokens[scan.marks[i]].span.begin]) != list.npos;
  };
  std::size_t next = 0;  // the first mark after the opening bracket that closes one
  for (std::size_t i = 0; i < scan.marks.size(); ++i) {
    if (!mark_in(i, kOpen)) continue;
    next = std::max(next, i + 1);
    while (next < scan.marks.size() && !mark_in(next, kClose)) ++next;
    if (next == scan.marks.size()) return;
    const Off open = scan.tokens[scan.marks[i]].span.begin;
    const Off close = scan.tokens[scan.marks[next]].span.begin;
    const u16string_view inside = text.substr(open + 1, close - open - 1);
    const Span span{open, close + 1};
    if (inside.empty() && (text[open] == u'【' || text[open] == u'（')) {
      report(block, span, out);
      continue;
    }
    if (inside.size() > 16) continue;
    for (u16string_view note : kNotes) {
      if (!inside.starts_with(note)) continue;
      report(block, span, out);
      break;
    }
  }
}

}  // namespace

extern const Rule placeholder_note;
constinit const Rule placeholder_note{
    .id = "placeholder.note",
    .category = Category::placeholder,
    .severity = Severity::error,
    .name = {u"待补的提示语", u"Note to oneself"},
    .message = {u"“{0}”是起草时的提示，请补写内容或删去",
                u"“{0}” is a drafting note; complete or remove it"},
    .check_block = check,
    .needs = lint::has::bracket,
    .bad = u"活动地点为（待定），请各村准备。",
    .good = u"活动地点为镇文化广场，请各村准备。",
};

}  // namespace wengao
