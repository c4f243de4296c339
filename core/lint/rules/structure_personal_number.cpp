#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// The last character follows from the others (GB 11643—1999).
bool is_valid(u16string_view number) {
  constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) sum += (number[i] - u'0') * kWeights[i];
  const char16_t last = number[17] == u'x' ? u'X' : number[17];
  return last == u16string_view(u"10X98765432")[static_cast<std::size_t>(sum % 11)];
}

void check(const Block& block, const lint::Scan& scan, Sink& out) {
  for (const std::uint32_t t : scan.digits) {
    const Span digits = scan.tokens[t].span;
    if (digits.size() != 17 && digits.size() != 18) continue;
    Span span = digits;
    if (digits.size() == 17) ++span.end;
    const u16string_view number = part(block.text, span);
    const bool letter = digits.size() == 18 || number.ends_with(u'X') || number.ends_with(u'x');
    const u16string_view year = number.substr(6, 2);
    if (number.size() != 18 || !letter || (year != u"19" && year != u"20") || !is_valid(number))
      continue;
    out.at(block.id, span).args.emplace_back(number);
  }
}

}  // namespace

extern const Rule structure_personal_number;
constinit const Rule structure_personal_number{
    .id = "structure.personal_number",
    .category = Category::structure,
    .severity = Severity::hint,
    .source = Source::law,
    .clause = "《中华人民共和国个人信息保护法》第五条",
    .name = {u"写出了身份证号", u"Identity number in the text"},
    .message = {u"“{0}”是身份证号，公开的材料应隐去中间的数字",
                u"“{0}” is an identity number; hide its middle in a paper for others"},
    .check_block = check,
    .needs = lint::has::digit,
    .in_shields = true,
    .bad = u"困难职工张某（身份证号11010519491231002X）领取慰问金。",
    .good = u"困难职工张某（身份证号110105********002X）领取慰问金。",
};

}  // namespace wengao
