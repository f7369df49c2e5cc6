// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

/// What a fuzz target does with one input, whoever drives it: libFuzzer, or `replay.cpp` over the corpus.
/// Always 0; what must not be stops the program.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace zhiping::fuzz {

/// Stops the program unless @p holds.
inline void insist(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace zhiping::fuzz
