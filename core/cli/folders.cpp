#include <algorithm>
#include <array>
#include <filesystem>

#include "core/cli/commands.h"

namespace wengao::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 7> kEndings = {".docx", ".txt",      ".html", ".htm",
                                                      ".md",   ".markdown", ".json"};

// Neither hidden nor what a word processor leaves beside an open file.
bool is_report(const fs::path& path) {
  const std::string name = path.filename().string();
  if (name.starts_with(".") || name.starts_with("~$")) return false;
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

Result<std::vector<std::string>> files_below(const std::string& folder) {
  std::vector<std::string> out;
  std::error_code status;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied,
                                      status);
  while (!status && at != fs::end(at)) {
    std::error_code ignored;
    const std::string name = at->path().filename().string();
    if (name.starts_with(".") && at->is_directory(ignored)) at.disable_recursion_pending();
    if (at->is_regular_file(ignored) && is_report(at->path())) out.push_back(at->path().string());
    at.increment(status);
  }
  if (status) return Error{Code::cannot_read, folder};
  if (out.empty()) return Error{Code::not_found, folder + "/*.docx *.txt …"};
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

Result<bool> with_files_of_folders(std::vector<std::string>& files) {
  std::vector<std::string> all;
  bool found = false;
  for (const std::string& file : files) {
    std::error_code ignored;
    if (file == "-" || !fs::is_directory(file, ignored)) {
      all.push_back(file);
      continue;
    }
    found = true;
    auto below = files_below(file);
    if (!below) return below.error();
    all.insert(all.end(), below->begin(), below->end());
  }
  files = std::move(all);
  return found;
}

}  // namespace wengao::cli
