// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/application.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace zhiping::platform {

/// A fictional application with the files it describes.
struct SeededApplication {
    domain::Application application;
    QHash<QString, QByteArray> files; ///< By SHA-256, one for each attachment.
};

/// The applications a reviewer practises on: 30 fictional ones from 12 districts in all four categories, with
/// boundary amounts, exemptions, open questions and cases the standard leaves to interpretation.
///
/// The same for the same @p today, from which every date is counted. Needs a QGuiApplication, because the
/// attachments are drawn; takes a few seconds.
[[nodiscard]] QList<SeededApplication> practiceApplications(QDate today);

/// @p count varied and valid applications for load, without attachments. The same for the same arguments.
[[nodiscard]] QList<domain::Application> generateApplications(int count, quint64 seed, QDate today);

} // namespace zhiping::platform
