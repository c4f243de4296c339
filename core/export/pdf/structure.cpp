#include "core/export/pdf/structure.h"

#include <algorithm>
#include <array>

#include "core/doc/table.h"
#include "core/export/parts.h"
#include "core/export/pdf/values.h"

namespace wengao::pdf {
namespace {

constexpr std::array<std::string_view, 6> kHeadings{"H1", "H2", "H3", "H4", "H5", "H6"};

}  // namespace

Structure::Structure(std::span<const Block> blocks) : blocks_(blocks), parts_(blocks.size()) {
  index_.reserve(blocks.size());
  for (std::size_t k = 0; k < blocks.size(); ++k) index_.emplace(blocks[k].id, k);
  elements_.push_back({.type = "Document", .parent = -1});
}

int Structure::make(std::string_view type, int parent) {
  const auto made = static_cast<int>(elements_.size());
  elements_.push_back({.type = type, .parent = parent});
  elements_[static_cast<std::size_t>(parent)].kids.push_back({made, 0, 0});
  return made;
}

// A level is never skipped on the way down (ISO 14289-1, 7.4.2).
int Structure::heading(unsigned level) {
  last_level_ = std::min({level, last_level_ + 1, static_cast<unsigned>(kHeadings.size())});
  return make(kHeadings[last_level_ - 1], 0);
}

// The whole table at once, for all its cells count, the empty ones too: a reader that goes by
// columns must find as many in each row (ISO 14289-1, 7.5).
void Structure::table(std::size_t first) {
  std::vector<std::u16string_view> rows;
  for (std::size_t k = first; k < blocks_.size() && blocks_[k].is(Kind::table); ++k) {
    rows.push_back(blocks_[k].text);
  }
  const std::vector<std::vector<TableCell>> cells = table_cells(rows);
  const std::size_t heads = head_rows(cells);
  const int made = make("Table", 0);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::size_t block = first + row;
    parts_[block] = {make("TR", made), made};
    for (const TableCell& cell : cells[row]) {
      const int one = make(row < heads ? "TH" : "TD", parts_[block].lead);
      elements_[static_cast<std::size_t>(one)].columns = cell.columns;
      elements_[static_cast<std::size_t>(one)].rows = cell.rows;
      cells_.emplace(std::uint64_t{block} << 32 | cell.column, one);
    }
  }
}

int Structure::cell(std::size_t block, Off at) {
  if (parts_[block].lead < 0) {
    std::size_t first = block;
    while (first > 0 && blocks_[first - 1].is(Kind::table)) --first;
    table(first);
  }
  const std::u16string_view text = blocks_[block].text.substr(0, at);
  const auto column = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), u'\t'));
  const auto found = cells_.find(std::uint64_t{block} << 32 | column);
  return found == cells_.end() ? parts_[block].lead : found->second;
}

int Structure::element(BlockId id, Off at) {
  const auto found = index_.find(id);
  if (id == 0 || found == index_.end()) return kArtifact;
  const std::size_t block = found->second;
  const Block& what = blocks_[block];
  Parts& parts = parts_[block];
  switch (what.info.kind) {
    case Kind::table:
      return cell(block, at);
    case Kind::title:
      // The lines of a title are one heading.
      if (parts.lead < 0 && block > 0 && blocks_[block - 1].is(Kind::title)) {
        parts.lead = parts_[block - 1].lead;
      }
      if (parts.lead < 0) parts.lead = heading(1);
      return parts.lead;
    case Kind::attachment_title:
      if (parts.lead < 0) parts.lead = heading(2);
      return parts.lead;
    case Kind::heading: {
      const Span lead = lead_span(what);
      const unsigned level = what.info.level == 0 ? 2u : what.info.level + 1u;
      if (lead.empty() || at < lead.end) {
        if (parts.lead < 0) parts.lead = heading(level);
        return parts.lead;
      }
      break;
    }
    default:
      break;
  }
  if (parts.rest < 0) parts.rest = make("P", 0);
  return parts.rest;
}

