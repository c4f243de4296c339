#include "core/import/markdown/markdown.h"

#include <doctest/doctest.h>

#include "core/text/utf.h"

using namespace wengao;

namespace {

Document document_of(std::u16string_view source) {
  const auto imported = import::markdown::import_markdown(source);
  REQUIRE(imported.ok());
  return imported->document;
}
std::string text_of(std::u16string_view source) {
  return text::to_utf8(document_of(source).text());
}

}  // namespace

TEST_CASE("headings of # give title and levels") {
  const Document document = document_of(u"# 工作总结\n\n## 主要做法 ##\n### 落实责任\n正文");
  CHECK(text::to_utf8(document.text()) == "工作总结\n主要做法\n落实责任\n正文");
  CHECK(document.line(0).attributes == Attributes{Kind::title, 0});
  CHECK(document.line(1).attributes == Attributes{Kind::heading, 1});
  CHECK(document.line(2).attributes == Attributes{Kind::heading, 2});
}

TEST_CASE("wrapped lines are one paragraph; lists, quotes and hard breaks are their own") {
  CHECK(text_of(u"# 总结\n走访职工，\n发放慰问金。\n\n- 甲\n- 乙\n1. 丙\n> 丁  \n戊") ==
        "总结\n走访职工，发放慰问金。\n甲\n乙\n1. 丙\n丁\n戊");
}

TEST_CASE("lines end as in any text") {
  CHECK(text_of(u"# 总结\r\r一、甲\r\n\r\n二、乙\n") == "总结\n一、甲\n二、乙");
}

TEST_CASE("emphasis, code and links leave their text; lone stars stay") {
  CHECK(text_of(u"# 总结\n**重点**是[通知](http://x.cn/a(1))和`代码`，**年不动，2\\*3。") ==
        "总结\n重点是通知和代码，**年不动，2*3。");
}

TEST_CASE("pipe tables become tables") {
  const Document document =
      document_of(u"# 总结\n| 项目 | 数 |\n|---|---:|\n| 慰问 | **36** |\n后文");
  CHECK(text::to_utf8(document.text()) == "总结\n项目\t数\n慰问\t36\n后文");
  CHECK(document.line(2).attributes.kind == Kind::table);
}

TEST_CASE("only a text that begins with a heading is Markdown") {
  CHECK(import::markdown::is_markdown(u"\n# 总结\n"));
  CHECK(!import::markdown::is_markdown(u"总结\n# 一\n"));
  CHECK(!import::markdown::is_markdown(u"#总结"));
}
