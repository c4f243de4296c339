#include "core/cli/files.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <memory>

#include "core/import/import.h"

namespace wengao::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

thread_local std::string* withheld = nullptr;  // see Withheld

Result<Bytes> read_all(std::FILE* file, const std::string& path) {
  Bytes out;
  std::array<std::uint8_t, 65536> buffer;
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file)) {
    out.insert(out.end(), buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(got));
    if (out.size() > import::kMaxFileBytes) return Error{Code::too_large, "文件大小 64 MB"};
  }
  if (std::ferror(file) != 0) return Error{Code::cannot_read, path};
  return out;
}

}  // namespace

Result<Bytes> read_file(const std::string& path) {
  if (path == "-") return read_all(stdin, path);
  std::error_code status;
  if (std::filesystem::is_directory(path, status)) return Error{Code::cannot_read, path};
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return Error{Code::cannot_read, path};
  return read_all(file.get(), path);
}

Result<Bytes> read_data(const std::string& folder, const std::string& name) {
  std::error_code status;
  const std::filesystem::path tool = std::filesystem::read_symlink("/proc/self/exe", status);
  for (const std::filesystem::path& place :
       {tool.parent_path() / name, tool.parent_path().parent_path() / folder / name}) {
    if (!status && std::filesystem::is_regular_file(place, status))
      return read_file(place.string());
    status.clear();
  }
  return Error{Code::data_missing, name};
}

Result<bool> write_file(const std::string& path, ByteView bytes) {
  const auto put = [&](std::FILE* file) {
    return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() &&
           std::fflush(file) == 0;
  };
  if (path == "-") {
    if (!put(stdout)) return Error{Code::cannot_write, path};
    return true;
  }
  const std::string fresh = path + ".tmp";
  std::error_code status;
  {
    const File file(std::fopen(fresh.c_str(), "wb"));
    if (!file || !put(file.get())) {
      std::filesystem::remove(fresh, status);
      return Error{Code::cannot_write, path};
    }
  }
  std::filesystem::rename(fresh, path, status);
  if (status) {
    std::filesystem::remove(fresh, status);
    return Error{Code::cannot_write, path};
  }
  return true;
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  localtime_r(&now, &parts);
  std::array<char, 16> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
  return {text.data(), size};
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }
void complain(std::string_view text) {
  if (withheld != nullptr) {
    withheld->append(text);
  } else {
    std::fwrite(text.data(), 1, text.size(), stderr);
  }
}

Withheld::Withheld() { withheld = &words_; }
Withheld::~Withheld() { withheld = nullptr; }

Stream::Stream(std::string path) : path_(std::move(path)) {
  if (path_ == "-") path_.clear();
  file_ = path_.empty() ? stdout : std::fopen((path_ + ".tmp").c_str(), "wb");
  good_ = file_ != nullptr;
}

Stream::~Stream() {
  if (path_.empty() || file_ == nullptr) return;
  std::fclose(file_);
  std::error_code status;
  std::filesystem::remove(path_ + ".tmp", status);
}

void Stream::put(std::string_view text) {
  if (!good_) return;
  good_ = std::fwrite(text.data(), 1, text.size(), file_) == text.size() && std::fflush(file_) == 0;
}

Result<bool> Stream::finish() {
  if (!good_) return Error{Code::cannot_write, path_.empty() ? "-" : path_};
  if (path_.empty()) return true;
  std::fclose(file_);
  file_ = nullptr;
  std::error_code status;
  std::filesystem::rename(path_ + ".tmp", path_, status);
  if (!status) return true;
  std::filesystem::remove(path_ + ".tmp", status);
  return Error{Code::cannot_write, path_};
}

bool watched() { return isatty(STDERR_FILENO) != 0; }

}  // namespace wengao::cli
