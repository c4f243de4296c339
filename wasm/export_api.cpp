// Files. Those of fixed pages take steps, since their fonts come from outside the module; so does
// text in a charset that may lack characters, which are told before the file.
#include <nlohmann/json.hpp>
#include <optional>

#include "core/engine/pager.h"
#include "core/export/exporter.h"
#include "core/export/fonts/plan.h"
#include "core/layout/layout.h"
#include "core/text/utf.h"
#include "wasm/api.h"
#include "wasm/documents.h"
#include "wasm/records.h"

namespace wengao::wasm {
namespace {

struct ExportRequest {
  std::string format;
  std::uint32_t report = 0;
  ExportOptions options;
  Metadata metadata;
};

Result<ExportRequest> read_request(std::string_view text, const Metadata& known) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return Error{Code::bad_option, "export"};
  const auto words = [&](const char* key, std::u16string fallback) {
    const auto at = json.find(key);
    if (at == json.end() || !at->is_string()) return fallback;
    return text::from_utf8(at->get_ref<const std::string&>());
  };
  ExportRequest request;
  request.metadata.title = words("title", known.title);
  request.metadata.author = words("author", known.author);
  request.metadata.organisation = words("organisation", known.organisation);
  request.format = text::to_utf8(words("format", {}));
  const std::string date = text::to_utf8(words("date", {}));
  if (!date.empty()) request.options.date = date;
  const auto report = json.find("report");
  if (report != json.end() && report->is_number_unsigned()) {
    request.report = report->get<std::uint32_t>();
  }
  const auto yes = [&](const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_boolean() && at->get<bool>();
  };
  request.options.keep_noise = yes("keepNoise");
  request.options.indent_text = yes("indent");
  const std::string charset = text::to_utf8(words("charset", u"utf-8"));
  const auto named = text_charset_named(charset);
  if (!named) return Error{Code::bad_option, "charset " + charset};
  request.options.charset = *named;
  return request;
}

// A file on its way. Holds the snapshot its blocks look at, so that edits may go on meanwhile.
struct Job {
  const Exporter* exporter = nullptr;
  ExportRequest request;
  Lang lang = Lang::zh;
  Document document;
  std::vector<Block> blocks;
  std::vector<Page> pages;
  layout::House house;
  std::vector<Attributes> attributes;
  std::optional<fonts::Plan> plan;
};

Result<Job> make_job(OpenDocument& doc, ExportRequest request) {
  Job job;
  job.exporter = exporter_for(request.format);
  if (job.exporter == nullptr) return Error{Code::unknown_format, request.format};
  job.lang = doc.lang;
  job.document = doc.session.document();
  const auto& reports = doc.session.reports();
  const bool whole = job.exporter->whole_file || reports.empty();
  if (!whole && request.report >= reports.size()) {
    return Error{Code::not_found, "report " + std::to_string(request.report + 1)};
  }
  if (request.metadata.title.empty() && request.report < reports.size()) {
    request.metadata.title = reports[request.report].title;
  }
  job.blocks = whole ? doc.session.blocks() : engine::blocks_of(doc.session, request.report);
  job.house = engine::setting_of(doc.session).house;
  if (job.exporter->needs_pages && whole) {
    job.pages =
        layout::lay_out(job.blocks, {.pictures = job.document.pictures(), .house = job.house});
  } else if (job.exporter->needs_pages) {
    // Those of the preview, where they are made already.
    auto pages = doc.pager.pages(doc.session, request.report);
    if (!pages) return pages.error();
    job.pages = std::move(*pages);
  }
  // Only a file of the whole text keeps what the writer decided.
  for (std::uint32_t line = 0; whole && line < job.document.lines(); ++line) {
    job.attributes.push_back(job.document.line(line).attributes);
  }
  job.request = std::move(request);
  return job;
}

ExportInput input_of(const Job& job) {
  ExportInput input{job.blocks,
                    job.pages,
                    job.request.metadata,
                    job.attributes,
                    job.document.pictures(),
                    job.document.intended()};
  if (job.plan) input.fonts = &*job.plan;
  input.house = job.house;
  return input;
}

Result<Bytes> write_file(const Job& job) {
  return job.exporter->write(input_of(job), job.request.options);
}

// One at a time: a second takes the place of the first.
std::optional<Job>& job() {
  static std::optional<Job> held;
  return held;
}

constexpr std::uint32_t kNothing = 0xFFFF'FFFF;

// What is to be subset next, or else what was replaced.
std::int32_t answer_wanted(const fonts::Plan& plan) {
  out().clear();
  if (const auto wanted = plan.next()) {
    put_word(static_cast<std::uint32_t>(wanted->source), out());
    for (const char32_t c : wanted->characters) put_word(c, out());
    return 0;
  }
  put_word(kNothing, out());
  for (const fonts::Replaced& one : plan.replaced()) {
    put_word(static_cast<std::uint32_t>(one.face), out());
    put_word(one.character, out());
    put_word(one.missing ? 1 : 0, out());
  }
  return 0;
}

// Without fonts: what the file cannot hold.
std::int32_t answer_lost(const Job& job) {
  Result<std::u32string> lost = std::u32string();
  if (job.exporter->lost != nullptr) lost = job.exporter->lost(input_of(job), job.request.options);
  if (!lost) return fail(lost.error(), job.lang);
  out().clear();
  put_word(kNothing, out());
  for (const char32_t c : *lost) {
    put_word(kNothing, out());
    put_word(c, out());
    put_word(1, out());
  }
  return 0;
}

std::int32_t no_job() { return fail(Error{Code::stale, "export"}, Lang::zh); }

}  // namespace
}  // namespace wengao::wasm

using namespace wengao;        // NOLINT: the functions below have C names
using namespace wengao::wasm;  // NOLINT

extern "C" {

std::int32_t wg_export(std::int32_t doc, const char* options, std::uint32_t size) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  auto request = read_request({options, size}, open->metadata);
  if (!request) return fail(request.error(), open->lang);
  const auto made = make_job(*open, std::move(*request));
  if (!made) return fail(made.error(), open->lang);
  const auto bytes = write_file(*made);
  return bytes ? answer(ByteView(*bytes)) : fail(bytes.error(), open->lang);
}

std::int32_t wg_export_plan(std::int32_t doc, const char* options, std::uint32_t size) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  auto request = read_request({options, size}, open->metadata);
  if (!request) return fail(request.error(), open->lang);
  auto made = make_job(*open, std::move(*request));
  if (!made) return fail(made.error(), open->lang);
  if (made->exporter->needs_fonts) made->plan.emplace(made->pages);
  job() = std::move(*made);
  return job()->plan ? answer_wanted(*job()->plan) : answer_lost(*job());
}

std::int32_t wg_export_give(const std::uint8_t* subset, std::uint32_t size) {
  if (!job() || !job()->plan) return no_job();
  job()->plan->give(Bytes(subset, subset + size));
  return answer_wanted(*job()->plan);
}

std::int32_t wg_export_file() {
  if (!job()) return no_job();
  const auto bytes = write_file(*job());
  const Lang lang = job()->lang;
  job().reset();
  return bytes ? answer(ByteView(*bytes)) : fail(bytes.error(), lang);
}

}  // extern "C"
