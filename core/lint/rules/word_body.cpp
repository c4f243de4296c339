#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::body, out);
}

}  // namespace

extern const Rule word_body;
constinit const Rule word_body{
    .id = "word.body",
    .category = Category::word,
    .severity = Severity::hint,
    .name = {u"机构旧称", u"Former name of a body"},
    .message = {u"“{0}”是机构改革前的名称，现为“{1}”；写历史情况可不改",
                u"“{0}” is a former name; now “{1}”. Keep it where the past is meant"},
    .check_block = check,
    .table = lint::Table::body,
    .bad = u"县环保局派员参加检查。",
    .good = u"县生态环境局派员参加检查。",
};

}  // namespace wengao
