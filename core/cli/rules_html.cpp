#include "core/cli/rules_html.h"

#include <array>

#include "core/export/markup/markup.h"

namespace wengao::cli {
namespace {

constexpr std::string_view kStyle =
    "body{max-width:820px;margin:32px auto;padding:0 20px;color:#20262b;background:#fff;"
    "font:15px/1.65 \"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",sans-serif}"
    "h1{margin:0 0 12px;font-size:24px}h2{margin:0;font-size:16px}"
    "header{position:sticky;top:0;padding:12px 0;background:#fff;border-bottom:1px solid #cdd3d7}"
    "input{width:100%;padding:8px 10px;border:1px solid #9aa4ab;border-radius:4px;font:inherit;"
    "box-sizing:border-box}"
    "#count{margin:6px 0 0;color:#5b656d;font-size:13px}"
    "article{padding:16px 0;border-bottom:1px solid #e1e4e6}"
    ".facts{margin:0 0 6px;color:#5b656d;font-size:13px}code{font-family:ui-monospace,monospace}"
    "p{margin:6px 0}pre{margin:4px 0;padding:6px 10px;white-space:pre-wrap;font:inherit;"
    "border-left:3px solid}.bad{border-color:#b82e25;background:#fbf1f0}"
    ".good{border-color:#24693f;background:#eff6f1}"
    "table{border-collapse:collapse}td{padding:2px 24px 2px 0;border-bottom:1px solid #e1e4e6}"
    "summary{color:#44688c;cursor:pointer}"
    "@media print{header input,#count{display:none}header{position:static}}";

// Shows the rules that hold every word that is looked for.
constexpr std::string_view kScript =
    "const q=document.querySelector('input'),c=document.getElementById('count');"
    "const all=[...document.querySelectorAll('article')].map(a=>[a,a.textContent.toLowerCase()]);"
    "function draw(){const w=q.value.toLowerCase().split(/\\s+/).filter(Boolean);let n=0;"
    "for(const[a,t]of all){const on=w.every(x=>t.includes(x));a.hidden=!on;n+=on?1:0}"
    "c.textContent=`${n} / ${all.length}`}"
    "q.addEventListener('input',draw);draw();";

struct Level {
  std::string_view zh, en;
};
constexpr std::array<Level, 3> kLevels = {
    {{"必改", "error"}, {"建议", "warning"}, {"提示", "hint"}}};
constexpr std::array<Level, 4> kSources = {{{"法律法规", "law"},
                                            {"国家标准", "standard"},
                                            {"通行惯例", "practice"},
                                            {"本单位规定", "house"}}};

class Writer {
 public:
  explicit Writer(Lang lang) : zh_(lang == Lang::zh) {}

  std::string write(std::span<const CatalogueEntry> entries) {
    out_.open("html").attr("lang", zh_ ? "zh-CN" : "en");
    out_.open("head").open("meta").attr("charset", "utf-8").close();
    out_.open("title").text(title()).close();
    out_.open("style").verbatim(kStyle).close().close();
    out_.open("body").open("h1").text(title()).close();
    out_.open("header").open("input").attr("type", "search").attr("autofocus", "");
    const std::u16string_view hint =
        zh_ ? u"查找：词语、规则名称、标准条款" : u"Search: words, names, clauses";
    out_.attr("placeholder", hint).attr("aria-label", hint).close();
    out_.open("p").attr("id", "count").attr("role", "status").close().close();
    for (const CatalogueEntry& entry : entries) article(entry);
    out_.open("script").verbatim(kScript).close();
    return std::move(out_).finish();
  }

 private:
  [[nodiscard]] std::u16string_view title() const { return zh_ ? u"检查规则" : u"Rules"; }
  [[nodiscard]] std::string_view in(const Level& level) const { return zh_ ? level.zh : level.en; }

  void article(const CatalogueEntry& entry) {
    const Rule& rule = *entry.rule;
    out_.line_end().open("article").attr("id", rule.id);
    out_.open("h2").text(zh_ ? rule.name.zh : rule.name.en).close();
    std::string facts(" · ");
    facts += in(kLevels[static_cast<std::size_t>(rule.severity)]);
    facts += " · ";
    facts += in(kSources[static_cast<std::size_t>(rule.source)]);
    if (!rule.clause.empty()) facts += " · " + std::string(rule.clause);
    out_.open("p").attr("class", "facts").open("code").text(rule.id).close().text(facts).close();
    std::string_view rest = entry.said;
    while (!rest.empty()) {
      const std::size_t end = rest.find("\n\n");
      paragraph(rest.substr(0, end));
      rest = end == rest.npos ? std::string_view() : rest.substr(end + 2);
    }
    if (!rule.bad.text.empty()) {
      out_.open("pre").attr("class", "bad").text(rule.bad.text).close();
      out_.open("pre").attr("class", "good").text(rule.good.text).close();
    }
    if (!entry.rows.empty()) rows(entry.rows);
    out_.close();
  }

  // Plain words, with `code` in them.
  void paragraph(std::string_view said) {
    out_.open("p");
    bool code = false;
    while (!said.empty()) {
      const std::size_t end = said.find('`');
      if (code) out_.open("code");
      out_.text(said.substr(0, end));
      if (code) out_.close();
      if (end == said.npos) break;
      said.remove_prefix(end + 1);
      code = !code;
    }
    out_.close();
  }

  void rows(const std::vector<const lint::Phrase*>& rows) {
    out_.open("details").open("summary");
    out_.text(zh_ ? u"词表，" : u"Words: ").text(std::to_string(rows.size()));
    out_.text(zh_ ? u" 条" : u"").close().open("table");
    for (const lint::Phrase* row : rows) {
      out_.open("tr").open("td").text(row->wrong).close();
      out_.open("td").text(row->right).close().close();
    }
    out_.close().close();
  }

  bool zh_;
  Markup out_{Markup::Dialect::html};
};

}  // namespace

std::string rules_html(std::span<const CatalogueEntry> entries, Lang lang) {
  return Writer(lang).write(entries);
}

}  // namespace wengao::cli
