#include "core/export/json/json.h"

#include <doctest/doctest.h>

#include "core/import/json.h"
#include "core/text/utf.h"
#include "tests/export/made_report.h"
#include "tests/export/xml_tree.h"

using namespace wengao;
using namespace wengao::testing;

namespace {

Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

// A document's lines as blocks with the writer's decisions beside them, as the session gives them.
Bytes saved(const Document& document, const Metadata& metadata) {
  std::vector<Block> blocks;
  std::vector<Attributes> attributes;
  for (std::uint32_t i = 0; i < document.lines(); ++i) {
    blocks.push_back({.id = i + 1, .revision = 1, .text = document.line(i).text, .info = {}});
    attributes.push_back(document.line(i).attributes);
  }
  const Result<Bytes> bytes =
      write_json({.blocks = blocks, .metadata = metadata, .attributes = attributes}, {});
  REQUIRE(bytes.ok());
  return *bytes;
}

Error refused(std::string_view json) {
  const auto file = import::read_json(bytes_of(json));
  CAPTURE(std::string(json.substr(0, 200)));
  REQUIRE(!file.ok());
  return file.error();
}

}  // namespace

TEST_CASE("JSON of every kind") {
  const Result<Bytes> bytes = write_json(every_kind().input(), {});
  check_golden("every_kind.json", std::string(bytes->begin(), bytes->end()));
}

TEST_CASE("a document comes back from its file as it was") {
  std::u16string flat = u"　　东𠮷村\t\"引\u201C\\\n\n下载文档\u200B\n";
  flat += char16_t{1};
  flat += u"\n一、";
  Document document = Document::from_text(flat);
  document = document.with_attributes(0, {.kind = Kind::heading, .level = 3});
  document = document.with_attributes(2, {.kind = Kind::noise});
  const Metadata metadata{u"题\"目", u"𠮷", u"单位", u"2024-03-01T09:00:00Z", u"2024-03-02"};
  const Bytes bytes = saved(document, metadata);
  CHECK(import::looks_like_json_file(bytes));

  const auto file = import::read_json(bytes);
  REQUIRE(file.ok());
  CHECK(file->metadata == metadata);
  REQUIRE(file->document.lines() == document.lines());
  for (std::uint32_t i = 0; i < document.lines(); ++i) {
    CHECK(file->document.line(i).text == document.line(i).text);
    CHECK(file->document.line(i).attributes == document.line(i).attributes);
  }
  CHECK(saved(file->document, file->metadata) == bytes);
}

TEST_CASE("decisions for thousands of lines come back, each on its own") {
  std::u16string flat;
  for (int i = 0; i < 5000; ++i) flat += u"甲\n";
  Document document = Document::from_text(flat);
  std::vector<LineAttributes> decided;
  for (std::uint32_t i = 0; i < 5000; i += 3) {
    decided.push_back({i, {.kind = Kind::heading, .level = static_cast<std::uint8_t>(i % 5 + 1)}});
  }
  decided.push_back({0, {.kind = Kind::noise}});  // the later of two counts
  const Document changed = document.with_attributes(decided);
  CHECK(!document.line(3).attributes.kind);  // snapshots do not change
  CHECK(changed.line(3).revision != changed.line(6).revision);
  const auto file = import::read_json(saved(changed, {}));
  REQUIRE(file.ok());
  for (std::uint32_t i = 0; i < 5000; ++i) {
    REQUIRE(file->document.line(i).attributes == changed.line(i).attributes);
  }
  CHECK(file->document.line(0).attributes.kind == Kind::noise);
  CHECK(file->document.line(3).attributes.level == 4);
}

TEST_CASE("an empty document is a file too") {
  const auto file = import::read_json(saved(Document{}, {}));
  REQUIRE(file.ok());
  CHECK(file->document.lines() == 1);
  CHECK(file->document.length() == 0);
}

TEST_CASE("unknown keys are passed over") {
  const auto file = import::read_json(
      bytes_of("\xEF\xBB\xBF{\"format\":\"wengao\",\"version\":1,\"later\":[{}],\"text\":\"甲\"}"));
  REQUIRE(file.ok());
  CHECK(file->document.text() == u"甲");
}

TEST_CASE("a file that is not sound says where") {
  CHECK(refused("").code == Code::damaged);
  CHECK(refused("{").code == Code::damaged);
  CHECK(refused("[]").code == Code::damaged);
  CHECK(refused("{\"format\":1}").detail.find("format") != std::string::npos);
  CHECK(refused("{\"format\":\"other\",\"version\":1,\"text\":\"\"}").code == Code::damaged);
  const std::string head = "{\"format\":\"wengao\",\"version\":1,";
  CHECK(refused("{\"format\":\"wengao\",\"version\":2,\"text\":\"\"}").code == Code::not_supported);
  for (const char* version : {"-1", "0", "1.5", "\"1\"", "null", "99999999999999999999"}) {
    CAPTURE(version);
    CHECK(!import::read_json(bytes_of("{\"format\":\"wengao\",\"version\":" + std::string(version) +
                                      ",\"text\":\"\"}"))
               .ok());
  }
  CHECK(refused(head + "\"text\":1}").detail.find("text") != std::string::npos);
  CHECK(refused(head + "\"lines\":[]}").detail.find("text") != std::string::npos);
  CHECK(refused(head + "\"text\":\"\",\"metadata\":[]}").detail.find("metadata") !=
        std::string::npos);
  CHECK(refused(head + "\"text\":\"\",\"metadata\":{\"author\":{}}}").detail.find("author") !=
        std::string::npos);
  for (const char* line : {"1", "{}", "{\"line\":1}", "{\"line\":0,\"kind\":\"body\"}",
                           "{\"line\":2,\"kind\":\"body\"}", "{\"line\":1,\"kind\":\"no such\"}",
                           "{\"line\":1,\"kind\":7}", "{\"line\":-1,\"kind\":\"body\"}",
                           "{\"line\":1,\"kind\":\"heading\",\"level\":9}",
                           "{\"line\":1,\"kind\":\"heading\",\"level\":\"2\"}"}) {
    const Error error = refused(head + "\"text\":\"甲\",\"lines\":[" + line + "]}");
    CHECK(error.code == Code::damaged);
    CHECK(error.detail.find("lines[0]") != std::string::npos);
  }
}

TEST_CASE("brackets without end are refused before they become a tree") {
  CHECK(refused(std::string(2'000'000, '[')).code == Code::damaged);
  std::string nested = "{\"format\":\"wengao\",\"version\":1,\"text\":\"[[[[[[[[[[[[[[[[[[[[\"}";
  CHECK(import::read_json(bytes_of(nested)).ok());
}

TEST_CASE("other JSON is not taken for ours") {
  CHECK(!import::looks_like_json_file(bytes_of("{\"name\":\"wengao\"}")));
  CHECK(!import::looks_like_json_file(bytes_of("一、\"format\":\"wengao\"")));
  CHECK(!import::looks_like_json_file({}));
}
