// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/platform/platform_fixture.h"
#include "sweep/script.h"

namespace zhiping::test {

/// A decision as it stands in the platform's own records.
struct TakenIn {
    QString application;
    QByteArray body;
    domain::Receipt receipt;
};

/// A real platform with a handful of applications, what their applicants do, and what its records say.
class ScriptPlatform
{
public:
    [[nodiscard]] bool start();
    /// Nothing of what was before is there any more.
    [[nodiscard]] bool beginAnew();

    [[nodiscard]] const QUrl &origin() const { return m_fixture.origin; }
    /// Of new sessions of the reviewer @p name.
    [[nodiscard]] QStringList tokensFor(const QString &name, int count);
    [[nodiscard]] const QStringList &applications() const { return m_applications; }
    /// The one that all applications are judged by, as it is published.
    [[nodiscard]] QByteArray rulePack() const;

    /// These answer what they did, in words.
    QString revise(Dice &dice);
    QString withdraw(Dice &dice);
    [[nodiscard]] QString forgetCursors() const;

    /// By id.
    [[nodiscard]] QHash<QString, TakenIn> decisions() const;
    /// How many decisions an application shows.
    [[nodiscard]] QHash<QString, int> opinions() const;
    /// All that the feed has for @p reviewer.
    [[nodiscard]] QList<domain::Application> feedFor(const QString &reviewer) const;
    /// Of an attachment; empty if there never was one like it.
    [[nodiscard]] QByteArray content(const QString &sha256) const { return m_contents.value(sha256); }
    /// How often a decision was sent that was there already, since the start.
    [[nodiscard]] int resendsAnswered() const;

private:
    [[nodiscard]] platform::IncomingApplication anIncoming(int number);
    [[nodiscard]] domain::Attachment newAttachment(const QString &application, int version);
    QString change(const QString &id, const std::function<void(domain::Application &)> &how);

    PlatformFixture m_fixture;
    QHash<QString, Visitor> m_visitors;
    QStringList m_applications;
    QHash<QString, QByteArray> m_contents;
    int m_versions = 0;
};

} // namespace zhiping::test
