// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/application_records.h"
#include "platform/faults.h"
#include "platform/http_server.h"
#include "platform/request_rate.h"
#include "platform/rule_packs.h"

#include <memory>
#include <optional>

namespace zhiping::platform {

/// How a platform is set up. Only `directory` is required.
struct PlatformOptions {
    QString
        directory; ///< Database, attachments and policy.json; made if missing, used by one server at a time.
    QString address = QStringLiteral("127.0.0.1"); ///< To listen on.
    quint16 port = 0;                              ///< 0: any free one.
    QUrl publicUrl; ///< How clients reach it, where that is not address and port. Required for 0.0.0.0.
    TlsFiles tls;
    QUrl casUrl;          ///< Root of another CAS server in place of the built-in portal.
    QString casCaFile;    ///< PEM file with an extra authority for `casUrl`.
    QStringList services; ///< Further service addresses the built-in portal issues tickets for.
    QList<RulePackFile> packs;
    criteria::PackShelf shelf; ///< Chooses the pack of each application that is issued; empty: theirs stands.
    QString scheme = QStringLiteral("cq-smart-upgrade"); ///< What the applications apply for.
    bool practiceAccounts = false;                       ///< See seedPracticeAccounts().
    HttpLimits limits;
    RateLimits rate;
    /// Where the figures for operators are given, apart from what clients reach and without TLS; no port:
    /// nowhere. See `Metrics`.
    QString metricsAddress = QStringLiteral("127.0.0.1");
    std::optional<quint16> metricsPort; ///< 0: any free one.
    const Clock *clock = nullptr;       ///< Must outlive the server; null: the system's.
};

/// The reference platform: SSO portal under /netcasso, OAuth, review API. Runs on threads of its own, so a
/// client may start one in its own process (practice mode) and a test one per case.
///
///     PlatformServer server(options);
///     const Result<QUrl> origin = server.start();   // http://127.0.0.1:41234
class PlatformServer
{
public:
    explicit PlatformServer(PlatformOptions options);
    ~PlatformServer();

    /// Opens the directory and serves. Answers the origin without a trailing slash. `Conflict`: another
    /// server uses the directory. May be called again after `stop()`.
    Result<QUrl> start();
    /// Lets running requests finish and closes everything.
    void stop();

    /// Empty unless running.
    [[nodiscard]] QUrl origin() const;
    /// The port it listens on, which `publicUrl` need not name. Only while running.
    [[nodiscard]] quint16 port() const;
    /// The port that `/metrics` is on. Only while running, and with `metricsPort`.
    [[nodiscard]] quint16 metricsPort() const;
    /// The public key that the rule packs it publishes are signed by. Only while running.
    [[nodiscard]] QByteArray packKey() const;
    /// Only while running.
    [[nodiscard]] Faults &faults();
    [[nodiscard]] const Site &site() const;
    /// Adds applications to the running platform; clients see them at the next pull. From now on they are
    /// judged by the rules of their year that are in force on the day they were submitted.
    Result<> issue(const QList<IncomingApplication> &applications);
    /// -1 where the database does not say.
    [[nodiscard]] qint64 applicationCount() const;

private:
    Q_DISABLE_COPY_MOVE(PlatformServer)
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace zhiping::platform
