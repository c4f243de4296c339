// The spelling check.
#include <memory>

#include "core/spelling/known.h"
#include "core/spelling/model.h"
#include "wasm/api.h"
#include "wasm/documents.h"
#include "wasm/records.h"

namespace wengao::wasm {
namespace {

// One for all documents; null until its data comes.
std::shared_ptr<const spelling::Model>& shared_model() {
  static std::shared_ptr<const spelling::Model> model;
  return model;
}

std::shared_ptr<const spelling::Known> known(std::u16string_view lines) {
  auto words = std::make_shared<spelling::Known>();
  while (!lines.empty()) {
    const std::size_t end = lines.find(u'\n');
    words->add(lines.substr(0, end));
    lines = end == lines.npos ? std::u16string_view() : lines.substr(end + 1);
  }
  return words;
}

}  // namespace
}  // namespace wengao::wasm

using namespace wengao;        // NOLINT: the functions below have C names
using namespace wengao::wasm;  // NOLINT

extern "C" {

std::int32_t wg_spelling_data(const std::uint8_t* bytes, std::uint32_t size) {
  auto model = spelling::Model::open(Bytes(bytes, bytes + size));
  if (!model) return fail(model.error(), Lang::zh);
  shared_model() = std::move(*model);
  return 0;
}

std::int32_t wg_spelling(std::int32_t doc, std::int32_t level, const char16_t* words,
                         std::uint32_t units) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  if (level < -1 || level > 1) {
    return fail(Error{Code::bad_option, std::to_string(level)}, open->lang);
  }
  if (level >= 0 && shared_model() == nullptr) {
    return fail(Error{Code::data_missing, "spelling"}, open->lang);
  }
  engine::SpellingWishes wishes;
  if (level >= 0) {
    wishes = {shared_model(), static_cast<spelling::Level>(level), known({words, units})};
  }
  write_patch(open->session, open->session.set_spelling(std::move(wishes)), open->lang, out());
  return 0;
}

std::int32_t wg_spelling_run(std::int32_t doc, std::uint32_t units) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  bool done = false;
  write_patch(open->session, open->session.check_spelling(units, done), open->lang, out());
  return done ? 1 : 0;
}

}  // extern "C"
