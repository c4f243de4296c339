// On professionally edited text the rules stay silent: errors ≤ 0.3 and warnings ≤ 2 in 10,000
// characters. The texts lie beside the repository and are no part of it; without them the test says
// so and passes.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/lint/support.h"

namespace wengao {
namespace {

namespace fs = std::filesystem;

TEST_CASE("few alarms on edited text") {
  const fs::path folder = fs::path(WENGAO_SOURCE_DIR) / "../shared/corpus/txt";
  if (!fs::exists(folder)) {
    MESSAGE("skipped: ../shared/corpus/txt is not here");
    return;
  }
  double characters = 0;
  int errors = 0;
  int warnings = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("prov") && !name.starts_with("state")) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    const std::u16string text = text::from_utf8(bytes.str());
    characters += static_cast<double>(text.size());
    for (const Finding& finding : test::findings_of(text)) {
      errors += finding.severity == Severity::error ? 1 : 0;
      warnings += finding.severity == Severity::warning ? 1 : 0;
    }
  }
  REQUIRE(characters > 100000);
  CHECK(errors <= 0.3 * characters / 1e4);
  CHECK(warnings <= 2 * characters / 1e4);
}

}  // namespace
}  // namespace wengao
