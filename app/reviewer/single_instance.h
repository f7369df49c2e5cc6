// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QObject>

namespace zhiping::reviewer {

/// One running client per data folder. A second start asks the first to come to the front and ends.
///
/// This is a courtesy to the user; the profile's own lock is what protects the data.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// True: this is the first. False: another one runs and has been asked to show itself.
    [[nodiscard]] bool claim();

Q_SIGNALS:
    /// Another start asked for this window.
    void raiseRequested();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace zhiping::reviewer
