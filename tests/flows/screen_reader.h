// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QRect>

#include <optional>

namespace zhiping::test {

/// One thing on another program's screen, as AT-SPI names it.
struct ScreenItem {
    QString program; ///< The program's name on the accessibility bus.
    QDBusObjectPath path;
};
inline QDBusArgument &operator<<(QDBusArgument &argument, const ScreenItem &item)
{
    argument.beginStructure();
    argument << item.program << item.path;
    argument.endStructure();
    return argument;
}
inline const QDBusArgument &operator>>(const QDBusArgument &argument, ScreenItem &item)
{
    argument.beginStructure();
    argument >> item.program >> item.path;
    argument.endStructure();
    return argument;
}

/// What a blind reviewer is told about the screen of a running program. Nothing of the program takes part
/// but its accessibility, so it cannot tell a test from a person.
class ScreenReader
{
public:
    enum Role : quint32 { CheckBox = 7, Label = 29, PageTab = 37, PushButton = 43, Text = 61 };

    Result<> start()
    {
        qDBusRegisterMetaType<ScreenItem>();
        qDBusRegisterMetaType<QList<ScreenItem>>();
        qDBusRegisterMetaType<QList<quint32>>();
        QDBusInterface launcher(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                QStringLiteral("org.a11y.Bus"), QDBusConnection::sessionBus());
        const QDBusReply<QString> address = launcher.call(QStringLiteral("GetAddress"));
        if (!address.isValid())
            return Error {ErrorKind::NotFound, address.error().message(), {}};
        m_bus = QDBusConnection::connectToBus(address.value(), QStringLiteral("screen reader"));
        if (!m_bus.isConnected())
            return Error {ErrorKind::NotFound, m_bus.lastError().message(), {}};
        return {};
    }

    /// The program that runs as process @p pid, once it has a window.
    [[nodiscard]] std::optional<ScreenItem> program(qint64 pid)
    {
        const ScreenItem desktop {QStringLiteral("org.a11y.atspi.Registry"),
                                  QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))};
        for (const ScreenItem &each : children(desktop)) {
            QDBusReply<uint> owner = m_bus.interface()->servicePid(each.program);
            if (owner.isValid() && owner.value() == uint(pid))
                return each;
        }
        return {};
    }
    /// The first item below @p root that is shown, of @p wanted and with a name that begins with @p prefix.
    [[nodiscard]] std::optional<ScreenItem> find(const ScreenItem &root, Role wanted, const QString &prefix)
    {
        for (const ScreenItem &child : children(root)) {
            if (!isShowing(child))
                continue;
            if (role(child) == wanted && name(child).startsWith(prefix))
                return child;
            if (const auto found = find(child, wanted, prefix))
                return found;
        }
        return {};
    }

    [[nodiscard]] QString name(const ScreenItem &item)
    {
        return property(item, "org.a11y.atspi.Accessible", "Name").toString();
    }
    [[nodiscard]] quint32 role(const ScreenItem &item)
    {
        const QDBusReply<quint32> reply = call(item, "org.a11y.atspi.Accessible", "GetRole");
        return reply.isValid() ? reply.value() : 0;
    }
    [[nodiscard]] bool isShowing(const ScreenItem &item) { return hasState(item, 25); }
    [[nodiscard]] bool isChecked(const ScreenItem &item) { return hasState(item, 4); }
    [[nodiscard]] bool isFocused(const ScreenItem &item) { return hasState(item, 12); }
    /// What a text field holds; nothing where the program did not answer.
    [[nodiscard]] std::optional<QString> text(const ScreenItem &item)
    {
        const QDBusReply<QString> reply = call(item, "org.a11y.atspi.Text", "GetText", {0, -1});
        return reply.isValid() ? std::optional(reply.value()) : std::nullopt;
    }
    /// On the screen, in pixels.
    [[nodiscard]] QRect place(const ScreenItem &item)
    {
        const QDBusMessage reply =
            call(item, "org.a11y.atspi.Component", "GetExtents", {QVariant::fromValue(quint32(0))});
        if (reply.arguments().isEmpty())
            return {};
        const auto argument = reply.arguments().constFirst().value<QDBusArgument>();
        int x = 0, y = 0, width = 0, height = 0;
        argument.beginStructure();
        argument >> x >> y >> width >> height;
        argument.endStructure();
        return {x, y, width, height};
    }
    [[nodiscard]] QList<ScreenItem> children(const ScreenItem &item)
    {
        const QDBusReply<QList<ScreenItem>> reply = call(item, "org.a11y.atspi.Accessible", "GetChildren");
        return reply.isValid() ? reply.value() : QList<ScreenItem> {};
    }

private:
    QDBusMessage call(const ScreenItem &item, const char *interface, const char *method,
                      const QVariantList &arguments = {})
    {
        QDBusMessage message = QDBusMessage::createMethodCall(
            item.program, item.path.path(), QLatin1String(interface), QLatin1String(method));
        message.setArguments(arguments);
        return m_bus.call(message, QDBus::Block, 5'000);
    }
    QVariant property(const ScreenItem &item, const char *interface, const char *which)
    {
        const QDBusReply<QDBusVariant> reply = call(item, "org.freedesktop.DBus.Properties", "Get",
                                                    {QLatin1String(interface), QLatin1String(which)});
        return reply.isValid() ? reply.value().variant() : QVariant();
    }
    bool hasState(const ScreenItem &item, int state)
    {
        const QDBusReply<QList<quint32>> reply = call(item, "org.a11y.atspi.Accessible", "GetState");
        return reply.isValid() && reply.value().size() == 2
            && (reply.value().at(state / 32) >> (state % 32) & 1) == 1;
    }

    QDBusConnection m_bus = QDBusConnection(QString());
};

} // namespace zhiping::test

Q_DECLARE_METATYPE(zhiping::test::ScreenItem)
