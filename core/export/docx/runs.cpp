#include "core/export/docx/runs.h"

#include "core/export/docx/properties.h"
#include "core/export/written.h"
#include "core/text/chars.h"

namespace wengao::docx {
namespace {

// Code points that Word puts into the hAnsi slot although Chinese text means the wide ones.
bool is_shared_mark(char16_t c) {
  return c == 0x201C || c == 0x201D || c == 0x2018 || c == 0x2019 || c == 0x2014 || c == 0x2026 ||
         c == 0x00B7;
}

// An apostrophe within an English word is not a Chinese quote.
bool is_apostrophe(std::u16string_view text, std::size_t at) {
  return text[at] == 0x2019 && at > 0 && at + 1 < text.size() && text::is_latin(text[at - 1]) &&
         text::is_latin(text[at + 1]);
}

bool is_chinese_mark(std::u16string_view text, std::size_t at) {
  return is_shared_mark(text[at]) && !is_apostrophe(text, at);
}

bool has_chinese_mark(std::u16string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_chinese_mark(text, at)) return true;
  }
  return false;
}

// w:t drops spaces at its ends unless told otherwise.
bool has_outer_space(std::u16string_view text) {
  const auto outer = [](char16_t c) { return c == u' ' || c == u'\r' || c == u'\n'; };
  return outer(text.front()) || outer(text.back());
}

void write_text(Markup& out, std::u16string_view text) {
  out.open("w:t");
  if (has_outer_space(text)) out.attr("xml:space", "preserve");
  out.text(text).close();
}

void write_run(Markup& out, std::u16string_view text, const RunProperties& properties) {
  out.open("w:r");
  write(out, properties);
  while (!text.empty()) {
    const std::size_t tab = text.find(u'\t');
    if (tab != 0) write_text(out, text.substr(0, tab));
    if (tab == text.npos) break;
    out.open("w:tab").close();
    text.remove_prefix(tab + 1);
  }
  out.close();
}

}  // namespace

void write_runs(Markup& out, std::u16string_view source, const Look& look) {
  const std::u16string kept = without_zero_width(source);
  if (kept.empty()) return;
  RunProperties properties{.character_style = look.character_style,
                           .east_asian = has_chinese_mark(kept)};
  properties.font = look.font;
  properties.size = look.size;
  if (look.spacing != 0) properties.spacing = look.spacing;
  if (look.chinese) properties.language = "zh-CN";
  write_run(out, kept, properties);
}

void write_tab(Markup& out) {
  out.open("w:r");
  out.open("w:tab").close();
  out.close();
}

void write_line_end(Markup& out) {
  out.open("w:r");
  out.open("w:br").close();
  out.close();
}

}  // namespace wengao::docx
