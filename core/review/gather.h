// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/async.h"

#include <QObject>

#include <memory>
#include <optional>
#include <tuple>

namespace zhiping::review {

namespace detail {

template <typename... T>
struct Gathering {
    std::tuple<std::optional<Result<T>>...> outcomes;
    size_t missing = sizeof...(T);
    QPromise<Result<std::tuple<T...>>> promise;

    void finish()
    {
        std::apply(
            [this](const auto &...outcome) {
                std::optional<Error> first;
                ((first = first || outcome->ok() ? first : std::optional(outcome->error())), ...);
                if (first)
                    promise.addResult(Result<std::tuple<T...>>(*first));
                else
                    promise.addResult(Result<std::tuple<T...>>(std::tuple<T...>(outcome->value()...)));
            },
            outcomes);
        promise.finish();
    }
};

template <typename Shared, size_t... Index, typename... T>
void follow(const Shared &gathering, QObject *context, std::index_sequence<Index...>,
            const Future<T> &...futures)
{
    (whenDone(futures, context,
              [gathering](const Result<T> &outcome) {
                  std::get<Index>(gathering->outcomes) = outcome;
                  if (--gathering->missing == 0)
                      gathering->finish();
              }),
     ...);
}

} // namespace detail

/// Wait for several futures: all their values in order, or the first error by position.
///
/// Delivered on @p context's thread; abandoned (`Cancelled` to who waits) once @p context is gone.
template <typename... T>
[[nodiscard]] Future<std::tuple<T...>> gather(QObject *context, const Future<T> &...futures)
{
    auto gathering = std::make_shared<detail::Gathering<T...>>();
    gathering->promise.start();
    detail::follow(gathering, context, std::index_sequence_for<T...> {}, futures...);
    return gathering->promise.future();
}

} // namespace zhiping::review
