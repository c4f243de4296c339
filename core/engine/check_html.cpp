#include <algorithm>
#include <array>
#include <vector>

#include "core/engine/answers.h"
#include "core/engine/places.h"
#include "core/export/markup/markup.h"
#include "core/lint/rule.h"
#include "core/text/utf.h"

namespace wengao::engine {
namespace {

// How much of the line is shown on either side of the words, in UTF-16 units.
constexpr Off kAround = 40;

constexpr std::size_t kCategories = static_cast<std::size_t>(Category::corrupted) + 1;
constexpr std::array<Wording, kCategories> kFamilies = {{
    {u"待填空缺", u"Placeholders"},
    {u"网页残留", u"Web residue"},
    {u"序号", u"Numbering"},
    {u"标题", u"Headings"},
    {u"标点", u"Punctuation"},
    {u"数字", u"Numbers"},
    {u"日期", u"Dates"},
    {u"单位", u"Units"},
    {u"数据不符", u"Figures"},
    {u"用词", u"Words"},
    {u"结构", u"Structure"},
    {u"版式", u"Layout"},
    {u"重复", u"Repetition"},
    {u"乱码", u"Corrupted text"},
}};
constexpr std::array<Wording, 3> kSeverities = {
    {{u"必改", u"Error"}, {u"建议", u"Warning"}, {u"提示", u"Hint"}}};

// Black on white, sized for A4: the report is printed and signed.
constexpr std::string_view kStyle =
    "@page{size:A4;margin:20mm 18mm}"
    "body{max-width:760px;margin:32px auto;padding:0 20px;color:#20262b;background:#fff;"
    "font:14px/1.6 \"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif}"
    "h1{margin:0 0 4px;font-size:22px}h2{margin:28px 0 8px;font-size:16px;break-after:avoid}"
    ".file{margin:0;color:#5b656d}.verdict{margin:16px 0;padding:10px 14px;border-left:4px solid;"
    "font-weight:600}.ready{border-color:#24693f;color:#24693f}"
    ".not-ready{border-color:#b82e25;color:#b82e25}"
    "table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}"
    "th,td{padding:4px 10px;border-bottom:1px solid #cdd3d7;text-align:right;font-weight:400}"
    "th{color:#5b656d}th:first-child,td:first-child{text-align:left}"
    "tr.sum td{border-bottom:0;font-weight:600}"
    "ol{margin:0;padding:0;list-style:none}ul{margin:0;padding:0 0 0 20px}"
    "ol li{padding:8px 0 8px 76px;border-bottom:1px solid #e1e4e6;position:relative;"
    "break-inside:avoid}"
    ".where{position:absolute;left:0;top:8px;width:68px;color:#5b656d}"
    ".level{margin-right:8px;font-size:12px;font-weight:600}.error{color:#b82e25}"
    ".warning{color:#8f5706}.hint{color:#44688c}"
    ".words{margin:2px 0 0;color:#5b656d;font-family:FangSong,STFangsong,serif;"
    "overflow-wrap:anywhere}"
    "mark{background:#fbf2e0;color:#20262b}.why{margin:2px 0 0;color:#69737b;font-size:12px}"
    "@media print{body{margin:0;max-width:none;padding:0}}";

std::u16string_view in(const Wording& wording, Lang lang) {
  return lang == Lang::zh ? wording.zh : wording.en;
}

using Tally = std::array<std::uint32_t, 3>;  // by severity

class CheckReport {
 public:
  CheckReport(const Reading& reading, Lang lang, Markup& out)
      : reading_(reading), lang_(lang), out_(out), places_(reading.blocks) {
    for (const Finding& finding : reading.findings) {
      if (places_.line_of(finding.block) == Places::kNone) continue;
      const auto severity = static_cast<std::size_t>(finding.severity);
      ++by_family_[static_cast<std::size_t>(finding.rule->category)][severity];
      ++all_[severity];
    }
  }

  void write() {
    out_.open("h1").text(say(u"检查报告", u"Check report")).close();
    out_.open("p").attr("class", "file").text(reading_.file).close();
    for (const recognise::Report& report : reading_.reports) {
      if (report.title.empty()) continue;
      out_.open("p").attr("class", "file").text(std::u16string_view(report.title)).close();
    }
    const bool ready = all_[0] == 0;
    out_.open("p").attr("class", ready ? "verdict ready" : "verdict not-ready");
    if (ready) {
      out_.text(say(u"没有必改项，可以报送。", u"No error is left: ready to hand in."));
    } else {
      out_.text(say(u"还有必改项：", u"Errors left: ")).text(std::to_string(all_[0]));
    }
    out_.close().line_end();
    if (!reading_.findings.empty()) {
      write_tally();
      write_findings(say(u"逐条说明", u"Findings"), reading_.findings, false);
    }
    if (!reading_.ignored.empty()) {
      write_findings(say(u"已忽略，不计入：", u"Ignored, not counted: "), reading_.ignored, true);
    }
    if (reading_.profile != nullptr) write_profile(*reading_.profile);
  }

 private:
  [[nodiscard]] std::u16string_view say(std::u16string_view zh, std::u16string_view en) const {
    return lang_ == Lang::zh ? zh : en;
  }

