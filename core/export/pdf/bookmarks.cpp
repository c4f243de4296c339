#include "core/export/pdf/bookmarks.h"

#include "core/export/pdf/values.h"

namespace wengao::pdf {
namespace {

struct Links {
  int object = 0;
  std::size_t parent = 0;                           // 0 is the root; entry k is k + 1
  int previous = 0, next = 0, first = 0, last = 0;  // objects
  int open = 0;                                     // entries below that are shown
};

}  // namespace

int write_bookmarks(std::span<const OutlineEntry> entries, std::span<const Page> drawn,
                    std::span<const int> pages, Objects& objects) {
  if (entries.empty()) return 0;
  std::vector<Links> links(entries.size() + 1);
  for (Links& one : links) one.object = objects.reserve();
  std::vector<std::size_t> path{0};  // the last entry of each depth
  for (std::size_t k = 1; k < links.size(); ++k) {
    path.resize(entries[k - 1].depth + 1u);
    Links& parent = links[path.back()];
    links[k].parent = path.back();
    if (parent.first == 0) parent.first = links[k].object;
    if (parent.last != 0) {
      const auto before = static_cast<std::size_t>(parent.last - links[0].object);
      links[before].next = links[k].object;
      links[k].previous = parent.last;
    }
    parent.last = links[k].object;
    path.push_back(k);
  }
  for (std::size_t k = links.size(); k-- > 1;) links[links[k].parent].open += 1 + links[k].open;

  for (std::size_t k = 0; k < links.size(); ++k) {
    const Links& one = links[k];
    std::string out = "<<";
    const auto link = [&](const char* name, int object) {
      if (object != 0) out += name + ref(object);
    };
    if (k == 0) {
      out += "/Type/Outlines";
    } else {
      const OutlineEntry& entry = entries[k - 1];
      out += "/Title";
      append_text(entry.title, out);
      out += "/Parent " + ref(links[one.parent].object) + "/Dest[" + ref(pages[entry.page]);
      out += "/XYZ null ";
      append_milli(milli_points(drawn[entry.page].height) - milli_points(entry.top), out);
      out += " null]";
      link("/Prev ", one.previous);
      link("/Next ", one.next);
    }
    link("/First ", one.first);
    link("/Last ", one.last);
    if (one.open != 0) {
      out += "/Count ";
      append_integer(one.open, out);
    }
    objects.put(one.object, out + ">>");
  }
  return links[0].object;
}

}  // namespace wengao::pdf
