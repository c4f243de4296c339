// The catalogue of rules, from the rules themselves, their pages and the phrase tables.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/cli/commands.h"
#include "core/cli/rule_pages.h"
#include "core/cli/rules_html.h"
#include "core/engine/json_writer.h"
#include "core/lint/phrases.h"
#include "core/lint/rule.h"
#include "core/text/utf.h"

namespace wengao::cli {
namespace {

constexpr std::array<std::string_view, 3> kFormats = {"md", "html", "json"};

std::string rules_json(std::span<const CatalogueEntry> entries, Lang lang) {
  std::string out;
  engine::JsonWriter json(out);
  json.begin_array();
  for (const CatalogueEntry& entry : entries) {
    const Rule& rule = *entry.rule;
    json.begin_object();
    json.field("id", rule.id);
    json.field("category", name(rule.category));
    json.field("severity", name(rule.severity));
    json.field("source", name(rule.source));
    json.field("clause", rule.clause);
    json.field("name", lang == Lang::zh ? rule.name.zh : rule.name.en);
    json.field("page", entry.said);
    json.field("bad", rule.bad.text);
    json.field("good", rule.good.text);
    json.key("rows");
    json.begin_array();
    for (const lint::Phrase* row : entry.rows) {
      json.begin_object();
      json.field("wrong", row->wrong);
      json.field("right", row->right);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  return out + "\n";
}

// A table's row keeps to its line and cell.
std::string cell(std::u16string_view text) {
  std::string out;
  for (const char c : text::to_utf8(text)) {
    if (c == '|') out.push_back('\\');
    out.push_back(c);
  }
  return out;
}

std::string rules_markdown(std::span<const CatalogueEntry> entries, Lang lang) {
  const bool zh = lang == Lang::zh;
  std::string out = zh ? "# 检查规则\n" : "# Rules\n";
  for (const CatalogueEntry& entry : entries) {
    const Rule& rule = *entry.rule;
    out += "\n## " + text::to_utf8(zh ? rule.name.zh : rule.name.en) + "\n\n`" +
           std::string(rule.id) + "` · " + std::string(name(rule.severity)) + " · " +
           std::string(name(rule.source));
    if (!rule.clause.empty()) out += " (" + std::string(rule.clause) + ")";
    out += "\n\n" + std::string(entry.said) + "\n";
    if (!rule.bad.text.empty()) {
      out += (zh ? "\n不妥：\n\n```text\n" : "\nWrong:\n\n```text\n") +
             text::to_utf8(rule.bad.text) +
             (zh ? "\n```\n\n改后：\n\n```text\n" : "\n```\n\nRight:\n\n```text\n") +
             text::to_utf8(rule.good.text) + "\n```\n";
    }
    if (entry.rows.empty()) continue;
    out += zh ? "\n| 误 | 正 |\n|---|---|\n" : "\n| wrong | right |\n|---|---|\n";
    for (const lint::Phrase* row : entry.rows) {
      out += "| " + cell(row->wrong) + " | " + cell(row->right) + " |\n";
    }
  }
  return out;
}

std::vector<CatalogueEntry> catalogue() {
  std::vector<CatalogueEntry> entries;
  for (const Rule* rule : lint::all_rules()) {
    CatalogueEntry& entry = entries.emplace_back();
    entry.rule = rule;
    entry.said = page_of_rule(rule->id);
    if (!rule->table) continue;
    for (const lint::Phrase& phrase : lint::phrases()) {
      if (phrase.table == *rule->table) entry.rows.push_back(&phrase);
    }
    std::sort(entry.rows.begin(), entry.rows.end(),
              [](const lint::Phrase* a, const lint::Phrase* b) { return a->wrong < b->wrong; });
  }
  return entries;
}

}  // namespace

int rules(const Options& options) {
  const std::string format = options.format.empty() ? "md" : options.format;
  if (std::find(kFormats.begin(), kFormats.end(), format) == kFormats.end()) {
    report("wengao rules", Error{Code::bad_option, "--format " + format}, options);
    return kCouldNotRun;
  }
  const std::vector<CatalogueEntry> entries = catalogue();
  if (format == "html") return write_output(rules_html(entries, options.lang), options);
  return write_output(
      format == "json" ? rules_json(entries, options.lang) : rules_markdown(entries, options.lang),
      options);
}

}  // namespace wengao::cli
