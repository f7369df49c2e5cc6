// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/sign_in_records.h"
#include "platform/sqlite_statement.h"

namespace zhiping::platform {

/// What a transaction on a connection sees and changes.
class SqliteSignInRecords final : public SignInRecords
{
public:
    explicit SqliteSignInRecords(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] QByteArray key() const override;
    [[nodiscard]] std::optional<AttemptRecord> attempt(const QByteArray &id) const override;
    [[nodiscard]] std::optional<CodeRecord> code(const QByteArray &id) const override;
    [[nodiscard]] std::optional<WrongTries> wrongTries(const QString &subject) const override;

    void addAttempt(const AttemptRecord &attempt) override;
    void setIdentity(const QByteArray &attempt, const CasIdentity &identity) override;
    void forgetAttemptsEndedBefore(const QDateTime &time) override;
    void addCode(const CodeRecord &code) override;
    bool spendCode(const QByteArray &id, const QString &family) override;
    void forgetCodesEndedBefore(const QDateTime &time) override;
    void putWrongTries(const QString &subject, const WrongTries &tries) override;
    void forgetWrongTries(const QString &subject) override;

private:
    Connection &m_connection;
};

} // namespace zhiping::platform
