#include "core/text/segment.h"

#include <unicode/ubrk.h>
#include <unicode/udata.h>

#include "core/text/icu_data.h"

namespace wengao::text {

struct Segmenter::Iterator {
  explicit Iterator(UBreakIterator* handle) : held(handle) {}
  Iterator(const Iterator&) = delete;
  Iterator& operator=(const Iterator&) = delete;
  ~Iterator() { ubrk_close(held); }
  UBreakIterator* held;
};

Segmenter::Segmenter(std::shared_ptr<Iterator> iterator) : iterator_(std::move(iterator)) {}

namespace {

// Asked before anything else of ICU: what it once failed to load it never looks for again.
bool has_dictionary() {
  UErrorCode status = U_ZERO_ERROR;
  UDataMemory* data = udata_open(U_ICUDATA_NAME "-brkitr", "dict", "cjdict", &status);
  if (U_FAILURE(status)) return false;
  udata_close(data);
  return true;
}

}  // namespace

Result<Segmenter> Segmenter::open() {
  if (!has_dictionary()) return Error{Code::data_missing, std::string(kSegmentPack)};
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator* handle = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status);
  if (U_FAILURE(status) || handle == nullptr) {
    return Error{Code::data_missing, std::string(kSegmentPack)};
  }
  // Without its dictionary the iterator still opens, but parts Han text character by character.
  auto iterator = std::make_shared<Iterator>(handle);
  Segmenter segmenter(std::move(iterator));
  if (segmenter.word_ends(u"工作总结").size() > 2) {
    return Error{Code::data_missing, std::string(kSegmentPack)};
  }
  return segmenter;
}

std::vector<Off> Segmenter::word_ends(std::u16string_view text) const {
  std::vector<Off> out;
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator_->held, reinterpret_cast<const UChar*>(text.data()),
               static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status)) return out;
  for (std::int32_t at = ubrk_next(iterator_->held); at != UBRK_DONE;
       at = ubrk_next(iterator_->held)) {
    out.push_back(static_cast<Off>(at));
  }
  return out;
}

}  // namespace wengao::text
