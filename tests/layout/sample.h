// Blocks written by hand for tests: one paragraph a line, its kind in brackets before it.
//
//   [title] 关于某事的报告
//   [heading 1] 一、标题
//   [heading 2 run-in] （一）标题。|正文      the | parts the heading and is taken out
//   [signature sealed] 镇政府               what the writer has decided; also [table turned]
//   正文                                      no bracket: body; an empty line: blank
#pragma once

#include <deque>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/doc/block.h"
#include "core/text/chars.h"
#include "core/text/utf.h"

namespace wengao::sample {

struct Sample {
  std::deque<std::u16string> lines;  // a deque: views stay valid while it grows
  std::vector<Block> blocks;
  std::uint32_t next = 1;
};

inline Block block_of(Sample& sample, std::u16string line) {
  Block block;
  block.id = sample.next;
  block.revision = sample.next++;
  block.info.kind = line.empty() ? Kind::blank : Kind::body;
  const std::size_t close = line.find(u"] ");
  if (line.starts_with(u"[") && close != std::u16string::npos) {
    std::string words = text::to_utf8(std::u16string_view(line).substr(1, close - 1));
    line.erase(0, close + 2);
    block.info.run_in = words.ends_with(" run-in");
    if (block.info.run_in) words.resize(words.size() - 7);
    for (const std::string decided : {" sealed", " turned"}) {
      if (!words.ends_with(decided)) continue;
      block.info.level = 1;
      words.resize(words.size() - decided.size());
    }
    if (words.starts_with("heading ")) {
      block.info.level = static_cast<std::uint8_t>(words.back() - '0');
      words = "heading";
    }
    block.info.kind = kind_named(words).value_or(Kind::noise);
  }
  const std::size_t bar = line.find(u'|');
  if (block.info.run_in && bar != std::u16string::npos) line.erase(bar, 1);
  sample.lines.push_back(std::move(line));
  block.text = sample.lines.back();
  block.info.content = text::trimmed(block.text);
  if (block.info.run_in) block.info.lead = {block.info.content.begin, static_cast<Off>(bar)};
  return block;
}

inline Sample from_text(std::u16string_view text) {
  Sample sample;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(u'\n', at), text.size());
    sample.blocks.push_back(block_of(sample, std::u16string(text.substr(at, end - at))));
    at = end + 1;
  }
  return sample;
}

inline std::u16string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return text::from_utf8(std::string(std::istreambuf_iterator<char>(file), {}));
}

}  // namespace wengao::sample
