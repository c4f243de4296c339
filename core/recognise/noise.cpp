// Residue of web pages and of document sites: what a copy brings along. It is set apart, never
// deleted, so a line is called residue only when nothing in a report could look like it.
#include "core/recognise/phrases.h"
#include "core/recognise/traits.h"
#include "core/recognise/words.h"
#include "core/text/chars.h"
#include "core/text/numerals.h"

namespace wengao::recognise {
namespace {

// A short line that holds one of these comes from a site, wherever it stands in the line.
constexpr std::u16string_view kSiteWords[] = {
    u"我要投稿",       u"下载文档",       u"文档下载",   u"点击下载",   u"收藏和打印",
    u"推荐度：",       u"推荐度:",        u"当前位置：", u"当前位置:",  u"您现在的位置",
    u"您的位置",       u"你的位置",       u"浏览次数",   u"点击数",     u"阅读次数",
    u"【字体",         u"【字号",         u"字号：",     u"字体：",     u"字体:",
    u"版权归",         u"版权所有",       u"用户上传",   u"如有侵权",   u"侵权必究",
    u"涉嫌侵权",       u"联系客服",       u"网站客服",   u"收益归",     u"免责声明",
    u"转载请注明",     u"未经授权",       u"分享到",     u"分享赚钱",   u"扫描二维码",
    u"扫一扫",         u"E-mail推荐",     u"打印本页",   u"关闭窗口",   u"返回顶部",
    u"返回首页",       u"加入收藏",       u"上一篇：",   u"上一篇:",    u"下一篇：",
    u"下一篇:",        u"上一页",         u"下一页",     u"首页>",      u"首页＞",
    u"预览时可能会",   u"下载后无此问题", u"付费下载",   u"付费完成后", u"向本站投诉",
    u"阅读全部内容",   u"温馨提示：",     u"温馨提示:",  u"本站不保证", u"本文来源",
    u"原文地址",       u"本文地址",       u"本文链接",   u"编辑推荐",   u"点击查看",
    u"全文阅读",       u"加载更多",       u"展开全文",   u"查看更多",   u"版权声明",
    u"ICP备",          u"由会员分享",     u"可在线阅读", u"珍藏版",     u"下载可任意编辑",
    u"文档可自由编辑", u"可任意编辑",     u"如需原版",   u"格式为Word", u"格式为word",
    u"小编",           u"资源描述：",     u"赏杯茶钱",   u"资料下载",   u"更多相关",
    u"举报电话：",     u"网站地图",
};
constexpr Phrases kSite(kSiteWords);

// Buttons and captions of a page, each the whole of a line.
constexpr std::u16string_view kButtonWords[] = {
    u"分享",     u"收藏",     u"下载",     u"打印", u"全屏", u"收起",     u"展开",     u"关闭",
    u"加大",     u"还原",     u"减小",     u"放大", u"缩小", u"首页",     u"返回",     u"更多",
    u"分类",     u"上传",     u"评论",     u"点赞", u"举报", u"复制",     u"搜索",     u"登录",
    u"注册",     u"导航",     u"大",       u"中",   u"小",   u"保存",     u"编辑",     u"转发",
    u"微信",     u"微博",     u"标签",     u"字号", u"字体", u"附件下载", u"分享赚钱", u"去下载",
    u"立即下载", u"免费下载", u"我要评论", u"赞",   u"顶",   u"踩",
};
constexpr Phrases kButton(kButtonWords);

// Heads of lists of links.
constexpr std::u16string_view kListWords[] = {
    u"相关文章", u"相关推荐", u"相关阅读", u"相关链接", u"相关报道",     u"相关文档",
    u"相关新闻", u"相关范文", u"相关资料", u"猜你喜欢", u"关注的文档",   u"可能感兴趣",
    u"热门文章", u"最新文章", u"推荐文章", u"精彩推荐", u"延伸阅读",     u"推荐阅读",
    u"热门推荐", u"最新推荐", u"相似文档", u"相关专题", u"感兴趣的文章",
};
constexpr Phrases kLists(kListWords);

// The site's own introduction to a collection.
constexpr std::u16string_view kTeaserWords[] = {
    u"小编",
    u"希望对大家有所帮助",
    u"希望对您有所帮助",
    u"希望对你有所帮助",
    u"希望能帮助到大家",
    u"欢迎大家借鉴",
    u"欢迎阅读",
    u"欢迎大家阅读",
    u"供大家参考",
    u"供大家借鉴",
    u"仅供参考",
    u"为您分享的",
    u"为大家整理",
    u"为大家收集",
    u"为大家带来",
    u"快来参考",
    u"一起来看看吧",
    u"一起来看看",
    u"仅供大家参考",
};
constexpr Phrases kTeasers(kTeaserWords);

// Labels whose values only a site gives.
constexpr std::u16string_view kLabelWords[] = {
    u"来源",     u"文章来源", u"信息来源", u"稿件来源", u"时间",     u"发布时间", u"发布日期",
    u"更新时间", u"上传时间", u"大小",     u"文件大小", u"页数",     u"格式",     u"ID",
    u"责任编辑", u"责编",     u"编辑",     u"标签",     u"浏览",     u"浏览量",   u"阅读",
    u"阅读量",   u"点击",     u"点击量",   u"热度",     u"下载",     u"所属分类", u"分类",
    u"关键词",   u"上传者",   u"发布者",   u"发布人",   u"文档编号", u"上传人",   u"网址",
};
constexpr Phrases kLabel(kLabelWords);

constexpr std::u16string_view kFileEnds[] = {u".doc",  u".docx", u".pdf",  u".wps",
                                             u".txt",  u".ppt",  u".pptx", u".xls",
                                             u".xlsx", u".rar",  u".zip"};
constexpr Phrases kFileEnd(kFileEnds);

constexpr std::size_t kSiteLine = 150;  // a longer line is a paragraph, whatever it mentions

bool is_clock(std::u16string_view s) {  // 18:41 18:41:22
  const std::size_t hours = digits_at(s, 0);
  return hours >= 1 && hours <= 2 && hours < s.size() && (s[hours] == u':' || s[hours] == u'：') &&
         digits_at(s, hours + 1) == 2;
}

// 2021-04-16发布, 2023-12-30 18:41:22: dates as sites write them, not as people sign.
bool is_site_date(std::u16string_view s) {
  const std::size_t end = date_end(s, 0);
  if (end == kNowhere) return false;
  const std::u16string_view rest = s.substr(end);
  for (const std::u16string_view word :
       {u"来源：", u"来源:", u"点击：", u"点击:", u"阅读：", u"阅读:", u"浏览：", u"浏览:"}) {
    if (rest.find(word) != rest.npos) return true;
  }
  return is_clock(rest) || rest == u"发布" || rest == u"更新" || rest == u"上传";
}

bool is_size(std::u16string_view s) {  // 13.71KB 2.5M
  std::size_t n = digits_at(s, 0);
  if (n == 0) return false;
  if (n < s.size() && s[n] == u'.') n += 1 + digits_at(s, n + 1);
  const std::u16string_view unit = s.substr(n);
  return unit == u"KB" || unit == u"MB" || unit == u"kb" || unit == u"mb" || unit == u"K" ||
         unit == u"M" || unit == u"Kb" || unit == u"Mb" || unit == u"字节";
}

// 第2页 第2页共10页 —3— 3/10
bool is_page_footer(std::u16string_view s) {
  constexpr std::u16string_view kDashes = u"-\u2014\u2013\uFF0D\u2010";
  if (s.size() > 16 || s.empty()) return false;
  if (s.starts_with(u"第") && s.find(u'页') != s.npos) {
    const std::size_t n = digits_at(s, 1);
    return n != 0 && 1 + n < s.size() && s[1 + n] == u'页';
  }
  if (s.starts_with(u"共") && s.back() == u'页') return digits_at(s, 1) + 2 == s.size();
  if (kDashes.find(s.front()) != kDashes.npos) {
    std::size_t i = 0;
    while (i < s.size() && kDashes.find(s[i]) != kDashes.npos) ++i;
    const std::size_t n = digits_at(s, i);
    std::size_t j = i + n;
    while (j < s.size() && kDashes.find(s[j]) != kDashes.npos) ++j;
    return n != 0 && n <= 3 && j == s.size() && j > i + n;
  }
  const std::size_t n = digits_at(s, 0);
  return n != 0 && n < s.size() && s[n] == u'/' && n + 1 + digits_at(s, n + 1) == s.size() &&
         n + 1 < s.size();
}

bool has_letter(std::u16string_view s) {
  for (const char16_t c : s) {
    if (text::is_han(c) || text::is_latin(c) || text::is_digit(c) || text::is_fullwidth_digit(c)) {
      return true;
    }
  }
  return false;
}

// A blank to fill in (______) is the writer's, a stray ` or · is not.
bool is_stray_mark(std::u16string_view s) {
  if (has_letter(s)) return false;
  return s.find_first_of(u"_＿") == s.npos && text::enclosed_value(s.front()) == 0;
}

bool is_label(std::u16string_view s) {
  const std::size_t label = kLabel.at_start(s);
  if (label == 0 || label >= s.size()) return false;
  const char16_t colon = s[label];
  if (colon != u'：' && colon != u':') return false;
  const std::u16string_view name = s.substr(0, label);
  const std::u16string_view value = s.substr(label + 1);
  if (name == u"时间" || name == u"发布时间" || name == u"发布日期" || name == u"更新时间" ||
      name == u"上传时间") {
    // 时间：2024年5月1日 belongs to a plan; 2023-12-30 and a clock to a site.
    const std::size_t end = date_end(value, 0);
    return name != u"时间" || (end != kNowhere && value.size() > 4 && value[4] == u'-');
  }
  if (name == u"大小" || name == u"文件大小") return is_size(value);
  if (name == u"页数") return digits_at(value, 0) != 0;
  if (name == u"ID" || name == u"文档编号") return digits_at(value, 0) != 0;
  if (name == u"格式") return value.size() <= 5;
  return s.size() <= 40;
}

bool parts_buttons(char16_t c) {
  return text::is_invisible(c) || std::u16string_view(u"|·/【】[]｜").find(c) != kNowhere;
}

// Every word between blanks is a button: 收藏 分享赚钱
bool all_buttons(std::u16string_view typed) {
  if (typed.size() > 60) return false;
  bool any = false;
  std::size_t at = 0;
  while (at < typed.size()) {
    if (parts_buttons(typed[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < typed.size() && !parts_buttons(typed[end])) ++end;
    if (!kButton.is(typed.substr(at, end - at))) return false;
    any = true;
    at = end;
  }
  return any;
}

// 首页 > 范文 > 工作总结
bool is_path(std::u16string_view s) {
  if (s.size() > 80) return false;
  std::size_t steps = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] != u'>' && s[i] != u'＞' && s[i] != u'»' && s[i] != u'›') continue;
    if (i == 0 || s[i - 1] != s[i]) ++steps;
  }
  return steps >= 2;
}

// 作者：佚名
bool is_nobody(std::u16string_view s) {
  return s.size() <= 12 && s.starts_with(u"作者") &&
         (s.ends_with(u"佚名") || s.ends_with(u"网络") || s.ends_with(u"未知") ||
          s.ends_with(u"本站") || s.ends_with(u"admin"));
}

bool is_address(std::u16string_view s) {
  return s.starts_with(u"http://") || s.starts_with(u"https://") || s.starts_with(u"www.");
}

// A dateline of a news agency: 新华社北京3月15日电
bool is_dateline(std::u16string_view s) {
  return s.size() <= 24 && s.size() >= 6 && (s.ends_with(u"日电") || s.ends_with(u"日讯"));
}

// 强化 基层 工会 建设: key words a site has cut out of a title.
bool is_keywords(std::u16string_view typed) {
  if (typed.size() > 80) return false;
  std::size_t words = 0;
  std::size_t longest = 0;
  std::size_t size = 0;
  for (std::size_t i = 0; i <= typed.size(); ++i) {
    if (i == typed.size() || text::is_invisible(typed[i])) {
      if (size != 0) ++words;
      longest = size > longest ? size : longest;
      size = 0;
    } else {
      if (text::is_stop(typed[i])) return false;
      ++size;
    }
  }
  return words >= 4 && longest >= 2 && longest <= 10;
}

// 总工会工作总结06-15: a link with its date
bool is_dated_link(std::u16string_view s) {
  if (s.size() < 8 || s.size() > 50) return false;
  const std::u16string_view end = s.substr(s.size() - 5);
  return digits_at(end, 0) == 2 && end[2] == u'-' && digits_at(end, 3) == 2 &&
         text::is_han(s[s.size() - 6]);
}

}  // namespace

