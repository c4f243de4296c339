#include "core/lint/phrases.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  lint::report_phrases(block, scan, lint::Table::mojibake, out);
}

}  // namespace

extern const Rule corrupted_mojibake;
constinit const Rule corrupted_mojibake{
    .id = "corrupted.mojibake",
    .category = Category::corrupted,
    .severity = Severity::error,
    .name = {u"乱码：编码弄错", u"Text read in the wrong encoding"},
    .message = {u"“{0}”是把文件按错误的编码打开留下的乱码，请重新按正确的编码打开",
                u"“{0}” comes of reading the file in the wrong encoding; open it again"},
    .check_block = check,
    .table = lint::Table::mojibake,
    .bad = u"锟斤拷年度工作。",
    .good = u"本年度工作。",
};

}  // namespace wengao
