// Holes before a mark: a verb or preposition whose words were deleted, so that a mark follows it.
#pragma once

#include <string_view>

namespace wengao::lint {

// True when `left` calls for words before the mark: 位于，镇西; 前往、现场察看. A `blank` before
// the mark is a sign more: 分别到 、走访.
bool lacks_words(std::u16string_view left, char16_t mark, bool blank);

}  // namespace wengao::lint
