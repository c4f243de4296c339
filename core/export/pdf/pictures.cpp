#include "core/export/pdf/pictures.h"

#include <string_view>

#include "core/export/image/image.h"
#include "core/export/pdf/values.h"

namespace wengao::pdf {
namespace {

std::string entries_of(std::uint32_t width, std::uint32_t height, std::string_view colours,
                       unsigned bits) {
  std::string out = "/Type/XObject/Subtype/Image/Width ";
  append_integer(width, out);
  out += "/Height ";
  append_integer(height, out);
  out += "/ColorSpace";
  out += colours;
  out += "/BitsPerComponent ";
  append_integer(bits, out);
  return out;
}

std::string_view device(unsigned components) {
  if (components == 1) return "/DeviceGray";
  return components == 3 ? "/DeviceRGB" : "/DeviceCMYK";
}

// ISO 32000-1, 8.6.6.3.
std::string indexed(const Bytes& palette) {
  std::string out = "[/Indexed/DeviceRGB ";
  append_integer(static_cast<std::int64_t>(palette.size() / 3) - 1, out);
  out += '<';
  for (const std::uint8_t value : palette) append_hex2(value, out);
  return out + ">]";
}

// How the rows are filtered; to stand after Filter, which the packing writes.
std::string filtered(const image::Image& image, const image::Plane& plane) {
  std::string out = "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ";
  append_integer(plane.components, out);
  out += "/BitsPerComponent ";
  append_integer(plane.bits, out);
  out += "/Columns ";
  append_integer(image.width, out);
  return out + ">>";
}

int add_samples(const image::Image& image, Objects& objects) {
  std::string entries = entries_of(
      image.width, image.height,
      image.palette.empty() ? std::string(device(image.colour.components)) : indexed(image.palette),
      image.colour.bits);
  entries += filtered(image, image.colour);
  if (!image.alpha.rows.empty()) {
    const int mask = objects.add_packed_stream(
        entries_of(image.width, image.height, device(1), image.alpha.bits) +
            filtered(image, image.alpha),
        image.alpha.rows);
    entries += "/SMask " + ref(mask);
  } else if (!image.absent.empty()) {
    entries += "/Mask[";
    for (const std::uint16_t value : image.absent) {
      for (int end = 0; end < 2; ++end) {
        append_integer(value, entries);
        entries += ' ';
      }
    }
    entries += ']';
  }
  return image.packed.empty() ? objects.add_packed_stream(entries, image.colour.rows)
                              : objects.add_plain_stream(entries, image.packed);
}

}  // namespace

PictureSet::PictureSet(const Pictures* pictures, Objects& objects)
    : pictures_(pictures), objects_(objects), added_(pictures == nullptr ? 0 : pictures->size()) {}

int PictureSet::add(const Picture& picture) {
  if (picture.type != PictureType::jpeg) {
    const auto image = image::read(*picture.bytes, picture.type);
    return image ? add_samples(*image, objects_) : 0;
  }
  const auto frame = image::jpeg_frame(*picture.bytes);
  if (!frame) return 0;
  std::string entries = entries_of(frame->width, frame->height, device(frame->components), 8);
  if (frame->inverted) entries += "/Decode[1 0 1 0 1 0 1 0]";
  has_inks_ = has_inks_ || frame->components == 4;
  return objects_.add_plain_stream(entries + "/Filter/DCTDecode", *picture.bytes);
}

const Picture* PictureSet::drawn(std::uint32_t index) {
  if (index >= added_.size()) return nullptr;
  const Picture& picture = (*pictures_)[index];
  std::optional<int>& object = added_[index];
  // Shown twice, the bytes go in once.
  for (std::size_t k = 0; !object && k < added_.size(); ++k) {
    if (added_[k] && (*pictures_)[k].bytes == picture.bytes) object = added_[k];
  }
  if (!object) object = add(picture);
  return *object == 0 ? nullptr : &picture;
}

std::string PictureSet::name(std::uint32_t index) {
  std::string out = "P";
  append_integer(index, out);
  return out;
}

std::string PictureSet::resources() const {
  std::string out;
  for (std::size_t k = 0; k < added_.size(); ++k) {
    if (added_[k].value_or(0) == 0) continue;
    out += "/" + name(static_cast<std::uint32_t>(k)) + " ";
    append_ref(*added_[k], out);
  }
  return out;
}

}  // namespace wengao::pdf
