// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"

#include <memory>

namespace zhiping::api {

/// Cancel @p inner when somebody cancels @p outer: Qt cancels forwards only.
template <typename Outer, typename Inner>
void forwardCancel(const Future<Outer> &outer, const Future<Inner> &inner, QObject *context)
{
    auto *watcher = new QFutureWatcher<Result<Outer>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, context,
                     [inner] { Future<Inner>(inner).cancel(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(outer);
}

/// The future of `then(outcome of @p inner)`, computed in @p context's thread. Ends as `Cancelled` when the
/// context goes first.
template <typename Out, typename In, typename Then>
[[nodiscard]] Future<Out> transformed(const Future<In> &inner, QObject *context, Then then)
{
    auto promise = std::make_shared<QPromise<Result<Out>>>();
    promise->start();
    Future<Out> outer = promise->future();
    forwardCancel(outer, inner, context);
    whenDone(inner, context, [promise, then = std::move(then)](const Result<In> &outcome) mutable {
        promise->addResult(Result<Out>(then(outcome)));
        promise->finish();
    });
    return outer;
}

} // namespace zhiping::api
