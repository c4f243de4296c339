#include "core/base/code.h"

#include <array>

#include "core/base/result.h"

namespace wengao {
namespace {

struct Entry {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
};

constexpr std::array<Entry, static_cast<std::size_t>(Code::count_)> kTable = {{
    {"bad_offset", "位置无效：{0}。请重新选择要修改的文字。",
     "The position is not valid: {0}. Select the text again."},
    {"stale", "文稿在此期间已有改动，请按最新结果再操作一次。",
     "The document has changed meanwhile. Try again with the newest answer."},
    {"not_found", "找不到{0}。请检查名称和位置。", "{0} was not found. Check its name and place."},
    {"cannot_read", "无法读取{0}。请检查文件是否存在、是否有权限、是否被其他程序占用。",
     "{0} cannot be read. Check that it exists, that you may read it and that no program locks "
     "it."},
    {"cannot_write", "无法写入{0}。请检查磁盘空间和写入权限。",
     "{0} cannot be written. Check disk space and permissions."},
    {"too_large", "内容超过上限（{0}）。请拆分后分别打开。",
     "The content exceeds a limit ({0}). Split it and open the parts."},
    {"empty_input", "{0}没有文字内容。", "{0} holds no text."},
    {"binary_input", "这不是文本文件：{0}。请用对应的程序打开，另存为 .docx 或 .txt 后再试。",
     "This is not a text file: {0}. Open it in its own program and save it as .docx or .txt."},
    {"not_supported", "暂不能读取{0}。请另存为 .docx 或 .txt 后再试。",
     "{0} cannot be read yet. Save it as .docx or .txt and try again."},
    {"unknown_format", "不认识的输出格式“{0}”。可用的格式见 wengao --help。",
     "Unknown output format “{0}”. See wengao --help for those that exist."},
    {"encrypted", "{0}已加密。请用 Word 或 WPS 打开，取消打开密码后另存，再打开一次。",
     "{0} is encrypted. Open it in its own program, save it without a password and try again."},
    {"picture", "这是{0}，其中没有可编辑的文字。请先用文字识别（OCR）软件转成文本。",
     "This is {0}, which holds no text. Turn it into text with a recognition (OCR) program first."},
    {"damaged", "文件已损坏：{0}。请换一份副本，或用原程序打开后另存。",
     "The file is damaged: {0}. Use another copy, or open and save it in its own program."},
    {"bad_option", "选项不正确：{0}。用法见 wengao --help。",
     "The option does not fit: {0}. See wengao --help."},
    {"bad_profile", "单位规则文件有误：{0}。请修改后再试。",
     "The profile is not right: {0}. Correct it and try again."},
    {"data_missing", "缺少数据包“{0}”，此项功能暂不可用。请确认程序文件齐全。",
     "The data package “{0}” is missing, so this cannot be done. Check that all files are there."},
    {"internal", "程序内部出错（{0}）。文稿没有受影响，请把这条信息告诉开发者。",
     "An internal error ({0}). Your text is not affected; please report this message."},
}};

const Entry& entry(Code code) { return kTable[static_cast<std::size_t>(code)]; }

}  // namespace

std::string message(const Error& error, Lang lang) {
  const Entry& e = entry(error.code);
  std::string out(lang == Lang::zh ? e.zh : e.en);
  constexpr std::string_view kHole = "{0}";
  if (const auto at = out.find(kHole); at != std::string::npos) {
    out.replace(at, kHole.size(), detail(error, lang));
  }
  return out;
}

std::string_view detail(const Error& error, Lang lang) {
  const std::string_view both = error.detail;
  const auto seam = both.find(kBetweenLanguages);
  if (seam == both.npos) return both;
  return lang == Lang::zh ? both.substr(0, seam) : both.substr(seam + 1);
}

std::string_view name(Code code) { return entry(code).name; }

}  // namespace wengao
