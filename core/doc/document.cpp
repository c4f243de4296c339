#include "core/doc/document.h"

#include <algorithm>
#include <utility>

#include "core/text/span.h"

namespace wengao {

namespace {

using ParagraphPtr = std::shared_ptr<const Paragraph>;

// A chunk is split when it grows past twice this; small enough to copy on every keystroke.
constexpr std::size_t kChunkLines = 128;

}  // namespace

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

namespace {

// The text of a paste may hold what a document never does: lone surrogates become U+FFFD.
void replace_lone_surrogates(std::u16string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] & 0xF800) != 0xD800) continue;
    const bool high = (text[i] & 0xFC00) == 0xD800;
    if (high && i + 1 < text.size() && (text[i + 1] & 0xFC00) == 0xDC00) {
      ++i;
    } else {
      text[i] = 0xFFFD;
    }
  }
}

// Parts at \n, \r\n and \r. Always at least one line.
std::vector<std::u16string> split_lines(std::u16string_view text) {
  std::vector<std::u16string> out;
  std::size_t begin = 0;
  while (true) {
    std::size_t end = begin;
    bool surrogates = false;
    for (; end < text.size() && text[end] != u'\n' && text[end] != u'\r'; ++end)
      surrogates |= (text[end] & 0xF800) == 0xD800;
    out.emplace_back(text.substr(begin, end - begin));
    if (surrogates) replace_lone_surrogates(out.back());
    if (end == text.size()) return out;
    const bool two = text[end] == u'\r' && end + 1 < text.size() && text[end + 1] == u'\n';
    begin = end + (two ? 2 : 1);
  }
}

}  // namespace

Document::Document() : Document(from_text(u"")) {}

Document::Document(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

Document Document::from_text(std::u16string_view flat) {
  std::vector<std::pair<std::u16string, Attributes>> lines;
  for (std::u16string& line : split_lines(flat)) lines.emplace_back(std::move(line), Attributes{});
  return from_lines(std::move(lines));
}

Document Document::from_lines(std::vector<std::pair<std::u16string, Attributes>> lines) {
  if (lines.empty()) lines.emplace_back();
  auto data = std::make_shared<Data>();
  std::vector<ParagraphPtr> paragraphs;
  paragraphs.reserve(lines.size());
  for (auto& [text, attributes] : lines) {
    paragraphs.push_back(std::make_shared<Paragraph>(
        Paragraph{data->next_id++, data->next_revision++, std::move(text), attributes}));
  }
  data->append(std::move(paragraphs));
  return Document(std::move(data));
}

std::uint32_t Document::lines() const { return data_->lines; }

Off Document::length() const { return data_->length; }

const Paragraph& Document::line(std::uint32_t index) const {
  const Data::Entry& entry = data_->entry_of_line(index);
  return *entry.chunk->lines[index - entry.first_line];
}

std::u16string Document::text() const {
  std::u16string out;
  out.reserve(length() + 1);
  for (const Data::Entry& entry : data_->entries) {
    for (const ParagraphPtr& line : entry.chunk->lines) {
      out += line->text;
      out.push_back(u'\n');
    }
  }
  out.pop_back();
  return out;
}

std::uint32_t Document::line_at(Off at) const {
  const Data::Entry& entry = data_->entry_of_unit(at);
  Off begin = entry.first_unit;
  std::uint32_t line = entry.first_line;
  for (const ParagraphPtr& paragraph : entry.chunk->lines) {
    const Off end = begin + static_cast<Off>(paragraph->text.size());
    if (at <= end) return line;
    begin = end + 1;
    ++line;
  }
  return data_->lines - 1;
}

Off Document::start_of(std::uint32_t line) const {
  const Data::Entry& entry = data_->entry_of_line(line);
  Off begin = entry.first_unit;
  for (std::uint32_t i = entry.first_line; i < line; ++i) {
    begin += static_cast<Off>(entry.chunk->lines[i - entry.first_line]->text.size()) + 1;
  }
  return begin;
}

Result<Document::Applied> Document::apply(const Edit& edit) const {
  if (edit.from > edit.to || edit.to > length()) {
    return Error{Code::bad_offset, std::to_string(edit.from) + "–" + std::to_string(edit.to)};
  }
  const std::uint32_t first = line_at(edit.from);
  const std::uint32_t last = line_at(edit.to);
  const Paragraph& head = line(first);
  const Paragraph& tail = line(last);
  const Off from = edit.from - start_of(first);
  const Off to = edit.to - start_of(last);
  if (!on_boundary(head.text, from) || !on_boundary(tail.text, to)) {
    return Error{Code::bad_offset, "inside a surrogate pair"};
  }

  std::u16string old;
  for (std::uint32_t i = first; i <= last; ++i) {
    const std::u16string& text = line(i).text;
    const Off begin = i == first ? from : 0;
    const Off end = i == last ? to : static_cast<Off>(text.size());
    old.append(text, begin, end - begin);
    if (i < last) old.push_back(u'\n');
  }

  auto data = std::make_shared<Data>();
  data->next_id = data_->next_id;
  data->next_revision = data_->next_revision;
  data->pictures = data_->pictures;
  data->like = data_->like;
  data->intended = data_->intended;

  // The new lines: text before the edit + insertion + text after it, parted at line ends.
  std::vector<std::u16string> parts = split_lines(edit.insert);
  Off inserted = static_cast<Off>(parts.size()) - 1;
  for (const std::u16string& part : parts) inserted += static_cast<Off>(part.size());
  parts.front().insert(0, head.text, 0, from);
  parts.back().append(tail.text, to);
  const auto part_count = static_cast<std::uint32_t>(parts.size());
  // A line end typed at the very start of a line pushes that line down: it keeps its identity
  // there.
  const std::size_t keeper =
      from == 0 && first == last && part_count > 1 && to == 0 ? part_count - 1 : 0;
  std::vector<ParagraphPtr> fresh;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool keeps = i == keeper;
    fresh.push_back(std::make_shared<Paragraph>(
        Paragraph{keeps ? head.id : data->next_id++, data->next_revision++, std::move(parts[i]),
                  keeps ? head.attributes : Attributes{}}));
  }

  for (const Data::Entry& entry : data_->entries) {
    const auto size = static_cast<std::uint32_t>(entry.chunk->lines.size());
    const std::uint32_t end = entry.first_line + size;
    if (end <= first || entry.first_line > last) {
      data->append(entry.chunk);
      continue;
    }
    std::vector<ParagraphPtr> lines;
    for (std::uint32_t i = entry.first_line; i < std::min(first, end); ++i) {
      lines.push_back(entry.chunk->lines[i - entry.first_line]);
    }
    if (first >= entry.first_line) {
      lines.insert(lines.end(), std::make_move_iterator(fresh.begin()),
                   std::make_move_iterator(fresh.end()));
    }
    for (std::uint32_t i = last + 1; i < end; ++i) {
      lines.push_back(entry.chunk->lines[i - entry.first_line]);
    }
    if (lines.size() > 2 * kChunkLines) {
      data->append(std::move(lines));
    } else if (!lines.empty()) {
      auto chunk = std::make_shared<Chunk>();
      for (const ParagraphPtr& line : lines) {
        chunk->length += static_cast<Off>(line->text.size()) + 1;
      }
      chunk->lines = std::move(lines);
      data->append(std::shared_ptr<const Chunk>(std::move(chunk)));
    }
  }

  return Applied{Document(std::move(data)), Edit{edit.from, edit.from + inserted, std::move(old)},
                 LineDelta{first, last - first + 1, part_count}};
}

