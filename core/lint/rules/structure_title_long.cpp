#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  constexpr std::size_t kLongest = 55;  // 2 号字 takes 20 to the line
  if (frame.title == nullptr || frame.title_text.size() <= kLongest) return;
  // A notice that passes a paper on repeats its title.
  if (frame.title_text.find(u'发') != std::u16string::npos &&
      frame.title_text.find(u'《') != std::u16string::npos)
    return;
  out.at(frame.title->block, frame.title->fact->span)
      .args.push_back(lint::decimal_text(static_cast<std::int64_t>(frame.title_text.size())));
}

}  // namespace

extern const Rule structure_title_long;
constinit const Rule structure_title_long{
    .id = "structure.title_long",
    .category = Category::structure,
    .severity = Severity::hint,
    .name = {u"标题过长", u"Title too long"},
    .message = {u"标题有{0}个字，超过三行，宜精简",
                u"The title has {0} characters, more than three lines; shorten it"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"长河镇人民政府关于进一步加强全镇农村生活垃圾分类收集转运处理和乡村道路沿线环境卫生综合整"
        u"治长效管护工作情况的报告\n县人民政府：\n现将有关情况报告如下。",
    .good = u"长河镇人民政府关于农村环境卫生整治情况的报告\n县人民政府：\n现将有关情况报告如下。",
};

}  // namespace wengao
