// Words written twice where no list knows them: 满意度度, 镇党委镇党委, 召开了召开了. Whether the
// second is a word of its own is told by segmentation, asked only where something stands twice.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/segment.h"
#include "core/text/span.h"

namespace wengao::lint {

// Words that are never said twice in a row on purpose: 慰问, 工作. Those need no dictionary.
bool is_never_doubled(std::u16string_view word);
// True when the word with the character after it is another word: 工作工作组 is no slip.
bool begins_another(std::u16string_view word, char16_t next);

// Places where one to six Han characters stand twice in a row and no common word explains it: the
// second time of each. Ascending, none over another. Linear.
std::vector<Span> doubled_places(std::u16string_view text, Span content);

// True when the words of the sentence, parted by `segmenter`, say that `place` is said twice.
bool is_said_twice(std::u16string_view text, Span place, const text::Segmenter& segmenter);

}  // namespace wengao::lint
