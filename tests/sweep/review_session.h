// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/profile.h"
#include "support/manual_clock.h"

#include <functional>
#include <memory>

namespace zhiping::test {

/// A reviewer's day with a sealed profile, in small: pulled pages, findings, words, decisions and what
/// becomes of them, the program closed and opened again. Each step is one thing that is acknowledged or
/// refused.
class ReviewSession
{
public:
    struct Step {
        QString name;
        std::function<Result<>(ReviewSession &)> run; ///< May be repeated after a refusal.
    };

    /// @p folder is borrowed in name only; nothing is opened yet.
    explicit ReviewSession(QString folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] static const QList<Step> &steps();
    /// Time passes with each step, so that whoever repeats one writes what was to be written at first.
    void begin(int step);

    [[nodiscard]] Result<> open();
    void close() { m_profile.reset(); }
    [[nodiscard]] store::Profile &profile() const { return *m_profile; }
    [[nodiscard]] bool isOpen() const { return m_profile != nullptr; }

    /// All of a person's work as a text, the same for every laptop: words, findings, decisions and their
    /// states.
    [[nodiscard]] Result<QString> work() const;
    /// What is this laptop's own: the decisions' very bytes and the record.
    [[nodiscard]] Result<QString> record() const;
    /// All that came from the platform as a text.
    [[nodiscard]] Result<QString> cache() const;

private:
    const QString m_folder;
    ManualClock m_clock;
    int m_begun = -1;
    std::unique_ptr<store::Profile> m_profile;
};

} // namespace zhiping::test
