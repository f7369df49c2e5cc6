// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/sqlite_fault_records.h"

namespace zhiping::platform {

QList<std::pair<qint64, Fault>> SqliteFaultRecords::all() const
{
    QList<std::pair<qint64, Fault>> faults;
    Statement row = m_connection.query(
        "SELECT id, method, pattern, delay_ms, status, retry_after, lost_answer, cut_after, "
        "remaining FROM fault WHERE remaining IS NULL OR remaining>0 ORDER BY id");
    while (row.step()) {
        Fault fault;
        fault.method = row.bytes(1);
        fault.pattern = row.text(2);
        fault.delay = std::chrono::milliseconds(row.integer(3));
        fault.status = int(row.integer(4));
        fault.retryAfter = int(row.integer(5));
        fault.lostAnswer = row.integer(6) != 0;
        fault.cutAfter = int(row.integer(7));
        fault.times = row.isNull(8) ? std::nullopt : std::optional(int(row.integer(8)));
        faults.append({row.integer(0), fault});
    }
    return faults;
}

qint64 SqliteFaultRecords::add(const Fault &fault)
{
    m_connection.execute(
        "INSERT INTO fault(method, pattern, delay_ms, status, retry_after, lost_answer, cut_after, "
        "remaining) VALUES(?,?,?,?,?,?,?,?)",
        QString::fromLatin1(fault.method), fault.pattern, qint64(fault.delay.count()), fault.status,
        fault.retryAfter, fault.lostAnswer, fault.cutAfter, fault.times);
    Statement row = m_connection.query("SELECT last_insert_rowid()");
    row.step();
    return row.integer(0);
}

bool SqliteFaultRecords::use(qint64 id)
{
    // What happens for ever has no number to count down.
    return m_connection.execute(
               "UPDATE fault SET remaining=remaining-1 WHERE id=? AND (remaining IS NULL OR remaining>0)", id)
        == 1;
}

void SqliteFaultRecords::clear()
{
    m_connection.execute("DELETE FROM fault");
}

} // namespace zhiping::platform
