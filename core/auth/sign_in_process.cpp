// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/sign_in_process.h"

#include "base/json_reader.h"
#include "base/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>

#include <chrono>

namespace zhiping::auth {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 2s; ///< Between asking the window to close and ending it.
constexpr qint64 longestLine = 16LL * 1024;

} // namespace

class SignInProcess::Private
{
public:
    Private(SignInProcess &owner, QString executable, QStringList extra)
        : q(owner)
        , program(std::move(executable))
        , arguments(std::move(extra))
    {
    }

    void readEvents();
    void take(const QByteArray &line);
    void ended(int exitCode, QProcess::ExitStatus status);
    void refuse(RefusalReason reason, ErrorKind kind, const QString &evidence);
    void end(const Result<QUrl> &result);
    void close();

    SignInProcess &q;
    const QString program;
    const QStringList arguments;
    QProcess process;
    std::optional<Refusal> refusal;
    bool settled = false;
};

SignInProcess::SignInProcess(QString program, QStringList arguments, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(program), std::move(arguments)))
{
    connect(&d->process, &QProcess::readyReadStandardOutput, this, [this] { d->readEvents(); });
    connect(&d->process, &QProcess::readyReadStandardError, this, [this] {
        // The browser engine's own messages may quote addresses, so they are not kept.
        d->process.readAllStandardError();
    });
    connect(&d->process, &QProcess::finished, this,
            [this](int exitCode, QProcess::ExitStatus status) { d->ended(exitCode, status); });
    connect(&d->process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            d->refuse(RefusalReason::BrowserMissing, ErrorKind::NotFound, d->process.errorString());
    });
}

SignInProcess::~SignInProcess()
{
    d->process.disconnect(this);
    if (d->process.state() == QProcess::NotRunning)
        return;
    d->process.kill();
    d->process.waitForFinished(1000);
}

QString SignInProcess::defaultProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("zhiping-signin"));
}

void SignInProcess::start(const SignInRequest &request)
{
    if (!QFileInfo(d->program).isExecutable()) {
        d->refuse(RefusalReason::BrowserMissing, ErrorKind::NotFound,
                  QStringLiteral("the sign-in program is not installed"));
        return;
    }
    d->process.start(d->program, d->arguments);
    // Standard input stays open afterwards: its end tells the window that the client is gone.
    d->process.write(QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact) + '\n');
}

void SignInProcess::cancel()
{
    d->refuse(RefusalReason::Cancelled, ErrorKind::Cancelled, codeOf(RefusalReason::Cancelled));
    d->close();
}

std::optional<Refusal> SignInProcess::refusal() const
{
    return d->refusal;
}

void SignInProcess::Private::readEvents()
{
    while (process.canReadLine())
        take(process.readLine(longestLine));
    if (process.bytesAvailable() > longestLine) {
        refuse(RefusalReason::BrowserFailed, ErrorKind::MalformedReply, QStringLiteral("an endless line"));
        close();
    }
}

void SignInProcess::Private::take(const QByteArray &line)
{
    const Result<QJsonObject> json = parseJsonObject(line);
    const Result<SignInEvent> event =
        json.ok() ? signInEventFromJson(*json) : Result<SignInEvent>(json.error());
    if (!event.ok()) {
        refuse(RefusalReason::BrowserFailed, ErrorKind::MalformedReply, event.error().evidence);
        close();
        return;
    }
    switch (event->kind) {
    case SignInEvent::Kind::Opened:
        Q_EMIT q.opened();
        break;
    case SignInEvent::Kind::Callback:
        end(event->url);
        break;
    case SignInEvent::Kind::Cancelled:
        refuse(RefusalReason::Cancelled, ErrorKind::Cancelled, codeOf(RefusalReason::Cancelled));
        break;
    case SignInEvent::Kind::Failed:
        refuse(RefusalReason::BrowserFailed, ErrorKind::Refused, event->reason);
        break;
    }
}

void SignInProcess::Private::ended(int exitCode, QProcess::ExitStatus status)
{
    readEvents();
    const QString how =
        status == QProcess::CrashExit ? QStringLiteral("crashed") : QStringLiteral("exit code %1");
    refuse(RefusalReason::BrowserFailed, ErrorKind::Refused,
           u"the sign-in window ended: " + (status == QProcess::CrashExit ? how : how.arg(exitCode)));
}

void SignInProcess::Private::refuse(RefusalReason reason, ErrorKind kind, const QString &evidence)
{
    if (settled)
        return;
    refusal = Refusal {reason, codeOf(reason), {}};
    if (reason != RefusalReason::Cancelled)
        qCWarning(logAuth) << "sign-in window:" << evidence;
    end(Error {kind, evidence, {}});
}

void SignInProcess::Private::end(const Result<QUrl> &result)
{
    if (settled)
        return;
    settled = true;
    QMetaObject::invokeMethod(
        &q, [this, result] { Q_EMIT q.finished(result); }, Qt::QueuedConnection);
}

void SignInProcess::Private::close()
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.closeWriteChannel();
    QTimer::singleShot(patience, &process, [this] { process.kill(); });
}

} // namespace zhiping::auth
