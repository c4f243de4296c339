// An edit of a document: the chunks it touches are made anew, the others are shared.
#include <iterator>

#include "core/doc/chunks.h"
#include "core/text/span.h"

namespace wengao {

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

Off map_offset(Off at, const Edit& edit, bool after) {
  if (at < edit.from || (at == edit.from && !(after && edit.from == edit.to))) return at;
  if (at <= edit.to) return edit.from + static_cast<Off>(edit.insert.size());
  return at - (edit.to - edit.from) + static_cast<Off>(edit.insert.size());
}

}  // namespace wengao
