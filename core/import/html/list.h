// Lists of a page: how their items are numbered. WHATWG HTML, 4.4.5; CSS Counter Styles 3.
#pragma once

#include <string>
#include <string_view>

#include "core/import/html/tokens.h"

namespace wengao::import::html {

struct List {
  std::string format;  // as core/import/number_format.h names it; empty: without numbers
  std::u16string_view after = u".";
  int next = 1;
};

// The list that a tag <ol> or <ul> opens; `style` is its style attribute.
List list_of(const Token& tag, std::u16string_view style);

// The number of the next item of `list`; `tag` is its <li>, which may set the number.
std::u16string next_number(List& list, const Token& tag);

// Whether an item's text begins with a number of its own, as on sites that switch the list's off.
bool begins_with_number(std::u16string_view text);

}  // namespace wengao::import::html
