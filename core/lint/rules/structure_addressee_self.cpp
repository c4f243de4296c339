#include "core/lint/fact_view.h"
#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// The names of a list of addressees, one after the other.
u16string_view next_name(u16string_view& list) {
  const std::size_t end = list.find_first_of(u"、，,/／：:");
  const u16string_view name = list.substr(0, end);
  list = end == list.npos ? u16string_view() : list.substr(end + 1);
  return name;
}

void check(const lint::FactView& facts, Sink& out) {
  const lint::Frame& frame = facts.frame();
  if (frame.addressee == nullptr || frame.signature == nullptr) return;
  const u16string_view author = frame.signature->fact->subject;
  u16string_view list = frame.addressee->fact->subject;
  while (!list.empty()) {
    const u16string_view name = next_name(list);
    if (name.size() < 3 || name != author) continue;
    Finding& finding = out.at(frame.addressee->block, frame.addressee->fact->span);
    finding.args.emplace_back(name);
    finding.related.push_back({frame.signature->block, frame.signature->fact->span});
    return;
  }
}

}  // namespace

extern const Rule structure_addressee_self;
constinit const Rule structure_addressee_self{
    .id = "structure.addressee_self",
    .category = Category::structure,
    .severity = Severity::warning,
    .name = {u"主送机关就是署名机关", u"Addressed to its own author"},
    .message = {u"主送机关“{0}”就是署名的机关，请核对",
                u"The paper is addressed to “{0}”, which signs it; check"},
    .check_facts = check,
    .reads = FactFamily::structure,
    .bad =
        u"关于饮水工程情况的报告\n长河镇人民政府：\n现将有关情况报告如下。\n\n长河镇人民政府\n2024"
        u"年1月5日",
    .good =
        u"关于饮水工程情况的报告\n白沙县人民政府：\n现将有关情况报告如下。\n\n长河镇人民政府\n2024"
        u"年1月5日",
};

}  // namespace wengao
