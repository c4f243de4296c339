// The native bench: measures one thing on one text and prints "name value" lines for run.mjs.
//
//   bench steps FILE        every step from bytes to pages and files
//   bench keystroke FILE    one character typed at many places of a session
//   bench ledger FILE       the same, with the ledger of figures told what differs after each
//   bench check FILE        one full check, cold, and the most memory held
//   bench spelling FILE     the spelling check by the data of build/spelling
//   bench similar FILE      the lines dealt out to 100 reports, and these compared
#include <sys/resource.h>

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>

#include "core/cli/heap.h"
#include "core/engine/figures_answer.h"
#include "core/engine/session.h"
#include "core/export/exporter.h"
#include "core/import/import.h"
#include "core/layout/layout.h"
#include "core/lint/check.h"
#include "core/recognise/recognise.h"
#include "core/similar/similar.h"
#include "core/spelling/suspects.h"
#include "tests/bench/measure.h"

namespace wengao::bench {

double peak_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

namespace {

void print(const char* name, double value) { std::printf("%s %.4f\n", name, value); }

std::optional<Bytes> read(const char* path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return Bytes(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

// The blocks of the first report, or of all lines when there is none.
std::span<const Block> first_report(const recognise::Recognised& recognised) {
  const std::span<const Block> blocks(recognised.blocks);
  if (recognised.reports.empty()) return blocks;
  const recognise::Report& report = recognised.reports[0];
  return blocks.subspan(report.first, report.last - report.first);
}

int steps(const Bytes& bytes) {
  auto imported = import::import_bytes(bytes, {});
  if (!imported) return 1;
  const Document& document = imported->document;
  const recognise::Recognised recognised = recognise::recognise(document);
  std::size_t found = 0;
  print("import", best_ms([&] { found += import::import_bytes(bytes, {})->document.lines(); }));
  // Several cores share recognition and the checks.
  print("recognise",
        best_ms([&] { found += recognise::recognise(document).blocks.size(); }, wall_ms));
  print("facts", best_ms([&] {
          std::vector<std::vector<Fact>> facts(recognised.blocks.size());
          facts::extract(recognised.blocks, facts);
          for (const std::vector<Fact>& of_block : facts) found += of_block.size();
        }));
  print("check", best_ms([&] { found += lint::check_blocks(recognised).size(); }, wall_ms));
  print("all", best_ms(
                   [&] {
                     auto fresh = import::import_bytes(bytes, {});
                     found += lint::check_document(fresh->document).size();
                   },
                   wall_ms));
  print("figures", best_ms([&] { found += engine::figures_json("a", recognised.blocks).size(); }));
  const std::span<const Block> blocks = first_report(recognised);
  std::vector<Page> pages;
  print("layout", best_ms([&] { pages = layout::lay_out(blocks); }));
  print("pages", static_cast<double>(pages.size()));
  for (const Exporter& exporter : all_exporters()) {
    if (exporter.needs_fonts) continue;  // which are not given here
    std::size_t size = 0;
    const double ms = best_ms([&] {
      const auto file = exporter.write({.blocks = blocks, .pages = pages}, {});
      size = file ? file->size() : 0;
    });
    print((std::string(exporter.id) + "-ms").c_str(), ms);
    print((std::string(exporter.id) + "-bytes").c_str(), static_cast<double>(size));
  }
  return found > 0 ? 0 : 1;
}

int keystroke(const Bytes& bytes, bool with_ledger) {
  auto imported = import::import_bytes(bytes, {});
  if (!imported) return 1;
  const Off length = imported->document.length();
  engine::Session session(std::move(imported->document));
  print("session-mb", peak_mb());
  std::uint32_t told = 0;
  const auto tell = [&] {
    const auto answer =
        engine::figures_since(session.ledger(), session.lines(), {}, told, session.revision());
    told = session.revision();
    return answer.size();
  };
  std::size_t told_bytes = with_ledger ? tell() : 0;
  std::vector<double> samples;
  constexpr int kKeys = 2000;
  constexpr std::u16string_view kTyped = u"稳步推进，一是落实3项。";
  std::uint32_t state = 12345;
  for (int i = 0; i < kKeys; ++i) {
    // A few characters in a row at each place, as people type.
    if (i % 8 == 0) state = state * 1664525u + 1013904223u;
    const Off at = static_cast<Off>(state % length) + static_cast<Off>(i % 8);
    const Edit edit{at, at, std::u16string(1, kTyped[static_cast<std::size_t>(i) % kTyped.size()])};
    const double begin = now_ms();
    const auto patch = session.edit(std::span(&edit, 1));
    if (with_ledger) told_bytes += tell();
    samples.push_back(now_ms() - begin);
    if (!patch) return 1;
  }
  print("p50", percentile(samples, 0.50));
  print("p99", percentile(samples, 0.99));
  print("max", samples.back());
  return with_ledger == (told_bytes > 0) ? 0 : 1;
}

int check(const Bytes& bytes) {
  const double begin = now_ms();
  auto imported = import::import_bytes(bytes, {});
  if (!imported) return 1;
  const std::size_t found = lint::check_document(imported->document).size();
  print("ms", now_ms() - begin);
  print("findings", static_cast<double>(found));
  print("peak-mb", peak_mb());
  return 0;
}

int spelling_check(const Bytes& bytes) {
  auto imported = import::import_bytes(bytes, {});
  auto data = read("build/spelling/wengao-spelling.dat");
  if (!imported || !data) return 1;
  const double begin = now_ms();
  const auto model = spelling::Model::open(std::move(*data));
  if (!model) return 1;
  print("ready", now_ms() - begin);
  print("model-mb", static_cast<double>((*model)->memory()) / 1e6);
  const Document& document = imported->document;
  spelling::Finder finder(**model);
  std::vector<spelling::Suspect> found;
  const double ms = best_ms([&] {
    found.clear();
    for (std::uint32_t n = 0; n < document.lines(); ++n) finder.find(document.line(n).text, found);
  });
  print("characters-a-second", 1000 * static_cast<double>(document.length()) / ms);
  return 0;
}

int similar_reports(const Bytes& bytes) {
  auto imported = import::import_bytes(bytes, {});
  if (!imported) return 1;
  const recognise::Recognised recognised = recognise::recognise(imported->document);
  constexpr std::size_t kReports = 100;
  const std::span<const Block> blocks(recognised.blocks);
  std::vector<similar::Source> sources;
  for (std::size_t i = 0; i < kReports; ++i) {
    const std::size_t first = blocks.size() * i / kReports;
    sources.push_back(blocks.subspan(first, blocks.size() * (i + 1) / kReports - first));
  }
  std::size_t found = 0;
  print("characters", static_cast<double>(imported->document.length()));
  print("similar", best_ms([&] { found = similar::compare(sources).passages.size(); }));
  print("passages", static_cast<double>(found));
  return 0;
}

}  // namespace
}  // namespace wengao::bench

int main(int argc, char** argv) {
  using namespace wengao::bench;
  if (argc != 3) {
    std::fputs("usage: bench steps|keystroke|ledger|check|spelling|similar FILE\n", stderr);
    return 2;
  }
  wengao::cli::keep_heap();  // as the tool does
  const auto bytes = read(argv[2]);
  if (!bytes) {
    std::perror(argv[2]);
    return 2;
  }
  if (std::strcmp(argv[1], "steps") == 0) return steps(*bytes);
  if (std::strcmp(argv[1], "keystroke") == 0) return keystroke(*bytes, false);
  if (std::strcmp(argv[1], "ledger") == 0) return keystroke(*bytes, true);
  if (std::strcmp(argv[1], "check") == 0) return check(*bytes);
  if (std::strcmp(argv[1], "spelling") == 0) return spelling_check(*bytes);
  if (std::strcmp(argv[1], "similar") == 0) return similar_reports(*bytes);
  return 2;
}
