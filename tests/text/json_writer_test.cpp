#include "core/text/json_writer.h"

#include <doctest/doctest.h>

using wengao::text::JsonWriter;

TEST_CASE("strings of either width are escaped alike") {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  json.value(std::string_view("a\"b\\c\n\t\x01\x7F工"));
  json.value(std::u16string_view(u"a\"b\\c\n\t\u0001\u007F工"));
  json.value(std::u16string_view(u"𠮷\xD800"));
  json.end_array();
  const std::string once = "\"a\\\"b\\\\c\\n\\t\\u0001\\u007f工\"";
  CHECK(out == "[" + once + "," + once + ",\"𠮷\xEF\xBF\xBD\"]");
}
