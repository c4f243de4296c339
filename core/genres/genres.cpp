#include <algorithm>

#include "core/genres/genre.h"
#include "core/text/numerals.h"
#include "core/text/utf.h"

namespace wengao::genres {

#define WENGAO_GENRE(name) extern const Genre name;
#include "core/genres/genres.inc"
#undef WENGAO_GENRE

namespace {

constexpr const Genre* kAll[] = {
#define WENGAO_GENRE(name) &name,
#include "core/genres/genres.inc"
#undef WENGAO_GENRE
};

constexpr std::u16string_view kDate = u"20××年×月×日";

void add_line(std::u16string& out, std::u16string_view line) {
  if (!out.empty()) out += u"\n";
  out += line;
}

}  // namespace

std::span<const Genre* const> all_genres() { return kAll; }

const Genre* find_genre(std::string_view id_or_name) {
  const std::u16string words = text::from_utf8(id_or_name);
  for (const Genre* genre : kAll) {
    if (genre->id == id_or_name || genre->name == words) return genre;
  }
  for (const Genre* genre : kAll) {
    const auto& known = genre->title_words;
    if (std::find(known.begin(), known.end(), words) != known.end()) return genre;
  }
  return nullptr;
}

std::u16string skeleton(const Genre& genre) {
  std::u16string out(genre.title);
  if (genre.signing == Signing::author) add_line(out, u"××××　×××");
  if (genre.signing == Signing::speaker) {
    add_line(out, u"（20××年×月×日）");
    add_line(out, u"××××　×××");
  }
  if (!genre.address.empty()) add_line(out, genre.address);
  add_line(out, genre.lead);
  std::int64_t number = 0;
  for (const Section& section : genre.sections) {
    // One section alone needs no number.
    if (genre.sections.size() > 1) {
      add_line(out, text::to_han(++number) + u"、");
      out += section.heading;
    }
    add_line(out, u"【");
    out += section.guide;
    out += u"】";
  }
  if (!genre.closing.empty()) add_line(out, genre.closing);
  if (genre.signing == Signing::signature) add_line(out, u"××××");
  if (genre.signing == Signing::signature || genre.signing == Signing::author) {
    add_line(out, kDate);
  }
  return out + u"\n";
}

}  // namespace wengao::genres
