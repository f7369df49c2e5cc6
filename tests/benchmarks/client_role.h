// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "reviewer/composition.h"
#include "widgets/theme.h"

#include <QSet>
#include <QUrl>

namespace zhiping::bench {

/// Write one line on standard output, at once.
void say(const char *word);

/// The client as `zhiping` puts it together, watched from outside.
class ClientRole final : public QObject
{
    Q_OBJECT
public:
    ClientRole(const QString &folder, const QUrl &platform);

    void obey(const QByteArray &command);

private:
    void begin();
    void followWorkspace();
    void takeQueue();
    void takeVerdict(int row);
    [[nodiscard]] bool isUsable() const;
    void report();

    widgets::Theme m_theme;
    reviewer::Composition m_composition;
    review::ReviewDesk *m_desk = nullptr;
    QSet<int> m_unjudged;
    bool m_usable = false;
    bool m_judged = false;
};

} // namespace zhiping::bench
