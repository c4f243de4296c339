#include "core/doc/document.h"

#include "core/doc/chunks.h"

namespace wengao {

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

}  // namespace wengao
