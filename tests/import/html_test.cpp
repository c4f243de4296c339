#include "core/import/html/html.h"

#include <doctest/doctest.h>

#include "core/text/utf.h"

using namespace wengao;

namespace {

std::string text_of(std::u16string_view source) {
  const auto imported = import::html::import_html(source, {});
  REQUIRE(imported.ok());
  return text::to_utf8(imported->document.text());
}

}  // namespace

TEST_CASE("paragraphs, breaks and headings become lines; styling and scripts vanish") {
  CHECK(
      text_of(
          u"<html><head><title>站名</title><style>p{color:red}</style></head><body>"
          u"<h1>青石镇<b>工作</b>总结</h1><p>一、<span>主要</span>做法</p><script>alert(1)</script>"
          u"<div>走访职工<br>126户。</div><p onclick=\"x('>')\">完</p></body></html>") ==
      "青石镇工作总结\n一、主要做法\n走访职工\n126户。\n完");
}

TEST_CASE("white space folds; a line end inside Chinese text is nothing") {
  CHECK(text_of(u"<p>  落实\n  责任   到 人 A\nB</p>") == "落实责任 到 人 A B");
  CHECK(text_of(u"<p>甲&nbsp;乙&mdash;&#8220;丙&#x201D;&amp;&unknown;</p>") ==
        "甲\u00a0乙—“丙”&&unknown;");
}

TEST_CASE("numbers of lists are kept: the browser's and Word's own") {
  CHECK(text_of(u"<ol><li>健全制度</li><li>加强培训<ol start=3><li>岗前</li></ol></li></ol>") ==
        "1.健全制度\n2.加强培训\n3.岗前");
  CHECK(text_of(
            u"<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>"
            u"（一）<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>落实责任</p>") ==
        "（一）落实责任");
}

TEST_CASE("tables of data are tables, tables that arrange a page are not") {
  const auto imported = import::html::import_html(
      u"<table><tr><th colspan=2>项目</th><th>金额</th></tr><tr><td>慰问</td><td>户</td><td>3.6"
      u"</td></tr></table>",
      {});
  REQUIRE(imported.ok());
  CHECK(text::to_utf8(imported->document.text()) == "项目\t［并左］\t金额\n慰问\t户\t3.6");
  CHECK(imported->document.line(1).attributes.kind == Kind::table);
  CHECK(
      text_of(u"<table><tr><td>导航</td><td><p>一</p><p>二</p><p>三</p><p>四</p><p>五</p></td></tr>"
              u"</table>") == "导航\n一\n二\n三\n四\n五");
}

TEST_CASE("what is hidden stays out, and an element left open inside it swallows nothing") {
  CHECK(text_of(u"<div style=\"display: none\"><p>藏<div>也藏</div></div><p>见</p>") == "见");
}

TEST_CASE("broken markup loses no text") {
  CHECK(text_of(u"<p>甲<b>乙<p>丙</i>1 < 2 且 <p title=\"无尾>丁</p>") == "甲乙\n丙1 < 2 且\n丁");
  CHECK(text_of(u"<p>甲<!-- 注 -->乙<![endif]>丙</p") == "甲乙丙");
}

TEST_CASE("pages are told from text, and say their charset") {
  CHECK(import::html::is_html(u" <!DOCTYPE html><p>"));
  CHECK(import::html::is_html(u"<div class=x>甲</div>"));
  CHECK(!import::html::is_html(u"<通知>甲"));
  CHECK(!import::html::is_html(u"一、工作"));
  const std::string head = "<html><head><meta charset=\"gbk\">";
  CHECK(import::html::declared_charset(Bytes(head.begin(), head.end())) == text::Charset::gb18030);
}

TEST_CASE("lists count as their style says, unless the text has numbers of its own") {
  CHECK(text_of(
            u"<ol style='list-style-type: cjk-ideographic'><li>甲</li><li value=5>乙</li></ol>") ==
        "一、甲\n五、乙");
  CHECK(text_of(u"<ol type=a><li>5公里</li></ol><ol style='list-style:none'><li>丙</li></ol>") ==
        "a. 5公里\n丙");
  CHECK(text_of(u"<ol><li>一、甲</li><li>（二）乙</li><li>3.丙</li><li>1.5公里</li></ol>") ==
        "一、甲\n（二）乙\n3.丙\n4. 1.5公里");
}

TEST_CASE("cells that reach over rows and columns leave the others in their places") {
  CHECK(text_of(u"<table><tr><td rowspan=3>甲<td>乙<td rowspan=2>丙<tr><td>丁<tr><td>戊<td>己"
                u"</table>") == "甲\t乙\t丙\n［并上］\t丁\t［并上］\n［并上］\t戊\t己");
}

TEST_CASE("Word's own marks: symbols, changes, comments, hidden and empty paragraphs") {
  CHECK(text_of(u"<p><span style='font-family:Wingdings;mso-char-type:symbol;"
                u"mso-symbol-font-family:Wingdings'><span>\u00FE</span></span>是</p>") == "☑是");
  constexpr std::u16string_view kChanged = u"<p>走访<del>慰问</del><ins>帮扶</ins></p>";
  CHECK(text_of(kChanged) == "走访帮扶");
  import::Options reject;
  reject.revisions = import::Revisions::reject;
  const auto rejected = import::html::import_html(kChanged, reject);
  REQUIRE(rejected.ok());
  CHECK(text::to_utf8(rejected->document.text()) == "走访慰问");
  CHECK(text_of(u"<p>甲<a class=msocomanchor href=\"#c1\">[u1]</a></p><p><o:p>&nbsp;</o:p></p>"
                u"<div style='mso-element:comment-list'><div><p>批注</p></div></div>") == "甲");
  CHECK(text_of(u"<p>见<span style='mso-hide:all'>藏</span></p>") == "见");
}

TEST_CASE("a picture that stands in the page comes in, and nothing is fetched for others") {
  const auto imported = import::html::import_html(
      u"<p>甲<img src=\"data:image/gif;base64,R0lGODlhYAAwAAAAADs=\" width=48 "
      u"alt=\"会&amp;场\">乙</p>"
      u"<img src='http://x/a.png'><img src='data:image/png;base64,PHN2Zz4='>",
      {});
  REQUIRE(imported.ok());
  CHECK(text::to_utf8(imported->document.text()) == "甲\n［图片1：会&场］\n乙");
  REQUIRE(imported->document.pictures() != nullptr);
  const Picture& picture = imported->document.pictures()->front();
  CHECK(picture.width == 12'700);
  CHECK(picture.height == 6'350);
  CHECK(imported->notes == std::vector<import::Note>{{import::NoteKind::pictures_kept, 1},
                                                     {import::NoteKind::pictures, 2}});
}

TEST_CASE("what a page loses is counted") {
  const auto imported = import::html::import_html(
      u"<p><a href=\"http://x\">甲</a><img src=a><script>1</script><iframe></iframe></p>"
      u"<ol><li>乙</ol>",
      {});
  REQUIRE(imported.ok());
  using import::NoteKind;
  CHECK(imported->notes == std::vector<import::Note>{{NoteKind::numbers, 1},
                                                     {NoteKind::pictures, 1},
                                                     {NoteKind::links, 1},
                                                     {NoteKind::scripts, 2}});
}
