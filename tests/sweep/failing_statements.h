// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

struct sqlite3;

namespace zhiping::test {

/// Makes one statement of this process fail, on whatever database that is opened while it lives.
class FailingStatements
{
public:
    FailingStatements();
    ~FailingStatements();
    Q_DISABLE_COPY_MOVE(FailingStatements)

    /// Count anew; the statement with this number fails, 0 for none.
    void failAt(int number);
    [[nodiscard]] bool hasStruck() const { return m_struck; }

private:
    class Hooks;

    std::atomic<int> m_number = 0;
    std::atomic<int> m_begun = 0;
    std::atomic<bool> m_failing = false; ///< The statement that runs now.
    std::atomic<bool> m_struck = false;
};

} // namespace zhiping::test
