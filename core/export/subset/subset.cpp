#include "core/export/subset/subset.h"

#include <hb-subset.h>

namespace wengao {
namespace {

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* held) const {
    destroy(held);
  }
};
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;

// Not for pages that are laid out already: shaping, positioning, vertical writing, colours.
constexpr hb_tag_t kDropped[] = {
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('C', 'O', 'L', 'R'), HB_TAG('C', 'P', 'A', 'L'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('E', 'B', 'D', 'T'), HB_TAG('E', 'B', 'L', 'C'),
    HB_TAG('E', 'B', 'S', 'C'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('G', 'P', 'O', 'S'),
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('L', 'T', 'S', 'H'), HB_TAG('P', 'C', 'L', 'T'),
    HB_TAG('S', 'V', 'G', ' '), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('V', 'O', 'R', 'G'),
    HB_TAG('g', 'a', 's', 'p'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('m', 'e', 't', 'a'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
};

}  // namespace

struct FontSource::Held {
  std::shared_ptr<const std::uint8_t> file;
  Face face;
};

Result<FontSource> FontSource::open(Bytes file, unsigned index) {
  const auto held = std::make_shared<const Bytes>(std::move(file));
  return open({held, held->data()}, held->size(), index);
}

Result<FontSource> FontSource::open(std::shared_ptr<const std::uint8_t> file, std::size_t size,
                                    unsigned index) {
  auto held = std::make_shared<Held>();
  held->file = std::move(file);
  const Blob blob(hb_blob_create(reinterpret_cast<const char*>(held->file.get()),
                                 static_cast<unsigned>(size), HB_MEMORY_MODE_READONLY, nullptr,
                                 nullptr));
  if (index >= hb_face_count(blob.get())) return Error{Code::damaged, "font"};
  held->face.reset(hb_face_create(blob.get(), index));
  if (hb_face_get_glyph_count(held->face.get()) == 0) return Error{Code::damaged, "font"};
  return FontSource(std::move(held));
}

Result<Bytes> FontSource::subset(std::u32string_view characters) const {
  const Input input(hb_subset_input_create_or_fail());
  if (!input) return Error{Code::internal, "hb_subset_input"};
  // Hints are for screens of few dots; without them a subset is smaller by a third. The outline of
  // .notdef stays: PDF/A wants the glyph, and a reader that meets it should show it.
  hb_subset_input_set_flags(input.get(),
                            HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* const wanted = hb_subset_input_unicode_set(input.get());
  for (const char32_t c : characters) hb_set_add(wanted, c);
  hb_set_t* const dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : kDropped) hb_set_add(dropped, tag);

  const Face made(hb_subset_or_fail(held_->face.get(), input.get()));
  if (!made) return Error{Code::damaged, "font"};
  const Blob blob(hb_face_reference_blob(made.get()));
  unsigned size = 0;
  const char* const data = hb_blob_get_data(blob.get(), &size);
  if (size == 0) return Error{Code::internal, "hb_subset"};
  return Bytes(data, data + size);
}

}  // namespace wengao
