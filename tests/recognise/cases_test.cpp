#include "tests/recognise/cases.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "core/text/utf.h"

namespace wengao::tests {
namespace {

constexpr const char* kBar = "｜";
constexpr const char* kLead = "‖";

struct KindLabel {
  Kind kind;
  const char* label;
};
constexpr KindLabel kLabels[] = {
    {Kind::body, "正文"},
    {Kind::title, "标题"},
    {Kind::subtitle, "副题"},
    {Kind::byline, "作者"},
    {Kind::addressee, "主送"},
    {Kind::table, "表格"},
    {Kind::caption, "表题"},
    {Kind::attachment_note, "附件说明"},
    {Kind::attachment_title, "附件"},
    {Kind::signature, "署名"},
    {Kind::date, "日期"},
    {Kind::annotation, "附注"},
    {Kind::issuer, "标志"},
    {Kind::doc_number, "文号"},
    {Kind::urgency, "紧急"},
    {Kind::secrecy, "密级"},
    {Kind::copy_number, "份号"},
    {Kind::signer, "签发"},
    {Kind::imprint, "版记"},
    {Kind::separator, "分隔"},
    {Kind::noise, "噪声"},
    {Kind::blank, "空"},
};

CaseLine read_line(const std::string& line, std::size_t bar, int number) {
  CaseLine out;
  out.number = number;
  out.label = line.substr(0, bar);
  if (out.label.starts_with('>')) {
    out.starts = true;
    out.label.erase(0, 1);
  }
  if (out.label.ends_with('?')) {
    out.doubtful = true;
    out.label.pop_back();
  }
  std::string text = line.substr(bar + std::string(kBar).size());
  if (const std::size_t lead = text.find(kLead); lead != text.npos) {
    out.lead_end = static_cast<Off>(text::from_utf8(text.substr(0, lead)).size());
    text.erase(lead, std::string(kLead).size());
  }
  out.text = text::from_utf8(text);
  return out;
}

}  // namespace

std::u16string Case::text() const {
  std::u16string out;
  for (const CaseLine& line : lines) {
    if (&line != &lines.front()) out.push_back(u'\n');
    out += line.text;
  }
  return out;
}

std::vector<Case> read_cases(const std::string& path) {
  std::vector<Case> cases;
  std::ifstream in(path);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.starts_with("===")) {
      cases.push_back({line.substr(4), {}});
    } else if (const std::size_t bar = line.find(kBar); bar != line.npos && !cases.empty()) {
      cases.back().lines.push_back(read_line(line, bar, number));
    } else if (!line.empty() && !line.starts_with("#")) {
      FAIL("not a line of a case: " << path << ":" << number << " " << line);
    }
  }
  return cases;
}

std::string label_of(const BlockInfo& info) {
  if (info.kind == Kind::heading) {
    constexpr const char* kLevels[] = {"无号", "一级", "二级", "三级", "四级", "五级"};
    return std::string(kLevels[info.level]) + (info.run_in ? "+" : "");
  }
  for (const KindLabel& kind : kLabels) {
    if (kind.kind == info.kind) return std::string(kind.label) + (info.run_in ? "+" : "");
  }
  return "?";
}

TEST_CASE("every line of the case files is what its margin says") {
  int cases_run = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(WENGAO_SOURCE_DIR "/tests/recognise/cases")) {
    for (const Case& c : read_cases(entry.path().string())) {
      ++cases_run;
      const Document document = Document::from_text(c.text());
      const recognise::Recognised found = recognise::recognise(document);
      REQUIRE(found.blocks.size() == c.lines.size());
      bool any_start = false;
      for (const CaseLine& line : c.lines) any_start = any_start || line.starts;
      for (std::size_t i = 0; i < c.lines.size(); ++i) {
        const CaseLine& line = c.lines[i];
        const BlockInfo& info = found.blocks[i].info;
        INFO(entry.path().filename().string(), ":", line.number, " (", c.name, ") ",
             text::to_utf8(line.text));
        CHECK(label_of(info) == line.label);
        if (line.lead_end != 0) CHECK(info.lead.end == line.lead_end);
        if (any_start) CHECK(info.starts_report == line.starts);
        CHECK((info.confidence < 60) == line.doubtful);
      }
    }
  }
  CHECK(cases_run > 20);
}

}  // namespace wengao::tests
