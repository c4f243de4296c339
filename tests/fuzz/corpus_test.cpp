#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/fuzz/targets.h"

// Every case a fuzzer has found, and a few it starts from. A broken promise ends the program.
namespace {

using namespace wengao;

std::size_t run_all(const char* target, void (*run)(ByteView)) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::filesystem::path(WENGAO_SOURCE_DIR) / "tests/fuzz/corpus" / target)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    INFO(file.string());
    std::ifstream in(file, std::ios::binary);
    const Bytes bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    run(bytes);
    CHECK(in.good());
  }
  return files.size();
}

}  // namespace

TEST_CASE("kept inputs go from bytes to every format") {
  CHECK(run_all("text", fuzz::text_path) > 5);
}

TEST_CASE("kept documents are files that their checkers accept") {
  CHECK(run_all("documents", fuzz::documents) > 3);
}

TEST_CASE("kept texts and damages of the spelling check do no harm") {
  CHECK(run_all("spelling", fuzz::spelling_path) > 3);
}

TEST_CASE("kept pictures are read whole or not at all") {
  CHECK(run_all("pictures", fuzz::pictures) > 5);
}

TEST_CASE("kept scripts of edits end where a check from scratch does") {
  CHECK(run_all("edits", fuzz::edits) > 2);
}

TEST_CASE("kept inputs of the importers come in or say why not") {
  CHECK(run_all("import_text", fuzz::import_text) > 5);
  CHECK(run_all("import_docx", fuzz::import_docx) > 5);
  CHECK(run_all("import_zip", fuzz::import_zip) > 2);
  CHECK(run_all("import_html", fuzz::import_html) > 3);
  CHECK(run_all("import_markdown", fuzz::import_markdown) > 2);
  CHECK(run_all("import_json", fuzz::import_json) > 3);
}
