// candidates DATA <TSV >OUT: every change the model thinks of in lines of `text<TAB>corrected`,
// with its evidence: what scripts/spelling/fit.py fits the score on. Built only when asked for.
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "core/spelling/suspects.h"
#include "core/text/utf.h"

using namespace wengao;

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  Bytes bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto seconds_since = [](std::clock_t begin) {  // of this program: others may run too
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  const std::clock_t start = std::clock();
  auto model = spelling::Model::open(std::move(bytes));
  if (!model) return 1;
  const double ready = seconds_since(start);
  spelling::Finder finder(**model);
  std::string line;
  std::size_t units = 0;
  double seconds = 0;
  for (int n = 0; std::getline(std::cin, line); ++n) {
    const std::u16string text = text::from_utf8(line.substr(0, line.find('\t')));
    std::vector<spelling::Suspect> found;
    const std::clock_t begin = std::clock();
    finder.find(text, found);
    seconds += seconds_since(begin);
    units += text.size();
    for (const auto& s : found) {
      const auto& e = s.evidence;
      std::printf(
          "%d\t%u\t%s\t%s\t%d\t%d\t%d\t%u\t%u\t%u\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t%s\t%d\n", n,
          s.span.begin, text::to_utf8(part(text, s.span)).c_str(), text::to_utf8(s.meant).c_str(),
          static_cast<int>(e.why), e.margin, e.cost, e.changed, e.length_meant, e.length_found,
          e.word_meant, e.word_found, e.rarer, e.before_meant, e.before_found, e.after_meant,
          e.after_found, text::to_utf8(part(text, s.word)).c_str(),
          text::to_utf8(text.substr(s.span.begin < 6 ? 0 : s.span.begin - 6, 16)).c_str(), s.score);
    }
  }
  std::fprintf(stderr, "%zu characters, %.0f a second; ready in %.0f ms, %.1f MB\n", units,
               static_cast<double>(units) / seconds, ready * 1000,
               static_cast<double>((*model)->memory()) / 1e6);
}
