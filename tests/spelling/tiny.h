// A model of a few words, written by the packer itself: what the tests of the spelling check need
// when the full data is not built.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/bytes.h"
#include "core/spelling/model.h"
#include "scripts/spelling/model.h"

namespace wengao::test {

// Its words, the likeliest first, and how likely they are.
inline const std::vector<std::pair<std::u16string, double>>& tiny_words() {
  static const std::vector<std::pair<std::u16string, double>> words = {
      {u"的", 3e-2},   {u"了", 1e-2},   {u"工作", 5e-3}, {u"制度", 2e-3},     {u"安排", 2e-3},
      {u"部署", 2e-3}, {u"全面", 2e-3}, {u"健全", 1e-3}, {u"实事求是", 5e-4}, {u"同志", 5e-4},
      {u"他", 5e-4},   {u"带", 5e-4},   {u"们", 5e-4},   {u"渡", 1e-6},       {u"按", 1e-5},
      {u"排", 1e-5},   {u"制", 1e-5},   {u"度", 1e-5},   {u"署", 1e-6},       {u"暑", 1e-6},
      {u"部", 1e-5},   {u"事", 1e-5},   {u"实", 1e-5},   {u"求", 1e-5},       {u"是", 1e-3},
      {u"安", 1e-5},   {u"全", 1e-5},   {u"面", 1e-5},   {u"健", 1e-6},       {u"工", 1e-5},
      {u"作", 1e-5},   {u"同", 1e-5},   {u"志", 1e-5}};
  return words;
}

inline Bytes tiny_data() {
  pack::Sources sources;
  const std::map<char16_t, std::string> sounds = {
      {u'的', "de"},   {u'了', "le"},  {u'工', "gong"}, {u'作', "zuo"},  {u'制', "zhi"},
      {u'度', "du"},   {u'渡', "du"},  {u'安', "an"},   {u'按', "an"},   {u'排', "pai"},
      {u'部', "bu"},   {u'署', "shu"}, {u'暑', "shu"},  {u'全', "quan"}, {u'面', "mian"},
      {u'健', "jian"}, {u'实', "shi"}, {u'事', "shi"},  {u'求', "qiu"},  {u'是', "shi"},
      {u'同', "tong"}, {u'志', "zhi"}, {u'他', "ta"},   {u'带', "dai"},  {u'们', "men"}};
  pack::Model model;
  for (const auto& [unit, sound] : sounds) {
    sources.readings[unit] = {{sound, 0}};
    model.chars.push_back(unit);
    model.frequency.push_back(-3);
  }
  std::map<std::u16string, double> words(tiny_words().begin(), tiny_words().end());
  std::map<std::u16string, std::uint32_t> places;
  for (const auto& [word, chance] : words) {
    places[word] = static_cast<std::uint32_t>(model.words.size());
    model.words.push_back({word, {chance, 0.5}});
  }
  const auto follow = [&](const char16_t* first, const char16_t* second, double chance) {
    model.follows.push_back({places.at(first), places.at(second), chance});
  };
  follow(u"健全", u"制度", 0.1);
  follow(u"全面", u"部署", 0.1);
  follow(u"安排", u"工作", 0.1);
  follow(u"带", u"了", 0.1);
  model.likeness = {{u'署', u'暑', 800}};
  if (model.likeness[0].first > model.likeness[0].second) {
    std::swap(model.likeness[0].first, model.likeness[0].second);
  }
  const std::string bytes = pack::write_model(model, sources, "A few words for tests.");
  return {bytes.begin(), bytes.end()};
}

inline const spelling::Model& tiny() {
  static const std::unique_ptr<spelling::Model> model =
      std::move(spelling::Model::open(tiny_data()).value());
  return *model;
}

}  // namespace wengao::test
