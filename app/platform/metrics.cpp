// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/metrics.h"

#include <QByteArrayList>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

std::string methodLabel(const QByteArray &method)
{
    static const QByteArrayList known {"GET"_ba, "HEAD"_ba, "POST"_ba, "PUT"_ba, "DELETE"_ba};
    return known.contains(method) ? method.toStdString() : "other";
}

/// From a page out of the cache to a client that has long given up, in seconds.
const prometheus::Histogram::BucketBoundaries &durations()
{
    static const prometheus::Histogram::BucketBoundaries all {0.005, 0.01, 0.025, 0.05, 0.1, 0.25,
                                                              0.5,   1,    2.5,   5,    10,  30};
    return all;
}

} // namespace

class Metrics::Private
{
public:
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter> &requests =
        prometheus::BuildCounter()
            .Name("zhiping_http_requests_total")
            .Help("Requests by route, method and status; status 0 is an answer withheld on purpose.")
            .Register(registry);
    prometheus::Family<prometheus::Counter> &bytes = prometheus::BuildCounter()
                                                         .Name("zhiping_http_response_bytes_total")
                                                         .Help("Bytes of bodies answered, by route.")
                                                         .Register(registry);
    prometheus::Family<prometheus::Histogram> &seconds =
        prometheus::BuildHistogram()
            .Name("zhiping_http_request_duration_seconds")
            .Help("From the end of a request to its answer, by route.")
            .Register(registry);
    prometheus::Gauge &reachable = gauge("zhiping_storage_up", "1 where the storage answers.");
    prometheus::Gauge &applications = gauge("zhiping_applications", "Applications held.");
    prometheus::Gauge &decisions = gauge("zhiping_decisions", "Decisions taken in.");
    prometheus::Gauge &storageBytes = gauge("zhiping_storage_bytes", "Size of the database in bytes.");

private:
    prometheus::Gauge &gauge(const char *name, const char *help)
    {
        return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
    }
};

Metrics::Metrics()
    : d(std::make_unique<Private>())
{
}

Metrics::~Metrics() = default;

void Metrics::answered(const QString &route, const QByteArray &method, int status,
                       std::chrono::nanoseconds took, qint64 bytes)
{
    const std::string label = route.isEmpty() ? "none" : route.toStdString();
    d->requests.Add({{"route", label}, {"method", methodLabel(method)}, {"status", std::to_string(status)}})
        .Increment();
    d->bytes.Add({{"route", label}}).Increment(double(bytes));
    d->seconds.Add({{"route", label}}, durations()).Observe(std::chrono::duration<double>(took).count());
}

QByteArray Metrics::text(const std::optional<Holdings> &holdings)
{
    d->reachable.Set(holdings ? 1 : 0);
    if (holdings) {
        d->applications.Set(double(holdings->applications));
        d->decisions.Set(double(holdings->decisions));
        d->storageBytes.Set(double(holdings->storageBytes));
    }
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(d->registry.Collect()));
}

} // namespace zhiping::platform
