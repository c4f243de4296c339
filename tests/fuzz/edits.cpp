#include <algorithm>
#include <string>

#include "core/engine/session.h"
#include "core/lint/check.h"
#include "core/text/utf.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"

namespace wengao::fuzz {
namespace {

constexpr std::u16string_view kTyped[] = {
    u"一、",       u"（二）",        u"\n",   u"1.",   u"，", u",",      u"其中3项",
    u"\U00020BB7", u"20__年",        u"一是", u"二是", u"\t", u"\u201C", u"共5件",
    u"第2篇：",    u"2024年2月30日", u"。。", u"",
};
constexpr std::size_t kOps = 12;  // edits in one script, three bytes each

Off onto_boundary(std::u16string_view text, Off at) {
  at = std::min<Off>(at, static_cast<Off>(text.size()));
  return on_boundary(text, at) ? at : at - 1;
}

void same_as_from_scratch(const engine::Session& session) {
  const std::vector<Finding> expected = lint::check_document(session.document());
  const auto found = session.findings();
  PROMISE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    PROMISE(found[i]->finding.rule == expected[i].rule);
    PROMISE(found[i]->finding.block == expected[i].block);
    PROMISE(found[i]->finding.span == expected[i].span);
  }
  const recognise::Recognised recognised = recognise::recognise(session.document());
  PROMISE(session.reports().size() == recognised.reports.size());
  for (std::uint32_t line = 0; line < recognised.blocks.size(); ++line) {
    PROMISE(session.block(line).info == recognised.blocks[line].info);
  }
}

}  // namespace

void edits(ByteView bytes) {
  const std::size_t script = std::min(bytes.size(), 3 * kOps);
  const ByteView rest = bytes.subspan(script);
  const std::string utf8(rest.begin(), rest.end());
  Document document = Document::from_text(text::from_utf8(utf8));
  const std::u16string before = document.text();
  Document plain = document;  // edited without a session, to be undone
  std::vector<Edit> inverses;
  engine::Session session(std::move(document));
  for (std::size_t i = 0; i + 2 < script; i += 3) {
    const std::u16string text = plain.text();
    const auto place = static_cast<Off>((bytes[i] * 256u + bytes[i + 1]) % (text.size() + 1));
    const Off from = onto_boundary(text, place);
    const Off to = std::max(from, onto_boundary(text, from + bytes[i + 2] / std::size(kTyped)));
    const Edit edit{from, to, std::u16string(kTyped[bytes[i + 2] % std::size(kTyped)])};
    const auto applied = plain.apply(edit);
    PROMISE(applied.ok());
    inverses.push_back(applied->inverse);
    plain = applied->document;
    PROMISE(session.edit(std::span(&edit, 1)).ok());
    PROMISE(session.document().text() == plain.text());
  }
  same_as_from_scratch(session);
  for (auto inverse = inverses.rbegin(); inverse != inverses.rend(); ++inverse) {
    PROMISE(session.edit(std::span(&*inverse, 1)).ok());
  }
  PROMISE(session.document().text() == before);
  same_as_from_scratch(session);
}

}  // namespace wengao::fuzz
