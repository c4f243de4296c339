#include "core/import/docx/package.h"

#include <algorithm>

namespace wengao::import::docx {
namespace {

// “../a/./b.xml” seen from “word/document.xml”.
std::string resolve(std::string_view from, std::string_view target) {
  std::string path(target);
  if (!path.empty() && path.front() == '/') {
    path.erase(0, 1);
  } else {
    const auto slash = from.rfind('/');
    path.insert(0, slash == from.npos ? "" : std::string(from.substr(0, slash + 1)));
  }
  std::string out;
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find('/', at), path.size());
    const std::string part = path.substr(at, end - at);
    if (part == "..") {
      const auto slash = out.size() < 2 ? out.npos : out.rfind('/', out.size() - 2);
      out.erase(slash == out.npos ? 0 : slash + 1);
    } else if (part != ".") {
      out += part;
      if (end < path.size()) out += '/';
    }
    at = end + 1;
  }
  return out;
}

std::string relations_of(std::string_view part) {
  const auto slash = part.rfind('/');
  const std::string folder(slash == part.npos ? "" : part.substr(0, slash + 1));
  const std::string name(slash == part.npos ? part : part.substr(slash + 1));
  return folder + "_rels/" + name + ".rels";
}

}  // namespace

std::vector<std::string> Package::parts(const std::string& from,
                                        std::initializer_list<std::string_view> kinds) {
  std::vector<std::string> out;
  const auto relations = xml(relations_of(from));
  if (!relations) return out;
  for (const pugi::xml_node node : (*relations)->tree.document_element().children()) {
    const std::string_view type = attribute(node, "Type");
    const std::string_view kind = type.substr(type.rfind('/') + 1);
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) continue;
    if (attribute(node, "TargetMode") == "External") continue;
    std::string part = resolve(from, attribute(node, "Target"));
    if (std::find(out.begin(), out.end(), part) == out.end()) out.push_back(std::move(part));
  }
  return out;
}

std::string Package::part(const std::string& from, std::string_view kind) {
  const std::vector<std::string> found = parts(from, {kind});
  return found.empty() ? std::string() : found.front();
}

std::string Package::part_of(const std::string& from, std::string_view id) {
  auto known = targets_.find(from);
  if (known == targets_.end()) {
    known = targets_.emplace(from, std::map<std::string, std::string>()).first;
    const auto relations = xml(relations_of(from));
    if (relations) {
      for (const pugi::xml_node node : (*relations)->tree.document_element().children()) {
        if (attribute(node, "TargetMode") == "External") continue;
        known->second.emplace(attribute(node, "Id"), resolve(from, attribute(node, "Target")));
      }
    }
  }
  const auto found = known->second.find(std::string(id));
  return found == known->second.end() ? std::string() : found->second;
}

Result<XmlPtr> Package::xml(const std::string& part) {
  auto bytes = archive_.read(part);
  if (!bytes) return bytes.error();
  return Xml::parse(std::move(*bytes), part);
}

XmlPtr Package::optional_xml(const std::string& from, std::string_view kind) {
  const std::string name = part(from, kind);
  if (name.empty()) return nullptr;
  auto read = xml(name);
  return read ? std::move(*read) : nullptr;
}

}  // namespace wengao::import::docx
