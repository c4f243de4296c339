#include "core/export/xlsx/xlsx.h"

#include <algorithm>
#include <array>

#include "core/export/ooxml/parts.h"
#include "core/export/xlsx/sheet.h"
#include "core/export/zip/zip.h"
#include "core/facts/number.h"
#include "core/facts/reading.h"
#include "core/facts/times.h"
#include "core/text/utf.h"

namespace wengao {
namespace xlsx {
namespace {

constexpr std::array<std::u16string_view, 2> kNames = {u"数据", u"核对"};
constexpr std::array kFigures{Column{u"段", 6},    Column{u"内容", 36}, Column{u"数据", 18},
                              Column{u"数值", 12}, Column{u"上限", 12}, Column{u"单位", 12},
                              Column{u"约数", 8},  Column{u"升降", 8},  Column{u"时段", 16},
                              Column{u"地点", 16}, Column{u"类别", 10}, Column{u"起", 12},
                              Column{u"止", 12}};
constexpr std::array kRelations{Column{u"段", 6}, Column{u"算式", 48}, Column{u"结果", 10},
                                Column{u"依据", 24}};

// False, and nothing is written, when the sheet has no row left.
bool begin_row(Sheet& sheet, std::uint32_t line, bool& full) {
  full = full || sheet.rows() == kMaxRows;
  if (full) return false;
  sheet.begin_row();
  sheet.number(std::to_string(line));
  return true;
}

std::u16string_view type_of(const Fact& figure) {
  constexpr std::array<std::u16string_view, 6> kQuantities = {u"数量", u"金额",   u"度量",
                                                              u"比例", u"百分点", u"倍数"};
  if (figure.family == FactFamily::quantity) return kQuantities[figure.type];
  return facts::is_span(figure) ? u"时间段" : u"日期";
}

Sheet figures(const facts::Reading& reading, bool& full) {
  Sheet sheet(kFigures);
  reading.each_figure([&](const Fact& fact, const facts::Context& context, std::uint32_t line) {
    if (!begin_row(sheet, line + 1, full)) return;
    const Block& block = reading.blocks[line];
    sheet.text(fact.subject);
    sheet.text(part(block.text, fact.span));
    sheet.number(facts::to_string(fact.value));
    if (facts::is_range(fact)) {
      sheet.number(facts::to_string(fact.upper));
    } else {
      sheet.text({});
    }
    sheet.text(fact.unit);
    sheet.text(fact.approximate ? u"约" : u"");
    constexpr std::u16string_view kTrends[] = {u"下降", u"", u"上升"};
    sheet.text(kTrends[context.trend + 1]);
    sheet.text(context.period);
    sheet.text(context.place);
    sheet.text(type_of(fact));
    if (fact.family != FactFamily::date) return;
    sheet.text(text::from_utf8(facts::first_of(fact)));
    sheet.text(text::from_utf8(facts::last_of(fact)));
  });
  return sheet;
}

Sheet relations(const facts::Reading& reading, std::span<const std::uint64_t> intended,
                bool& full) {
  Sheet sheet(kRelations);
  reading.each_relation([&](const facts::Relation& relation, std::uint32_t line) {
    if (!begin_row(sheet, line + 1, full)) return;
    sheet.text(facts::working(relation));
    if (relation.holds) {
      sheet.text(u"相符");
    } else if (std::binary_search(intended.begin(), intended.end(),
                                  facts::mark_of(relation, reading.blocks[line]))) {
      sheet.text(u"已确认");
    } else {
      sheet.text(u"不符", Look::wrong);
    }
    sheet.text(relation.evidence);
  });
  return sheet;
}

std::string workbook_part() {
  Markup out;
  out.open("workbook")
      .attr("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
      .attr("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  out.open("sheets");
  for (std::size_t k = 0; k < kNames.size(); ++k) {
    out.open("sheet").attr("name", kNames[k]).attr("sheetId", k + 1);
    out.attr("r:id", std::string_view("rId" + std::to_string(k + 1))).close();
  }
  return std::move(out).finish();
}

}  // namespace
}  // namespace xlsx

Result<Bytes> write_xlsx(const ExportInput& input, const ExportOptions& options) {
  const Result<Date> date = parse_date(options.date);
  if (!date) return date.error();
  const facts::Reading reading(input.blocks);
  bool full = false;
  xlsx::Sheet figures = xlsx::figures(reading, full);
  xlsx::Sheet relations = xlsx::relations(reading, input.intended, full);
  if (full) return Error{Code::too_large, std::to_string(xlsx::kMaxRows) + " rows"};
  constexpr std::array kRelations{ooxml::Relation{"rId1", "worksheet", "worksheets/sheet1.xml"},
                                  ooxml::Relation{"rId2", "worksheet", "worksheets/sheet2.xml"},
                                  ooxml::Relation{"rId3", "styles", "styles.xml"}};
  constexpr std::array kParts{ooxml::Part{"/xl/workbook.xml", "spreadsheetml.sheet.main"},
                              ooxml::Part{"/xl/styles.xml", "spreadsheetml.styles"},
                              ooxml::Part{"/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"},
                              ooxml::Part{"/xl/worksheets/sheet2.xml", "spreadsheetml.worksheet"}};
  const std::array entries{
      ZipEntry{"[Content_Types].xml", ooxml::content_types_part(kParts)},
      ZipEntry{"_rels/.rels", ooxml::package_relations_part("xl/workbook.xml")},
      ZipEntry{"xl/workbook.xml", xlsx::workbook_part()},
      ZipEntry{"xl/_rels/workbook.xml.rels", ooxml::relations_part(kRelations)},
      ZipEntry{"xl/styles.xml", std::string(xlsx::styles_part())},
      ZipEntry{"xl/worksheets/sheet1.xml", std::move(figures).finish()},
      ZipEntry{"xl/worksheets/sheet2.xml", std::move(relations).finish()},
      ZipEntry{"docProps/core.xml", ooxml::core_properties_part(input, *date)},
      ZipEntry{"docProps/app.xml", ooxml::app_properties_part(input.metadata)},
  };
  return write_zip(entries, *date);
}

}  // namespace wengao
