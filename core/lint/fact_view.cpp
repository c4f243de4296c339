#include "core/lint/fact_view.h"

namespace wengao::lint {

const std::vector<Part>& FactView::parts() const {
  if (!parts_) parts_ = parts_of(facts_);
  return *parts_;
}

const Frame& FactView::frame() const {
  if (!frame_) frame_ = frame_of(facts_);
  return *frame_;
}

const Genre* FactView::genre() const {
  if (!genre_) genre_ = genre_of(frame(), parts());
  return *genre_;
}

bool FactView::expects(wengao::Part part) const {
  return is_summary(frame()) || (genre() != nullptr && genre()->expects(part));
}

const std::vector<Sequence>& FactView::heading_sequences() const {
  if (!sequences_) sequences_ = lint::heading_sequences(facts_);
  return *sequences_;
}

}  // namespace wengao::lint
