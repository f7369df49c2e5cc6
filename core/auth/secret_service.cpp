// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/secret_service.h"

#include <QDBusAbstractInterface>
#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

#include <memory>

namespace zhiping::auth {

namespace {

const auto serviceName = QStringLiteral("org.freedesktop.secrets");
const auto servicePath = QStringLiteral("/org/freedesktop/secrets");
const auto serviceInterface = QStringLiteral("org.freedesktop.Secret.Service");
const auto promptInterface = QStringLiteral("org.freedesktop.Secret.Prompt");

Error unavailable(const QString &why)
{
    return {ErrorKind::SecretsUnavailable, why, {}};
}

/// The one signal of a prompt (org.freedesktop.Secret.Prompt).
class PromptProxy final : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    PromptProxy(const QDBusConnection &bus, const QString &path, QObject *parent)
        : QDBusAbstractInterface(serviceName, path, "org.freedesktop.Secret.Prompt", bus, parent)
    {
    }

Q_SIGNALS:
    void Completed(bool, const QDBusVariant &); // moc chooses names of its own for the values.
};

template <typename T>
void fulfil(QPromise<Result<T>> &promise, const Result<T> &outcome)
{
    promise.addResult(outcome);
    promise.finish();
}

template <typename T>
std::shared_ptr<QPromise<Result<T>>> makePromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

} // namespace

SecretService::SecretService(std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_bus(QDBusConnection::sessionBus())
    , m_deadline(deadline)
{
}

Future<SecretService::Keychain> SecretService::state()
{
    auto promise = makePromise<Keychain>();
    whenDone(defaultKeychain(), this, [this, promise](const Result<QDBusObjectPath> &keychain) {
        if (!keychain.ok()) {
            fulfil(*promise, Result<Keychain>(keychain.error()));
            return;
        }
        if (keychain->path() == u"/") {
            fulfil(*promise, Result<Keychain>(Keychain::Empty));
            return;
        }
        const QVariantList property {QStringLiteral("org.freedesktop.Secret.Collection"),
                                     QStringLiteral("Locked")};
        whenDone(call(keychain->path(), QStringLiteral("org.freedesktop.DBus.Properties"),
                      QStringLiteral("Get"), property),
                 this, [promise](const Result<QDBusMessage> &reply) {
                     if (!reply.ok()) {
                         fulfil(*promise, Result<Keychain>(reply.error()));
                         return;
                     }
                     const QVariant locked = reply->arguments().value(0).value<QDBusVariant>().variant();
                     fulfil(*promise,
                            locked.typeId() == QMetaType::Bool
                                ? Result<Keychain>(locked.toBool() ? Keychain::Locked : Keychain::Open)
                                : Result<Keychain>(
                                    unavailable(QStringLiteral("does not say whether it is locked"))));
                 });
    });
    return promise->future();
}

Future<> SecretService::unlock()
{
    m_unlocking = makePromise<void>();
    whenDone(defaultKeychain(), this, [this](const Result<QDBusObjectPath> &keychain) {
        if (!keychain.ok()) {
            settle(keychain.error());
            return;
        }
        const auto paths = QVariant::fromValue(QList<QDBusObjectPath> {*keychain});
        whenDone(call(servicePath, serviceInterface, QStringLiteral("Unlock"), {paths}), this,
                 [this](const Result<QDBusMessage> &reply) {
                     if (!reply.ok()) {
                         settle(reply.error());
                         return;
                     }
                     const auto next = reply->arguments().value(1).value<QDBusObjectPath>();
                     if (next.path() == u"/")
                         settle({});
                     else
                         prompt(next);
                 });
    });
    return m_unlocking->future();
}

void SecretService::prompt(const QDBusObjectPath &path)
{
    auto *proxy = new PromptProxy(m_bus, path.path(), this);
    connect(proxy, &PromptProxy::Completed, this, [this, proxy](bool dismissed) {
        proxy->deleteLater();
        settle(dismissed ? Result<>(unavailable(QStringLiteral("the prompt was dismissed"))) : Result<>());
    });
    whenDone(call(path.path(), promptInterface, QStringLiteral("Prompt"), {QString()}), this,
             [this](const Result<QDBusMessage> &reply) {
                 if (!reply.ok())
                     settle(reply.error());
             });
}

void SecretService::settle(const Result<> &outcome)
{
    if (const auto promise = std::exchange(m_unlocking, nullptr))
        fulfil(*promise, outcome);
}

Future<QDBusObjectPath> SecretService::defaultKeychain()
{
    auto promise = makePromise<QDBusObjectPath>();
    whenDone(call(servicePath, serviceInterface, QStringLiteral("ReadAlias"), {QStringLiteral("default")}),
             this, [promise](const Result<QDBusMessage> &reply) {
                 fulfil(*promise,
                        reply.ok()
                            ? Result<QDBusObjectPath>(reply->arguments().value(0).value<QDBusObjectPath>())
                            : Result<QDBusObjectPath>(reply.error()));
             });
    return promise->future();
}

Future<QDBusMessage> SecretService::call(const QString &path, const QString &interface, const QString &method,
                                         const QVariantList &arguments)
{
    if (!m_bus.isConnected())
        return ready(Result<QDBusMessage>(unavailable(QStringLiteral("no session bus"))));
    QDBusMessage message = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    message.setArguments(arguments);
    auto promise = makePromise<QDBusMessage>();
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(message, static_cast<int>(m_deadline.count())), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [promise](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        fulfil(*promise,
               done->isError() ? Result<QDBusMessage>(unavailable(done->error().name()))
                               : Result<QDBusMessage>(done->reply()));
    });
    return promise->future();
}

} // namespace zhiping::auth

#include "secret_service.moc"
