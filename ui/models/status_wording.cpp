// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/status_wording.h"

#include "models/formatting.h"

#include <QCoreApplication>

namespace zhiping::models {

namespace {

struct Status {
    Q_DECLARE_TR_FUNCTIONS(zhiping::models::Status)
};

QString stateWords(const SyncControl &sync, QDate today)
{
    switch (sync.state()) {
    case SyncControl::State::Offline:
        return sync.wantsOffline() ? Status::tr("Offline") : Status::tr("Platform not reachable");
    case SyncControl::State::UpToDate:
        return sync.lastSync().isValid() ? Status::tr("Synced %1").arg(momentText(sync.lastSync(), today))
                                         : Status::tr("Not synced yet");
    case SyncControl::State::Syncing: {
        const SyncControl::Progress progress = sync.progress();
        if (progress.total <= 0)
            return Status::tr("Syncing");
        return Status::tr("Syncing %1%").arg(qBound(0, progress.done * 100 / progress.total, 100));
    }
    case SyncControl::State::WaitingForSignIn:
        return Status::tr("Sign in to sync");
    case SyncControl::State::Failed:
        return Status::tr("Last sync did not succeed");
    }
    Q_UNREACHABLE();
}

SyncStatus::Kind kindOf(SyncControl::State state)
{
    switch (state) {
    case SyncControl::State::Offline:
        return SyncStatus::Kind::Offline;
    case SyncControl::State::UpToDate:
        return SyncStatus::Kind::Synced;
    case SyncControl::State::Syncing:
        return SyncStatus::Kind::Syncing;
    case SyncControl::State::WaitingForSignIn:
    case SyncControl::State::Failed:
        return SyncStatus::Kind::Attention;
    }
    Q_UNREACHABLE();
}

QString laptopIsUntouched()
{
    return Status::tr("What is on this laptop is not affected.");
}

/// Reasons of the client itself.
std::optional<Message> ownRefusal(const QString &code)
{
    if (code == QLatin1String("browser_missing"))
        return Message {
            Status::tr("The sign-in window is not installed."),
            {},
            Status::tr("Install Zhiping again, with all its parts, or ask whoever looks after this "
                       "computer."),
            code};
    if (code == QLatin1String("browser_failed"))
        return Message {Status::tr("The sign-in window ended unexpectedly."),
                        {},
                        Status::tr("Try again; if it stays so, send the details to support."),
                        code};
    if (code == QLatin1String("check_failed"))
        return Message {
            Status::tr("Signing in was stopped, because the answer did not belong to it."),
            {},
            Status::tr("Sign in again. If it happens repeatedly, somebody may be interfering: ask your "
                       "platform administrator."),
            code};
    if (code == QLatin1String("other_account"))
        return Message {
            Status::tr("Somebody else signed in than the one whose work is open here."),
            {},
            Status::tr("Sign in with your own account. For a change of person, sign out under Settings "
                       "first."),
            code};
    return {};
}

/// Refusals that only an administrator can lift, and codes we do not know.
Message accountRefusal(const QString &code)
{
    if (code == QLatin1String("locked"))
        return {Status::tr("This account is locked for now."),
                {},
                Status::tr(
                    "Wait some minutes after several wrong passwords, or ask your platform administrator."),
                code};
    if (code == QLatin1String("disabled"))
        return {Status::tr("This account has been disabled."),
                {},
                Status::tr("Ask your platform administrator."),
                code};
    if (code == QLatin1String("no_reviewer_role"))
        return {
            Status::tr("Your account has no reviewing role."),
            {},
            Status::tr("Ask your platform administrator for the role of a district or municipal reviewer."),
            code};
    return {Status::tr("The platform did not let you in (%1).").arg(code),
            {},
            Status::tr("Try again; if it stays so, ask your platform administrator."),
            code};
}

} // namespace

SyncStatus syncStatus(const SyncControl &sync, QDate today)
{
    SyncStatus status {kindOf(sync.state()), sync.unsent() > 0, stateWords(sync, today)};
    if (status.unsent)
        status.words =
            Status::tr("%1 · %n to send", "state of syncing · decisions", sync.unsent()).arg(status.words);
    return status;
}

QString progressText(const SyncControl::Progress &progress)
{
    QString count;
    if (progress.total > 0)
        count = Status::tr("%1 of %2").arg(progress.done).arg(progress.total);
    else if (progress.done > 0)
        count = QString::number(progress.done);
    if (progress.item.isEmpty())
        return count;
    return count.isEmpty() ? progress.item : Status::tr("%1 · %2", "count · name").arg(count, progress.item);
}

QString stepText(const SyncControl::Progress &progress)
{
    const auto named = [&progress](const QString &doing) {
        const QString what = progressText(progress);
        return what.isEmpty() ? doing : Status::tr("%1: %2", "what is done: how far").arg(doing, what);
    };
    switch (progress.step) {
    case SyncControl::Step::Sending:
        return named(Status::tr("Sending decisions"));
    case SyncControl::Step::Pulling:
        return named(Status::tr("Receiving applications"));
    case SyncControl::Step::FetchingRulePacks:
        return named(Status::tr("Receiving rules"));
    case SyncControl::Step::FetchingAttachments:
        return named(Status::tr("Receiving attachments"));
    }
    Q_UNREACHABLE();
}

Message signInFailure(const Error &error)
{
    Message message = messageFor(error);
    switch (error.kind) {
    case ErrorKind::Offline:
        message.happened = Status::tr("Signing in was not completed: the platform cannot be reached.");
        break;
    case ErrorKind::Timeout:
        message.happened = Status::tr("Signing in was not completed: the platform did not answer in time.");
        break;
    case ErrorKind::ServerFault:
        message.happened =
            Status::tr("Signing in was not completed: the platform has a fault at the moment.");
        break;
    case ErrorKind::MalformedReply:
        message.happened =
            Status::tr("Signing in was not completed: the platform's answer could not be understood.");
        break;
    case ErrorKind::StorageDamaged:
        message.happened = Status::tr("The note of who worked here last cannot be read.");
        message.safe = Status::tr("Your work is kept apart from it and is not affected.");
        message.advice = Status::tr("Sign in; then everything is there as before.");
        return message;
    default:
        return message;
    }
    message.safe = laptopIsUntouched();
    message.advice = Status::tr("Check the network, then sign in again in a moment.");
    return message;
}

Message sessionMessage(const SessionControl &session)
{
    const std::optional<Error> error = session.lastError();
    if (session.refusal().isEmpty())
        return error ? signInFailure(*error) : Message {};
    Message message = refusalMessage(session.refusal());
    if (error && error->evidence != message.details)
        message.details += u": " + error->evidence;
    return message;
}

namespace {

Message refusalWithoutSafety(const QString &code)
{
    if (code == QLatin1String("pending"))
        return {
            Status::tr("Your platform account is still being examined."),
            {},
            Status::tr("This takes at most one working day. If the platform asked you to wait or to call, do "
                       "that; then sign in again."),
            code};
    if (code == QLatin1String("not_granted"))
        return {Status::tr("Your account has no access to the intelligent manufacturing system yet."),
                {},
                Status::tr("Sign in, open “业务系统类” on the left, select “智能制造信息管理平台” and "
                           "confirm the access."),
                code};
    if (code == QLatin1String("relogin_required"))
        return {Status::tr("The access has been granted but is not active yet."),
                {},
                Status::tr("Sign in to the platform once more to activate it."),
                code};
    if (code == QLatin1String("not_registered"))
        return {Status::tr("There is no platform account with this name."),
                {},
                Status::tr("Sign in and choose “现在注册” on the portal's page."),
                code};
    if (code == QLatin1String("binding_refused"))
        return {Status::tr("The old account could not be bound to your platform account."),
                {},
                Status::tr("Check the old account's name and password, or choose “我是新用户”."),
                code};
    if (code == QLatin1String("portal_unavailable"))
        return {Status::tr("The portal could not be reached by the platform."),
                {},
                Status::tr("Try again in a few minutes; offline work goes on meanwhile."),
                code};
    if (const std::optional<Message> own = ownRefusal(code))
        return *own;
    return accountRefusal(code);
}

} // namespace

Message refusalMessage(const QString &code)
{
    Message message = refusalWithoutSafety(code);
    message.safe = laptopIsUntouched();
    return message;
}

} // namespace zhiping::models
