#include "core/base/result.h"

#include <doctest/doctest.h>

#include <set>

using namespace wengao;

TEST_CASE("every code has a name and a sentence in both languages that names the thing") {
  std::set<std::string_view> names;
  for (int i = 0; i < static_cast<int>(Code::count_); ++i) {
    const auto code = static_cast<Code>(i);
    CAPTURE(i);
    CHECK(names.insert(name(code)).second);
    for (const Lang lang : {Lang::zh, Lang::en}) {
      const std::string text = message({code, "第7行"}, lang);
      CHECK(text.size() > 10);
      CHECK(text.find("{0}") == std::string::npos);
    }
  }
  CHECK(message({Code::cannot_read, "报告.txt"}, Lang::zh).find("报告.txt") != std::string::npos);
}

TEST_CASE("a result holds a value or an error") {
  const Result<int> good = 7;
  const Result<int> bad = Error{Code::stale, ""};
  CHECK(good.ok());
  CHECK(*good == 7);
  CHECK(!bad.ok());
  CHECK(bad.error().code == Code::stale);
}
