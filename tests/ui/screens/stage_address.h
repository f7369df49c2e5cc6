// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/address_control.h"

namespace zhiping::test {

/// Addresses as a test wants them found; remembers what it was asked.
class StageAddress final : public models::AddressControl
{
public:
    using AddressControl::AddressControl;

    Addresses last {{}, officialPortal()};
    bool practising = false;
    QList<Addresses> checks;
    QStringList asked;

    [[nodiscard]] Addresses known() const override { return last; }
    [[nodiscard]] bool isPractising() const override { return practising; }
    void check(const Addresses &wanted) override { checks.append(wanted); }
    void use(const Addresses &wanted) override { asked.append(wanted.platform); }
    void practise() override { asked.append(QStringLiteral("practise")); }

    /// Answer the latest check.
    void find(Finding finding, const QString &details = {}, const QString &elsewhere = {})
    {
        Q_EMIT checked({finding, checks.value(checks.size() - 1), elsewhere, details});
    }
};

} // namespace zhiping::test
