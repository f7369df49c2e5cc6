// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/address_wording.h"

#include <QCoreApplication>
#include <QUrl>

namespace zhiping::models {

namespace {

using Finding = AddressControl::Finding;

struct Addressing {
    Q_DECLARE_TR_FUNCTIONS(zhiping::models::Addressing)
};

QString hostOf(const AddressControl::Check &check)
{
    return QUrl(check.addresses.platform).host();
}

QString nothingWasSent()
{
    return Addressing::tr("Nothing was sent and nothing changed.");
}

/// The text itself cannot be used.
Message writtenWrongly(Finding finding)
{
    switch (finding) {
    case Finding::NotEncrypted:
        return {Addressing::tr("This address is not encrypted."),
                nothingWasSent(),
                Addressing::tr("Write it with https:// – http:// is only for a platform on this computer."),
                {}};
    case Finding::PortalInvalid:
        return {Addressing::tr("The portal's address cannot be used."),
                nothingWasSent(),
                Addressing::tr("It begins with https://. “Use the official one” brings back the city's."),
                {}};
    default:
        return {Addressing::tr("This is not an address."),
                nothingWasSent(),
                Addressing::tr("Write it as in https://review.example.cn, without anything after the name."),
                {}};
    }
}

/// Nobody was there.
Message unreached(const AddressControl::Check &check)
{
    const QString host = hostOf(check);
    switch (check.finding) {
    case Finding::HostUnknown:
        return {Addressing::tr("The name %1 is not known.").arg(host),
                nothingWasSent(),
                Addressing::tr("Check the spelling and whether this computer is in the right network."),
                {}};
    case Finding::Silent:
        return {Addressing::tr("%1 did not answer in time.").arg(host),
                nothingWasSent(),
                Addressing::tr("Try again; if it stays so, ask your administrator whether the address is "
                               "right."),
                {}};
    case Finding::Faulty:
        return {Addressing::tr("%1 answers, but has a fault at the moment.").arg(host),
                nothingWasSent(),
                Addressing::tr("Try again in a few minutes."),
                {}};
    default:
        return {Addressing::tr("%1 cannot be reached.").arg(host),
                nothingWasSent(),
                Addressing::tr("Check the network connection and the address, then try again."),
                {}};
    }
}

/// Somebody else was there.
Message somebodyElse(const AddressControl::Check &check)
{
    const QString host = hostOf(check);
    switch (check.finding) {
    case Finding::Untrusted:
        return {Addressing::tr("%1 could not prove who it is: its certificate is not trusted.").arg(host),
                Addressing::tr("The connection was refused before anything was sent."),
                Addressing::tr("Check the computer's date. If it is right, the network may inspect encrypted "
                               "traffic, or somebody may be listening: ask your network administrator."),
                {}};
    case Finding::SentElsewhere:
        return {
            Addressing::tr("The network sent us to %1 instead.").arg(check.elsewhere),
            nothingWasSent(),
            Addressing::tr("A hotel's or office's network often wants you to log in first: open your web "
                           "browser, log in to the network, then try again. Otherwise the address is wrong."),
            {}};
    default:
        return {
            Addressing::tr("%1 answers, but it is not the platform.").arg(host),
            nothingWasSent(),
            Addressing::tr("Check the address. In a hotel's or office's network, log in to the network in "
                           "your web browser first."),
            {}};
    }
}

} // namespace

QString AddressControl::officialPortal()
{
    return QStringLiteral("https://sso.jjxxw.cq.gov.cn/netcasso");
}

Message addressMessage(const AddressControl::Check &check)
{
    Message message;
    switch (check.finding) {
    case Finding::Platform:
        return {Addressing::tr("%1 is the platform.").arg(hostOf(check)), {}, {}, {}};
    case Finding::NotAnAddress:
    case Finding::NotEncrypted:
    case Finding::PortalInvalid:
        message = writtenWrongly(check.finding);
        break;
    case Finding::HostUnknown:
    case Finding::Unreachable:
    case Finding::Silent:
    case Finding::Faulty:
        message = unreached(check);
        break;
    case Finding::Untrusted:
    case Finding::SentElsewhere:
    case Finding::NotThePlatform:
        message = somebodyElse(check);
        break;
    }
    message.details = check.details;
    return message;
}

bool mayUseAnyway(Finding finding)
{
    switch (finding) {
    case Finding::HostUnknown:
    case Finding::Unreachable:
    case Finding::Silent:
    case Finding::Faulty:
        return true;
    case Finding::Platform:
    case Finding::NotAnAddress:
    case Finding::NotEncrypted:
    case Finding::PortalInvalid:
    case Finding::Untrusted:
    case Finding::SentElsewhere:
    case Finding::NotThePlatform:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace zhiping::models
