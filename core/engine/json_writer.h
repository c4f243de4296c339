// JsonWriter of the answers: with exact decimals.
#pragma once

#include "core/facts/number.h"
#include "core/text/json_writer.h"

namespace wengao::engine {

class JsonWriter : public text::JsonWriter {
 public:
  using text::JsonWriter::JsonWriter;
  using text::JsonWriter::value;
  void value(Decimal figure) { number(facts::to_string(figure)); }
};

}  // namespace wengao::engine
