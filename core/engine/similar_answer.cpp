#include "core/engine/similar_answer.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

#include "core/engine/json_writer.h"
#include "core/engine/places.h"
#include "core/similar/similar.h"
#include "core/text/utf.h"

namespace wengao::engine {
namespace {

// A report of one of the files; the whole file when it holds none.
struct Origin {
  std::size_t file = 0;
  std::uint32_t number = 1;
  std::uint32_t first = 0;  // lines of the file
  std::uint32_t last = 0;
  std::u16string_view title;
};

struct Compared {
  std::vector<Origin> origins;
  std::vector<Places> places;  // one a file
  similar::Comparison comparison;
};

Compared compare(std::span<const Reading> readings) {
  Compared out;
  std::vector<similar::Source> sources;
  const auto add = [&](Origin origin, std::span<const Block> blocks) {
    sources.push_back(blocks.subspan(origin.first, origin.last - origin.first));
    out.origins.push_back(origin);
  };
  for (std::size_t f = 0; f < readings.size(); ++f) {
    const Reading& reading = readings[f];
    out.places.emplace_back(reading.blocks);
    std::uint32_t number = 0;
    for (const recognise::Report& report : reading.reports) {
      add({f, ++number, report.first, report.last, report.title}, reading.blocks);
    }
    if (number == 0) {
      add({f, 1, 0, static_cast<std::uint32_t>(reading.blocks.size()), {}}, reading.blocks);
    }
  }
  out.comparison = similar::compare(sources);
  return out;
}

struct Where {
  Position begin;
  Position end;
  std::u16string_view words;
};
Where where(const similar::Place& place, Compared& compared) {
  const Origin& origin = compared.origins[place.source];
  Places& places = compared.places[origin.file];
  const std::uint32_t line = origin.first + place.line;
  return {places.at(line, place.span.begin), places.at(line, place.span.end),
          part(places.block(line).text, place.span)};
}

// A passage as one of its files sees it.
struct Found {
  const similar::Place* here = nullptr;
  const similar::Place* there = nullptr;
  std::uint32_t same = 0;
};

void write_place(const similar::Place& place, Compared& compared, JsonWriter& json) {
  const Where at = where(place, compared);
  json.field("report", compared.origins[place.source].number);
  json.field("line", at.begin.line);
  json.field("column", at.begin.column);
  json.field("endLine", at.end.line);
  json.field("endColumn", at.end.column);
  json.field("text", at.words);
}

// 0.2345 as a number of four places.
Decimal share(double value) { return {static_cast<std::int64_t>(std::llround(value * 10'000)), 4}; }
// 23.4%
std::string percent(double value) {
  const auto tenths = static_cast<std::int64_t>(std::llround(value * 1000));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%";
}

void write_report(std::size_t source, std::span<const Reading> readings, const Compared& compared,
                  JsonWriter& json) {
  const Origin& origin = compared.origins[source];
  const similar::Share& own = compared.comparison.shares[source];
  json.begin_object();
  json.field("report", origin.number);
  json.field("title", origin.title);
  json.field("firstLine", origin.first + 1);
  json.field("lastLine", origin.last);
  json.field("characters", own.characters);
  for (const auto& [key, value] :
       {std::pair("elsewhere", own.elsewhere), std::pair("repeated", own.repeated),
        std::pair("new", own.fresh)}) {
    json.key(key);
    json.value(share(value));
  }
  // What each other report has of this one.
  json.key("with");
  json.begin_array();
  for (const similar::Pair& pair : compared.comparison.pairs) {
    if (pair.a != source && pair.b != source) continue;
    const Origin& other = compared.origins[pair.a == source ? pair.b : pair.a];
    json.begin_object();
    json.field("file", readings[other.file].file);
    json.field("report", other.number);
    json.key("share");
    json.value(share(pair.a == source ? pair.of_a : pair.of_b));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string similar_json(std::span<const Reading> readings) {
  Compared compared = compare(readings);
  std::vector<std::vector<Found>> by_file(readings.size());
  for (const similar::Passage& passage : compared.comparison.passages) {
    for (const auto& [here, there] :
         {std::pair(&passage.a, &passage.b), std::pair(&passage.b, &passage.a)}) {
      by_file[compared.origins[here->source].file].push_back({here, there, passage.same});
    }
  }
  std::vector<std::string> elements(readings.size());
  std::size_t source = 0;
  for (std::size_t f = 0; f < readings.size(); ++f) {
    JsonWriter json(elements[f]);
    json.begin_object();
    json.field("file", readings[f].file);
    json.key("reports");
    json.begin_array();
    for (; source < compared.origins.size() && compared.origins[source].file == f; ++source) {
      write_report(source, readings, compared, json);
    }
    json.end_array();
    json.key("passages");
    json.begin_array();
    std::vector<Found>& found = by_file[f];
    const auto order = [](const similar::Place& place) {
      return std::make_tuple(place.source, place.line, place.span.begin, place.span.end);
    };
    std::stable_sort(found.begin(), found.end(), [&](const Found& x, const Found& y) {
      return order(*x.here) < order(*y.here);
    });
    for (const Found& passage : found) {
      json.begin_object();
      write_place(*passage.here, compared, json);
      json.field("same", passage.same);
      json.key("other");
      json.begin_object();
      json.field("file", readings[compared.origins[passage.there->source].file].file);
      write_place(*passage.there, compared, json);
      json.end_object();
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  return array_of(elements);
}

std::string similar_text(std::span<const Reading> readings, Lang lang) {
  Compared compared = compare(readings);
  const similar::Comparison& found = compared.comparison;
  const bool zh = lang == Lang::zh;
  std::string out;
  const auto name = [&](std::size_t source) {
    const Origin& origin = compared.origins[source];
    std::string text(readings[origin.file].file);
    text += (zh ? " 第" : " report ") + std::to_string(origin.number) + (zh ? "篇" : "");
    if (!origin.title.empty()) text += " " + text::to_utf8(origin.title);
    return text;
  };
  for (std::size_t i = 0; i < compared.origins.size(); ++i) {
    const similar::Share& own = found.shares[i];
    out += name(i) + (zh ? "：与别处相同 " : ": elsewhere too ") + percent(own.elsewhere);
    out += (zh ? "，自身重复 " : ", repeated within ") + percent(own.repeated);
    out += (zh ? "，比前面各篇新写 " : ", new since those before ") + percent(own.fresh) + "\n";
  }
  const auto place = [&](const similar::Place& at) {
    const Where found_at = where(at, compared);
    return std::string(readings[compared.origins[at.source].file].file) + ':' +
           std::to_string(found_at.begin.line) + ':' + std::to_string(found_at.begin.column) +
           "  " + text::to_utf8(found_at.words) + '\n';
  };
  for (const similar::Passage& passage : found.passages) {
    out += '\n' + place(passage.a) + place(passage.b);
    out += (zh ? "  相同 " : "  the same: ") + std::to_string(passage.same) +
           (zh ? " 字\n" : " characters\n");
  }
  return out;
}

}  // namespace wengao::engine
