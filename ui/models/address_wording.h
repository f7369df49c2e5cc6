// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/address_control.h"
#include "models/wording.h"

namespace zhiping::models {

/// What was found under the addresses, what that means, and what to do.
[[nodiscard]] Message addressMessage(const AddressControl::Check &check);

/// Whether an address may be kept although the platform did not answer: where nothing speaks against it but
/// the network.
[[nodiscard]] bool mayUseAnyway(AddressControl::Finding finding);

} // namespace zhiping::models
