// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/keychain_secret_store.h"
#include "auth/session.h"
#include "auth/sign_in_run.h"
#include "auth/token_endpoint.h"
#include "base/clock.h"
#include "review/dossier.h"
#include "reviewer/workspace.h"
#include "store/key_custody.h"
#include "support/settle.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>

#include <functional>
#include <memory>

namespace zhiping::test {

/// One step of a rehearsal for the sign-in window.
inline QJsonObject step(const char *type, const char *member, const QString &value, int times = 1)
{
    return {{QStringLiteral("type"), QLatin1String(type)},
            {QLatin1String(member), value},
            {QStringLiteral("times"), times}};
}
inline QJsonObject at(const QString &path)
{
    return step("wait_path", "path", path);
}
inline QJsonObject typed(const QString &text)
{
    return step("keys", "text", text);
}
inline QJsonObject pressed(const QString &key, int times = 1)
{
    return step("key", "name", key, times);
}
inline QJsonArray logIn(const QString &path, const QString &user, const QString &password)
{
    return {at(path), typed(user), pressed(QStringLiteral("Tab")), typed(password),
            pressed(QStringLiteral("Return"))};
}
inline QJsonArray operator+(QJsonArray first, const QJsonArray &second)
{
    for (const QJsonValue &value : second)
        first.append(value);
    return first;
}

/// Let the program go on until @p holds.
inline bool until(const std::function<bool()> &holds,
                  std::chrono::seconds patience = std::chrono::seconds(60))
{
    QElapsedTimer waited;
    waited.start();
    while (!holds()) {
        if (std::chrono::milliseconds(waited.elapsed()) > patience)
            return false;
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

/// A reviewer's laptop: the client without its screens, on real parts.
class Laptop
{
public:
    Laptop(const QUrl &platform, const QUrl &portal, const QString &folder)
        : m_folder(folder)
    {
        QDir().mkpath(folder);
        m_site.platform = platform;
        m_site.portal = portal;
        m_endpoint = std::make_unique<auth::TokenEndpoint>(m_site, m_network);
        m_session = std::make_unique<auth::Session>(m_site, *m_endpoint, m_secrets, m_clock, m_folder);
        QObject::connect(m_session.get(), &auth::Session::changed, m_session.get(), [this] { follow(); });
    }
    ~Laptop() { m_session->disconnect(); }
    Q_DISABLE_COPY_MOVE(Laptop)

    /// Through the real sign-in window and its browser, with @p steps typed into the page.
    Result<domain::Account> signIn(const QJsonArray &steps)
    {
        const QString file = QDir(m_folder).filePath(QStringLiteral("rehearsal.json"));
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(steps).toJson()) < 0)
            return Error {ErrorKind::StorageUnavailable, file, {}};
        out.close();
        auth::SignInRun::Setup setup;
        setup.site = m_site;
        setup.program = QStringLiteral(ZHIPING_BIN_DIR "/zhiping-signin");
        setup.arguments = {QStringLiteral("--rehearse"), file, QStringLiteral("--pictures"), m_folder,
                           QStringLiteral("--allow-test-environment")};
        setup.language = QStringLiteral("zh_CN");
        if (const auto known = m_session->account(); known)
            setup.expected = known->id;
        auth::SignInRun run(setup, *m_endpoint, *m_session, m_clock);
        std::optional<Result<domain::Account>> outcome;
        QObject::connect(&run, &auth::SignInRun::finished, &run,
                         [&outcome](const Result<domain::Account> &result) { outcome = result; });
        run.start();
        if (!until([&outcome] { return outcome.has_value(); }, std::chrono::seconds(90)))
            return Error {ErrorKind::Timeout, QStringLiteral("the sign-in did not end"), {}};
        return *outcome;
    }

    /// What a start of the program does: take up the session from the keyring and open the profile.
    Result<> start()
    {
        m_session->resume();
        if (!until([this] { return m_session->state() != auth::Session::State::Resuming; }))
            return Error {ErrorKind::Timeout, QStringLiteral("the keyring did not answer"), {}};
        if (!m_session->account())
            return Error {ErrorKind::SignInRequired, {}, {}};
        return open();
    }
    Result<> open()
    {
        const reviewer::Workspace::Place place {m_folder, m_site.issuer(), m_site.platform,
                                                *m_session->account()};
        store::KeyCustody custody(reviewer::Workspace::folderOf(place), m_secrets);
        const Result<store::Keys> keys = settle(custody.unlock());
        if (!keys)
            return keys.error();
        auto opened = reviewer::Workspace::open(place, *keys, *m_session, m_clock);
        if (!opened)
            return opened.error();
        m_workspace = std::move(opened).value();
        m_workspace->scheduler().setNetworkPolicy(m_policy);
        follow();
        return {};
    }
    /// Close the work, as ending the program does.
    void close() { m_workspace.reset(); }
    /// Close the work, then end the session on the platform and in the keyring.
    Result<auth::Session::Farewell> signOut()
    {
        if (m_workspace)
            m_workspace->profile().wipeOnClose();
        m_workspace.reset();
        return settle(m_session->signOut());
    }
    void setOffline(bool offline)
    {
        m_policy = offline ? ports::NetworkPolicy::Offline : ports::NetworkPolicy::Online;
        if (m_workspace)
            m_workspace->scheduler().setNetworkPolicy(m_policy);
    }
    /// True once a run has brought both sides to the same state.
    bool synced()
    {
        return until([this] {
                   return m_workspace->scheduler().state() == sync::SyncScheduler::State::UpToDate;
               })
            && until([this] { return !m_workspace->desk().queue().isEmpty(); });
    }
    /// The application of the applicant whose name contains @p part.
    std::shared_ptr<review::Dossier> review(const QString &part)
    {
        for (const review::QueueRow &row : m_workspace->desk().queue()) {
            if (!row.summary.applicantName.contains(part))
                continue;
            const auto opened = settle(m_workspace->desk().open(row.summary.id), std::chrono::seconds(60));
            return opened ? *opened : nullptr;
        }
        return nullptr;
    }
    bool hasReceipts(int count)
    {
        return until([this, count] {
            const QList<ports::OutboxEntry> &entries = m_workspace->desk().outbox();
            return entries.size() == count
                && std::all_of(entries.cbegin(), entries.cend(),
                               [](const auto &entry) { return entry.receipt; });
        });
    }

    [[nodiscard]] reviewer::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] auth::Session &session() { return *m_session; }

private:
    /// As the composition does: the work goes on, and is synced while somebody is signed in.
    void follow()
    {
        if (m_workspace)
            m_workspace->setSignedIn(m_session->state() == auth::Session::State::SignedIn);
    }

    SystemClock m_clock;
    QString m_folder;
    auth::PlatformSite m_site;
    QNetworkAccessManager m_network;
    auth::KeychainSecretStore m_secrets;
    std::unique_ptr<auth::TokenEndpoint> m_endpoint;
    std::unique_ptr<auth::Session> m_session;
    std::unique_ptr<reviewer::Workspace> m_workspace;
    ports::NetworkPolicy m_policy = ports::NetworkPolicy::Online;
};

} // namespace zhiping::test
