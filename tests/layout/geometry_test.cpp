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
  const auto note = pages_of("letter.txt");
  const auto joint = pages_of("joint.txt");
  const auto order = pages_of("order.txt");
  const auto minutes = pages_of("minutes.txt");
  const auto& rules = note[0].rules;
  REQUIRE(rules.size() == 4);  // none over the imprint
  const auto& note_mark = line_with(note, u"白沙县人民政府办公室");
  const auto& note_copy = line_with(note, u"000003");
  const auto& first_name = joint[0].lines[0];
  const auto& long_name = joint[0].lines[1];
  const auto& last_name = joint[0].lines[2];
  const auto& word = line_with(joint, u"文件");
  const auto& order_mark = line_with(order, u"白沙县人民政府令");
  const auto& order_number = line_with(order, u"第12号");
  const auto& order_name = line_with(order, u"县长");
  const auto& order_date = line_with(order, u"2024年2月20日");
  const auto& attendance = line_with(minutes, u"出席");
  const Element more[] = {
      {"joint mark: upper edge", "7.2.4", 72, ink_top(first_name)},
      {"joint mark: names of one width", "7.2.4", right(long_name) - left(long_name),
       right(first_name) - left(first_name)},
      {"joint mark: 文件 in the middle", "7.2.4",
       (first_name.baseline + last_name.baseline) / 2000.0, word.baseline / 1000.0},
      {"joint mark: centred", "7.2.4", 28 + 184, left(first_name) + right(word)},
      {"letter mark: upper edge", "10.1", 30, ink_top(note_mark)},
      {"letter: first rule under the mark", "10.1", 4,
       (rules[0].y1 - rules[0].width / 2) / 1000.0 - em_foot(note_mark)},
      {"letter: second rule over the foot", "10.1", 277,
       (rules[3].y1 + rules[3].width / 2) / 1000.0},
      {"letter: rules' length", "10.1", 170, (rules[0].x2 - rules[0].x1) / 1000.0},
      {"letter: rules centred", "10.1", 210, (rules[0].x2 + rules[0].x1) / 1000.0},
      {"letter: 7/8 of a character under", "10.1", 5.644 * 7 / 8,
       (note_copy.baseline - 5644 * 0.88 - rules[1].y1 - rules[1].width / 2.0) / 1000.0},
      {"letter: number at the right", "10.1", 184, right(line_with(note, u"白政办函"))},
      {"letter: number's row", "10.1", note_copy.baseline / 1000.0,
       line_with(note, u"白政办函").baseline / 1000.0},
      {"letter: imprint on the last row", "10.1", 21, rows_from_top(line_with(note, u"抄送"))},
      {"order mark: upper edge", "10.2", 57, ink_top(order_mark)},
      {"order number: centred", "10.2", 28 + 184, left(order_number) + right(order_number)},
      {"order: text two rows under", "10.2", 3 * 225.0 / 22,
       (line_with(order, u"《白沙").top - order_number.top) / 1000.0},
      {"order: name two rows under", "7.3.5.3", 3 * 225.0 / 22,
       (order_name.top - line_with(order, u"会议通过").top) / 1000.0},
      {"order: name four from the edge", "7.3.5.3", 184 - 4 * kCell, right(order_name)},
      {"order: date a row under", "7.3.5.3", 2 * 225.0 / 22,
       (order_date.top - order_name.top) / 1000.0},
      {"order: date four from the edge", "7.3.5.3", 184 - 4 * kCell, right(order_date)},
      {"minutes mark: upper edge", "10.3", 72, ink_top(line_with(minutes, u"白沙县"))},
      {"minutes: 出席 a row under", "10.3", 2 * 225.0 / 22,
       (attendance.top - line_with(minutes, u"会议要求").top) / 1000.0},
      {"minutes: names hang", "10.3", 28 + 5 * kCell, left(line_with(minutes, u"某、黄"))},
  };
  const auto seal = pages_of("seal.txt");
  const auto seals = pages_of("joint_seals.txt");
  const auto wide = pages_of("wide_table.txt");
  const auto& sealed_name = line_with(seal, u"白沙县应急管理局");
  const auto& sealed_date = line_with(seal, u"2024年9月3日");
  const auto& one = line_with(seals, u"白沙县教育局");
  const auto& two = line_with(seals, u"白沙县公安局");
  const auto& joint_date = line_with(seals, u"2024年9月6日");
  const auto& on_side = wide[1].lines.back();
  REQUIRE(on_side.turned);
  const auto middle = [](const LineBox& line) { return (left(line) + right(line)) / 2; };
  const Element cases[] = {
      {"seal: date four from the edge", "7.3.5.1", 184 - 4 * kCell, right(sealed_date)},
      {"seal: name over the date's middle", "7.3.5.1", middle(sealed_date), middle(sealed_name)},
      {"seals: names on one row", "7.3.5.1", one.baseline / 1000.0, two.baseline / 1000.0},
      {"seals: date under the last name", "7.3.5.1", middle(two), middle(joint_date)},
      {"wide table: page width", "8", 297, wide[1].width / 1000.0},
      {"wide table: left edge", "8", 35, wide[1].rules[0].x1 / 1000.0},
      {"wide table: right edge", "8", 260, wide[1].rules[0].x2 / 1000.0},
      {"wide table: number's dash, upright", "7.5", 269, on_side.baseline / 1000.0 - kSmall * 0.29},
      {"wide table: number's left, upright", "7.5", 28 + kSmall, left(on_side)},
  };
  // A letter's first page has no number, and its lines end with the imprint.
  CHECK(note.size() == 1);
  CHECK(note[0].lines.back().block != 0);
  const bool show = std::getenv("WENGAO_TABLE") != nullptr;
  if (show) std::printf("%-34s %-8s %10s %10s\n", "element", "clause", "required", "measured");
  std::vector<Element> all(std::begin(elements), std::end(elements));
  all.insert(all.end(), std::begin(more), std::end(more));
  all.insert(all.end(), std::begin(cases), std::end(cases));
  for (const Element& element : all) {
    if (show) {
      std::printf("%-34s %-8s %10.3f %10.3f\n", element.name, element.clause, element.required,
                  element.measured);
    }
    CAPTURE(std::string(element.name));
    CHECK(std::abs(element.measured - element.required) < 0.1);
  }
}
