// What a Document holds: its lines in chunks. For the files of this folder only.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/doc/document.h"

namespace wengao {

using ParagraphPtr = std::shared_ptr<const Paragraph>;

// A chunk is split when it grows past twice this; small enough to copy on every keystroke.
inline constexpr std::size_t kChunkLines = 128;

// A run of lines. `length` counts one line end for every line.
struct Document::Chunk {
  std::vector<ParagraphPtr> lines;
  Off length = 0;
};

// Two levels: an edit copies one chunk and the short list of chunks, whatever the document's size.
struct Document::Data {
  struct Entry {
    std::shared_ptr<const Chunk> chunk;
    std::uint32_t first_line;
    Off first_unit;
  };
  std::vector<Entry> entries;  // never empty
  std::uint32_t lines = 0;
  Off length = 0;  // without a line end after the last line
  BlockId next_id = 1;
  std::uint32_t next_revision = 1;
  std::shared_ptr<const Pictures> pictures = {};
  std::shared_ptr<const LikeDecisions> like;
  std::shared_ptr<const RelationMarks> intended;

  [[nodiscard]] const Entry& entry_of_line(std::uint32_t line) const {
    const auto after =
        std::upper_bound(entries.begin(), entries.end(), line,
                         [](std::uint32_t l, const Entry& e) { return l < e.first_line; });
    return *(after - 1);
  }
  [[nodiscard]] const Entry& entry_of_unit(Off at) const {
    const auto after = std::upper_bound(entries.begin(), entries.end(), at,
                                        [](Off a, const Entry& e) { return a < e.first_unit; });
    return *(after - 1);
  }

  // Appends `lines` as chunks of the usual size.
  void append(std::vector<ParagraphPtr> paragraphs) {
    for (std::size_t at = 0; at < paragraphs.size(); at += kChunkLines) {
      auto chunk = std::make_shared<Chunk>();
      const std::size_t end = std::min(at + kChunkLines, paragraphs.size());
      for (std::size_t i = at; i < end; ++i) {
        chunk->length += static_cast<Off>(paragraphs[i]->text.size()) + 1;
        chunk->lines.push_back(std::move(paragraphs[i]));
      }
      append(chunk);
    }
  }
  void append(const std::shared_ptr<const Chunk>& chunk) {
    entries.push_back({chunk, lines, entries.empty() ? 0 : length + 1});
    lines += static_cast<std::uint32_t>(chunk->lines.size());
    length = entries.back().first_unit + chunk->length - 1;
  }
};

// Parts at \n, \r\n and \r; always at least one line. The text of a paste may hold what a document
// never does: lone surrogates become U+FFFD.
std::vector<std::u16string> split_lines(std::u16string_view text);

}  // namespace wengao