Document Document::with_attributes(std::uint32_t index, const Attributes& attributes) const {
  const LineAttributes decided{index, attributes};
  return with_attributes({&decided, 1});
}

Document Document::with_attributes(std::span<const LineAttributes> decided) const {
  auto data = std::make_shared<Data>(*data_);
  std::vector<Chunk*> own(data->entries.size());  // the chunks copied so far
  for (const auto& [index, attributes] : decided) {
    const Data::Entry& old = data->entry_of_line(index);
    const auto at = static_cast<std::size_t>(&old - data->entries.data());
    if (own[at] == nullptr) {
      auto chunk = std::make_shared<Chunk>(*old.chunk);
      own[at] = chunk.get();
      data->entries[at].chunk = std::move(chunk);
    }
    ParagraphPtr& line = own[at]->lines[index - data->entries[at].first_line];
    auto paragraph = std::make_shared<Paragraph>(*line);
    paragraph->attributes = attributes;
    paragraph->revision = data->next_revision++;
    line = std::move(paragraph);
  }
  return Document(std::move(data));
}

std::shared_ptr<const LikeDecisions> Document::like_decisions() const { return data_->like; }

Document Document::with_like_decisions(LikeDecisions decisions) const {
  std::stable_sort(
      decisions.begin(), decisions.end(),
      [](const LikeDecision& a, const LikeDecision& b) { return a.likeness < b.likeness; });
  LikeDecisions last_of_each;
  for (const LikeDecision& decision : decisions) {
    if (!last_of_each.empty() && last_of_each.back().likeness == decision.likeness) {
      last_of_each.back() = decision;
    } else {
      last_of_each.push_back(decision);
    }
  }
  auto data = std::make_shared<Data>(*data_);
  data->like = last_of_each.empty()
                   ? nullptr
                   : std::make_shared<const LikeDecisions>(std::move(last_of_each));
  return Document(std::move(data));
}

const RelationMarks& Document::intended() const {
  static const RelationMarks none;
  return data_->intended ? *data_->intended : none;
}

Document Document::with_intended(RelationMarks marks) const {
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  auto data = std::make_shared<Data>(*data_);
  data->intended = std::make_shared<const RelationMarks>(std::move(marks));
  return Document(std::move(data));
}

const Pictures* Document::pictures() const { return data_->pictures.get(); }

Document Document::with_pictures(std::shared_ptr<const Pictures> pictures) const {
  auto data = std::make_shared<Data>(*data_);
  data->pictures = std::move(pictures);
  return Document(std::move(data));
}

Off map_offset(Off at, const Edit& edit, bool after) {
  if (at < edit.from || (at == edit.from && !(after && edit.from == edit.to))) return at;
  if (at <= edit.to) return edit.from + static_cast<Off>(edit.insert.size());
  return at - (edit.to - edit.from) + static_cast<Off>(edit.insert.size());
}

}  // namespace wengao
