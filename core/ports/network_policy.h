// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace zhiping::ports {

/// What the client may do on the network.
enum class NetworkPolicy : quint8 {
    Offline, ///< Nothing is sent or asked, whatever the cable says.
    Online,
};

} // namespace zhiping::ports
