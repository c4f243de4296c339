// pack SOURCES TERMS NOTICE PAIRS OUT FONT…: makes the data of the spelling check. Same input, same
// bytes.
#include <cstdio>
#include <cstdlib>

#include "model.h"

int main(int argc, char** argv) {
  if (argc < 7) {
    std::fprintf(stderr, "pack SOURCES TERMS NOTICE PAIRS OUT FONT...\n");
    return 2;
  }
  const pack::Sources sources = pack::read_sources(argv[1], argv[2]);
  const std::vector<std::string> fonts(argv + 6, argv + argc);
  const pack::Model model = pack::merge(sources, fonts, std::strtoul(argv[4], nullptr, 10));
  std::string notice;
  if (std::FILE* file = std::fopen(argv[3], "rb")) {
    char buffer[4096];
    for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
      notice.append(buffer, n);
    std::fclose(file);
  }
  const std::string bytes = pack::write_model(model, sources, notice);
  std::FILE* file = std::fopen(argv[5], "wb");
  if (file == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size() ||
      std::fclose(file) != 0) {
    std::fprintf(stderr, "spelling: cannot write %s\n", argv[5]);
    return 1;
  }
  pack::say("%s: %zu bytes", argv[5], bytes.size());
}
