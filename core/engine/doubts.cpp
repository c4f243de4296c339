#include "core/engine/doubts.h"

#include <unordered_map>

#include "core/text/utf.h"

namespace wengao::engine {
namespace {

struct KindWords {
  std::string_view zh;
  std::string_view en;
};
// In the order of Kind.
constexpr KindWords kKindWords[] = {
    {"正文", "text"},
    {"标题", "title"},
    {"副标题", "subtitle"},
    {"题下署名", "line below the title"},
    {"主送机关", "addressee"},
    {"标题（无序号）", "heading without a number"},
    {"表格", "table"},
    {"表题", "caption"},
    {"附件说明", "list of attachments"},
    {"附件标题", "title of an attachment"},
    {"署名", "signature"},
    {"成文日期", "date"},
    {"附注", "annotation"},
    {"发文机关标志", "issuer"},
    {"发文字号", "document number"},
    {"紧急程度", "urgency"},
    {"密级", "secrecy"},
    {"份号", "copy number"},
    {"签发人", "signer"},
    {"版记", "imprint"},
    {"篇目分隔", "separator of reports"},
    {"网页残留", "web residue"},
    {"空行", "blank line"},
};
static_assert(std::size(kKindWords) == static_cast<std::size_t>(Kind::blank) + 1);
constexpr KindWords kLevels[] = {
    {"标题（无序号）", "heading without a number"},
    {"一级标题", "level 1 heading"},
    {"二级标题", "level 2 heading"},
    {"三级标题", "level 3 heading"},
    {"四级标题", "level 4 heading"},
    {"五级标题", "level 5 heading"},
};

std::string_view name(recognise::Source source) {
  switch (source) {
    case recognise::Source::decided:
      return "decided";
    case recognise::Source::like_decided:
      return "like-decided";
    case recognise::Source::recognised:
      break;
  }
  return "recognised";
}

// What every answer about a line begins with.
void write_line(JsonWriter& json, const Block& block, std::uint32_t line) {
  json.field("line", line);
  json.field("block", block.id);
  json.field("kind", wengao::name(block.info.kind));
  json.field("level", std::uint32_t{block.info.level});
  json.field("confidence", std::uint32_t{block.info.confidence});
  json.field("startsReport", block.info.starts_report);
  json.field("text", block.content());
}

void write_why(JsonWriter& json, const recognise::Explanation& why, Lang lang) {
  json.field("likeness", std::string_view(likeness_words(why.likeness)));
  json.key("seen");
  json.begin_array();
  for (const recognise::Sight& sight : why.seen) {
    if (lang == Lang::en) {
      json.value(sight.en);
    } else {
      json.value(sight.zh);
    }
  }
  json.end_array();
  json.key("alternatives");
  json.begin_array();
  for (std::size_t i = 1; i < why.alternatives.size(); ++i) {
    const recognise::Alternative& other = why.alternatives[i];
    json.begin_object();
    json.field("kind", wengao::name(other.kind));
    json.field("level", std::uint32_t{other.level});
    json.field("confidence", std::uint32_t{other.confidence});
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string_view kind_words(Kind kind, std::uint8_t level, Lang lang) {
  const KindWords& words = kind == Kind::heading && level < std::size(kLevels)
                               ? kLevels[level]
                               : kKindWords[static_cast<std::size_t>(kind)];
  return lang == Lang::en ? words.en : words.zh;
}

std::vector<Doubt> doubts(const recognise::Memory& memory, std::uint32_t lines) {
  std::vector<Doubt> out;
  std::unordered_map<std::uint64_t, std::size_t> known;
  for (std::uint32_t line = 0; line < lines; ++line) {
    const BlockInfo& info = recognise::info(memory, line);
    if (info.kind == Kind::blank || info.confidence >= recognise::kSure) continue;
    const auto [place, first] = known.emplace(recognise::likeness(memory, line), out.size());
    if (first) {
      out.push_back({line, 0, recognise::explain(memory, line)});
    } else {
      ++out[place->second].like;
    }
  }
  return out;
}

void write_doubts(JsonWriter& json, std::span<const Block> blocks, const recognise::Memory& memory,
                  LineCount count, Lang lang) {
  const std::uint32_t first = count == LineCount::from_one ? 1 : 0;
  json.begin_array();
  for (const Doubt& doubt : doubts(memory, static_cast<std::uint32_t>(blocks.size()))) {
    json.begin_object();
    write_line(json, blocks[doubt.line], doubt.line + first);
    json.field("like", doubt.like);
    write_why(json, doubt.why, lang);
    json.end_object();
  }
  json.end_array();
}

std::string why_json(const Block& block, std::uint32_t line, const recognise::Explanation& why,
                     Lang lang) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_line(json, block, line);
  json.field("source", name(why.source));
  write_why(json, why, lang);
  json.end_object();
  return out;
}

std::string why_text(const Block& block, std::uint32_t line, const recognise::Explanation& why,
                     Lang lang) {
  constexpr std::size_t kShown = 40;
  const bool en = lang == Lang::en;
  const auto percent = [](std::uint8_t confidence) { return std::to_string(confidence) + "%"; };
  std::u16string_view words = block.content();
  const bool cut = words.size() > kShown;
  if (cut) words = words.substr(0, on_boundary(words, kShown) ? kShown : kShown - 1);
  std::string out =
      en ? "Line " + std::to_string(line + 1) + ": “" : "第 " + std::to_string(line + 1) + " 行：“";
  out += text::to_utf8(words) + (cut ? "……" : "") + "”\n";
  const auto item = [&](std::string_view zh, std::string_view english) {
    out += "  ";
    out += en ? english : zh;
    out += en ? ": " : "：";
  };
  item("识别为", "Recognised as");
  out += kind_words(block.info.kind, block.info.level, lang);
  switch (why.source) {
    case recognise::Source::decided:
      out += en ? " (decided by the writer)" : "（由作者指定）";
      break;
    case recognise::Source::like_decided:
      out += en ? " (as the writer decided for lines like it)" : "（照作者对同样的行的决定）";
      break;
    case recognise::Source::recognised:
      out += (en ? " (" : "（把握 ") + percent(block.info.confidence) + (en ? " sure)" : "）");
      if (block.info.confidence < recognise::kSure) out += en ? ", to be confirmed" : "，待确认";
      break;
  }
  out += '\n';
  if (!why.seen.empty()) {
    item("依据", "Seen");
    for (const recognise::Sight& sight : why.seen) {
      if (&sight != why.seen.data()) out += en ? "; " : "；";
      out += en ? std::string(sight.en) : text::to_utf8(sight.zh);
    }
    out += '\n';
  }
  if (why.alternatives.size() > 1) {
    item("也可能是", "Might also be");
    for (std::size_t i = 1; i < why.alternatives.size(); ++i) {
      const recognise::Alternative& other = why.alternatives[i];
      if (i > 1) out += en ? ", " : "、";
      out += kind_words(other.kind, other.level, lang);
      out += " " + percent(other.confidence);
    }
    out += '\n';
  }
  return out;
}

}  // namespace wengao::engine
