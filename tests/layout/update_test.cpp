// The incremental layout is the layout: random edits, after each of which both are compared.
#include <doctest/doctest.h>

#include <random>

#include "core/layout/layout.h"
#include "sample.h"

using namespace wengao;

namespace {

bool same(const Page& a, const Page& b) {
  if (a.number != b.number || a.lines.size() != b.lines.size() || a.rules.size() != b.rules.size())
    return false;
  for (std::size_t k = 0; k < a.lines.size(); ++k) {
    const LineBox& p = a.lines[k];
    const LineBox& q = b.lines[k];
    if (p.block != q.block || p.baseline != q.baseline || p.runs.size() != q.runs.size())
      return false;
    for (std::size_t r = 0; r < p.runs.size(); ++r) {
      if (p.runs[r].text != q.runs[r].text || p.runs[r].x != q.runs[r].x ||
          p.runs[r].advances != q.runs[r].advances || p.runs[r].face != q.runs[r].face)
        return false;
    }
  }
  return true;
}

std::u16string random_line(std::mt19937& random) {
  static const std::u16string_view kStarts[] = {
      u"",
      u"",
      u"",
      u"",
      u"[heading 1] 一、",
      u"[heading 2] （一）",
      u"[heading 2 run-in] （二）抓|。",
      u"[title] ",
      u"[signature] ",
      u"[date] ",
      u"[table] 甲\t",
      u"[attachment-note] 附件：",
      u"[attachment-title] 附件1",
      u"[imprint] 抄送：",
      u"[addressee] ",
      u"[annotation] （",
      u"[issuer] ",
      u"[doc-number] 云政发",
      u"[signer] 签发人：",
      u"[secrecy] 秘密",
      u"[caption] ",
      u"[byline] ",
      u"[table] 乙\t",
      u"[table] 丙\t",
  };
  static const std::u16string_view kPieces[] = {
      u"全镇",       u"推进，", u"2024年1月5日", u"工作。", u"\u201C三会\u201D", u"20%",
      u"\U00020BB7", u"\t"};
  if (random() % 9 == 0) return u"";
  std::u16string line(kStarts[random() % std::size(kStarts)]);
  const std::size_t pieces = random() % 4 == 0 ? random() % 500 : 1 + random() % 40;
  for (std::size_t k = 0; k < pieces; ++k) line += kPieces[random() % 8];
  return line;
}

}  // namespace

TEST_CASE("update always equals lay_out") {
  for (unsigned seed = 0; seed < 30; ++seed) {
    std::mt19937 random(seed);
    sample::Sample sample;
    for (int k = 0; k < 60; ++k)
      sample.blocks.push_back(sample::block_of(sample, random_line(random)));
    const auto memory = layout::new_memory();
    std::vector<Page> shown;
    for (int step = 0; step < 40; ++step) {
      if (step > 0) {
        const auto at = static_cast<std::ptrdiff_t>(random() % sample.blocks.size());
        const auto action = random() % 4;
        Block fresh = sample::block_of(sample, random_line(random));
        if (action == 0 && sample.blocks.size() > 1) {
          sample.blocks.erase(sample.blocks.begin() + at);
        } else if (action == 1) {
          sample.blocks.insert(sample.blocks.begin() + at, fresh);
        } else {
          if (action == 2) fresh.id = sample.blocks[static_cast<std::size_t>(at)].id;
          sample.blocks[static_cast<std::size_t>(at)] = fresh;
        }
      }
      const layout::Changed changed = layout::update(*memory, sample.blocks);
      const auto whole = layout::lay_out(sample.blocks);
      REQUIRE(layout::page_count(*memory) == whole.size());
      // A page outside the told range looks as it was shown before.
      const auto before = std::move(shown);
      shown.clear();
      for (std::uint32_t k = 0; k < whole.size(); ++k) {
        shown.push_back(layout::page(*memory, k));
        REQUIRE(same(shown.back(), whole[k]));
        if (k < changed.first_page || k >= changed.last_page) {
          REQUIRE(k < before.size());
          REQUIRE(same(shown.back(), before[k]));
        }
      }
    }
  }
}

TEST_CASE("an edit refills one block and repaginates a few pages") {
  sample::Sample sample;
  std::mt19937 random(7);
  for (int k = 0; k < 5000; ++k) {
    std::u16string line;
    for (int n = 0; n < 40 + k % 90; ++n) line += u"各级推进，"[random() % 5];
    sample.blocks.push_back(sample::block_of(sample, line));
  }
  const auto memory = layout::new_memory();
  CHECK(layout::update(*memory, sample.blocks).blocks_filled == 5000);
  // The same length: pages after it start where they did.
  std::u16string line(sample.blocks[2500].text);
  line[3] = u'新';
  sample.lines.push_back(line);
  sample.blocks[2500].text = sample.lines.back();
  sample.blocks[2500].revision = 1 << 20;
  const auto changed = layout::update(*memory, sample.blocks);
  CHECK(changed.blocks_filled == 1);
  CHECK(changed.last_page - changed.first_page <= 2);
  CHECK(layout::page_of(*memory, sample.blocks[2500].id) == changed.first_page);
  CHECK(layout::update(*memory, sample.blocks).blocks_filled == 0);
}
