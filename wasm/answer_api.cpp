// Pages and answers.
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "core/engine/answers.h"
#include "core/engine/doubts.h"
#include "core/engine/figures_answer.h"
#include "core/engine/json_writer.h"
#include "core/engine/page_check.h"
#include "core/engine/report_answer.h"
#include "core/engine/similar_answer.h"
#include "core/export/exporter.h"
#include "core/export/fonts/names.h"
#include "core/export/fonts/plan.h"
#include "core/genres/genre.h"
#include "core/import/import.h"
#include "core/lint/rule.h"
#include "core/text/utf.h"
#include "wasm/api.h"
#include "wasm/documents.h"
#include "wasm/records.h"

namespace wengao::wasm {
namespace {

void write_reports(const OpenDocument& doc, std::span<const Block> blocks, std::string& into) {
  engine::JsonWriter json(into);
  json.begin_array();
  for (const recognise::Report& report : doc.session.reports()) {
    json.begin_object();
    json.field("first", report.first);
    json.field("last", report.last);
    json.field("title", std::u16string_view(report.title));
    json.field("genre", std::string_view(report.genre));
    json.field("period", std::u16string_view(report.period));
    engine::write_report_facts(json, report, blocks);
    json.end_object();
  }
  json.end_array();
}

void write_rules(Lang lang, engine::JsonWriter& json) {
  json.begin_array();
  for (const Rule* rule : lint::all_rules()) {
    json.begin_object();
    json.field("id", rule->id);
    json.field("category", name(rule->category));
    json.field("severity", name(rule->severity));
    json.field("source", name(rule->source));
    json.field("clause", rule->clause);
    json.field("name", lang == Lang::en ? rule->name.en : rule->name.zh);
    json.end_object();
  }
  json.end_array();
}

// The names of an enumeration, in the order of its numbers.
template <class E>
void write_names(std::string_view key, E last, engine::JsonWriter& json) {
  json.key(key);
  json.begin_array();
  for (unsigned i = 0; i <= static_cast<unsigned>(last); ++i) {
    json.value(name(static_cast<E>(i)));
  }
  json.end_array();
}

}  // namespace
}  // namespace wengao::wasm

using namespace wengao;        // NOLINT: the functions below have C names
using namespace wengao::wasm;  // NOLINT

extern "C" {

std::int32_t wg_pages(std::int32_t doc, std::uint32_t report) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  const auto change = open->pager.update(open->session, report);
  if (!change) return fail(change.error(), open->lang);
  out().clear();
  put_word(change->first, out());
  put_word(change->last, out());
  put_word(change->count, out());
  return 0;
}

std::int32_t wg_check_pages(std::int32_t doc) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  const engine::Patch patch = engine::check_pages(open->session, open->pager);
  write_patch(open->session, patch, open->lang, out());
  return 0;
}

std::int32_t wg_page_svg(std::int32_t doc, std::uint32_t report, std::uint32_t page) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  const auto found = open->pager.page(open->session, report, page);
  if (!found) return fail(found.error(), open->lang);
  const Exporter* exporter = exporter_for("svg");
  const auto svg =
      exporter->write({.pages = {&*found, 1}, .pictures = open->session.document().pictures()}, {});
  return svg ? answer(ByteView(*svg)) : fail(svg.error(), open->lang);
}

std::int32_t wg_page_of(std::int32_t doc, std::uint32_t line) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  const auto place = open->pager.place_of(open->session, line);
  if (!place) return fail(place.error(), open->lang);
  out().clear();
  put_word(place->report, out());
  put_word(place->page, out());
  return 0;
}

std::int32_t wg_answer(std::int32_t doc, std::int32_t question, const char* file,
                       std::uint32_t file_size) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  const std::vector<Block> blocks = open->session.blocks();
  std::vector<Finding> findings;
  if (question == 1) {
    for (const engine::StoredFinding* stored : open->session.findings()) {
      findings.push_back(stored->finding);
    }
  }
  const std::string_view name(file, file_size);
  engine::Reading reading{name, blocks, open->session.reports(), findings,
                          &open->session.recognised()};
  reading.profile = open->session.profile();
  std::string element;
  switch (question) {
    case 0:
      element = engine::outline_json(reading, open->lang);
      break;
    case 1:
      element = engine::check_json(reading, open->lang);
      break;
    case 2:
      element = engine::figures_json(name, blocks, open->session.document().intended());
      break;
    case 3: {
      std::string json;
      write_reports(*open, blocks, json);
      return answer(std::string_view(json));
    }
    case 4: {
      std::string text;
      engine::JsonWriter json(text);
      engine::write_doubts(json, blocks, open->session.recognised(), engine::LineCount::from_zero,
                           open->lang);
      return answer(std::string_view(text));
    }
    case 5: {
      const auto known = open->session.document().like_decisions();
      const std::string text = engine::decisions_json(known ? *known : LikeDecisions{});
      return answer(std::string_view(text));
    }
    case 6: {
      const std::string text = engine::intended_json(open->session.document().intended());
      return answer(std::string_view(text));
    }
    case 7:
      return answer(std::string_view(engine::deviations_json(reading.profile, open->lang)));
    default:
      return fail(Error{Code::bad_option, std::to_string(question)}, open->lang);
  }
  return answer(std::string_view(engine::array_of({&element, 1})));
}

