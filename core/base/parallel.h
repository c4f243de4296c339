// Independent work over a long list, dealt out to the processor's cores. In the browser, and for
// little work, the caller does it alone; the answer is the same.
#pragma once

#include <cstddef>

namespace wengao {

// How many parts `count` things are dealt out in: 1 below twice `least`; otherwise several for each
// core, none of fewer than `least` things, so that a long part holds nothing up.
std::size_t parts_for(std::size_t count, std::size_t least);

// Where part `part` of `parts` begins; that of `parts` is `count`.
constexpr std::size_t part_begin(std::size_t count, std::size_t parts, std::size_t part) {
  return count / parts * part + count % parts * part / parts;
}

// Calls work(context, part) once for each part of [0, parts), on several threads at once; returns
// when all are done. Parts are begun in order. A thread that cannot be had is done without.
void run_parts(std::size_t parts, void (*work)(void* context, std::size_t part), void* context);

// The same with fn(part, first, last) for the things [first, last) of each part.
template <class Fn>
void in_parts(std::size_t count, std::size_t parts, Fn fn) {
  struct Context {
    std::size_t count;
    std::size_t parts;
    Fn* fn;
  } context{count, parts, &fn};
  run_parts(
      parts,
      [](void* at, std::size_t part) {
        const Context& c = *static_cast<const Context*>(at);
        (*c.fn)(part, part_begin(c.count, c.parts, part), part_begin(c.count, c.parts, part + 1));
      },
      &context);
}

}  // namespace wengao
