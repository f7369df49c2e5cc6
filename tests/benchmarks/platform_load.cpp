// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/platform_load.h"

#include "api/content_coding.h"
#include "benchmarks/benchmarks.h"
#include "benchmarks/client_role.h"
#include "benchmarks/load_connection.h"
#include "benchmarks/roles.h"
#include "platform/accounts.h"
#include "platform/practice_intake.h"
#include "platform/regions.h"
#include "platform/secrets.h"
#include "sync/sync_run.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QLoggingCategory>

#include <atomic>
#include <barrier>
#include <mutex>
#include <thread>
#include <vector>

namespace zhiping::bench {

namespace {

constexpr quint64 seed = 20180301;
constexpr double nanosecondsPerMillisecond = 1e6;
constexpr qint64 largestPage = 64 * 1024 * 1024;

bool writeLines(const QString &path, const QByteArrayList &lines)
{
    QFile file(path);
    const QByteArray bytes = lines.join('\n');
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArrayList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
}

QString signedInFile(const QString &folder)
{
    return folder + QStringLiteral("/signed-in");
}

QString outcomeFile(const QString &folder)
{
    return folder + QStringLiteral("/outcome");
}

/// The access token of a reviewer of @p district who has just signed in.
QByteArray signedIn(platform::Records &records, const platform::Site &site, const platform::Region &district,
                    int number)
{
    const QString name = QStringLiteral("load-%1").arg(number);
    const platform::Assignment assignment {name, name, district.body(), district.code,
                                           domain::Role::District};
    platform::createAssigned(records, site.clock, assignment, QStringLiteral("benchmark"));
    const auto account = platform::boundAccount(records.accounts(), name);
    const QDateTime end = site.clock.nowUtc().addDays(1);
    records.tokens().addFamily(
        {name, account->account.id.text(), name, name, QStringLiteral("review"), end, {}});
    const QByteArray token = platform::randomToken();
    records.tokens().addAccessToken(platform::sha256(token), name, end);
    return token;
}

Result<> issueTo(platform::PlatformServer &server, const platform::Region &district, int applications)
{
    QList<platform::IncomingApplication> incoming =
        platform::generatedApplications(applications, seed, QDate::currentDate());
    for (platform::IncomingApplication &each : incoming) {
        each.application.id = {};
        each.application.code.clear();
        each.application.reviewingRegion = domain::RegionCode(district.code);
        each.application.stage = domain::Stage::Waiting;
    }
    return server.issue(incoming);
}

/// The text of the last member @p name of a page.
QByteArray lastMember(const QByteArray &page, const QByteArray &name)
{
    const QByteArray key = '"' + name + "\":";
    const qsizetype at = page.lastIndexOf(key);
    if (at < 0)
        return {};
    const qsizetype from = at + key.size();
    return page.mid(from, page.indexOf(',', from) - from).replace('"', "");
}

/// What a page says to whoever pulls.
struct PageRead {
    qsizetype applications = 0;
    QByteArray next; ///< Empty for what is no page.
    bool more = false;
};

PageRead readPage(const LoadAnswer &answer)
{
    const Result<QByteArray> page = api::contentOf(answer.body, answer.coding, largestPage);
    if (!page)
        return {};
    return {page->count("\"reviewing_body\":"), lastMember(*page, "next"),
            lastMember(*page, "has_more") == "true"};
}

/// Reads the same bytes once: on a real laptop, reading costs the platform's computer nothing.
class PagesRead
{
public:
    PageRead read(const LoadAnswer &answer)
    {
        const std::lock_guard guard(m_mutex);
        auto known = m_known.find(answer.body);
        if (known == m_known.end())
            known = m_known.insert(answer.body, readPage(answer));
        return *known;
    }

private:
    std::mutex m_mutex;
    QHash<QByteArray, PageRead> m_known;
};

/// What all laptops share.
struct Load {
    Load(const QByteArrayList &signedInAs, int laptops, int expected)
        : port(signedInAs.value(0).toUShort())
        , tokens(signedInAs.mid(1))
        , applications(expected)
        , begin(laptops)
        , times(size_t(laptops))
    {
    }

