// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "app/platform/platform_fixture.h"

using namespace zhiping;
using namespace zhiping::test;
using namespace Qt::StringLiterals;

namespace {

/// What @p metrics says of @p series; -1: nothing.
double valueOf(const QByteArray &metrics, const QByteArray &series)
{
    for (const QByteArray &line : metrics.split('\n'))
        if (line.startsWith(series) && line.mid(series.size()).startsWith(' '))
            return line.mid(series.size() + 1).toDouble();
    return -1;
}

} // namespace

/// What operators see of a running platform.
class MetricsTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformFixture> m_fixture;

    [[nodiscard]] Answer scrape() const
    {
        QUrl url = m_fixture->origin;
        url.setPort(m_fixture->server->metricsPort());
        return Visitor(url).get(u"/metrics"_s);
    }

    /// Breaks the storage of the running platform.
    void loseDecisions() const
    {
        m_fixture->database()->write(
            [](platform::Connection &connection) { connection.execute("DROP TABLE decision"); });
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<PlatformFixture>();
        m_fixture->options.metricsPort = 0;
        QVERIFY(m_fixture->start());
    }

    void countsRequestsByRouteAndStatus()
    {
        m_fixture->visitor().get(u"/healthz"_s);
        m_fixture->visitor().get(u"/healthz"_s);
        m_fixture->visitor().get(u"/api/v1/me"_s);
        m_fixture->visitor().get(u"/no/such/place"_s);
        const Answer answer = scrape();
        QCOMPARE(answer.status, 200);
        const QByteArray series = "zhiping_http_requests_total{method=\"GET\",route=\"%1\",status=\"%2\"}";
        const auto count = [&](const char *route, const char *status) {
            return valueOf(answer.body, QByteArray(series).replace("%1", route).replace("%2", status));
        };
        QCOMPARE(count("/healthz", "200"), 2.0);
        QCOMPARE(count("/api/v1/me", "401"), 1.0);
        QCOMPARE(count("none", "404"), 1.0);
        QCOMPARE(valueOf(answer.body, "zhiping_http_request_duration_seconds_count{route=\"/healthz\"}"),
                 2.0);
    }

    void namesNothingThatAClientChose()
    {
        m_fixture->visitor().get(u"/api/v1/attachments/secret-one"_s);
        m_fixture->visitor().get(u"/secret-two"_s);
        const QByteArray metrics = scrape().body;
        QVERIFY(metrics.contains("/api/v1/attachments/{}"));
        QVERIFY(!metrics.contains("secret"));
    }

    void tellsWhatItHolds()
    {
        QVERIFY(m_fixture->server->issue({{anApplication(u"a"_s), {}}}));
        const QByteArray metrics = scrape().body;
        QCOMPARE(valueOf(metrics, "zhiping_storage_up"), 1.0);
        QCOMPARE(valueOf(metrics, "zhiping_applications"), 1.0);
        QCOMPARE(valueOf(metrics, "zhiping_decisions"), 0.0);
        QVERIFY(valueOf(metrics, "zhiping_storage_bytes") > 4096);
    }

    void saysThatItsStorageIsGone()
    {
        loseDecisions();
        QCOMPARE(m_fixture->visitor().get(u"/healthz"_s).status, 503);
        const Answer answer = scrape();
        QCOMPARE(answer.status, 200);
        QCOMPARE(valueOf(answer.body, "zhiping_storage_up"), 0.0);
    }

    void keepsTheFiguresFromClients() { QCOMPARE(m_fixture->visitor().get(u"/metrics"_s).status, 404); }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
