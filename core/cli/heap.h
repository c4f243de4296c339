#pragma once

namespace wengao::cli {

// Keeps memory that was freed for the next text, and lets each thread's heap grow by large steps.
// glibc gives every page back as soon as a check ends and takes it anew for the next one, which
// costs a tenth of the time of a check on several cores. Call once, before any thread is started;
// does nothing where the C library has no such switches.
void keep_heap();

}  // namespace wengao::cli
