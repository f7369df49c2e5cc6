// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/platform_server.h"

#include <QDate>

namespace zhiping::platform {

/// Issues the fictional applications of practice mode on a running server, unless it already has
/// applications. Takes some seconds and needs a QGuiApplication.
Result<> issuePracticeApplications(PlatformServer &server, QDate today);

/// @p count generated applications, without attachments; others for every @p seed.
[[nodiscard]] QList<IncomingApplication> generatedApplications(int count, quint64 seed, QDate today);

} // namespace zhiping::platform
