// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "flows/contract_proxy.h"
#include "flows/laptop.h"
#include "platform/platform_server.h"
#include "platform/practice/practice_seed.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace zhiping::test {

/// The computer's clock, moved ahead by what the test says. Thread-safe.
class ShiftedClock final : public Clock
{
public:
    ShiftedClock() = default;
    [[nodiscard]] QDateTime nowUtc() const override { return m_real.nowUtc().addSecs(m_ahead); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return m_real.monotonic() + std::chrono::seconds(m_ahead);
    }
    void advance(std::chrono::seconds by) { m_ahead += by.count(); }

private:
    SystemClock m_real;
    std::atomic<qint64> m_ahead = 0;
};

/// Where a flow plays: the reference platform, the contract's judge in front of it, and laptops.
class Stage
{
public:
    /// Of every practice account.
    static QString password() { return QStringLiteral("practice-2026"); }

    platform::PlatformOptions options; ///< To be changed before `open()`.
    ShiftedClock platformClock;

    /// Serve, without any application yet.
    Result<> open()
    {
        const Result<> judging = m_proxy.start(path(QStringLiteral("contract.jsonl")));
        m_judged = judging.ok();
        if (!judging && (ContractProxy::isRequired() || judging.error().kind != ErrorKind::NotFound))
            return judging.error();
        if (!m_judged)
            qWarning("WITHOUT the validating proxy: %s", qPrintable(judging.error().evidence));
        options.directory = path(QStringLiteral("platform"));
        options.practiceAccounts = true;
        options.clock = &platformClock;
        options.publicUrl = m_judged ? m_proxy.origin() : QUrl();
        QFile pack(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
        if (!pack.open(QIODevice::ReadOnly))
            return Error {ErrorKind::NotFound, pack.fileName(), {}};
        options.packs = {platform::rulePackFile(QStringLiteral("cq-annex2-2018"), pack.readAll())};
        m_server = std::make_unique<platform::PlatformServer>(options);
        const Result<QUrl> origin = m_server->start();
        if (!origin)
            return origin.error();
        if (m_judged)
            m_proxy.forwardTo(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port())));
        return {};
    }
    /// The fictional applications of the practice platform, those whose applicant's name contains one of
    /// @p parts; all of them where there are none.
    Result<> issue(const QStringList &parts = {})
    {
        QList<platform::IncomingApplication> incoming;
        for (const platform::SeededApplication &seeded : platform::practiceApplications(QDate(2026, 3, 2))) {
            const QString &name = seeded.application.applicant.name;
            if (parts.isEmpty() || std::any_of(parts.cbegin(), parts.cend(), [&name](const QString &part) {
                    return name.contains(part);
                }))
                incoming.append({seeded.application, seeded.files});
        }
        return m_server->issue(incoming);
    }

    /// As the clients see it.
    [[nodiscard]] QUrl origin() const { return m_server->origin(); }
    [[nodiscard]] QUrl portal() const
    {
        return options.casUrl.isEmpty() ? origin().resolved(QUrl(QStringLiteral("/netcasso")))
                                        : options.casUrl;
    }
    [[nodiscard]] platform::PlatformServer &server() { return *m_server; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] std::unique_ptr<Laptop> laptop(const QString &name) const
    {
        return std::make_unique<Laptop>(origin(), portal(), path(name));
    }
    /// A laptop of @p user's own, signed in and at work; null where that failed.
    [[nodiscard]] std::unique_ptr<Laptop> signedIn(const QString &user) const
    {
        auto made = laptop(user);
        const auto account = made->signIn(logIn(QStringLiteral("/netcasso/login"), user, password()));
        if (!account)
            qWarning() << account.error().evidence;
        return account && made->open() ? std::move(made) : nullptr;
    }

    /// The last thing a flow test does: no exchange broke the contract, and each of @p promised was seen.
    void expectTheContractKept(const QStringList &promised) const
    {
        if (!m_judged)
            QSKIP("Nobody judged the exchanges: run tests/contract/install (CI does)");
        const ContractReport report = m_proxy.report();
        QVERIFY2(report.violations.isEmpty(), qPrintable(report.violations.join(u'\n')));
        QVERIFY(report.judged > 0);
        for (const QString &operation : promised)
            QVERIFY2(report.exercised.contains(operation), qPrintable(operation));
        qInfo().noquote() << report.judged << "exchanges judged, operations:" << report.exercised.join(u' ')
                          << "— never exercised:" << report.neverExercised.join(u' ');
    }

private:
    QTemporaryDir m_folder;
    ContractProxy m_proxy;
    bool m_judged = false;
    std::unique_ptr<platform::PlatformServer> m_server;
};

} // namespace zhiping::test
