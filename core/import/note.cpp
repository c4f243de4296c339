#include "core/import/note.h"

#include <array>

namespace wengao::import {
namespace {

struct Sentence {
  std::string_view zh;
  std::string_view en;
};

constexpr std::array<Sentence, static_cast<std::size_t>(NoteKind::count_)> kSentences = {{
    {"有 {0} 处修订，已按接受处理", "{0} tracked changes were taken as accepted"},
    {"有 {0} 条批注，未带入正文", "{0} comments were left out"},
    {"有 {0} 处隐藏文字，未带入正文", "{0} pieces of hidden text were left out"},
    {"有 {0} 张图片，未带入正文", "{0} pictures were left out"},
    {"有 {0} 处页眉页脚，未带入正文", "{0} headers and footers were left out"},
    {"有 {0} 个文本框，文字已放在所在段落之后", "{0} text boxes were put after their paragraphs"},
    {"有 {0} 个特殊字体符号无法辨认，以□代替",
     "{0} symbols of a special font are not known and shown as □"},
}};

}  // namespace

std::string message(const Note& note, Lang lang) {
  const Sentence& sentence = kSentences[static_cast<std::size_t>(note.kind)];
  std::string out(lang == Lang::zh ? sentence.zh : sentence.en);
  constexpr std::string_view kHole = "{0}";
  return out.replace(out.find(kHole), kHole.size(), std::to_string(note.count));
}

}  // namespace wengao::import