void residue_traits(const Line& line, Features& out) {
  std::u16string_view s = line.whole;
  if (s.empty()) {
    // A long line is never residue; at the top of a collection it may be the site's introduction.
    if (line.typed.size() <= 600) out.set(Trait::teaser, kTeasers.in(line.tail));
    return;
  }
  // A list mark the copy has put before the line.
  std::u16string_view item = s;
  if (item.size() > 2 &&
      (item[0] == u'-' || item[0] == u'·' || item[0] == u'•' || item[0] == u'*') &&
      item[1] != item[0]) {
    item.remove_prefix(1);
  }
  const bool sentence = s.size() > kSiteLine;
  out.set(Trait::teaser, kTeasers.in(s));
  if (!sentence) {
    out.set(Trait::residue,
            kSite.in(s) || kButton.is(item) || all_buttons(line.typed) || is_site_date(item) ||
                is_size(item) || is_page_footer(item) || is_label(item) || is_stray_mark(s) ||
                is_address(item) || is_dateline(s) || is_path(s) || is_nobody(s) ||
                s.starts_with(u"<!--") || s.starts_with(u"-->") ||
                (s.size() <= 20 && (s.starts_with(u"（责任编辑") || s.starts_with(u"(责任编辑"))));
    const bool quoted = s.back() == u'》' && s.front() == u'《';
    const std::u16string_view file = quoted ? s.substr(1, s.size() - 2) : s;
    if (file.size() <= 80 && kFileEnd.at_end(file) != 0 && file.find(u'。') == file.npos) {
      out.set(Trait::residue);
    }
    if (s.find(u"来源：") != s.npos && s.find(u"www.") != s.npos) out.set(Trait::residue);
  }
  if (s.size() <= 44) {
    const Phrases::Hit list = kLists.find(s);
    std::size_t end = list ? list.end() : 0;
    while (list && end < s.size() && (text::is_stop(s[end]) || s[end] == u'】' || s[end] == u'>')) {
      ++end;
    }
    if (list && end == s.size()) out.set(Trait::link_list);
  }
  const std::size_t digits = digits_at(s, 0);
  out.set(Trait::number_only, digits == s.size());
  out.set(Trait::weak_residue,
          is_keywords(line.typed) || is_dated_link(s) || (digits == s.size() && s.size() <= 3));
}

}  // namespace wengao::recognise
