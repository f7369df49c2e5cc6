// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/pack_signature.h"

namespace zhiping::platform {

/// The key with which the platform in @p directory signs the rule packs it publishes: `rule-pack-key.pem`
/// there, made when there is none, readable by its owner only. It is nowhere else, so whoever copies the
/// platform's directory takes it along.
[[nodiscard]] Result<criteria::PackSigner> rulePackKey(const QString &directory);

} // namespace zhiping::platform
