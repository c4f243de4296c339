// Doubts: the short list of lines that the writer is asked about (确认 3 处), the reasons for every
// line (outline --why), and the answers kept for lines of like look.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/code.h"
#include "core/base/result.h"
#include "core/doc/document.h"
#include "core/engine/json_writer.h"
#include "core/recognise/explain.h"

namespace wengao::engine {

struct Doubt {
  std::uint32_t line = 0;  // the first of its look
  std::uint32_t like = 0;  // further doubtful lines of that look
  recognise::Explanation why;
};

// The lines recognition is unsure of and nobody has decided, in text order; of lines that look
// alike the first stands for all.
std::vector<Doubt> doubts(const recognise::Memory& memory, std::uint32_t lines);

// How lines are counted: from 1 in files of the command line, from 0 in the browser's API.
enum class LineCount : std::uint8_t { from_zero, from_one };

// Writes [{line,block,kind,level,confidence,startsReport,text,like,likeness,seen,alternatives}].
void write_doubts(JsonWriter& json, std::span<const Block> blocks, const recognise::Memory& memory,
                  LineCount count, Lang lang);
// {line,block,kind,level,confidence,startsReport,text,source,likeness,seen,alternatives} of any one
// line.
std::string why_json(const Block& block, std::uint32_t line, const recognise::Explanation& why,
                     Lang lang);
// The same for people, several lines. `line` is counted from 0.
std::string why_text(const Block& block, std::uint32_t line, const recognise::Explanation& why,
                     Lang lang);

// 一级标题 / level 1 heading
std::string_view kind_words(Kind kind, std::uint8_t level, Lang lang);

// 16 hexadecimal digits: more than a JavaScript number holds.
std::string likeness_words(std::uint64_t likeness);

// The decisions for lines of like look as a small file: {"wengaoDecisions":1,"scheme":43,
// "decisions":[{"likeness":"…","kind":"body","level":0,"sureToo":false}]}.
std::string decisions_json(const LikeDecisions& decisions);
// Decisions made under another scheme say nothing here: they are left out.
// Errors: bad_option (not such a file).
Result<LikeDecisions> read_decisions(std::string_view json);

// The relations of figures the writer marked as intended: ["0123456789abcdef", …].
std::string intended_json(const RelationMarks& marks);
// Errors: bad_option.
Result<RelationMarks> read_intended(std::string_view json);

}  // namespace wengao::engine
