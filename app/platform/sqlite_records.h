// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/platform_storage.h"
#include "platform/sqlite_account_records.h"
#include "platform/sqlite_fault_records.h"
#include "platform/sqlite_portal_records.h"
#include "platform/sqlite_review_records.h"
#include "platform/sqlite_sign_in_records.h"
#include "platform/sqlite_token_records.h"

namespace zhiping::platform {

/// What a transaction on a connection sees and changes.
class SqliteRecords final : public Records
{
public:
    explicit SqliteRecords(Connection &connection)
        : m_connection(connection)
        , m_reviews(connection)
        , m_portal(connection)
        , m_accounts(connection)
        , m_signIns(connection)
        , m_tokens(connection)
        , m_faults(connection)
    {
    }

    [[nodiscard]] const ReviewRecords &reviews() const override { return m_reviews; }
    [[nodiscard]] const PortalRecords &portal() const override { return m_portal; }
    [[nodiscard]] const AccountRecords &accounts() const override { return m_accounts; }
    [[nodiscard]] const SignInRecords &signIns() const override { return m_signIns; }
    [[nodiscard]] const TokenRecords &tokens() const override { return m_tokens; }
    [[nodiscard]] const FaultRecords &faults() const override { return m_faults; }

    [[nodiscard]] ReviewRecords &reviews() override { return m_reviews; }
    [[nodiscard]] PortalRecords &portal() override { return m_portal; }
    [[nodiscard]] AccountRecords &accounts() override { return m_accounts; }
    [[nodiscard]] SignInRecords &signIns() override { return m_signIns; }
    [[nodiscard]] TokenRecords &tokens() override { return m_tokens; }
    [[nodiscard]] FaultRecords &faults() override { return m_faults; }

    void audit(const QDateTime &at, const QString &what, const QString &subject,
               const QString &detail) override
    {
        m_connection.execute("INSERT INTO audit(at, what, subject, detail) VALUES(?,?,?,?)", at, what,
                             subject, detail);
    }

private:
    Connection &m_connection;
    SqliteReviewRecords m_reviews;
    SqlitePortalRecords m_portal;
    SqliteAccountRecords m_accounts;
    SqliteSignInRecords m_signIns;
    SqliteTokenRecords m_tokens;
    SqliteFaultRecords m_faults;
};

} // namespace zhiping::platform
