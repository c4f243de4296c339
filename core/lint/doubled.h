// Words written twice: which never stand so on purpose.
#pragma once

#include <string_view>

namespace wengao::lint {

// Words that are never said twice in a row on purpose: 慰问, 工作.
bool is_never_doubled(std::u16string_view word);
// True when the word with the character after it is another word: 工作工作组 is no slip.
bool begins_another(std::u16string_view word, char16_t next);

}  // namespace wengao::lint
