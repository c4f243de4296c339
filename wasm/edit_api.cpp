// Opening, editing and fixing.
#include <cstdlib>
#include <vector>

#include "core/engine/doubts.h"
#include "core/engine/json_writer.h"
#include "core/import/import.h"
#include "core/lint/profile.h"
#include "core/lint/rule.h"
#include "core/text/icu_data.h"
#include "wasm/api.h"
#include "wasm/documents.h"
#include "wasm/records.h"

namespace wengao::wasm {
namespace {

Lang lang_of(std::int32_t lang) { return lang == 1 ? Lang::en : Lang::zh; }

void describe(const import::Imported& imported, Lang lang, Bytes& into) {
  std::string json_text;
  engine::JsonWriter json(json_text);
  json.begin_object();
  json.field("format", std::string_view(imported.format));
  json.field("charset", text::name(imported.charset));
  json.field("certain", imported.charset_certain);
  json.field("undecodable", imported.undecodable);
  json.key("notes");
  json.begin_array();
  for (const import::Note& note : imported.notes) {
    json.begin_object();
    json.field("kind", import::name(note.kind));
    json.field("fate", import::name(import::fate(note.kind)));
    json.field("count", note.count);
    json.field("message", import::message(note, lang));
    json.end_object();
  }
  json.end_array();
  json.key("comments");
  json.begin_array();
  for (const import::Comment& comment : imported.comments) {
    json.begin_object();
    json.field("author", std::u16string_view(comment.author));
    json.field("date", std::u16string_view(comment.date));
    json.field("text", std::u16string_view(import::words(comment, lang)));
    json.field("line", comment.line);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  into.assign(json_text.begin(), json_text.end());
}

// kind −1: none.
Result<Attributes> read_decision(std::int32_t kind, std::uint32_t level) {
  if (kind > static_cast<std::int32_t>(Kind::blank) || level > 5) {
    return Error{Code::bad_option, std::to_string(kind)};
  }
  Attributes attributes;
  if (kind >= 0) {
    attributes.kind = static_cast<Kind>(kind);
    attributes.level = static_cast<std::uint8_t>(level);
  }
  return attributes;
}

std::int32_t patched(OpenDocument& doc, const Result<engine::Patch>& patch) {
  if (!patch) return fail(patch.error(), doc.lang);
  write_patch(doc.session, *patch, doc.lang, out());
  return 0;
}

}  // namespace
}  // namespace wengao::wasm

using namespace wengao;        // NOLINT: the functions below have C names
using namespace wengao::wasm;  // NOLINT

extern "C" {

void* wg_alloc(std::uint32_t bytes) { return std::malloc(bytes); }

void wg_free(void* memory) { std::free(memory); }

const void* wg_out() { return out().data(); }

std::uint32_t wg_out_size() { return static_cast<std::uint32_t>(out().size()); }

std::int32_t wg_add_data(const std::uint8_t* bytes, std::uint32_t size) {
  const auto added = text::add_icu_data({bytes, size});
  return added ? 0 : fail(added.error(), Lang::zh);
}

std::int32_t wg_open(const std::uint8_t* bytes, std::uint32_t size, std::int32_t charset,
                     std::uint32_t choices, std::int32_t lang) {
  import::Options options;
  if (charset >= 0) options.charset = static_cast<text::Charset>(charset);
  if ((choices & 1) != 0) options.revisions = import::Revisions::reject;
  options.hidden_text = (choices & 2) != 0;
  options.pasted = (choices & 4) != 0;
  auto imported = import::import_bytes({bytes, size}, options);
  if (!imported) return fail(imported.error(), lang_of(lang));
  const std::int32_t handle = add_document(
      {engine::Session(imported->document), engine::Pager(), imported->metadata, lang_of(lang)});
  describe(*imported, lang_of(lang), out());
  return handle;
}

std::int32_t wg_open_text(const char16_t* text, std::uint32_t units, std::int32_t lang) {
  if (units > import::kMaxFileBytes / sizeof(char16_t)) {
    return fail(Error{Code::too_large, "64 MB"}, lang_of(lang));
  }
  import::Imported imported;
  imported.document = Document::from_text({text, units});
  const std::int32_t handle = add_document(
      {engine::Session(imported.document), engine::Pager(), Metadata{}, lang_of(lang)});
  describe(imported, lang_of(lang), out());
  return handle;
}

std::int32_t wg_close(std::int32_t doc) { return remove_document(doc) ? 0 : no_document(doc); }

std::int32_t wg_edit(std::int32_t doc, const std::uint32_t* edits, std::uint32_t count) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  std::vector<Edit> list(count);
  const auto* text = reinterpret_cast<const char16_t*>(edits + std::size_t{3} * count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t* record = edits + std::size_t{3} * i;
    list[i] = {record[0], record[1], std::u16string(text, record[2])};
    text += record[2];
  }
  return patched(*open, open->session.edit(list));
}

std::int32_t wg_set_kind(std::int32_t doc, std::uint32_t line, std::int32_t kind,
                         std::uint32_t level) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  const auto attributes = read_decision(kind, level);
  if (!attributes) return fail(attributes.error(), open->lang);
  return patched(*open, open->session.set_kind(line, *attributes));
}

