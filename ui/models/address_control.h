// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

namespace zhiping::models {

/// Where the platform and the portal are, for the page that asks for it. Implemented by the composition.
class AddressControl : public QObject
{
    Q_OBJECT
public:
    /// As typed; `Check::addresses` has them as they will be used.
    struct Addresses {
        QString platform;
        QString portal;

        friend bool operator==(const Addresses &, const Addresses &) = default;
    };
    enum class Finding : quint8 {
        Platform,      ///< The platform answered.
        NotAnAddress,  ///< The platform's address cannot be read.
        NotEncrypted,  ///< http to another computer.
        PortalInvalid, ///< The portal's address cannot be read or is not https.
        Faulty,        ///< It answers, with a fault.
        HostUnknown,
        Unreachable,
        Silent,
        Untrusted,     ///< The certificate proves nothing.
        SentElsewhere, ///< Redirected, as by a hotspot's log-in page.
        NotThePlatform,
    };
    struct Check {
        Finding finding = Finding::Platform;
        Addresses addresses;
        QString elsewhere; ///< With `SentElsewhere`: the other host.
        QString details;   ///< For support.

        friend bool operator==(const Check &, const Check &) = default;
    };

    using QObject::QObject;

    /// The city's portal, 附件1 一.1. What the platform's own address will be is not published.
    [[nodiscard]] static QString officialPortal();
    /// What was used last; the official portal where none was.
    [[nodiscard]] virtual Addresses known() const = 0;
    [[nodiscard]] virtual bool isPractising() const = 0;
    /// Look what is there; `checked()` follows. An earlier check is dropped.
    virtual void check(const Addresses &wanted) = 0;
    /// From now on, and at every start.
    virtual void use(const Addresses &chosen) = 0;
    /// Fictional applications on this computer, from now on and at every start.
    virtual void practise() = 0;

Q_SIGNALS:
    void checked(const zhiping::models::AddressControl::Check &check);
    /// Practice or another platform was chosen.
    void chosen();
};

} // namespace zhiping::models
