// Words that tell where a heading ends and the body begins when no stop does. Plain lists.
#pragma once

#include <string_view>

#include "core/text/word_list.h"

namespace wengao::recognise {

// Who a sentence of the body is about, or how it begins: where a lost stop must have stood.
inline constexpr std::u16string_view kBodyStarts[] = {
    u"我镇",   u"我县",   u"我区",       u"我市",   u"我乡",     u"我局",   u"我校",   u"我院",
    u"我会",   u"我站",   u"我所",       u"我省",   u"我委",     u"我办",   u"我村",   u"我社区",
    u"我街道", u"我公司", u"我厂",       u"我们",   u"各村",     u"各级",   u"各部门", u"各单位",
    u"各乡镇", u"各镇",   u"各社区",     u"各学校", u"各科室",   u"各支部", u"各地",   u"各县",
    u"今年",   u"一年来", u"半年来",     u"近年来", u"今年以来", u"年初",   u"截至",   u"截止",
    u"一是",   u"首先",   u"为了",       u"成立了", u"召开了",   u"组织了", u"开展了", u"制定了",
    u"按照",   u"根据",   u"通过",       u"先后",   u"镇党委",   u"乡党委", u"镇政府", u"乡政府",
    u"县委",   u"局党组", u"街道党工委",
};
inline constexpr text::WordList kBodyStart(kBodyStarts);

// The few of them that are sure even in a short line.
inline constexpr std::u16string_view kSubjects[] = {
    u"我镇",     u"我县",     u"我区",     u"我市",   u"我乡",     u"我局",
    u"我校",     u"我院",     u"我会",     u"我们",   u"各村要",   u"各级要",
    u"各部门要", u"各单位要", u"各乡镇要", u"各镇要", u"各社区要", u"各学校要",
    u"各科室要", u"各支部要", u"各地要",   u"各村应", u"各单位应",
};
inline constexpr text::WordList kSubject(kSubjects);

// How a sentence begins that is no heading: 为…，今年…
inline constexpr std::u16string_view kAdverbials[] = {
    u"为",     u"自",   u"在",   u"根据", u"按照",   u"随着", u"由于", u"针对",
    u"今年",   u"去年", u"目前", u"截至", u"截止",   u"全年", u"年初", u"我",
    u"要通过", u"经过", u"当前", u"对于", u"本文档", u"部分",
};
inline constexpr text::WordList kAdverbial(kAdverbials);

inline constexpr std::u16string_view kEnumerators[] = {u"一是",  u"一要", u"首先", u"第一", u"其一",
                                                       u"（1）", u"(1)",  u"①",    u"1、",  u"1."};
inline constexpr text::WordList kEnumerator(kEnumerators);

}  // namespace wengao::recognise
