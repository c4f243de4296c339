// Where lines may end: prohibition rules both ways, and what is never cut.
#include "core/layout/breaks.h"

#include <doctest/doctest.h>

#include "core/text/utf.h"

using namespace wengao;

namespace {

// `marked` shows every allowed break as a |; breaks at marks alone are told.
std::string broken(std::u16string_view text) {
  std::u16string out;
  for (Off at = 0; at < text.size(); ++at) {
    if (at > 0 && layout::may_break(text, at)) out += u'|';
    out += text[at];
  }
  return text::to_utf8(out);
}

}  // namespace

TEST_CASE("stops and closing marks never start a line, opening ones never end one") {
  CHECK(broken(u"好，好。好") == "好，|好。|好");
  CHECK(broken(u"见（附件）后") == "见|（附|件）|后");
  CHECK(broken(u"《办法》、“三会”") == "《办|法》、|“三|会”");
  CHECK(broken(u"甲·乙") == "甲·|乙");
  CHECK(broken(u"强调,大局") == "强|调,|大|局");
}

TEST_CASE("dashes and ellipses are whole") {
  CHECK(broken(u"是——好") == "是|——|好");
  CHECK(broken(u"等……好") == "等|……|好");
  CHECK(broken(u"甲—乙") == "甲—|乙");
}

TEST_CASE("numbers, dates, units and Latin words are whole") {
  CHECK(broken(u"于2024年1月5日开") == "于|2024年1月5日|开");
  CHECK(broken(u"达20%。共658件次") == "达|20%。|共|658件|次");
  CHECK(broken(u"约3.5万元，") == "约|3.5万元，");
  CHECK(broken(u"早9:30出") == "早|9:30出");
  CHECK(broken(u"用GB/T 9704—2012排") == "用|GB/T |9704—2012排");
  CHECK(broken(u"2023—2024年末") == "2023—2024年|末");
  CHECK(broken(u"看https://a.cn/?b=1,x吧") == "看|https://a.cn/?b=1,x|吧");
  CHECK(broken(u"第3名") == "第3名");
}

TEST_CASE("a rare character is one character") {
  CHECK_FALSE(layout::may_break(u"\U00020BB7野", 1));
  CHECK(layout::may_break(u"\U00020BB7野", 2));
}

TEST_CASE("an office parts numbers from their units, ranges, full-width numbers; no words") {
  const auto office = [](std::u16string_view text, Off at) {
    return layout::office_may_break(text, at);
  };
  CHECK(office(u"658件", 3));
  CHECK_FALSE(office(u"658件", 2));
  CHECK(office(u"６５８件", 2));
  CHECK(office(u"６５８件", 3));
  CHECK(office(u"４０％", 2));
  CHECK_FALSE(layout::may_break(u"４０％", 2));
  CHECK_FALSE(layout::may_break(u"６５８件", 2));
  CHECK(office(u"84℃", 2));
  CHECK(office(u"3—12月", 1));
  CHECK(office(u"3—12月", 2));
  CHECK(office(u"……", 1));
  CHECK(office(u"e-mail", 2));
  CHECK_FALSE(office(u"2023-05", 5));
  CHECK_FALSE(layout::may_break(u"3—12月", 2));
  CHECK(office(u"４９．５", 3));
  CHECK_FALSE(layout::may_break(u"４９．５", 3));
}
