#include "core/export/pdf/objects.h"

#include <algorithm>

#include "core/export/pdf/values.h"

namespace wengao::pdf {
namespace {

// How many objects share one stream: a reader that wants one unpacks all of them.
constexpr std::size_t kPerStream = 200;
constexpr std::size_t kMaxBytes = 0xFFFF'FFFFu;

void append(std::string_view text, Bytes& out) { out.insert(out.end(), text.begin(), text.end()); }

struct Place {
  std::uint8_t kind = 0;    // 1: at an offset; 2: in an object stream
  std::uint32_t where = 0;  // the offset, or the stream's number
  std::uint16_t index = 0;  // in the stream
};

}  // namespace

int Objects::reserve() {
  objects_.emplace_back();
  return static_cast<int>(objects_.size());
}

void Objects::put(int object, std::string body) {
  objects_[static_cast<std::size_t>(object) - 1].body = std::move(body);
}

int Objects::add(std::string body) {
  const int object = reserve();
  put(object, std::move(body));
  return object;
}

int Objects::add_stream(std::string_view entries, std::string_view data) {
  return add_stream(entries,
                    ByteView(reinterpret_cast<const std::uint8_t*>(data.data()), data.size()));
}

int Objects::add_stream(std::string_view entries, ByteView data) {
  const Bytes packed = packer_.zlib(data);
  if (packed.empty() || packed.size() >= data.size()) return add_plain_stream(entries, data);
  return add_plain_stream(std::string(entries).append("/Filter/FlateDecode"), packed);
}

int Objects::add_plain_stream(std::string_view entries, ByteView data) {
  Object object;
  object.is_stream = true;
  object.body = "<<";
  object.body.append(entries).append("/Length ");
  append_integer(static_cast<std::int64_t>(data.size()), object.body);
  object.body += ">>";
  object.data.assign(data.begin(), data.end());
  objects_.push_back(std::move(object));
  return static_cast<int>(objects_.size());
}

int Objects::add_packed_stream(std::string_view entries, ByteView data) {
  return add_plain_stream(entries, packer_.zlib(data));
}

Result<Bytes> Objects::finish(int catalog, int info) && {
  const std::size_t count = objects_.size();
  std::vector<Place> places(count);
  std::vector<std::size_t> small;
  for (std::size_t k = 0; k < count; ++k) {
    if (!objects_[k].is_stream) small.push_back(k);
  }
  for (std::size_t first = 0; first < small.size(); first += kPerStream) {
    const std::size_t last = std::min(first + kPerStream, small.size());
    std::string head;
    std::string bodies;
    const auto stream = static_cast<std::uint32_t>(objects_.size() + 1);
    for (std::size_t k = first; k < last; ++k) {
      append_integer(static_cast<std::int64_t>(small[k]) + 1, head);
      head += ' ';
      append_integer(static_cast<std::int64_t>(bodies.size()), head);
      head += ' ';
      bodies += objects_[small[k]].body;
      bodies += '\n';
      places[small[k]] = {2, stream, static_cast<std::uint16_t>(k - first)};
    }
    std::string entries = "/Type/ObjStm/N ";
    append_integer(static_cast<std::int64_t>(last - first), entries);
    entries += "/First ";
    append_integer(static_cast<std::int64_t>(head.size()), entries);
    add_stream(std::move(entries), head + bodies);
  }

  Bytes out;
  std::size_t size = 4096;
  for (const Object& object : objects_) size += object.data.size() + object.body.size() + 64;
  out.reserve(size);
  // Four bytes over 0x7F tell programs that move files that this one is not text.
  append("%PDF-1.7\n%\xE6\x96\x87\xE7\xA8\xBF\n", out);
  places.resize(objects_.size() + 1);
  for (std::size_t k = 0; k < objects_.size(); ++k) {
    if (!objects_[k].is_stream) continue;
    if (out.size() > kMaxBytes) return Error{Code::too_large, "PDF: 4 GiB"};
    places[k] = {1, static_cast<std::uint32_t>(out.size()), 0};
    std::string head;
    append_integer(static_cast<std::int64_t>(k) + 1, head);
    append(head + " 0 obj\n" + objects_[k].body + "\nstream\n", out);
    out.insert(out.end(), objects_[k].data.begin(), objects_[k].data.end());
    append("\nendstream\nendobj\n", out);
    Bytes().swap(objects_[k].data);
  }
  if (out.size() > kMaxBytes) return Error{Code::too_large, "PDF: 4 GiB"};
  const auto table_at = static_cast<std::uint32_t>(out.size());
  places.back() = {1, table_at, 0};

  Bytes table{0, 0, 0, 0, 0, 0xFF, 0xFF};  // object 0 heads the list of free ones
  for (const Place& place : places) {
    table.push_back(place.kind);
    for (int shift = 24; shift >= 0; shift -= 8) {
      table.push_back(static_cast<std::uint8_t>(place.where >> shift));
    }
    table.push_back(static_cast<std::uint8_t>(place.index >> 8));
    table.push_back(static_cast<std::uint8_t>(place.index));
  }
  const std::string id = identity(out);
  std::string entries = "/Type/XRef/W[1 4 2]/Size ";
  append_integer(static_cast<std::int64_t>(places.size()) + 1, entries);
  entries += "/Root " + ref(catalog) + "/Info " + ref(info);
  entries += "/ID[<" + id + "><" + id + ">]";
  const int number = add_stream(std::move(entries), table);
  std::string head;
  append_integer(number, head);
  const Object& object = objects_.back();
  append(head + " 0 obj\n" + object.body + "\nstream\n", out);
  out.insert(out.end(), object.data.begin(), object.data.end());
  append("\nendstream\nendobj\nstartxref\n", out);
  std::string foot;
  append_integer(table_at, foot);
  append(foot + "\n%%EOF\n", out);
  return out;
}

}  // namespace wengao::pdf
