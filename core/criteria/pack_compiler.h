// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/compiled_pack.h"

namespace zhiping::criteria {

/// The namespace of the attributes that bind a DMN model to applications.
inline constexpr char packNamespace[] = "urn:zhiping:rule-pack:1";

/// Read @p bytes and work out everything the pack says about itself. Lints, but does not try the examples.
[[nodiscard]] Result<std::unique_ptr<CompiledPack>> compilePack(const QByteArray &bytes);

} // namespace zhiping::criteria
