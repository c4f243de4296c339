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

}  // namespace

std::span<const Genre* const> all_genres() { return kAll; }

const Genre* find_genre(std::string_view id_or_name) {
  for (const Genre* genre : kAll) {
    if (genre->id == id_or_name || text::to_utf8(genre->name) == id_or_name) return genre;
  }
  return nullptr;
}

std::u16string skeleton(const Genre& genre) {
  std::u16string out(genre.title);
  out += u"\n";
  out += genre.lead;
  std::int64_t number = 0;
  for (const Section& section : genre.sections) {
    out += u"\n";
    out += text::to_han(++number);
    out += u"、";
    out += section.heading;
    out += u"\n【";
    out += section.guide;
    out += u"】";
  }
  out += u"\n××××\n20××年×月×日\n";
  return out;
}

}  // namespace wengao::genres
