// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "base/clock.h"
#include "benchmarks/benchmarks.h"
#include "benchmarks/specimen_profile.h"
#include "benchmarks/sync_count.h"
#include "store/profile.h"
#include "store/sha256.h"
#include "support/settle.h"
#include "support/specimens.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <memory>

#include <openssl/evp.h>
#include <unistd.h>

namespace zhiping::bench {

namespace {

struct Decisions {
    QList<double> times;
    double syncsEach = 0;
};

Result<Decisions> decide(store::Profile &profile, int count)
{
    Decisions decisions;
    const domain::Application application = test::anApplication(QStringLiteral("a-1"));
    // The record begins, and a backup is made, with the first.
    for (int i = -1; i < count; ++i) {
        const int before = syncsSoFar();
        QElapsedTimer timer;
        timer.start();
        const auto sealed = test::settle(profile.outbox().seal(
            test::aDecision(QStringLiteral("d-%1").arg(i), application.id.text()), application));
        if (!sealed)
            return sealed.error();
        if (i < 0)
            continue;
        decisions.times.append(double(timer.nsecsElapsed()) / 1e6);
        decisions.syncsEach += double(syncsSoFar() - before) / count;
    }
    return decisions;
}

/// Milliseconds for one page written and brought onto the same disk.
Result<double> oneSync(const QString &folder, int count)
{
    QFile file(QDir(folder).filePath(QStringLiteral("synced")));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Error {ErrorKind::StorageUnavailable, file.fileName(), {}};
    QList<double> times;
    for (int i = 0; i < count; ++i) {
        file.write(QByteArray(4096, char(i)));
        QElapsedTimer timer;
        timer.start();
        ::fdatasync(file.handle());
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

Result<> measureDecisions(const Extent &extent, Report &report)
{
    const int count = extent.smoke ? 5 : 200;
    const QString folder = QDir(extent.folder).filePath(QStringLiteral("decisions"));
    QDir().mkpath(folder);
    const SystemClock clock;
    const auto profile = store::Profile::open(folder, QStringLiteral("bench"), specimenAccount().id,
                                              store::ringOf(store::SecretKey::random()), clock);
    if (!profile)
        return profile.error();
    const Result<Decisions> decisions = decide(**profile, count);
    const Result<double> sync = decisions ? oneSync(folder, count) : decisions.error();
    if (!sync)
        return sync.error();
    const QString section = QStringLiteral("A decision made durable");
    report.add({section, QStringLiteral("syncs for one"), QStringLiteral("syncs"), decisions->syncsEach,
                QStringLiteral("one"), 1, Goal {.id = QStringLiteral("G14"), .most = 3}});
    report.add({section, QStringLiteral("sealed, 95th percentile"), QStringLiteral("ms"),
                percentile(decisions->times, 95), QStringLiteral("one sync of the same disk"), *sync,
                Goal {.id = QStringLiteral("G14"), .most = 50}});
    return {};
}

void measureDigest(const Extent &extent, Report &report)
{
    const QByteArray content(extent.smoke ? 1 << 20 : 64 << 20, 'x');
    const double megabytes = double(content.size()) / 1e6;
    const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr),
                                                                    &EVP_MD_free);
    QList<double> product;
    QList<double> limit;
    for (int i = 0; i < extent.repetitions; ++i) {
        QElapsedTimer timer;
        timer.start();
        (void)store::sha256Hex(content);
        product.append(megabytes / (double(timer.nsecsElapsed()) / 1e9));
        unsigned char digest[EVP_MAX_MD_SIZE];
        timer.start();
        EVP_Digest(content.constData(), size_t(content.size()), digest, nullptr, algorithm.get(), nullptr);
        limit.append(megabytes / (double(timer.nsecsElapsed()) / 1e9));
    }
    report.add({QStringLiteral("Attachments"), QStringLiteral("digested"), QStringLiteral("MB/s"),
                median(product), QStringLiteral("OpenSSL alone"), median(limit),
                Goal {.id = QStringLiteral("G13"), .leastRatio = 0.8}});
}

} // namespace

Result<> measureDisk(const Extent &extent, Report &report)
{
    measureDigest(extent, report);
    return measureDecisions(extent, report);
}

} // namespace zhiping::bench
