// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "criteria/assess.h"
#include "rules/options.h"

#include <QJsonDocument>

/// Reading what a command line names. Every function complains with place and reason where it gives nothing.
namespace zhiping::rules {

[[nodiscard]] std::optional<QByteArray> contentOf(const QString &path, const Console &console);
[[nodiscard]] std::optional<QJsonDocument> jsonIn(const QString &path, const Console &console);

/// The bytes of the pack at @p path; of the one the program carries, 附件2, when @p path is empty.
[[nodiscard]] std::optional<QByteArray> packBytes(const QString &path, const Console &console);
/// What a complaint about that pack calls it.
[[nodiscard]] QString packName(const QString &path);
[[nodiscard]] std::shared_ptr<const criteria::RulePack> packIn(const QString &path, const Console &console);

[[nodiscard]] std::optional<domain::Application> applicationIn(const QString &path, const Console &console);
/// An array of findings, or an object with the member `findings`, as the contract writes them.
[[nodiscard]] std::optional<QList<domain::Finding>> findingsIn(const QString &path, const Console &console);
/// "AM08=gross" and the like, checked against @p pack.
[[nodiscard]] std::optional<criteria::PublishedReadings>
readingsIn(const QStringList &words, const criteria::RulePack &pack, const Console &console);

/// An application and everything it is judged by.
struct Judged {
    std::shared_ptr<const criteria::RulePack> pack;
    domain::Application application;
    QList<domain::Finding> findings;
    criteria::PublishedReadings published;
};
/// What `--application`, `--findings`, `--pack` and `--reading` name.
[[nodiscard]] std::optional<Judged> judgedIn(const Options &options, const Console &console);

} // namespace zhiping::rules
