// What the user may decide about a Word file, and what is kept beside its text.
#include <algorithm>

#include "core/import/note.h"
#include "tests/import/docx_file.h"

using namespace wengao;
using namespace wengao::testing;
using import::NoteKind;
using import::Revisions;

namespace {

std::string changed(std::string_view how, std::string_view content) {
  return "<w:" + std::string(how) + " w:id=\"1\">" + std::string(content) +
         "</w:" + std::string(how) + ">";
}
std::string deleted(std::string_view text) {
  return changed("del", "<w:r><w:delText>" + std::string(text) + "</w:delText></w:r>");
}

}  // namespace

TEST_CASE("tracked changes are accepted or rejected, and counted either way") {
  const Bytes file =
      docx_file("<w:p>" + run("走访") + deleted("慰问") + changed("ins", run("帮扶")) +
                changed("moveFrom", run("甲")) + changed("moveTo", run("乙")) + "</w:p>");
  CHECK(docx_text(file) == "走访帮扶乙");
  CHECK(docx_text(file, {.revisions = Revisions::reject}) == "走访慰问甲");
  CHECK(noted(imported_docx(file), NoteKind::revisions_accepted) == 4);
  const auto rejected = imported_docx(file, {.revisions = Revisions::reject});
  CHECK(noted(rejected, NoteKind::revisions_rejected) == 4);
  CHECK(noted(rejected, NoteKind::revisions_accepted) == 0);
}

TEST_CASE("tracked changes are listed with the comments, pieces of one change together") {
  const auto by = [](std::string_view name, std::string_view author, const std::string& runs) {
    return "<w:" + std::string(name) + " w:author=\"" + std::string(author) + "\">" + runs +
           "</w:" + std::string(name) + ">";
  };
  const Bytes file =
      docx_file(paragraph("一") + "<w:p>" + run("走访") + by("ins", "王", run("困难")) +
                by("ins", "王", run("群众")) +
                by("del", "李", "<w:r><w:delText>慰问</w:delText></w:r>") + "</w:p>");
  for (const Revisions choice : {Revisions::accept, Revisions::reject}) {
    const auto imported = imported_docx(file, {.revisions = choice});
    REQUIRE(imported.comments.size() == 2);
    CHECK(imported.comments[0].sort == import::Comment::Sort::insertion);
    CHECK(imported.comments[0].author == u"王");
    CHECK(imported.comments[0].line == 1);
    CHECK(import::words(imported.comments[0], Lang::zh) == u"插入\u201C困难群众\u201D");
    CHECK(import::words(imported.comments[1], Lang::en) == u"Deleted \u201C慰问\u201D");
    CHECK(noted(imported, NoteKind::comments) == 0);
  }
  const Bytes long_one =
      docx_file("<w:p>" + by("ins", "王", run(std::string(3000, 'a'))) + "</w:p>");
  CHECK(imported_docx(long_one).comments[0].text.size() == 201);
}

TEST_CASE("a deleted paragraph mark joins two lines, an inserted one does when rejected") {
  const auto marked = [](std::string_view change) {
    return "<w:p><w:pPr><w:rPr><w:" + std::string(change) + "/></w:rPr></w:pPr>" + run("上") +
           "</w:p>" + paragraph("下");
  };
  CHECK(docx_text(docx_file(marked("del"))) == "上下");
  CHECK(docx_text(docx_file(marked("del")), {.revisions = Revisions::reject}) == "上\n下");
  CHECK(docx_text(docx_file(marked("ins"))) == "上\n下");
  CHECK(docx_text(docx_file(marked("ins")), {.revisions = Revisions::reject}) == "上下");
  // Nothing follows: the line is not lost.
  CHECK(docx_text(docx_file("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("末") +
                            "</w:p>")) == "末");
}

TEST_CASE("joined paragraphs have one number, the last one's") {
  const std::string list =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
      "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
      "w:val=\"0\"/></w:num>";
  const std::string in = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
  const Bytes file =
      docx_file(paragraph("甲", in) + paragraph("乙", in + "<w:rPr><w:del/></w:rPr>") +
                    paragraph("丙", in) + paragraph("丁", in),
                {{"numbering", list}});
  CHECK(docx_text(file) == "1.甲\n2.乙丙\n3.丁");
}