std::int32_t wg_figures_since(std::int32_t doc, std::uint32_t since) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  engine::Session& session = open->session;
  const std::string json = engine::figures_since(
      session.ledger(), session.lines(), session.document().intended(), since, session.revision());
  return answer(std::string_view(json));
}

std::int32_t wg_check_report(std::int32_t doc, const std::uint32_t* ignored, std::uint32_t count,
                             const char* file, std::uint32_t file_size) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  const std::unordered_set<std::uint32_t> left_out(ignored, ignored + count);
  const std::vector<Block> blocks = open->session.blocks();
  std::vector<Finding> findings;
  std::vector<Finding> ignored_here;
  for (const engine::StoredFinding* stored : open->session.findings()) {
    if (left_out.contains(stored->id)) {
      ignored_here.push_back(stored->finding);
    } else {
      findings.push_back(stored->finding);
    }
  }
  engine::Reading reading{{file, file_size}, blocks, open->session.reports(), findings};
  reading.ignored = ignored_here;
  reading.profile = open->session.profile();
  return answer(std::string_view(engine::check_html({&reading, 1}, open->lang)));
}

std::int32_t wg_why(std::int32_t doc, std::uint32_t line) {
  OpenDocument* open = find_document(doc);
  if (open == nullptr) return no_document(doc);
  if (line >= open->session.document().lines()) {
    return fail(Error{Code::not_found, std::to_string(line + 1)}, open->lang);
  }
  const auto why = recognise::explain(open->session.recognised(), line);
  const std::string json = engine::why_json(open->session.block(line), line, why, open->lang);
  return answer(std::string_view(json));
}

std::int32_t wg_similar(const char* request, std::uint32_t size) {
  const auto json = nlohmann::json::parse(std::string_view(request, size), nullptr, false);
  if (!json.is_array()) return fail(Error{Code::bad_option, "similar"}, Lang::zh);
  // The readings hold views: what they look at is kept beside them.
  std::vector<std::vector<Block>> blocks;
  std::vector<std::string> names;
  std::vector<engine::Reading> readings;
  blocks.reserve(json.size());
  names.reserve(json.size());
  for (const auto& one : json) {
    const auto handle = one.is_object() ? one.find("doc") : one.end();
    if (handle == one.end() || !handle->is_number_integer()) {
      return fail(Error{Code::bad_option, "similar"}, Lang::zh);
    }
    const auto number = handle->get<std::int32_t>();
    OpenDocument* open = find_document(number);
    if (open == nullptr) return no_document(number);
    const auto name = one.find("name");
    const bool named = name != one.end() && name->is_string();
    names.push_back(named ? name->get<std::string>() : std::string());
    blocks.push_back(open->session.blocks());
    readings.push_back({names.back(), blocks.back(), open->session.reports(), {}});
  }
  return answer(std::string_view(engine::similar_json(readings)));
}

std::int32_t wg_catalogue(std::int32_t lang) {
  std::string text;
  engine::JsonWriter json(text);
  json.begin_object();
  json.field("version", engine::kVersion);
  json.field("maxBytes", static_cast<std::uint32_t>(import::kMaxFileBytes));
  json.key("rules");
  write_rules(lang == 1 ? Lang::en : Lang::zh, json);
  json.key("genres");
  json.begin_array();
  for (const Genre* genre : genres::all_genres()) {
    json.begin_object();
    json.field("id", genre->id);
    json.field("name", genre->name);
    json.end_object();
  }
  json.end_array();
  json.key("formats");
  json.begin_array();
  for (const Exporter& exporter : all_exporters()) json.value(exporter.extension);
  json.end_array();
  json.key("fontFormats");
  json.begin_array();
  for (const Exporter& exporter : all_exporters()) {
    if (exporter.needs_fonts) json.value(exporter.extension);
  }
  json.end_array();
  json.key("fonts");
  json.begin_array();
  for (std::size_t face = 0; face < fonts::kFaces; ++face) {
    json.value(fonts::shipped_file(static_cast<Face>(face)));
  }
  json.value(fonts::kRareFile);
  json.end_array();
  write_names("kinds", Kind::blank, json);
  write_names("severities", Severity::hint, json);
  write_names("categories", Category::corrupted, json);
  json.end_object();
  return answer(std::string_view(text));
}

std::int32_t wg_skeleton(const char* genre, std::uint32_t size) {
  const Genre* found = genres::find_genre({genre, size});
  if (found == nullptr) return fail(Error{Code::not_found, {genre, size}}, Lang::zh);
  out().clear();
  put_text(genres::skeleton(*found), out());
  return 0;
}

}  // extern "C"
