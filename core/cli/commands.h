// One function a verb. Each gives the exit status: 0 nothing found, 1 findings, 2 could not run.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/cli/options.h"
#include "core/import/import.h"
#include "core/lint/finding.h"
#include "core/lint/profile.h"
#include "core/recognise/recognise.h"

namespace wengao::spelling {
class Model;
}

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

// The house rules of --profile with the words of --dictionary; none without them. What cannot be
// read is reported, and there is no answer.
std::optional<lint::Profile> profile_of(const Options& options);
// Says in what the house's paper differs from GB/T 9704, a line each.
void tell_deviations(const lint::Profile& profile, const Options& options);

// Puts “file: sentence” on standard error.
void report(const std::string& file, const Error& error, const Options& options);

// Writes to -o, or to standard output.
int write_output(std::string_view text, const Options& options);

// Makes the fixes that --fix wants and writes the file back as it came, or to -o. Says how many
// were made and which were not. Errors: bad_option (a Word file or a page is no text to be written
// back over itself), those of write_file.
Result<bool> fix(Opened& opened, const lint::Profile& profile, const Options& options);

// What files are checked by: the house's word on rules, and the spelling model or null.
struct CheckedBy {
  const lint::Profile* profile;
  const spelling::Model* model;
};

// What check has to say of a file; the same whether it is one or one of many.
std::vector<Finding> findings_in(const Opened& opened, const CheckedBy& by, const Options& options);

// Puts the files below each folder in its place, by name. True when there was a folder. Errors:
// not_found (a folder that holds nothing that can be checked), cannot_read.
Result<bool> with_files_of_folders(std::vector<std::string>& files);

// check of files, mended first where that is wanted: on all cores, answers in the order of the
// files as they come, so that memory does not grow with their number. `folders`: some were found in
// folders; the sums are told at the end.
int check_files(const Options& options, const CheckedBy& by, bool folders);

int outline(const Options& options);
int check(const Options& options);
int figures(const Options& options);
int similar(const Options& options);
int convert(const Options& options);
int normalise(const Options& options);
int make_new(const Options& options);
int rules(const Options& options);

}  // namespace wengao::cli