TEST_CASE("rows and cells that a change took away") {
  const auto cell = [](std::string_view text, std::string_view change = "") {
    return "<w:tc><w:tcPr>" + std::string(change) + "</w:tcPr>" + paragraph(text) + "</w:tc>";
  };
  const Bytes file =
      docx_file("<w:tbl><w:tr>" + cell("甲") + cell("乙") +
                "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("丙") + cell("丁") +
                "</w:tr><w:tr>" + cell("戊") + cell("己", "<w:cellDel/>") + "</w:tr></w:tbl>");
  CHECK(docx_text(file) == "甲\t乙\n戊\t");
  CHECK(docx_text(file, {.revisions = Revisions::reject}) == "甲\t乙\n丙\t丁\n戊\t己");
}

TEST_CASE("comments are a list with author, date, text and line") {
  const std::string comments =
      "<w:comment w:id=\"2\" w:author=\"王\" w:date=\"2024-03-01T09:00:00Z\">" + paragraph("核实") +
      paragraph("数字") + "</w:comment><w:comment w:id=\"5\" w:author=\"李\">" + paragraph("删") +
      "</w:comment>";
  const Bytes file = docx_file(
      paragraph("一") + "<w:p><w:commentRangeStart w:id=\"5\"/>" + run("二") +
          "<w:commentRangeEnd w:id=\"5\"/><w:r><w:commentReference w:id=\"5\"/></w:r></w:p>"
          "<w:tbl><w:tr><w:tc>" +
          paragraph("三") + "</w:tc><w:tc><w:p>" + run("四") +
          "<w:r><w:commentReference w:id=\"2\"/></w:r></w:p></w:tc></w:tr></w:tbl>",
      {{"comments", comments}});
  const auto imported = imported_docx(file);
  CHECK(text::to_utf8(imported.document.text()) == "一\n二\n三\t四");
  REQUIRE(imported.comments.size() == 2);
  CHECK(imported.comments[0].author == u"李");
  CHECK(imported.comments[0].line == 1);
  CHECK(imported.comments[1].text == u"核实\n数字");
  CHECK(imported.comments[1].date == u"2024-03-01T09:00:00Z");
  CHECK(imported.comments[1].line == 2);
  CHECK(noted(imported, NoteKind::comments) == 2);
}

TEST_CASE("headers and footers are page furniture, each line once") {
  const Bytes file =
      docx_file(paragraph("正文"),
                {{"header", paragraph("某局文件") + paragraph("　")},
                 {"footer", paragraph("某局文件") + paragraph("\xE2\x80\x94 1 \xE2\x80\x94")}});
  const auto imported = imported_docx(file);
  CHECK(text::to_utf8(imported.document.text()) == "正文");
  CHECK(imported.page_furniture == std::vector<std::u16string>{u"某局文件", u"\u2014 1 \u2014"});
  CHECK(noted(imported, NoteKind::page_furniture) == 2);
}

TEST_CASE("hidden text: by itself, by style, and taken in when asked for") {
  const std::string styles =
      "<w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:vanish/></w:rPr></w:style>";
  const Bytes file = docx_file("<w:p>" + run("甲") + run("乙", "<w:vanish/>") +
                                   run("丙", "<w:rStyle w:val=\"H\"/>") +
                                   run("丁", "<w:rStyle w:val=\"H\"/><w:vanish w:val=\"0\"/>") +
                                   "</w:p>" + paragraph("戊", "<w:pStyle w:val=\"P\"/>") +
                                   "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" +
                                   run("己", "<w:vanish/>") + "</w:p>" + paragraph("庚"),
                               {{"styles", styles}});
  CHECK(docx_text(file) == "甲丁\n\n庚");
  CHECK(noted(imported_docx(file), NoteKind::hidden_dropped) == 4);
  const auto all = imported_docx(file, {.hidden_text = true});
  CHECK(text::to_utf8(all.document.text()) == "甲乙丙丁\n戊\n己\n庚");
  CHECK(noted(all, NoteKind::hidden_kept) == 4);
  CHECK(noted(all, NoteKind::hidden_dropped) == 0);
}

