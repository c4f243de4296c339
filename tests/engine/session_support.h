// What tests of the session compare: its findings in words, a view fed by patches alone, and the
// answers from scratch.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/session.h"
#include "core/lint/check.h"
#include "core/lint/rule.h"
#include "core/text/utf.h"
#include "tests/engine/random_text.h"

namespace wengao::engine_test {

using engine::FindingId;
using engine::LineChange;
using engine::Patch;
using engine::Session;
using engine::StoredFinding;

// Everything a finding says, in words, so that a difference can be read. `line` instead of the
// block's id where two documents are compared.
inline std::string words(const Finding& finding, std::uint32_t place) {
  std::string out(finding.rule->id);
  const auto span = [&](std::uint64_t block, Span s) {
    out.append(1, ' ').append(std::to_string(block));
    out.append(1, ':').append(std::to_string(s.begin));
    out.append(1, '-').append(std::to_string(s.end));
  };
  span(place, finding.span);
  for (const auto& arg : finding.args) out.append(" {").append(text::to_utf8(arg)).append("}");
  for (const auto& [block, s] : finding.related) span(block, s);
  for (const Fix& fix : finding.fixes) {
    out.append(" fix ").append(text::to_utf8(label(fix, Lang::zh)));
    for (const TextEdit& edit : fix.edits) {
      span(edit.block, edit.span);
      out.append("=").append(text::to_utf8(edit.insert));
    }
  }
  return out;
}

inline std::vector<std::string> said(const Session& session) {
  std::vector<std::string> out;
  for (const StoredFinding* stored : session.findings()) {
    out.push_back(words(stored->finding, stored->finding.block));
  }
  std::sort(out.begin(), out.end());
  return out;
}

inline std::vector<std::string> said_from_scratch(const Document& document) {
  std::vector<std::string> out;
  for (const Finding& finding : lint::check_document(document)) {
    out.push_back(words(finding, finding.block));
  }
  std::sort(out.begin(), out.end());
  return out;
}

// A view that knows nothing but the patches.
struct View {
  std::vector<std::pair<BlockId, BlockInfo>> lines;
  std::map<FindingId, std::string> findings;

  void follow(const Session& session, const Patch& patch) {
    for (const LineChange& change : patch.lines) {
      std::vector<std::pair<BlockId, BlockInfo>> fresh;
      for (std::uint32_t i = 0; i < change.inserted; ++i) {
        const Block block = session.block(change.first + i);
        fresh.emplace_back(block.id, block.info);
      }
      REQUIRE(change.first + change.removed <= lines.size());
      const auto at = lines.begin() + change.first;
      lines.insert(lines.erase(at, at + change.removed), fresh.begin(), fresh.end());
    }
    for (const FindingId id : patch.removed) REQUIRE(findings.erase(id) == 1);
    for (const StoredFinding* stored : patch.added) {
      REQUIRE(findings.emplace(stored->id, words(stored->finding, stored->finding.block)).second);
    }
  }

  void check_against(const Session& session) const {
    const std::vector<Block> blocks = session.blocks();
    REQUIRE(lines.size() == blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      REQUIRE(lines[i].first == blocks[i].id);
      REQUIRE(lines[i].second == blocks[i].info);
    }
    std::map<FindingId, std::string> held;
    for (const StoredFinding* stored : session.findings()) {
      held.emplace(stored->id, words(stored->finding, stored->finding.block));
    }
    REQUIRE(held == findings);
  }
};

inline void check_against_scratch(const Session& session) {
  const auto expected = recognise::recognise(session.document());
  const std::vector<Block> blocks = session.blocks();
  REQUIRE(blocks.size() == expected.blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    CAPTURE(i);
    CAPTURE(text::to_utf8(blocks[i].text));
    REQUIRE(blocks[i].text == expected.blocks[i].text);
    REQUIRE(blocks[i].info == expected.blocks[i].info);
  }
  REQUIRE(said(session) == said_from_scratch(session.document()));
}

}  // namespace wengao::engine_test
