#include "core/lint/report.h"
#include "core/lint/rule.h"

namespace wengao {
namespace {

using std::u16string_view;

// The character each Kangxi radical U+2F00–2FD5 looks like, in order.
constexpr u16string_view kCharacters =
    u"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山"
    u"巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙"
    u"牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮"
    u"色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食"
    u"首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
static_assert(kCharacters.size() == 0xD6);

// Radicals come out of PDF files in place of the characters they look like.
void check(const Block& block, const lint::Scan& scan, Sink& out) {
  const u16string_view text = block.text;
  for (const lint::Token& token : scan.tokens) {
    const Off at = token.span.begin;
    if (text[at] < 0x2F00 || text[at] > 0x2FD5) continue;
    const Span span{at, at + 1};
    const u16string_view right = kCharacters.substr(text[at] - 0x2F00u, 1);
    Finding& finding = out.at(block.id, span);
    finding.args = {std::u16string(part(text, span)), std::u16string(right)};
    finding.fixes.push_back(lint::replace_with(block.id, span, right));
  }
}

}  // namespace

extern const Rule corrupted_radical;
constinit const Rule corrupted_radical{
    .id = "corrupted.radical",
    .category = Category::corrupted,
    .severity = Severity::warning,
    .name = {u"部首冒充汉字", u"Radical in place of a character"},
    .message = {u"“{0}”是部首字符，不是汉字“{1}”，查找、排序会出错",
                u"“{0}” is a radical, not the character “{1}”"},
    .check_block = check,
    .needs = lint::has::odd,
    .in_shields = true,
    .bad = u"做好⼯作。",
    .good = u"做好工作。",
};

}  // namespace wengao
