// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sweep/failing_statements.h"

#include <string_view>

#include <sqlite3.h>

namespace zhiping::test {

/// SQLite's callbacks; there is one instance to call at a time.
class FailingStatements::Hooks
{
public:
    static inline std::atomic<FailingStatements *> instance = nullptr;

    static int opened(sqlite3 *database, const char **, const void *)
    {
        // What lives in memory alone can be made anew at any time.
        if (const char *file = ::sqlite3_db_filename(database, "main"); !file || !*file)
            return SQLITE_OK;
        ::sqlite3_trace_v2(database, SQLITE_TRACE_STMT, begins, nullptr);
        ::sqlite3_progress_handler(database, 1, fails, nullptr);
        // A commit is over before progress is asked for.
        ::sqlite3_commit_hook(database, fails, nullptr);
        return SQLITE_OK;
    }

private:
    static int begins(unsigned, void *, void *, void *text)
    {
        FailingStatements *const statements = instance;
        // Comments are how SQLite traces what triggers and itself run.
        if (statements && !std::string_view(static_cast<const char *>(text)).starts_with("--"))
            statements->m_failing = ++statements->m_begun == statements->m_number;
        return 0;
    }
    static int fails(void *)
    {
        FailingStatements *const statements = instance;
        if (!statements || !statements->m_failing)
            return 0;
        statements->m_struck = true;
        return 1;
    }
};

FailingStatements::FailingStatements()
{
    Hooks::instance = this;
    ::sqlite3_auto_extension(reinterpret_cast<void (*)()>(&Hooks::opened));
}

FailingStatements::~FailingStatements()
{
    ::sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&Hooks::opened));
    Hooks::instance = nullptr;
}

void FailingStatements::failAt(int number)
{
    m_number = number;
    m_begun = 0;
    m_failing = false;
    m_struck = false;
}

} // namespace zhiping::test
