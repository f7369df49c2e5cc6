// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <utility>

namespace zhiping {

/// What every asynchronous call of a port returns. Fulfilled exactly once; a call that cannot start returns a
/// future that already holds its error.
template <typename T = void>
using Future = QFuture<Result<T>>;

/// A future that already holds @p result.
template <typename T>
[[nodiscard]] Future<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// Call @p then with the outcome of @p future, from the event loop of @p context's thread.
///
/// Unlike `QFuture::then()` it never runs inside the caller or inside the promise's `finish()`, so a reader
/// need not think about re-entrancy. Nothing is called once @p context is gone. A future that ends without a
/// result (its promise was destroyed) is delivered as `Cancelled`.
template <typename T, typename Then>
void whenDone(const Future<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
            watcher->deleteLater();
            const QFuture<Result<T>> done = watcher->future();
            if (done.resultCount() == 0)
                then(Result<T>(Error {ErrorKind::Cancelled, QStringLiteral("abandoned by its promise"), {}}));
            else
                then(done.resultAt(0));
        });
    watcher->setFuture(future);
}

} // namespace zhiping
