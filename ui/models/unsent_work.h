// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/wording.h"

#include <QDir>
#include <QObject>

namespace zhiping {
class Clock;
}
namespace zhiping::review {
class ReviewDesk;
}

namespace zhiping::models {

/// What was done on this laptop and has no receipt yet, as a file: written for safety, read on another
/// laptop.
class UnsentWork final : public QObject
{
    Q_OBJECT
public:
    /// Borrows both; they must outlive it.
    UnsentWork(review::ReviewDesk &desk, const Clock &clock, QObject *parent = nullptr);

    /// Decisions without a receipt and applications with words that no decision contains; 0: nothing that
    /// only this laptop has.
    [[nodiscard]] int count() const;
    /// "3 decisions and words on 2 applications", or why there is nothing to write.
    [[nodiscard]] QString sentence() const;

    /// Write it to a new file in @p folder, under a name that says what it is and when; `written()` follows.
    void writeInto(const QDir &folder);
    /// Take in what the file @p path holds; `takenIn()`, `phraseWanted()` or `refused()` follows. An empty
    /// @p phrase: this laptop's own keys.
    void takeIn(const QString &path, const QString &phrase);

    [[nodiscard]] static QString fileFilter();

Q_SIGNALS:
    /// @p path is empty where it was not written; @p sentence says what came of it.
    void written(const QString &path, const QString &sentence);
    void takenIn(const QString &sentence);
    void phraseWanted(const QString &path);
    void refused(const zhiping::models::Message &message, bool anotherPhraseMayHelp);

private:
    review::ReviewDesk &m_desk;
    const Clock &m_clock;
};

} // namespace zhiping::models
