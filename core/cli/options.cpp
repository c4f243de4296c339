#include "core/cli/options.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text/dates.h"
#include "core/text/numerals.h"
#include "core/text/utf.h"

namespace wengao::cli {
namespace {

constexpr std::array<std::string_view, 8> kVerbs = {"outline", "check", "figures",   "similar",
                                                    "convert", "new",   "normalise", "rules"};

bool is_date(std::string_view value) {
  const std::u16string wide = text::from_utf8(value);
  if (wide.size() != 10 || wide[4] != u'-' || wide[7] != u'-') return false;
  const auto year = text::read_digits(std::u16string_view(wide).substr(0, 4));
  const auto month = text::read_digits(std::u16string_view(wide).substr(5, 2));
  const auto day = text::read_digits(std::u16string_view(wide).substr(8, 2));
  return year && month && day && year->units == 4 && month->units == 2 && day->units == 2 &&
         day->value >= 1 && day->value <= text::days_in_month(year->value, month->value);
}

// One option with a value: its names and what it does with the value. False: the value does not
// fit.
struct Valued {
  std::string_view name;
  bool (*set)(Options& options, std::string_view value);
};

constexpr Valued kValued[] = {
    {"--format",
     [](Options& o, std::string_view v) {
       o.format = v;
       return !v.empty();
     }},
    {"--output",
     [](Options& o, std::string_view v) {
       o.output = v;
       return !v.empty();
     }},
    {"-o",
     [](Options& o, std::string_view v) {
       o.output = v;
       return !v.empty();
     }},
    {"--profile",
     [](Options& o, std::string_view v) {
       o.profile = v;
       return !v.empty();
     }},
    {"--dictionary",
     [](Options& o, std::string_view v) {
       o.dictionary = v;
       return !v.empty();
     }},
    {"--fonts",
     [](Options& o, std::string_view v) {
       o.fonts = v;
       return !v.empty();
     }},
    {"--date",
     [](Options& o, std::string_view v) {
       o.date = v;
       return is_date(v);
     }},
    {"--why",
     [](Options& o, std::string_view v) {
       const auto line = text::read_digits(text::from_utf8(v));
       if (!line || line->units != v.size() || line->value < 1 || line->value > 0x7FFFFFFF) {
         return false;
       }
       o.why = static_cast<std::uint32_t>(line->value);
       return true;
     }},
    {"--charset",
     [](Options& o, std::string_view v) {
       o.import.charset = text::charset_named(v);
       return o.import.charset.has_value();
     }},
    {"--output-charset",
     [](Options& o, std::string_view v) {
       const auto charset = text_charset_named(v);
       if (charset) o.output_charset = *charset;
       return charset.has_value();
     }},
    {"--revisions",
     [](Options& o, std::string_view v) {
       o.import.revisions = v == "reject" ? import::Revisions::reject : import::Revisions::accept;
       return v == "accept" || v == "reject";
     }},
    {"--hidden",
     [](Options& o, std::string_view v) {
       o.import.hidden_text = v == "keep";
       return v == "keep" || v == "drop";
     }},
    {"--comments",
     [](Options& o, std::string_view v) {
       o.comments = v == "list";
       return v == "list" || v == "drop";
     }},
    {"--lang",
     [](Options& o, std::string_view v) {
       o.lang = v == "en" ? Lang::en : Lang::zh;
       return v == "zh" || v == "en";
     }},
};

// Options without a value. False when `word` is none of them.
bool read_switch(std::string_view word, Options& out) {
  if (word == "--fix" || word == "--fix=safe") {
    out.fix = Fixes::safe;
  } else if (word == "--fix=all") {
    out.fix = Fixes::all;
  } else if (word == "--spelling") {
    out.spelling = Spelling::errors;
  } else if (word == "--spelling=suggest") {
    out.spelling = Spelling::suggestions;
  } else if (word == "--quiet" || word == "-q") {
    out.quiet = true;
  } else if (word == "--indent") {
    out.indent = true;
  } else if (word == "--pretty") {
    out.pretty = true;
  } else if (word == "--help" || word == "-h") {
    out.help = true;
  } else if (word == "--version") {
    out.version = true;
  } else {
    return false;
  }
  return true;
}

}  // namespace

Result<Options> read_options(int argc, const char* const* argv) {
  Options out;
  bool only_files = false;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (only_files || word == "-" || !word.starts_with("-")) {
      if (out.verb.empty() && !only_files) {
        out.verb = word;
      } else {
        out.files.emplace_back(word);
      }
      continue;
    }
    if (word == "--") {
      only_files = true;
      continue;
    }
    if (read_switch(word, out)) continue;
    const std::string_view name = word.substr(0, word.find('='));
    const auto* option = std::find_if(std::begin(kValued), std::end(kValued),
                                      [&](const Valued& v) { return v.name == name; });
    if (option == std::end(kValued)) return Error{Code::bad_option, std::string(word)};
    std::string_view value;
    if (name.size() < word.size()) {
      value = word.substr(name.size() + 1);
    } else if (i + 1 < argc) {
      value = argv[++i];
    }
    if (!option->set(out, value)) {
      return Error{Code::bad_option, std::string(name) + " " + std::string(value)};
    }
  }
  const bool asks = out.help || out.version;
  if (!out.verb.empty() && std::find(kVerbs.begin(), kVerbs.end(), out.verb) == kVerbs.end()) {
    return Error{Code::bad_option, out.verb};
  }
  if (!out.verb.empty() && out.verb != "rules" && out.files.empty() && !asks) {
    return Error{Code::bad_option, out.verb + (out.verb == "new" ? " GENRE" : " FILE")};
  }
  if (out.verb.empty()) out.help = out.help || !out.version;
  return out;
}

