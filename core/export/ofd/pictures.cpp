// DocumentRes.xml and the pictures it names.
#include <algorithm>
#include <optional>

#include "core/export/image/image.h"
#include "core/export/markup/markup.h"
#include "core/export/ofd/parts.h"

namespace wengao::ofd {
namespace {

// Readers wait for ever for a picture they cannot read: a damaged one is left out.
std::optional<StoredPicture> stored(const Picture& picture) {
  const ByteView bytes = *picture.bytes;
  StoredPicture out{0, picture.type, {bytes.begin(), bytes.end()}};
  if (picture.type == PictureType::jpeg) {
    return image::jpeg_frame(bytes) ? std::optional(std::move(out)) : std::nullopt;
  }
  const auto image = image::read(bytes, picture.type);
  if (!image) return std::nullopt;
  if (picture.type == PictureType::gif) {
    const Bytes png = image::write_png(*image);
    out.type = PictureType::png;
    out.data.assign(png.begin(), png.end());
  }
  return out;
}

}  // namespace

std::string picture_file(const StoredPicture& picture) {
  return "image_" + std::to_string(picture.id) + "." + std::string(name(picture.type));
}

std::vector<StoredPicture> store_pictures(const ExportInput& input, Numbering& numbers) {
  std::vector<StoredPicture> out;
  if (input.pictures == nullptr) return out;
  const Pictures& pictures = *input.pictures;
  std::vector<bool> drawn(pictures.size());
  for (const Page& page : input.pages) {
    for (const PictureBox& box : page.pictures) {
      if (box.picture < drawn.size()) drawn[box.picture] = true;
    }
  }
  numbers.pictures.resize(pictures.size());
  for (std::size_t k = 0; k < pictures.size(); ++k) {
    if (!drawn[k]) continue;
    const auto same = std::find_if(pictures.begin(), pictures.end(), [&](const Picture& other) {
      return other.bytes == pictures[k].bytes;
    });
    const auto first = static_cast<std::size_t>(same - pictures.begin());
    if (first < k && drawn[first]) {
      numbers.pictures[k] = numbers.pictures[first];
    } else if (auto picture = stored(pictures[k])) {
      picture->id = numbers.pictures[k] = numbers.next();
      out.push_back(std::move(*picture));
    }
  }
  return out;
}

std::string document_resources_part(std::span<const StoredPicture> pictures) {
  Markup out;
  out.open("ofd:Res").attr("xmlns:ofd", kNamespace).attr("BaseLoc", "Res");
  out.open("ofd:MultiMedias");
  for (const StoredPicture& picture : pictures) {
    std::string format(name(picture.type));
    for (char& c : format) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
    out.open("ofd:MultiMedia").attr("ID", picture.id).attr("Type", "Image");
    out.attr("Format", std::string_view(format)).open("ofd:MediaFile");
    out.text(std::string_view(picture_file(picture))).close().close();
  }
  return std::move(out).finish();
}

}  // namespace wengao::ofd
