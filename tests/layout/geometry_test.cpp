// Element × required × measured: what GB/T 9704—2012 says in millimetres, against golden pages laid
// out now. Run with WENGAO_TABLE=1 to see the table.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/layout/layout.h"
#include "sample.h"

using namespace wengao;

namespace {

struct Element {
  const char* name;
  const char* clause;
  double required;  // mm
  double measured;
};

std::vector<Page> pages_of(const char* file) {
  std::u16string text =
      sample::read_file(std::string(WENGAO_SOURCE_DIR "/tests/golden/pages/") + file);
  while (text.ends_with(u'\n')) text.pop_back();
  const auto sample = sample::from_text(text);
  return layout::lay_out(sample.blocks);
}

const LineBox& line_with(const std::vector<Page>& pages, std::u16string_view start) {
  for (const Page& page : pages) {
    for (const LineBox& line : page.lines) {
      if (line.runs.front().text.starts_with(start)) return line;
    }
  }
  static const LineBox kNone{.block = 0, .baseline = 0, .top = 0, .height = 0, .runs = {Run{}}};
  return kNone;
}

double left(const LineBox& line) { return line.runs.front().x / 1000.0; }

double right(const LineBox& line) {
  Um x = line.runs.back().x;
  for (const Um advance : line.runs.back().advances) x += advance;
  return x / 1000.0;
}

double points(const LineBox& line) { return line.runs.front().size * 72 / 25400.0; }
double rows_from_top(const LineBox& line) { return (line.top / 1000.0 - 37) / (225.0 / 22); }
// The upper edge of Han characters: 0.77 em over the baseline.
double ink_top(const LineBox& line) { return (line.baseline - line.runs[0].size * 0.77) / 1000; }
double em_foot(const LineBox& line) { return (line.baseline + line.runs[0].size * 0.12) / 1000; }

constexpr double kCell = 156.0 / 28;
constexpr double kSmall = 14 * 25.4 / 72;

}  // namespace

TEST_CASE("elements stand where the standard says, within 0.1 mm") {
  const auto letter = pages_of("letterhead.txt");
  const auto titles = pages_of("titles.txt");
  REQUIRE(letter.size() == 2);
  const auto& mark = line_with(letter, u"云溪镇人民政府文件");
  const auto& number = line_with(letter, u"云政发");
  const auto& signer = line_with(letter, u"签发人");
  const auto& title = line_with(letter, u"云溪镇人民政府关于");
  const auto& addressee = line_with(letter, u"县人民政府");
  const auto& body = line_with(letter, u"入汛以来");
  const auto& name = letter[0].lines[letter[0].lines.size() - 4];
  const auto& date = line_with(letter, u"2024年7月12日");
  const auto& copies = line_with(letter, u"抄送");
  const auto& printed = line_with(letter, u"2024年7月12日印发");
  const auto& odd = letter[0].lines.back();
  const auto& even = letter[1].lines.back();
  const auto& rule = letter[0].rules.at(0);
  const auto& label = line_with(titles, u"附件2");
  const auto& attached = line_with(titles, u"关于深入");
  const Element elements[] = {
      {"paper width", "5.1", 210, letter[0].width / 1000.0},
      {"paper height", "5.1", 297, letter[0].height / 1000.0},
      {"body size, pt", "5.2.2", 16, points(body)},
      {"copy number: left", "7.2.1", 28, left(line_with(letter, u"000012"))},
      {"copy number: row", "7.2.1", 0, rows_from_top(line_with(letter, u"000012"))},
      {"secrecy: row", "7.2.2", 1, rows_from_top(line_with(letter, u"秘密"))},
      {"urgency: row", "7.2.3", 2, rows_from_top(line_with(letter, u"特急"))},
      {"mark: upper edge", "7.2.4", 72, ink_top(mark)},
      {"mark: centred", "7.2.4", 28 + 184, left(mark) + right(mark)},
      {"number: left, signed paper", "7.2.5", 28 + kCell, left(number)},
      {"signer: right", "7.2.6", 184 - kCell, right(signer)},
      {"signer: on the number's row", "7.2.6", number.baseline / 1000.0, signer.baseline / 1000.0},
      {"red rule: under the number", "7.2.7", 4, rule.y1 / 1000.0 - em_foot(number)},
      {"red rule: left", "7.2.7", 28, rule.x1 / 1000.0},
      {"red rule: right", "7.2.7", 184, rule.x2 / 1000.0},
      {"title: two rows under the rule", "7.3.1", 2 * 225.0 / 22,
       (title.top - rule.y1 - rule.width / 2) / 1000.0},
      {"title size, pt", "7.3.1", 22, points(title)},
      {"title: centred", "7.3.1", 28 + 184, left(title) + right(title)},
      {"addressee: left", "7.3.2", 28, left(addressee)},
      {"body: two characters in", "7.3.3", 28 + 2 * kCell, left(body)},
      {"body: next line", "7.3.3", 28, left(line_with(letter, u"请安排"))},
      {"body: full line's right", "5.2.3", 184, right(body)},
      {"name: two characters free", "7.3.5.2", 184 - 2 * kCell, right(name)},
      {"date: two right of the name", "7.3.5.2", left(name) + 2 * kCell, left(date)},
      {"annotation: two characters in", "7.3.6", 28 + 2 * kCell,
       left(line_with(letter, u"（联系人"))},
      {"attachment label: left", "7.3.7", 28, left(label)},
      {"attachment label: row", "7.3.7", 0, rows_from_top(label)},
      {"attachment title: third row", "7.3.7", 2, rows_from_top(attached)},
      {"imprint: last rule", "7.4.1", 262, letter[1].rules.back().y1 / 1000.0},
      {"imprint: thick rule", "7.4.1", 0.35, letter[1].rules.back().width / 1000.0},
      {"imprint: thin rule", "7.4.1", 0.25, letter[1].rules.at(1).width / 1000.0},
      {"imprint size, pt", "7.4.2", 14, points(copies)},
      {"copies: one character in", "7.4.2", 28 + kSmall, left(copies)},
      {"date of printing: right", "7.4.3", 184 - kSmall, right(printed)},
      {"page number size, pt", "7.5", 14, points(odd)},
      {"page number: dash", "7.5", 269, odd.baseline / 1000.0 - kSmall * 0.29},
      {"page number, odd: right", "7.5", 184 - kSmall, right(odd)},
      {"page number, even: left", "7.5", 28 + kSmall, left(even)},
  };
  const bool show = std::getenv("WENGAO_TABLE") != nullptr;
  if (show) std::printf("%-34s %-8s %10s %10s\n", "element", "clause", "required", "measured");
  for (const Element& element : elements) {
    if (show) {
      std::printf("%-34s %-8s %10.3f %10.3f\n", element.name, element.clause, element.required,
                  element.measured);
    }
    CAPTURE(element.name);
    CHECK(std::abs(element.measured - element.required) < 0.1);
  }
}
