#include "core/lint/near.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"
#include "core/text/chars.h"

namespace wengao {
namespace {

using std::u16string_view;

void check(const Block& block, const lint::Scan& /*scan*/, Sink& out) {
  const u16string_view text = block.content();
  if (!lint::starts_with_any(text, {u"抄送：", u"抄送:", u"主送：", u"主送:"})) return;
  const char16_t last = text.back();
  // A list that goes on in the next line ends in a comma.
  if (last == u'。' || last == u'，' || last == u'、' || text.size() < 5) return;
  const Off end = block.info.content.end;
  const bool stopped = text::is_stop(last);
  const Span span{end - 1, end};
  Finding& finding = out.at(block.id, span);
  const u16string_view kept = stopped ? u16string_view() : text.substr(text.size() - 1);
  finding.fixes.push_back(lint::replace_with(block.id, span, lint::joined(kept, u"。")));
}

}  // namespace

extern const Rule punctuation_copy_to;
constinit const Rule punctuation_copy_to{
    .id = "punctuation.copy_to",
    .category = Category::punctuation,
    .severity = Severity::error,
    .source = Source::standard,
    .clause = "GB/T 9704—2012, 7.4.2",
    .name = {u"抄送机关后没有句号", u"No full stop after the copies"},
    .message = {u"抄送机关的最后一个名称后标句号", u"End the list of copies with a full stop"},
    .check_block = check,
    .kinds = bit(Kind::imprint),
    .bad =
        u"全县完成了水利建设任务。\n特此报告。\n\n白沙县水利局\n2024年12月30日\n\n抄送：县委办公室"
        u"，县人大办公室\n白沙县水利局  2024年12月31日印发",
    .good =
        u"全县完成了水利建设任务。\n特此报告。\n\n白沙县水利局\n2024年12月30日\n\n抄送：县委办公室"
        u"，县人大办公室。\n白沙县水利局  2024年12月31日印发",
};

}  // namespace wengao
