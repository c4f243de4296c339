// Words by which lines of web pages and document sites are known. Plain lists; noise.cpp weighs
// them.
#pragma once

#include <string_view>

#include "core/text/word_list.h"

namespace wengao::recognise {

// A short line that holds one of these comes from a site, wherever it stands in the line.
inline constexpr std::u16string_view kSiteWords[] = {
    u"我要投稿",       u"下载文档",       u"文档下载",       u"点击下载",   u"收藏和打印",
    u"推荐度：",       u"推荐度:",        u"当前位置：",     u"当前位置:",  u"您现在的位置",
    u"您的位置",       u"你的位置",       u"浏览次数",       u"点击数",     u"阅读次数",
    u"【字体",         u"【字号",         u"字号：",         u"字体：",     u"字体:",
    u"版权归",         u"版权所有",       u"用户上传",       u"如有侵权",   u"侵权必究",
    u"涉嫌侵权",       u"联系客服",       u"网站客服",       u"收益归",     u"免责声明",
    u"转载请注明",     u"未经授权",       u"分享到",         u"分享赚钱",   u"扫描二维码",
    u"扫一扫",         u"E-mail推荐",     u"打印本页",       u"关闭窗口",   u"返回顶部",
    u"返回首页",       u"加入收藏",       u"上一篇：",       u"上一篇:",    u"下一篇：",
    u"下一篇:",        u"上一页",         u"下一页",         u"首页>",      u"首页＞",
    u"预览时可能会",   u"下载后无此问题", u"付费下载",       u"付费完成后", u"向本站投诉",
    u"阅读全部内容",   u"温馨提示：",     u"温馨提示:",      u"本站不保证", u"本文来源",
    u"原文地址",       u"本文地址",       u"本文链接",       u"编辑推荐",   u"点击查看",
    u"全文阅读",       u"加载更多",       u"展开全文",       u"查看更多",   u"版权声明",
    u"ICP备",          u"申明敬告",       u"不预览、不比对", u"由会员分享", u"可在线阅读",
    u"珍藏版",         u"下载可任意编辑", u"文档可自由编辑", u"可任意编辑", u"如需原版",
    u"格式为Word",     u"格式为word",     u"小编",           u"资源描述：", u"赏杯茶钱",
    u"欢迎来到",       u"微信公众号：",   u"公众号：",       u"【导语】",   u"以下是为大家",
    u"会员登录",       u"发表评论",       u"网友评论",       u"阅读原文",   u"关注我们",
    u"点个\u201C在看", u"点个在看",       u"点个赞",         u"点赞在看",   u"长按识别",
    u"点击关注",       u"百度文库",       u"道客巴巴",       u"豆丁网",     u"原创力文档",
    u"资料下载",       u"更多精彩",       u"更多内容请",     u"更多资讯请", u"更多范文",
    u"更多公文",       u"更多相关",       u"举报电话：",     u"网站地图",
};
inline constexpr text::WordList kSite(kSiteWords);

// Buttons and captions of a page, each the whole of a line.
inline constexpr std::u16string_view kButtonWords[] = {
    u"分享",     u"收藏",     u"下载",     u"打印",     u"全屏",     u"收起",     u"展开",
    u"关闭",     u"加大",     u"还原",     u"减小",     u"放大",     u"缩小",     u"首页",
    u"返回",     u"更多",     u"分类",     u"上传",     u"评论",     u"点赞",     u"举报",
    u"复制",     u"搜索",     u"登录",     u"注册",     u"导航",     u"大",       u"中",
    u"小",       u"保存",     u"文档介绍", u"文档简介", u"编辑",     u"转发",     u"微信",
    u"微博",     u"标签",     u"字号",     u"字体",     u"附件下载", u"分享赚钱", u"去下载",
    u"立即下载", u"免费下载", u"我要评论", u"赞",       u"顶",       u"踩",       u"END",
    u"end",      u"在看",
};
inline constexpr text::WordList kButton(kButtonWords);

// Heads of lists of links.
inline constexpr std::u16string_view kListWords[] = {
    u"相关文章",   u"相关推荐",   u"相关阅读",   u"相关链接", u"相关报道",     u"相关文档",
    u"相关新闻",   u"相关范文",   u"相关资料",   u"猜你喜欢", u"关注的文档",   u"可能感兴趣",
    u"热门文章",   u"最新文章",   u"推荐文章",   u"精彩推荐", u"延伸阅读",     u"推荐阅读",
    u"猜你还喜欢", u"你可能喜欢", u"大家都在看", u"为您推荐", u"本类推荐",     u"看了又看",
    u"热门推荐",   u"最新推荐",   u"相似文档",   u"相关专题", u"感兴趣的文章",
};
inline constexpr text::WordList kLists(kListWords);

// The site's own introduction to a collection.
inline constexpr std::u16string_view kTeaserWords[] = {
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
inline constexpr text::WordList kTeasers(kTeaserWords);

// Labels whose values only a site gives.
inline constexpr std::u16string_view kLabelWords[] = {
    u"来源",     u"文章来源", u"信息来源", u"稿件来源", u"时间",     u"发布时间", u"发布日期",
    u"更新时间", u"上传时间", u"大小",     u"文件大小", u"页数",     u"格式",     u"ID",
    u"责任编辑", u"责编",     u"编辑",     u"标签",     u"浏览",     u"浏览量",   u"阅读",
    u"阅读量",   u"点击",     u"点击量",   u"热度",     u"下载",     u"所属分类", u"分类",
    u"关键词",   u"上传者",   u"发布者",   u"发布人",   u"文档编号", u"上传人",   u"网址",
    u"发文机关", u"成文日期", u"发文日期", u"发文字号", u"供稿",     u"来稿",     u"审核",
    u"校对",     u"监制",
};
inline constexpr text::WordList kLabel(kLabelWords);

// Labels of the box that government sites put above a paper.
inline constexpr std::u16string_view kIndexWords[] = {
    u"索引号",   u"主题分类", u"有效性",   u"公开方式", u"公开时限", u"公开形式", u"公开范围",
    u"公开程序", u"公开类别", u"组配分类", u"体裁分类", u"服务对象", u"信息索引", u"信息分类",
    u"生成日期", u"发布机构", u"废止日期", u"效力状态", u"所属栏目", u"统一编号",
};
inline constexpr text::WordList kIndex(kIndexWords);

inline constexpr std::u16string_view kFileEnds[] = {u".doc",  u".docx", u".pdf",  u".wps",
                                                    u".txt",  u".ppt",  u".pptx", u".xls",
                                                    u".xlsx", u".rar",  u".zip"};
inline constexpr text::WordList kFileEnd(kFileEnds);

}  // namespace wengao::recognise
