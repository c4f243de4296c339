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
  Stream out(path);
  out.put({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  return out.finish();
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
  if (path_.empty()) {
    file_ = stdout;
  } else {
    std::error_code status;
    const std::filesystem::path real = std::filesystem::weakly_canonical(path_, status);
    target_ = status ? path_ : real.string();
    const auto kind = std::filesystem::status(target_, status).type();
    const bool whole = kind == std::filesystem::file_type::regular ||
                       kind == std::filesystem::file_type::not_found;
    fresh_ = whole ? target_ + ".tmp" : target_;
    file_ = std::fopen(fresh_.c_str(), "wb");
  }
  good_ = file_ != nullptr;
}

Stream::~Stream() {
  if (path_.empty() || file_ == nullptr) return;
  std::fclose(file_);
  drop();
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
  if (fresh_ == target_) return true;
  std::error_code status;
  std::filesystem::rename(fresh_, target_, status);
  if (!status) return true;
  drop();
  return Error{Code::cannot_write, path_};
}

void Stream::drop() const {
  if (fresh_ == target_) return;
  std::error_code status;
  std::filesystem::remove(fresh_, status);
}

bool watched() { return isatty(STDERR_FILENO) != 0; }

}  // namespace wengao::cli
