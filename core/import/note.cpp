#include "core/import/note.h"

#include <array>

namespace wengao::import {
namespace {

struct Entry {
  std::string_view name;
  Fate fate;
  std::string_view zh;
  std::string_view en;
};

constexpr std::array<Entry, static_cast<std::size_t>(NoteKind::count_)> kEntries = {{
    {"charset-guessed", Fate::doubtful, "编码是推测的，文字不对时请改选编码",
     "The charset is a guess; choose another one if the text looks wrong"},
    {"undecodable", Fate::doubtful, "有 {0} 处字节不是文字，以�代替；请检查编码是否选对",
     "Undecodable places shown as \xEF\xBF\xBD: {0}; check the charset"},
    {"revisions-accepted", Fate::doubtful, "有 {0} 处修订，已按接受处理",
     "Tracked changes, taken as accepted: {0}"},
    {"revisions-rejected", Fate::doubtful, "有 {0} 处修订，已按拒绝处理",
     "Tracked changes, taken as rejected: {0}"},
    {"symbols", Fate::doubtful, "有 {0} 个特殊字体符号无法辨认，以□代替",
     "Unknown symbols of a special font, shown as □: {0}"},
    {"hidden-kept", Fate::doubtful, "有 {0} 处隐藏文字，已带入正文",
     "Pieces of hidden text, taken in: {0}"},
    {"comments", Fate::apart, "有 {0} 条批注，已单独列出", "Comments, listed apart: {0}"},
    {"page-furniture", Fate::apart, "有 {0} 处页眉页脚，已单独列出",
     "Headers and footers, listed apart: {0}"},
    {"contents-lines", Fate::apart, "有 {0} 行自动目录，已单独列出",
     "Lines of an automatic table of contents, set apart: {0}"},
    {"pictures-kept", Fate::converted, "有 {0} 张图片，各占一行，导出时放回",
     "Pictures, each on a line of its own and put back on export: {0}"},
    {"text-boxes", Fate::converted, "有 {0} 个文本框，文字已放在所在段落之后",
     "Text boxes, put after their paragraphs: {0}"},
    {"footnotes", Fate::converted, "有 {0} 条脚注，已放在文末", "Footnotes, put at the end: {0}"},
    {"endnotes", Fate::converted, "有 {0} 条尾注，已放在文末", "Endnotes, put at the end: {0}"},
    {"numbers", Fate::converted, "有 {0} 个自动编号，已转为文字",
     "Automatic numbers, written as text: {0}"},
    {"fields", Fate::converted, "有 {0} 个域，已取其显示结果", "Fields, as their results: {0}"},
    {"merged-cells", Fate::converted, "有 {0} 个合并单元格，并入的格写作［并左］［并上］",
     "Merged cells, marked as ［并左］ or ［并上］: {0}"},
    {"cell-breaks", Fate::converted, "有 {0} 个单元格内分段，已并为一行",
     "Cells of several paragraphs, joined into one line: {0}"},
    {"hidden-dropped", Fate::dropped, "有 {0} 处隐藏文字，未带入正文",
     "Pieces of hidden text, left out: {0}"},
    {"pictures", Fate::dropped, "有 {0} 张图片，未带入正文", "Pictures, left out: {0}"},
    {"objects", Fate::dropped, "有 {0} 个图表或嵌入对象，未带入正文",
     "Charts and embedded objects, left out: {0}"},
    {"drawings", Fate::dropped, "有 {0} 个图形（线条、形状），未带入正文",
     "Drawn lines and shapes, left out: {0}"},
    {"links", Fate::dropped, "有 {0} 个链接，只保留文字",
     "Links, of which only the text stays: {0}"},
    {"scripts", Fate::dropped, "有 {0} 处网页脚本、表单或框架，未带入正文",
     "Scripts, forms and frames, left out: {0}"},
}};

const Entry& entry(NoteKind kind) { return kEntries[static_cast<std::size_t>(kind)]; }

}  // namespace

Fate fate(NoteKind kind) { return entry(kind).fate; }

std::string_view name(NoteKind kind) { return entry(kind).name; }

std::string_view name(Fate fate) {
  constexpr std::array<std::string_view, 4> kNames = {"doubtful", "apart", "converted", "dropped"};
  return kNames[static_cast<std::size_t>(fate)];
}

std::string message(const Note& note, Lang lang) {
  const Entry& e = entry(note.kind);
  std::string out(lang == Lang::zh ? e.zh : e.en);
  constexpr std::string_view kHole = "{0}";
  if (const auto at = out.find(kHole); at != out.npos) {
    out.replace(at, kHole.size(), std::to_string(note.count));
  }
  return out;
}

}  // namespace wengao::import