TEST_CASE("footnotes and endnotes stand at the end, numbered as they are met") {
  const auto note = [](std::string_view id, std::string_view text, std::string_view kind) {
    return "<w:" + std::string(kind) + " w:id=\"" + std::string(id) + "\">" +
           paragraph(" " + std::string(text)) + "</w:" + std::string(kind) + ">";
  };
  const auto refer = [](std::string_view id, std::string_view kind, std::string_view more = "") {
    return "<w:r><w:" + std::string(kind) + "Reference w:id=\"" + std::string(id) + "\" " +
           std::string(more) + "/></w:r>";
  };
  const Bytes file =
      docx_file("<w:p>" + run("甲") + refer("9", "footnote") + run("乙") +
                    refer("4", "footnote", "w:customMarkFollows=\"1\"") + run("※") + run("丙") +
                    refer("3", "footnote") + refer("2", "endnote") + "</w:p>",
                {{"footnotes", note("-1", "线", "footnote") + note("3", "第三", "footnote") +
                                   note("4", "※自", "footnote") + note("9", "第九", "footnote")},
                 {"endnotes", note("2", "尾", "endnote")}});
  CHECK(docx_text(file) == "甲[1]乙※丙[2][i]\n[1]第九\n※自\n[2]第三\n[i]尾");
  CHECK(noted(imported_docx(file), NoteKind::footnotes) == 3);
  CHECK(noted(imported_docx(file), NoteKind::endnotes) == 1);
  const Bytes circled = docx_file("<w:p>" + run("甲") + refer("1", "footnote") + "</w:p>",
                                  {{"footnotes", note("1", "注", "footnote")},
                                   {"settings",
                                    "<w:footnotePr><w:numFmt "
                                    "w:val=\"decimalEnclosedCircle\"/></w:footnotePr>"}});
  CHECK(docx_text(circled) == "甲①\n①注");
}

TEST_CASE("metadata: title, author, organisation, dates") {
  const std::string core =
      "<cp:coreProperties><dc:title>总结</dc:title><dc:creator>赵</dc:creator>"
      "<dcterms:created>2024-01-02T03:04:05Z</dcterms:created>"
      "<dcterms:modified>2024-02-03T04:05:06Z</dcterms:modified></cp:coreProperties>";
  const auto imported = imported_docx(
      docx_file(paragraph("正文"), {},
                {{"docProps/core.xml", core},
                 {"docProps/app.xml", "<Properties><Company>某局</Company></Properties>"}}));
  CHECK(imported.metadata ==
        Metadata{u"总结", u"赵", u"某局", u"2024-01-02T03:04:05Z", u"2024-02-03T04:05:06Z"});
}

TEST_CASE("an automatic table of contents is set apart") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"toc 1\"/></w:style>";
  const auto imported = imported_docx(
      docx_file(paragraph("一、成绩1", "<w:pStyle w:val=\"T\"/>") + paragraph("一、成绩"),
                {{"styles", styles}}));
  CHECK(imported.document.line(0).attributes.kind == Kind::noise);
  CHECK(!imported.document.line(1).attributes.kind);
  CHECK(noted(imported, NoteKind::contents_lines) == 1);
}

TEST_CASE("every note has a name, a fate and a sentence in both languages") {
  std::vector<std::string_view> names;
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(NoteKind::count_); ++i) {
    const auto kind = static_cast<NoteKind>(i);
    CAPTURE(i);
    CHECK(!import::name(kind).empty());
    CHECK(std::find(names.begin(), names.end(), import::name(kind)) == names.end());
    names.push_back(import::name(kind));
    CHECK(!import::name(import::fate(kind)).empty());
    const std::string zh = import::message({kind, 7}, Lang::zh);
    const std::string en = import::message({kind, 7}, Lang::en);
    CHECK(zh != en);
    CHECK((zh + en).find("{0}") == std::string::npos);
    CHECK((kind == NoteKind::charset_guessed || zh.find('7') != std::string::npos));
  }
}