std::string help(Lang lang) {
  if (lang == Lang::en) {
    return R"(wengao — structure, checks and pages of Chinese official reports

  wengao outline FILE…            structure as JSON; --pretty for people
        --why LINE                why a line is what it is taken for
  wengao check FILE|FOLDER…       findings; --format text|json|sarif|html; of a FOLDER all
                                  reports below it, on all cores, with a summary
        --fix[=safe|all]          apply fixes, to FILE itself or to -o OUT
        --spelling[=suggest]      wrong characters too, by their context; =suggest also
                                  those that are less sure
  wengao figures FILE…            the figures of a report; --format json|csv|text
  wengao similar FILE…            passages that reports share; --format text|json;
                                  last year's FILE first tells what is new since
  wengao convert FILE -o OUT      by extension: docx pdf ofd html txt md json svg
                                  xlsx (the ledger of figures); several reports in FILE
                                  give OUT-1, OUT-2 …
        --output-charset NAME     of a txt: utf-8 utf-8-bom utf-16le gb18030 gbk
        --indent                  of a txt: two cells before paragraphs
  wengao normalise FILE -o OUT    numbers in order and in their standard forms, references
                                  (见第三部分) following; nothing else changes
  wengao new GENRE -o OUT         a skeleton; without a known GENRE the list of them
  wengao rules                    the catalogue of rules; --format md|html|json

FILE is .docx .txt .html .md or .json by its content, or - for standard input.
  --charset NAME      utf-8 utf-16le gb18030 big5, instead of the detected one
  --revisions accept|reject   tracked changes of a Word file (accept)
  --comments drop|list        comments and changes of a Word file, on standard error (drop)
  --hidden drop|keep          hidden text of a Word file (drop)
  --date YYYY-MM-DD   the date written into files (today)
  --profile FILE      house rules (JSON)
  --dictionary FILE   words that are right, one a line, as the page's dictionary gives them out
  --fonts DIR         fonts of your own for pdf and ofd, instead of those shipped
  --lang zh|en        language of messages
  --quiet             no progress, no summary

Exit status: 0 nothing found, 1 findings, 2 could not run.
)";
  }
  return R"(wengao 文稿——工作总结等公文材料的结构识别、检查与排版

  wengao outline 文件…            以 JSON 输出结构；--pretty 便于阅读
        --why 行号                说明这一行为什么这样识别
  wengao check 文件或文件夹…      检查；--format text|json|sarif|html；文件夹连同下级各层
                                  一并检查，用上全部处理器，末尾给出汇总
        --fix[=safe|all]          直接修改：写回原文件，或写到 -o 指定的文件
        --spelling[=suggest]      同时按上下文查错别字；=suggest 连同把握较小的疑点
  wengao figures 文件…            列出文中数据；--format json|csv|text
  wengao similar 文件…            找出各篇之间和一篇之内相同的段落；
                                  --format text|json；去年的放在前面，可看出新写的比例
  wengao convert 文件 -o 输出     按扩展名转换：docx pdf ofd html txt md json svg
                                  xlsx（数据台账）；一个文件含多篇时写成 输出-1、输出-2……
        --output-charset 名称     txt 的编码：utf-8 utf-8-bom utf-16le gb18030 gbk
        --indent                  txt 的段首空两字
  wengao normalise 文件 -o 输出   序号按次序和规范写法重编，“见第三部分”一类的引用随改，
                                  其余文字不动
  wengao new 文种 -o 输出         生成写作框架；文种不认识时列出全部文种
  wengao rules                    列出全部检查规则；--format md|html|json

“文件”按内容识别：docx txt html md json，“-”表示标准输入。
  --charset 名称      utf-8 utf-16le gb18030 big5，不用自动识别的编码
  --revisions accept|reject   Word 文件的修订：接受或拒绝（默认接受）
  --comments drop|list        Word 文件的批注和修订：不列出，或逐条列在标准错误输出（默认不列出）
  --hidden drop|keep          Word 文件的隐藏文字：略去或保留（默认略去）
  --date 年-月-日     写入文件的日期（默认为今天）
  --profile 文件      单位规则（JSON）
  --dictionary 文件   用户词典：没有错的词，一行一个，网页里导出的即可
  --fonts 文件夹      生成 pdf、ofd 时改用其中的字体
  --lang zh|en        提示语言
  --quiet             不显示进度和汇总

退出状态：0 没有问题，1 有问题，2 无法运行。
)";
}

}  // namespace wengao::cli
