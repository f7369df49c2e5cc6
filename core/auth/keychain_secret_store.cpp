// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/keychain_secret_store.h"

#include "auth/secret_service.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

#include <memory>
#include <optional>

namespace zhiping::auth {

namespace {

Error unavailable(const QString &why)
{
    return {ErrorKind::SecretsUnavailable, u"keychain: " + why, {}};
}

/// What a job of the keychain library came to. Content only for reads.
struct JobOutcome {
    QKeychain::Error error = QKeychain::NoError;
    QString words;
    QByteArray content;
};

/// Run @p job, which deletes itself, under @p deadline. A job cannot be cancelled: an answer that comes later
/// is dropped with it.
Future<JobOutcome> run(QKeychain::Job *job, const QString &key, std::chrono::milliseconds deadline,
                       QObject *context)
{
    auto promise = std::make_shared<QPromise<Result<JobOutcome>>>();
    promise->start();
    const auto settle = [promise](const Result<JobOutcome> &outcome) {
        if (promise->future().isFinished())
            return;
        promise->addResult(outcome);
        promise->finish();
    };
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, context, [settle](QKeychain::Job *done) {
        const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        settle(
            JobOutcome {done->error(), done->errorString(), reading ? reading->binaryData() : QByteArray()});
    });
    QTimer::singleShot(deadline, context,
                       [settle] { settle(unavailable(QStringLiteral("no answer in time"))); });
    job->start();
    return promise->future();
}

Error errorOf(const JobOutcome &outcome)
{
    if (outcome.error == QKeychain::EntryNotFound)
        return {ErrorKind::NotFound, QStringLiteral("keychain: no such entry"), {}};
    return unavailable(QStringLiteral("error %1").arg(outcome.error));
}

template <typename T>
std::shared_ptr<QPromise<Result<T>>> makePromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void fulfil(QPromise<Result<T>> &promise, const Result<T> &outcome)
{
    promise.addResult(outcome);
    promise.finish();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
{
}

Future<QByteArray> KeychainSecretStore::read(const QString &key)
{
    auto promise = makePromise<QByteArray>();
    whenDone(openState(), this, [this, promise, key](const Result<bool> &hasKeychain) {
        if (!hasKeychain.ok()) {
            fulfil(*promise, Result<QByteArray>(hasKeychain.error()));
            return;
        }
        if (!*hasKeychain) {
            fulfil(*promise, Result<QByteArray>(errorOf({QKeychain::EntryNotFound, {}, {}})));
            return;
        }
        whenDone(run(new QKeychain::ReadPasswordJob(m_service), key, m_deadline, this), this,
                 [promise](const Result<JobOutcome> &outcome) {
                     if (!outcome.ok())
                         fulfil(*promise, Result<QByteArray>(outcome.error()));
                     else if (outcome->error != QKeychain::NoError)
                         fulfil(*promise, Result<QByteArray>(errorOf(*outcome)));
                     else
                         fulfil(*promise, Result<QByteArray>(outcome->content));
                 });
    });
    return promise->future();
}

Future<> KeychainSecretStore::write(const QString &key, const QByteArray &secret)
{
    auto promise = makePromise<void>();
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    whenDone(run(job, key, m_deadline, this), this, [promise](const Result<JobOutcome> &outcome) {
        if (!outcome.ok())
            fulfil(*promise, Result<>(outcome.error()));
        else if (outcome->error != QKeychain::NoError)
            fulfil(*promise, Result<>(unavailable(QStringLiteral("error %1").arg(outcome->error))));
        else
            fulfil(*promise, Result<>());
    });
    return promise->future();
}

Future<> KeychainSecretStore::remove(const QString &key)
{
    auto promise = makePromise<void>();
    whenDone(openState(), this, [this, promise, key](const Result<bool> &hasKeychain) {
        if (!hasKeychain.ok() || !*hasKeychain) {
            fulfil(*promise, hasKeychain.ok() ? Result<>() : Result<>(hasKeychain.error()));
            return;
        }
        whenDone(run(new QKeychain::DeletePasswordJob(m_service), key, m_deadline, this), this,
                 [this, promise, key](const Result<JobOutcome> &) {
                     // A removal's own word proves nothing: only an open keychain without the entry does.
                     whenDone(read(key), this, [promise](const Result<QByteArray> &left) {
                         if (left.ok())
                             fulfil(*promise,
                                    Result<>(unavailable(QStringLiteral("the entry is still there"))));
                         else if (left.error().kind == ErrorKind::NotFound)
                             fulfil(*promise, Result<>());
                         else
                             fulfil(*promise, Result<>(left.error()));
                     });
                 });
    });
    return promise->future();
}

Future<> KeychainSecretStore::unlock()
{
    auto promise = makePromise<void>();
    auto *service = new SecretService(m_deadline, this);
    whenDone(service->unlock(), this, [promise, service](const Result<> &outcome) {
        service->deleteLater();
        fulfil(*promise, outcome);
    });
    return promise->future();
}

Future<bool> KeychainSecretStore::openState()
{
    auto promise = makePromise<bool>();
    auto *service = new SecretService(m_deadline, this);
    whenDone(service->state(), this, [promise, service](const Result<SecretService::Keychain> &state) {
        service->deleteLater();
        if (!state.ok())
            fulfil(*promise, Result<bool>(state.error()));
        else if (*state == SecretService::Keychain::Locked)
            fulfil(*promise, Result<bool>(unavailable(QStringLiteral("locked"))));
        else
            fulfil(*promise, Result<bool>(*state == SecretService::Keychain::Open));
    });
    return promise->future();
}

} // namespace zhiping::auth
