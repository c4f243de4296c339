// One function a verb. Each gives the exit status: 0 nothing found, 1 findings, 2 could not run.
#pragma once

#include <memory>
#include <string>

#include "core/cli/options.h"
#include "core/import/import.h"
#include "core/recognise/recognise.h"

namespace wengao::cli {

enum : int { kNothingFound = 0, kFound = 1, kCouldNotRun = 2 };

// A file read in and recognised.
struct Opened {
  std::string file;
  import::Imported imported;
  recognise::Recognised recognised;  // views into imported.document
};

// Reads one operand. Errors: those of read_file and import_bytes.
Result<std::unique_ptr<Opened>> open(const std::string& file, const Options& options);

// Puts “file: sentence” on standard error.
void report(const std::string& file, const Error& error, const Options& options);

// Writes to -o, or to standard output.
int write_output(std::string_view text, const Options& options);

int outline(const Options& options);
int check(const Options& options);
int figures(const Options& options);
int similar(const Options& options);
int convert(const Options& options);
int normalise(const Options& options);
int make_new(const Options& options);

}  // namespace wengao::cli
