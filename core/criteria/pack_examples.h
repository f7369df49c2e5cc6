// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/compiled_pack.h"

namespace zhiping::criteria {

/// Assess the facts of @p example and compare with what it expects. Empty when it comes out as it says,
/// otherwise what differs. Facts are written as the contract writes them; amounts as text in 元.
[[nodiscard]] QStringList tryExample(const CompiledPack &pack, const PackExample &example);

} // namespace zhiping::criteria
