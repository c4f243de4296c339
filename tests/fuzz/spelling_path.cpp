#include <algorithm>
#include <string>
#include <vector>

#include "core/spelling/suspects.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/targets.h"
#include "tests/spelling/tiny.h"

namespace wengao::fuzz {
namespace {

// Characters the small model confuses, one it does not know, one of two units, and marks.
constexpr std::u16string_view kAlphabet =
    u"制度渡安按排部署暑全面健实事求是同志工作的了他带们带鑫，。 A𠮷";

bool same(const spelling::Suspect& a, const spelling::Suspect& b) {
  return a.span == b.span && a.word == b.word && a.meant == b.meant && a.kind == b.kind &&
         a.score == b.score;
}

void look_through(const spelling::Model& model, std::u16string_view text, std::size_t slice) {
  spelling::Finder finder(model);
  std::vector<spelling::Suspect> found;
  finder.find(text, found);
  Off last = 0;
  for (const spelling::Suspect& each : found) {
    PROMISE(each.span.begin >= last && each.span.begin < each.span.end);
    PROMISE(each.span.end <= text.size() && each.word.end <= text.size());
    PROMISE(part(text, each.span) != each.meant);
    last = each.span.begin;
  }
  std::vector<spelling::Suspect> in_slices;
  for (Off at = 0; at < text.size();) {
    const Off next = finder.find(text, at, slice, in_slices);
    PROMISE(next > at);
    at = next;
  }
  PROMISE(std::equal(found.begin(), found.end(), in_slices.begin(), in_slices.end(), same));
}

}  // namespace

void spelling_path(ByteView bytes) {
  if (bytes.empty()) return;
  const ByteView rest = bytes.subspan(1);
  if (bytes[0] % 2 == 0) {
    std::u16string text;
    for (const std::uint8_t byte : rest) text += kAlphabet[byte % kAlphabet.size()];
    look_through(test::tiny(), text, 1U + bytes[0] / 2);
    return;
  }
  // Three bytes a damage: where, and what stands there.
  static const Bytes whole = test::tiny_data();
  Bytes data = whole;
  for (std::size_t i = 0; i + 2 < rest.size(); i += 3) {
    const std::size_t at = rest[i] | static_cast<std::size_t>(rest[i + 1]) << 8;
    data[at % data.size()] = rest[i + 2];
  }
  if (const auto model = spelling::Model::open(std::move(data))) {
    look_through(**model, u"健全制渡，按排工作，全面部暑，他带带了同志，实求事是。", 7);
  }
}

}  // namespace wengao::fuzz
