#include "core/lint/holes.h"

#include "core/text/word_list.h"

namespace wengao::lint {
namespace {

using std::u16string_view;
using text::WordList;

// Never without what they name.
constexpr u16string_view kNamingWords[] = {u"位于",   u"来自",   u"坐落于", u"坐落在",
                                           u"成立于", u"始建于", u"建成于", u"毕业于",
                                           u"出生于", u"隶属于", u"被评为", u"被命名为"};
constexpr WordList kNaming{kNamingWords};
// 一同前往，… is complete; before a pause mark a place was named.
constexpr u16string_view kGoingWords[] = {u"前往", u"奔赴", u"赶赴", u"抵达"};
constexpr WordList kGoing{kGoingWords};
constexpr u16string_view kCallingWords[] = {u"分别到", u"先后到",   u"分别由",   u"现由", u"共计",
                                            u"总计",   u"达到",     u"突破",     u"获得", u"荣获",
                                            u"授予",   u"投入资金", u"累计投入", u"办理", u"发放"};
constexpr WordList kCalling{kCallingWords};

}  // namespace

bool lacks_words(u16string_view left, char16_t mark, bool blank) {
  return kNaming.ends(left) || (mark == u'、' && kGoing.ends(left)) ||
         (blank && kCalling.ends(left));
}

}  // namespace wengao::lint
