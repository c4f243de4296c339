// Golden pages: tests/golden/pages/*.txt laid out, against the *.pages beside them. A line there is
// a printed line: baseline and both edges in micrometres, faces, text; or a rule. To accept what is
// laid out now, run with WENGAO_ACCEPT=1 and read the difference before committing it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "core/layout/layout.h"
#include "sample.h"

using namespace wengao;

namespace {

constexpr const char* kFaces[] = {"fangsong", "kaiti", "heiti", "songti", "xiaobiaosong"};

std::string dump(const std::vector<Page>& pages) {
  std::ostringstream out;
  for (const Page& page : pages) {
    out << "page " << page.number << ' ' << page.width << 'x' << page.height << '\n';
    for (const LineBox& line : page.lines) {
      Um right = line.runs.back().x;
      for (const Um advance : line.runs.back().advances) right += advance;
      out << (line.turned ? "  turned y " : "  y ") << line.baseline << " x " << line.runs.front().x
          << ' ' << right;
      for (const Run& run : line.runs) {
        out << ' ' << kFaces[static_cast<std::size_t>(run.face)] << ' ' << run.size;
        if (run.rgb != 0) out << " rgb " << std::hex << run.rgb << std::dec;
        out << " \"" << text::to_utf8(run.text) << '"';
      }
      out << '\n';
    }
    for (const RuleLine& rule : page.rules) {
      out << "  rule " << rule.x1 << ' ' << rule.y1 << ' ' << rule.x2 << ' ' << rule.y2 << " width "
          << rule.width << " rgb " << std::hex << rule.rgb << std::dec << '\n';
    }
  }
  return out.str();
}

}  // namespace

TEST_CASE("golden pages") {
  const std::filesystem::path folder = WENGAO_SOURCE_DIR "/tests/golden/pages";
  int seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    ++seen;
    CAPTURE(entry.path().filename().string());
    std::u16string text = sample::read_file(entry.path().string());
    while (text.ends_with(u'\n')) text.pop_back();
    const auto sample = sample::from_text(text);
    std::istringstream now(dump(layout::lay_out(sample.blocks)));
    auto expected_path = entry.path();
    expected_path.replace_extension(".pages");
    if (std::getenv("WENGAO_ACCEPT") != nullptr) {
      std::ofstream(expected_path, std::ios::binary) << now.str();
    }
    std::ifstream expected(expected_path);
    REQUIRE(expected.good());
    std::string was;
    std::string is;
    while (std::getline(expected, was)) {
      REQUIRE(std::getline(now, is));
      CHECK(is == was);
    }
    CHECK_FALSE(std::getline(now, is));
  }
  CHECK(seen >= 4);
}