    const quint16 port;
    const QByteArrayList tokens;
    const int applications;
    std::barrier<> begin;
    PagesRead pages;
    std::vector<QByteArrayList> times; ///< By laptop.
    std::atomic<int> complete {0};
};

/// One laptop that has nothing yet.
void pullAll(Load &load, int number)
{
    LoadConnection connection(load.port);
    const QByteArray token = load.tokens.value(number);
    const QByteArray target =
        "/api/v1/changes?limit=" + QByteArray::number(sync::SyncOptions().pageSize) + "&since=";
    load.begin.arrive_and_wait();
    PageRead page {0, {}, true};
    qsizetype pulled = 0;
    while (page.more) {
        QElapsedTimer time;
        time.start();
        const std::optional<LoadAnswer> answer = connection.get(target + page.next, token);
        load.times.at(size_t(number))
            .append(QByteArray::number(double(time.nsecsElapsed()) / nanosecondsPerMillisecond));
        page = answer ? load.pages.read(*answer) : PageRead();
        pulled += page.applications;
    }
    if (pulled == load.applications)
        ++load.complete;
}

struct Outcome {
    int complete = 0;
    QList<double> pages; ///< Milliseconds of each.
};

/// What it comes to when so many pull at once.
Result<Outcome> pulledBy(const QString &folder, int laptops, int applications)
{
    RoleProcess pull;
    pull.start({QStringLiteral("laptops"), folder, QString::number(laptops), QString::number(applications)});
    if (const Result<double> done = pull.reached("pulled"); !done)
        return done.error();
    const QByteArrayList lines = linesOf(outcomeFile(folder));
    Outcome outcome;
    outcome.complete = lines.value(0).toInt();
    for (const QByteArray &line : lines.mid(1))
        outcome.pages.append(line.toDouble());
    return outcome;
}

void addTo(Report &report, const City &city, const Outcome &alone, const Outcome &together)
{
    const QString section =
        QStringLiteral("Platform: %1 laptops of %2 districts pull %3 dossiers each at once")
            .arg(city.laptops)
            .arg(city.districts)
            .arg(city.applications);
    report.add({section, QStringLiteral("laptops that got everything"), QStringLiteral("n"),
                double(together.complete), QStringLiteral("laptops"), double(city.laptops),
                Goal {.id = QStringLiteral("G19"), .leastRatio = 1}});
    const double usual = median(alone.pages);
    const QString baseline = QStringLiteral("one laptop alone");
    report.add({section,
                QStringLiteral("page of a pull, median"),
                QStringLiteral("ms"),
                median(together.pages),
                baseline,
                usual,
                {}});
    report.add({section, QStringLiteral("page of a pull, 99th percentile"), QStringLiteral("ms"),
                percentile(together.pages, 99), baseline, usual,
                Goal {.id = QStringLiteral("G19"), .most = 1000}});
}

} // namespace

int playPlatform(const QString &folder, const City &city)
{
    QLoggingCategory::setFilterRules(QStringLiteral("zhiping.platform.info=false"));
    platform::PlatformOptions options;
    options.directory = folder + QStringLiteral("/platform");
    platform::PlatformServer server(options);
    if (!server.start())
        return EXIT_FAILURE;
    const QList<platform::Region> districts = platform::regions().mid(0, city.districts);
    for (const platform::Region &district : districts)
        if (!issueTo(server, district, city.applications))
            return EXIT_FAILURE;
    const platform::Site &site = server.site();
    const QByteArrayList signedInAs = site.storage.write([&](platform::Records &records) {
        QByteArrayList lines {QByteArray::number(server.port())};
        for (int i = 0; i < city.laptops; ++i)
            lines.append(signedIn(records, site, districts.at(i % districts.size()), i));
        return lines;
    });
    if (!writeLines(signedInFile(folder), signedInAs))
        return EXIT_FAILURE;
    say("serving");
    return QCoreApplication::exec();
}

int playLaptops(const QString &folder, int laptops, int applications)
{
    Load load(linesOf(signedInFile(folder)), laptops, applications);
    std::vector<std::thread> threads;
    for (int i = 0; i < laptops; ++i)
        threads.emplace_back([&load, i] { pullAll(load, i); });
    for (std::thread &thread : threads)
        thread.join();
    QByteArrayList lines {QByteArray::number(load.complete)};
    for (const QByteArrayList &times : load.times)
        lines += times;
    if (!writeLines(outcomeFile(folder), lines))
        return EXIT_FAILURE;
    say("pulled");
    return EXIT_SUCCESS;
}

Result<> measurePlatform(const Extent &extent, Report &report)
{
    const City city = extent.smoke ? City {2, 8, 700} : City();
    const QString folder = QDir(extent.folder).filePath(QStringLiteral("platform-load"));
    QDir().mkpath(folder);
    RoleProcess platform;
    platform.start({QStringLiteral("platform"), folder, QString::number(city.districts),
                    QString::number(city.laptops), QString::number(city.applications)});
    if (const Result<double> serving = platform.reached("serving"); !serving)
        return serving.error();
    const Result<Outcome> alone = pulledBy(folder, 1, city.applications);
    const Result<Outcome> together = alone ? pulledBy(folder, city.laptops, city.applications) : alone;
    if (!together)
        return together.error();
    addTo(report, city, *alone, *together);
    if (together->complete < city.laptops)
        return Error {
            ErrorKind::MalformedReply,
            QStringLiteral("%1 laptops did not get everything").arg(city.laptops - together->complete),
            {}};
    return {};
}

} // namespace zhiping::bench
