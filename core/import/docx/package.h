// An Office package: parts and the relations between them. ECMA-376 part 2 (OPC).
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/import/docx/xml.h"
#include "core/import/zip/unzip.h"

namespace wengao::import::docx {

using XmlPtr = std::unique_ptr<Xml>;

// Finds parts by the relation that leads to them, as the standard demands, since their names are
// free.
class Package {
 public:
  explicit Package(Archive archive) : archive_(std::move(archive)) {}

  // The part a relation of that kind (the last word of its type) leads to; empty when there is
  // none. `from` is the part that has the relation, "" for the package.
  std::string part(const std::string& from, std::string_view kind);
  // All parts that relations of these kinds lead to, each once, in the order of the file.
  std::vector<std::string> parts(const std::string& from,
                                 std::initializer_list<std::string_view> kinds);
  // The part a relation leads to, by its id; empty when there is none inside the package.
  std::string part_of(const std::string& from, std::string_view id);
  // Errors: not_found, damaged, too_large.
  Result<Bytes> bytes(const std::string& part) { return archive_.read(part); }
  Result<XmlPtr> xml(const std::string& part);
  // The part of that kind; null when there is none or it cannot be read.
  XmlPtr optional_xml(const std::string& from, std::string_view kind);

 private:
  Archive archive_;
  std::map<std::string, std::map<std::string, std::string>> targets_;  // part → id → part
};

}  // namespace wengao::import::docx