  void write_row(std::u16string_view name, const Tally& tally) {
    out_.open("td").text(name).close();
    std::uint32_t sum = 0;
    for (const std::uint32_t count : tally) {
      sum += count;
      out_.open("td").text(count == 0 ? std::string("–") : std::to_string(count)).close();
    }
    out_.open("td").text(std::to_string(sum)).close();
  }

  void write_tally() {
    out_.open("h2").text(say(u"分类统计", u"By family")).close();
    out_.open("table").open("tr");
    out_.open("th").text(say(u"类别", u"Family")).close();
    for (const Wording& severity : kSeverities) out_.open("th").text(in(severity, lang_)).close();
    out_.open("th").text(say(u"合计", u"Sum")).close().close();
    for (std::size_t family = 0; family < kCategories; ++family) {
      const Tally& tally = by_family_[family];
      if (tally[0] + tally[1] + tally[2] == 0) continue;
      out_.open("tr");
      write_row(in(kFamilies[family], lang_), tally);
      out_.close();
    }
    out_.open("tr").attr("class", "sum");
    write_row(say(u"合计", u"Sum"), all_);
    out_.close().close().line_end();
  }

  // What the house does otherwise: its points of paper, and its word on rules.
  void write_profile(const lint::Profile& profile) {
    const auto differs = lint::deviations_told(profile, lang_);
    std::vector<std::u16string> rules;
    for (const Rule* rule : lint::rules_off(profile)) {
      rules.push_back(std::u16string(in(rule->name, lang_)).append(say(u"：关闭", u": off")));
    }
    for (const auto& [rule, severity] : lint::rules_restamped(profile)) {
      rules.push_back(std::u16string(in(rule->name, lang_))
                          .append(say(u"：改为", u": "))
                          .append(in(kSeverities[static_cast<std::size_t>(severity)], lang_)));
    }
    if (profile.name.empty() && differs.empty() && rules.empty()) return;
    out_.open("h2").text(say(u"本单位规定", u"Rules of the house"));
    if (!profile.name.empty()) out_.text(say(u"：", u": ")).text(std::u16string_view(profile.name));
    out_.close();
    write_points(differs);
    write_points(rules);
  }

  void write_points(const std::vector<std::u16string>& points) {
    if (points.empty()) return;
    out_.open("ul");
    for (const std::u16string& point : points) {
      out_.line_end().open("li").text(std::u16string_view(point)).close();
    }
    out_.close().line_end();
  }

  void write_findings(std::u16string_view heading, std::span<const Finding> findings,
                      bool counted) {
    out_.open("h2").text(heading);
    if (counted) out_.text(std::to_string(findings.size()));
    out_.close();
    out_.open("ol");
    for (const Finding& finding : findings) {
      const std::uint32_t line = places_.line_of(finding.block);
      if (line != Places::kNone) write_finding(finding, line);
    }
    out_.close();
  }

  void write_finding(const Finding& finding, std::uint32_t line) {
    out_.line_end().open("li");
    out_.open("span").attr("class", "where");
    out_.text(say(u"第 ", u"Line ")).text(std::to_string(line + 1)).text(say(u" 段", u"")).close();
    out_.open("span").attr("class", "level " + std::string(name(finding.severity)));
    out_.text(in(kSeverities[static_cast<std::size_t>(finding.severity)], lang_)).close();
    out_.text(std::u16string_view(message(finding, lang_)));
    write_words(places_.block(line).text, finding.span);
    std::string why(finding.rule->clause);
    if (!finding.fixes.empty()) {
      if (!why.empty()) why += " · ";
      text::append_utf8(label(finding.fixes.front(), lang_), why);
    }
    if (!why.empty()) out_.open("p").attr("class", "why").text(why).close();
    out_.close();
  }

  // The words in their line.
  void write_words(std::u16string_view text, Span span) {
    const Off size = static_cast<Off>(text.size());
    const auto whole = [&](Off at) { return on_boundary(text, at) ? at : at - 1; };
    const Off begin = whole(span.begin > kAround ? span.begin - kAround : 0);
    const Off end = whole(size - span.end > kAround ? span.end + kAround : size);
    out_.open("p").attr("class", "words");
    if (begin > 0) out_.text(u"……");
    out_.text(text.substr(begin, span.begin - begin));
    if (!span.empty()) out_.open("mark").text(text.substr(span.begin, span.size())).close();
    out_.text(text.substr(span.end, end - span.end));
    if (end < size) out_.text(u"……");
    out_.close();
  }

  const Reading& reading_;
  Lang lang_;
  Markup& out_;
  Places places_;
  std::array<Tally, kCategories> by_family_ = {};
  Tally all_ = {};
};

}  // namespace

std::string check_html(std::span<const Reading> readings, Lang lang) {
  Markup out(Markup::Dialect::html);
  out.open("html").attr("lang", lang == Lang::zh ? "zh-CN" : "en");
  out.open("head").open("meta").attr("charset", "utf-8").close();
  out.open("title").text(lang == Lang::zh ? u"检查报告" : u"Check report").close();
  out.open("style").verbatim(kStyle).close().close();
  out.open("body");
  for (const Reading& reading : readings) CheckReport(reading, lang, out).write();
  return std::move(out).finish();
}

}  // namespace wengao::engine