// 图1 stands under its picture; where several share one, it stands over the next.
std::u16string_view Structure::caption_of(std::size_t block) const {
  constexpr std::u16string_view kPicture = u"图片";
  for (const std::size_t near : {block + 1, block - 1}) {
    if (near < blocks_.size() && blocks_[near].is(Kind::caption)) return blocks_[near].content();
  }
  return kPicture;
}

int Structure::figure(BlockId id, std::u16string_view description, std::string box) {
  const auto found = index_.find(id);
  if (found == index_.end()) return kArtifact;
  const int made = make("Figure", 0);
  Element& element = elements_[static_cast<std::size_t>(made)];
  element.words = description.empty() ? caption_of(found->second) : description;
  element.box = std::move(box);
  return made;
}

int Structure::mark(int element, std::size_t page) {
  if (marks_.size() <= page) marks_.resize(page + 1);
  const auto number = static_cast<int>(marks_[page].size());
  marks_[page].push_back(element);
  elements_[static_cast<std::size_t>(element)].kids.push_back({-1, page, number});
  return number;
}

void Structure::write_element(std::size_t index, std::span<const int> numbers,
                              std::span<const int> pages, int root, Objects& objects) const {
  const Element& element = elements_[index];
  std::string out = "<</S/";
  out += element.type;
  out += "/P ";
  append_ref(element.parent < 0 ? root : numbers[static_cast<std::size_t>(element.parent)], out);
  const bool heads = element.type == "TH";
  if (heads || element.columns > 1 || element.rows > 1) {
    out += "/A<</O/Table";
    if (heads) out += "/Scope/Column";
    if (element.columns > 1) append_integer(element.columns, out += "/ColSpan ");
    if (element.rows > 1) append_integer(element.rows, out += "/RowSpan ");
    out += ">>";
  }
  if (!element.words.empty()) {
    out += "/Alt";
    append_text(element.words, out);
    out += "/A<</O/Layout/Placement/Block/BBox[" + element.box + "]>>";
  }
  const auto on_page = std::find_if(element.kids.begin(), element.kids.end(),
                                    [](const Kid& kid) { return kid.element < 0; });
  const std::size_t page = on_page == element.kids.end() ? 0 : on_page->page;
  if (on_page != element.kids.end()) out += "/Pg " + ref(pages[page]);
  out += "/K[";
  for (const Kid& kid : element.kids) {
    if (kid.element >= 0) {
      append_ref(numbers[static_cast<std::size_t>(kid.element)], out);
    } else if (kid.page == page) {
      append_integer(kid.mark, out);
    } else {
      out += "<</Type/MCR/Pg " + ref(pages[kid.page]) + "/MCID ";
      append_integer(kid.mark, out);
      out += ">>";
    }
    out += ' ';
  }
  objects.put(numbers[index], out + "]>>");
}

int Structure::write(Objects& objects, std::span<const int> pages) const {
  const int root = objects.reserve();
  std::vector<int> numbers(elements_.size());
  for (int& number : numbers) number = objects.reserve();
  for (std::size_t k = 0; k < elements_.size(); ++k) {
    write_element(k, numbers, pages, root, objects);
  }
  std::string table = "<</Nums[";
  for (std::size_t page = 0; page < marks_.size(); ++page) {
    append_integer(static_cast<std::int64_t>(page), table);
    table += '[';
    for (const int element : marks_[page]) {
      append_ref(numbers[static_cast<std::size_t>(element)], table);
      table += ' ';
    }
    table += ']';
  }
  const int parents = objects.add(table + "]>>");
  std::string out = "<</Type/StructTreeRoot/K " + ref(numbers[0]) + "/ParentTree " + ref(parents);
  out += "/ParentTreeNextKey ";
  append_integer(static_cast<std::int64_t>(pages.size()), out);
  objects.put(root, out + ">>");
  return root;
}

}  // namespace wengao::pdf
