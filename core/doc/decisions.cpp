// What a document keeps beside its text: the writer's decisions, marks and pictures.
#include "core/doc/chunks.h"

namespace wengao {

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

}  // namespace wengao
