#include "core/cli/fonts.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "core/cli/files.h"
#include "core/export/fonts/names.h"
#include "core/export/subset/subset.h"
#include "core/text/utf.h"

namespace wengao::cli {
namespace {

namespace fs = std::filesystem;

// A font in a file: of a collection, the how-manieth.
struct Place {
  fs::path file;
  unsigned index = 0;
};

struct Fonts {
  std::array<std::optional<Place>, fonts::kFaces> faces;
  std::vector<Place> others;
};

// The user's folder: fonts of a face's name are that face; all others are asked for what the faces
// lack, in the order of their names, before the shipped font of rare characters.
Result<bool> look_through(const std::string& folder, Fonts& into) {
  std::error_code status;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, status)) {
    std::string kind = entry.path().extension().string();
    for (char& c : kind) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (kind == ".ttf" || kind == ".otf" || kind == ".ttc") files.push_back(entry.path());
  }
  if (status) return Error{Code::cannot_read, folder};
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    const auto bytes = read_file(file.string());
    if (!bytes) return bytes.error();
    for (unsigned index = 0; index < fonts::font_count(*bytes); ++index) {
      std::optional<Face> face;
      for (const std::u16string& name : fonts::names_of(*bytes, index)) {
        if (!face) face = fonts::face_named(name);
      }
      if (face && !into.faces[static_cast<std::size_t>(*face)]) {
        into.faces[static_cast<std::size_t>(*face)] = Place{file, index};
      } else {
        into.others.push_back({file, index});
      }
    }
  }
  return true;
}

// Beside the program, or where the build tree has them.
std::optional<fs::path> shipped(std::string_view name) {
  std::error_code status;
  const fs::path program = fs::read_symlink("/proc/self/exe", status);
  for (const fs::path& folder :
       {program.parent_path() / "fonts", program.parent_path().parent_path() / "fonts"}) {
    fs::path file = folder / name;
    if (fs::exists(file, status)) return file;
  }
  return std::nullopt;
}

Result<Bytes> subset_of(const Place& place, const std::u32string& characters) {
  auto bytes = read_file(place.file.string());
  if (!bytes) return bytes.error();
  const auto source = FontSource::open(std::move(*bytes), place.index);
  if (!source) return Error{Code::damaged, place.file.string()};
  auto subset = source->subset(characters);
  if (!subset) return Error{Code::damaged, place.file.string()};
  return subset;
}

// “仿宋_GB2312缺字：㐂（U+3402）…”
void tell(const fonts::Plan& plan, Lang lang) {
  const bool en = lang == Lang::en;
  std::string drawn;
  std::string missing;
  for (const fonts::Replaced& one : plan.replaced()) {
    std::u16string character;
    text::append(one.character, character);
    const std::string told = text::to_utf8(character);
    std::string& list = one.missing ? missing : drawn;
    if (list.find(told) == std::string::npos) list += told;  // once, whatever faces lack it
  }
  if (!drawn.empty()) {
    complain(
        (en ? "Drawn in another face, which their own lacks: " : "所用字体缺字，改用其他字体：") +
        drawn + "\n");
  }
  if (!missing.empty()) {
    complain((en ? "In no font, drawn as 〓 (name a folder of fonts with --fonts): "
                 : "各字体均缺字，以〓代替（可用 --fonts 指定字体文件夹）：") +
             missing + "\n");
  }
}

}  // namespace

Result<fonts::Plan> prepare_fonts(std::span<const Page> pages, const Options& options,
                                  std::set<Face>& substituted) {
  Fonts known;
  if (!options.fonts.empty()) {
    const auto looked = look_through(options.fonts, known);
    if (!looked) return looked.error();
  }
  fonts::Plan plan(pages, known.others.size());
  while (const auto wanted = plan.next()) {
    std::optional<Place> place;
    if (wanted->source >= fonts::kShipped) {
      place = known.others[wanted->source - fonts::kShipped];
    } else if (wanted->source == fonts::kRare) {
      const auto file = shipped(fonts::kRareFile);
      if (!file) {
        plan.give({});  // told as missing: a file without a few characters is better than none
        continue;
      }
      place = Place{*file, 0};
    } else if (const auto& own = known.faces[wanted->source]) {
      place = *own;
    } else {
      const auto face = static_cast<Face>(wanted->source);
      const auto file = shipped(fonts::shipped_file(face));
      if (!file) {
        const std::string name(fonts::shipped_file(face));
        std::string detail = "字体 ";
        detail.append(name).append("（可用 --fonts 指定所在文件夹）").append(1, kBetweenLanguages);
        detail.append("font ").append(name).append(" (--fonts names the folder it is in)");
        return Error{Code::data_missing, std::move(detail)};
      }
      place = Place{*file, 0};
      substituted.insert(face);
    }
    auto subset = subset_of(*place, wanted->characters);
    if (!subset) return subset.error();
    plan.give(std::move(*subset));
  }
  if (!options.quiet) tell(plan, options.lang);
  return plan;
}

void tell_substituted(const std::set<Face>& substituted, const Options& options) {
  if (substituted.empty() || options.quiet) return;
  const bool en = options.lang == Lang::en;
  std::u16string names;
  for (const Face face : substituted) {
    if (!names.empty()) names += en ? u", " : u"、";
    names += fonts::official_name(face);
  }
  complain((en ? "A shipped Fandol font stands in for (name a folder of fonts with --fonts): "
               : "以随附的 Fandol 字体代替（可用 --fonts 指定字体文件夹）：") +
           text::to_utf8(names) + "\n");
}

}  // namespace wengao::cli
