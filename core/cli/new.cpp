#include "core/cli/commands.h"
#include "core/genres/genre.h"
#include "core/text/utf.h"

namespace wengao::cli {

int make_new(const Options& options) {
  const Genre* genre = genres::find_genre(options.files.front());
  if (genre == nullptr) {
    std::string known = options.files.front() + "（";
    for (const Genre* g : genres::all_genres()) {
      if (g != genres::all_genres().front()) known += "、";
      known += text::to_utf8(g->name) + " " + std::string(g->id);
    }
    report("wengao new", Error{Code::not_found, known + "）"}, options);
    return kCouldNotRun;
  }
  return write_output(text::to_utf8(genres::skeleton(*genre)), options);
}

}  // namespace wengao::cli
