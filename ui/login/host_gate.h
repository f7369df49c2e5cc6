// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/navigation_policy.h"

namespace zhiping::login {

/// Let the browser engine of this process find no host but those of @p policy. `RequestGate` alone does not
/// suffice: the engine follows the redirect of a script or image first and asks the gate afterwards.
///
/// To be called once, before the first profile. Ports cannot be told apart here; that is left to the gate.
/// @return false where a web proxy stands before one of the sites: hosts are then found by the proxy, and the
/// gate stays the only bound.
bool keepToHosts(const auth::NavigationPolicy &policy);

} // namespace zhiping::login
