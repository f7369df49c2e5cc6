// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace zhiping::bench {

/// Serves the change feed of @p applications in their @p life on @p port of the loopback until the standard
/// input closes: pages that are ready to send, so that whoever pulls never waits for them to be made. Nothing
/// else is found. The exit code.
int playFeed(int applications, int life, quint16 port);

/// A port nobody uses right now.
[[nodiscard]] quint16 freePort();

} // namespace zhiping::bench
