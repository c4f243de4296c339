// What a quantity counts, as far as its clause tells.
#pragma once

#include <string>
#include <string_view>

#include "core/text/span.h"

namespace wengao::facts {

// The words before the number in its clause (收到来信 of 共收到来信658件), or else those after the
// unit (企业 of 8家企业进行检查). `limits`: where the previous quantity ends and the content ends;
// `quantity`: number and unit; `hedge`: where 近 or 约 before it begins.
std::u16string subject_of(std::u16string_view text, Span limits, Span quantity, Off hedge);

// 增加 of 同比增加: the verb when a subject is nothing but the words of a change; else nothing.
std::u16string_view verb_of_change(std::u16string_view words);

// The noun that follows at `at`, at most 8 units: 企业.
std::u16string_view noun_after(std::u16string_view text, Off at, Off end);

}  // namespace wengao::facts
