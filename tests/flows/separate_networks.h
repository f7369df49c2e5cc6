// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

#include <unistd.h>

namespace zhiping::test {

/// A platform and laptops each in a network of its own (network namespaces), with a cable from every laptop
/// to the platform. On each of them the platform is 127.0.0.1: a computer whose address means itself needs no
/// certificate. Gone with this object.
class SeparateNetworks
{
public:
    /// Empty if they can be made here; otherwise why not.
    [[nodiscard]] static QString obstacle()
    {
        if (::geteuid() != 0)
            return QStringLiteral("only a superuser makes networks");
        for (const char *tool : {"ip", "nft", "sysctl"}) {
            if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty())
                return QString::fromLatin1(tool) + QStringLiteral(" is not installed");
        }
        return QProcess::execute(QStringLiteral("unshare"), {QStringLiteral("-n"), QStringLiteral("true")})
                == 0
            ? QString()
            : QStringLiteral("the kernel gives no network");
    }

    explicit SeparateNetworks(int port)
        : m_port(port)
        , m_prefix(QStringLiteral("zhiping%1").arg(::getpid()))
    {
    }
    Q_DISABLE_COPY_MOVE(SeparateNetworks)
    ~SeparateNetworks()
    {
        for (int i = 0; i <= m_laptops; ++i)
            run({QStringLiteral("ip"), QStringLiteral("netns"), QStringLiteral("del"), nameOf(i)});
    }

    [[nodiscard]] bool make(int laptops)
    {
        m_laptops = laptops;
        bool good = script(QStringLiteral("ip netns add %1 && ip -n %1 link set lo up").arg(nameOf(0)))
            && in(0, QStringLiteral("sysctl -qw net.ipv4.conf.all.route_localnet=1"))
            && rules(0,
                     QStringLiteral("table ip way { chain in { type nat hook prerouting priority -100; tcp "
                                    "dport %1 dnat to 127.0.0.1; }; }")
                         .arg(m_port));
        for (int i = 1; good && i <= laptops; ++i)
            good = connectLaptop(i);
        return good;
    }

    /// Before a command that is to run there; 0 is the platform.
    [[nodiscard]] QStringList before(int which) const
    {
        return {QStringLiteral("ip"), QStringLiteral("netns"), QStringLiteral("exec"), nameOf(which)};
    }
    /// Of what laptop @p which sends and receives, so many of a hundred packets are lost, and so many sent
    /// ones are answered with a reset.
    [[nodiscard]] bool setWeather(int which, int lost, int reset)
    {
        return in(which, QStringLiteral("nft delete table inet weather 2>/dev/null; true"))
            && rules(
                   which,
                   QStringLiteral("table inet weather { chain out { type filter hook output priority 0; "
                                  "oifname \"eth0\" numgen random mod 100 < %1 drop; oifname \"eth0\" meta "
                                  "l4proto tcp numgen random mod 100 < %2 reject with tcp reset; }; chain in "
                                  "{ type filter hook input priority 0; iifname \"eth0\" numgen random mod "
                                  "100 < %1 drop; }; }")
                       .arg(lost)
                       .arg(reset));
    }
    [[nodiscard]] bool cut(int which) { return in(which, QStringLiteral("ip link set eth0 down")); }
    [[nodiscard]] bool mend(int which) { return in(which, QStringLiteral("ip link set eth0 up")); }

private:
    [[nodiscard]] QString nameOf(int which) const { return m_prefix + QString::number(which); }
    static bool run(QStringList words)
    {
        const QString program = words.takeFirst();
        return QProcess::execute(program, words) == 0;
    }
    static bool script(const QString &line)
    {
        return run({QStringLiteral("sh"), QStringLiteral("-c"), line});
    }
    bool in(int which, const QString &line) const
    {
        return run(before(which) + QStringList {QStringLiteral("sh"), QStringLiteral("-c"), line});
    }
    bool rules(int which, const QString &text) const
    {
        return run(before(which) + QStringList {QStringLiteral("nft"), text});
    }
    bool connectLaptop(int i)
    {
        const QString platform = QStringLiteral("10.77.%1.1").arg(i);
        const QString laptop = QStringLiteral("10.77.%1.2").arg(i);
        const QString cable = QStringLiteral("cable%1").arg(i);
        return script(
                   QStringLiteral("ip netns add %1 && ip link add %3 netns %2 type veth peer name eth0 "
                                  "netns %1 && ip -n %2 addr add %4/24 dev %3 && ip -n %1 addr add %5/24 "
                                  "dev eth0 && ip -n %2 link set %3 up && ip -n %1 link set lo up && ip -n "
                                  "%1 link set eth0 up")
                       .arg(nameOf(i), nameOf(0), cable, platform, laptop))
            && in(i, QStringLiteral("sysctl -qw net.ipv4.conf.all.route_localnet=1"))
            && rules(i,
                     QStringLiteral("table ip way { chain out { type nat hook output priority -100; ip daddr "
                                    "127.0.0.1 tcp dport %1 dnat to %2; }; chain post { type nat hook "
                                    "postrouting priority 100; oifname \"eth0\" masquerade; }; }")
                         .arg(QString::number(m_port), platform));
    }

    const int m_port;
    const QString m_prefix;
    int m_laptops = -1;
};

} // namespace zhiping::test
