// Result<T>: a value or an error. The core is built without exceptions; nothing in it throws.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/base/code.h"

namespace wengao {

// Parts the Chinese from the English name in a detail that has both.
inline constexpr char kBetweenLanguages = '\x1F';

// What went wrong. `detail` names the thing (a file, an offset, a limit) and is put into the
// message of `code` at {0}; it is UTF-8 and never a sentence of its own. A thing that has a name in
// each language is given as both, parted by kBetweenLanguages.
struct Error {
  Code code;
  std::string detail;
};

// The detail in one language.
std::string_view detail(const Error& error, Lang lang);

// Either a T or an Error. Ignoring one is a compile error (warnings are errors).
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit

  [[nodiscard]] bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // The value. Precondition: ok().
  T& value() { return *std::get_if<0>(&held_); }
  const T& value() const { return *std::get_if<0>(&held_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // The error. Precondition: !ok().
  const Error& error() const { return *std::get_if<1>(&held_); }

 private:
  std::variant<T, Error> held_;
};

}  // namespace wengao
