#include "core/export/parts.h"

#include "core/text/chars.h"

namespace wengao {

Span lead_span(const Block& block) {
  const BlockInfo& info = block.info;
  const Span nothing{info.content.begin, info.content.begin};
  if (!block.is(Kind::heading) || !info.run_in) return nothing;
  Span span{info.content.begin, info.lead.empty() ? info.marker.end : info.lead.end};
  if (span.end < info.content.end && block.text[span.end] == u'。') ++span.end;
  return span.begin <= span.end && span.end <= info.content.end ? span : nothing;
}

bool is_attachment_mark(const Block& block) {
  constexpr std::size_t kLongest = 6;  // “附件十二：”
  constexpr std::u16string_view kNumber = u"0123456789一二三四五六七八九十：: ";
  const std::u16string_view words = block.content();
  return block.is(Kind::attachment_title) && words.starts_with(u"附件") &&
         words.size() <= kLongest && words.find_first_not_of(kNumber, 2) == words.npos;
}

}  // namespace wengao
