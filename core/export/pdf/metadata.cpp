#include "core/export/pdf/metadata.h"

#include "core/export/markup/markup.h"
#include "core/export/pdf/values.h"

namespace wengao::pdf {
namespace {

constexpr std::string_view kProducer = "Wengao";

std::string pdf_date(Date date) {
  std::string out = "(D:";  // D:20260105000000Z
  for (const char c : w3c_date_time(date)) {
    if (c >= '0' && c <= '9') out += c;
  }
  return out + "Z)";
}

}  // namespace

int write_info(const About& document, Objects& objects) {
  std::string out = "<<";
  if (!document.title.empty()) {
    out += "/Title";
    append_text(document.title, out);
  }
  if (!document.author.empty()) {
    out += "/Author";
    append_text(document.author, out);
  }
  const std::string when = pdf_date(document.date);
  out += "/Creator(Wengao)/Producer(Wengao)/CreationDate" + when + "/ModDate" + when + ">>";
  return objects.add(std::move(out));
}

int write_xmp(const About& document, Objects& objects) {
  Markup out(Markup::Dialect::fragment);
  out.verbatim("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
  out.open("x:xmpmeta").attr("xmlns:x", "adobe:ns:meta/");
  out.open("rdf:RDF").attr("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  out.open("rdf:Description")
      .attr("rdf:about", "")
      .attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
      .attr("xmlns:pdf", "http://ns.adobe.com/pdf/1.3/")
      .attr("xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/")
      .attr("xmlns:xmp", "http://ns.adobe.com/xap/1.0/");
  if (document.archival) {
    out.open("pdfaid:part").text(std::string_view("2")).close();
    out.open("pdfaid:conformance").text(std::string_view("U")).close();
  }
  out.open("dc:format").text(std::string_view("application/pdf")).close();
  out.open("dc:language").open("rdf:Bag").open("rdf:li").text(std::string_view("zh-CN"));
  out.close().close().close();
  if (!document.title.empty()) {
    out.open("dc:title").open("rdf:Alt").open("rdf:li").attr("xml:lang", "x-default");
    out.text(document.title).close().close().close();
  }
  if (!document.author.empty()) {
    out.open("dc:creator").open("rdf:Seq").open("rdf:li").text(document.author);
    out.close().close().close();
  }
  const std::string when = w3c_date_time(document.date);
  out.open("xmp:CreateDate").text(std::string_view(when)).close();
  out.open("xmp:ModifyDate").text(std::string_view(when)).close();
  out.open("xmp:CreatorTool").text(kProducer).close();
  out.open("pdf:Producer").text(kProducer).close();
  out.close().close().close();
  out.verbatim("\n<?xpacket end=\"r\"?>");
  const std::string xmp = std::move(out).finish();
  return objects.add_plain_stream(
      "/Type/Metadata/Subtype/XML",
      ByteView(reinterpret_cast<const std::uint8_t*>(xmp.data()), xmp.size()));
}

}  // namespace wengao::pdf