std::int32_t wg_decide_like(std::int32_t doc, std::uint32_t line, std::int32_t kind,
                            std::uint32_t level) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  const auto attributes = read_decision(kind, level);
  if (!attributes) return fail(attributes.error(), open->lang);
  return patched(*open, open->session.decide_like(line, *attributes));
}

std::int32_t wg_remember(std::int32_t doc, const char* decisions, std::uint32_t size) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  auto read = engine::read_decisions({decisions, size});
  if (!read) return fail(read.error(), open->lang);
  return patched(*open, open->session.remember(std::move(*read)));
}

std::int32_t wg_set_profile(std::int32_t doc, const char* profile, std::uint32_t size) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  auto read = lint::read_profile({profile, size}, open->lang);
  if (!read) return fail(read.error(), open->lang);
  return patched(*open, open->session.set_profile(std::move(*read)));
}

std::int32_t wg_check_words(std::int32_t doc) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  return patched(*open, open->session.check_words());
}

std::int32_t wg_set_intended(std::int32_t doc, const char* marks, std::uint32_t size) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  auto read = engine::read_intended({marks, size});
  if (!read) return fail(read.error(), open->lang);
  return patched(*open, open->session.set_intended(std::move(*read)));
}

std::int32_t wg_everything(std::int32_t doc) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  return patched(*open, open->session.everything());
}

std::int32_t wg_text(std::int32_t doc) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  out().clear();
  put_text(open->session.document().text(), out());
  return 0;
}

std::int32_t wg_plan_fix(std::int32_t doc, std::uint32_t finding, std::uint32_t fix) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  const auto plan = open->session.plan_fix(finding, fix);
  if (!plan) return fail(plan.error(), open->lang);
  write_plan(*plan, out());
  return 0;
}

std::int32_t wg_plan_normalise(std::int32_t doc) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  write_plan(open->session.plan_normalise(), out());
  return 0;
}

std::int32_t wg_plan_renumber(std::int32_t doc, const std::uint32_t* pairs, std::uint32_t count) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  std::vector<normalise::Numbered> wanted(count);
  for (normalise::Numbered& each : wanted) {
    each = {pairs[0], pairs[1]};
    pairs += 2;
  }
  write_plan(open->session.plan_renumber(wanted), out());
  return 0;
}

std::int32_t wg_plan_fix_all(std::int32_t doc, std::int32_t safe, std::int32_t category,
                             const char* rule, std::uint32_t rule_size) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  lint::Filter filter;
  filter.safe_only = safe != 0;
  filter.rule = {rule, rule_size};
  if (category >= 0) filter.category = static_cast<Category>(category);
  write_plan(open->session.plan_fix_all(filter), out());
  return 0;
}

}  // extern "C"
