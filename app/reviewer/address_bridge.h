// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "api/http_client.h"
#include "models/address_control.h"

#include <QUrl>

class QSettings;

namespace zhiping::api {
struct ProbeAnswer;
}

namespace zhiping::reviewer {

/// Checks addresses for the screens and keeps the choice in the settings.
class AddressBridge final : public models::AddressControl
{
    Q_OBJECT
public:
    /// Borrows @p settings, which must outlive the bridge. @p known is offered first; an empty portal becomes
    /// the official one.
    AddressBridge(QSettings &settings, Addresses known, bool practising, QObject *parent = nullptr);

    [[nodiscard]] Addresses known() const override { return m_known; }
    [[nodiscard]] bool isPractising() const override { return m_practising; }
    void check(const Addresses &wanted) override;
    void use(const Addresses &chosen) override;
    void practise() override;

    /// The addresses as they can be used, or what is wrong with them. Forgives a missing scheme, a path after
    /// the platform's name, and the full-width signs of a Chinese input method.
    [[nodiscard]] static Check read(const Addresses &typed);

    [[nodiscard]] static QString platformKey();
    [[nodiscard]] static QString portalKey();
    [[nodiscard]] static QString practiceKey();

private:
    void conclude(Check check, const api::ProbeAnswer &answer);

    QSettings &m_settings;
    const Addresses m_known;
    const bool m_practising;
    api::HttpClient m_http;
    int m_asked = 0; ///< Number of the latest check; an earlier one's answer is dropped.
};

} // namespace zhiping::reviewer
