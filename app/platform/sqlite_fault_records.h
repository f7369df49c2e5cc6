// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/fault_records.h"
#include "platform/sqlite_statement.h"

namespace zhiping::platform {

/// What a transaction on a connection sees and changes.
class SqliteFaultRecords final : public FaultRecords
{
public:
    explicit SqliteFaultRecords(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] QList<std::pair<qint64, Fault>> all() const override;

    qint64 add(const Fault &fault) override;
    [[nodiscard]] bool use(qint64 id) override;
    void clear() override;

private:
    Connection &m_connection;
};

} // namespace zhiping::platform
