// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "auth/sign_in.h"
#include "auth/token_endpoint.h"
#include "core/auth/token_server.h"
#include "support/manual_clock.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace zhiping;
using auth::RefusalReason;
using auth::SignIn;

using Outcome = Result<auth::TokenGrant>;

class SignInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksForACodeWithPkce();
    void makesFreshSecretsForEachAttempt();
    void asksForThePasswordWhenWished();
    void tradesTheCodeWithItsVerifier();
    void refusesAnswersThatAreNotItsOwn_data();
    void refusesAnswersThatAreNotItsOwn();
    void takesOnlyTheFirstAnswer();
    void passesOnTheReasonOfARefusal_data();
    void passesOnTheReasonOfARefusal();
    void showsDescriptionsAsPlainText();
    void doesNotRepeatACodeThatMayHaveArrived();
    void reportsWhatTheTokenEndpointAnswers_data();
    void reportsWhatTheTokenEndpointAnswers();
    void canBeCancelled();

private:
    [[nodiscard]] std::unique_ptr<SignIn> attempt(const SignIn::Wish &wish = {});
    [[nodiscard]] QString parameter(const SignIn &signIn, const char *name) const;
    [[nodiscard]] QUrl answer(const SignIn &signIn, const QString &more, const QString &state = {}) const;
    [[nodiscard]] static Outcome outcomeOf(SignIn &signIn, const std::function<void()> &act);

    std::unique_ptr<test::TokenServer> m_server;
    std::unique_ptr<auth::TokenEndpoint> m_endpoint;
    QNetworkAccessManager m_network;
    test::ManualClock m_clock;
    auth::PlatformSite m_site;
};

void SignInTest::init()
{
    m_server = std::make_unique<test::TokenServer>();
    m_server->answers = {{200, test::TokenServer::grant(u"at"_s, u"rt"_s), {}}};
    m_site.platform = m_server->origin();
    m_site.portal = m_site.at(u"/netcasso"_s);
    m_endpoint = std::make_unique<auth::TokenEndpoint>(m_site, m_network);
}

std::unique_ptr<SignIn> SignInTest::attempt(const SignIn::Wish &wish)
{
    return std::make_unique<SignIn>(m_site, *m_endpoint, m_clock, u"device-1"_s, wish);
}

QString SignInTest::parameter(const SignIn &signIn, const char *name) const
{
    return QUrlQuery(signIn.authorizeUrl()).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

QUrl SignInTest::answer(const SignIn &signIn, const QString &more, const QString &state) const
{
    QUrl url = m_site.redirectUri();
    url.setQuery(more + u"&state="_s + (state.isNull() ? parameter(signIn, "state") : state) + u"&iss="_s
                 + m_site.issuer());
    return url;
}

Outcome SignInTest::outcomeOf(SignIn &signIn, const std::function<void()> &act)
{
    std::optional<Outcome> seen;
    connect(&signIn, &SignIn::finished, &signIn, [&seen](const Outcome &outcome) { seen = outcome; });
    act();
    if (!QTest::qWaitFor([&seen] { return seen.has_value(); }, 10000))
        return Error {ErrorKind::Timeout, u"no outcome"_s, {}};
    return *seen;
}

void SignInTest::asksForACodeWithPkce()
{
    const auto signIn = attempt();
    QCOMPARE(signIn->authorizeUrl().path(), u"/oauth/authorize"_s);
    QCOMPARE(parameter(*signIn, "response_type"), u"code"_s);
    QCOMPARE(parameter(*signIn, "client_id"), u"cq-review-desktop"_s);
    QCOMPARE(parameter(*signIn, "redirect_uri"), m_site.redirectUri().toString());
    QCOMPARE(parameter(*signIn, "code_challenge_method"), u"S256"_s);
    QCOMPARE(parameter(*signIn, "code_challenge").size(), 43);
    QCOMPARE(parameter(*signIn, "state").size(), 43);
    QCOMPARE(parameter(*signIn, "nonce").size(), 43);
    QVERIFY(parameter(*signIn, "prompt").isEmpty());
}

void SignInTest::makesFreshSecretsForEachAttempt()
{
    const auto one = attempt();
    const auto other = attempt();
    for (const char *name : {"state", "nonce", "code_challenge"})
        QVERIFY(parameter(*one, name) != parameter(*other, name));
}

void SignInTest::asksForThePasswordWhenWished()
{
    const auto signIn = attempt({true, u"陈 a+b"_s});
    QCOMPARE(parameter(*signIn, "prompt"), u"login"_s);
    QCOMPARE(parameter(*signIn, "login_hint"), u"陈 a+b"_s);
}

void SignInTest::tradesTheCodeWithItsVerifier()
{
    const auto signIn = attempt();
    const Outcome outcome =
        outcomeOf(*signIn, [&] { signIn->acceptCallback(answer(*signIn, u"code=c%2B1"_s)); });
    QVERIFY2(outcome.ok(), outcome.ok() ? "" : qPrintable(outcome.error().evidence));
    QCOMPARE(outcome->account.id.text(), u"u-1001"_s);
    QCOMPARE(outcome->refreshToken, u"rt"_s);
    QVERIFY(!signIn->refusal());
    QCOMPARE(m_server->requests.size(), 1);
    const auto &request = m_server->requests.first();
    QCOMPARE(request.path, u"/oauth/token"_s);
    QCOMPARE(request.field("code"), u"c+1"_s);
    QCOMPARE(request.field("redirect_uri"), m_site.redirectUri().toString());
    QCOMPARE(request.field("device"), u"device-1"_s);
    const QByteArray digest =
        QCryptographicHash::hash(request.field("code_verifier").toLatin1(), QCryptographicHash::Sha256);
    QCOMPARE(
        QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
        parameter(*signIn, "code_challenge"));
}

void SignInTest::refusesAnswersThatAreNotItsOwn_data()
{
    QTest::addColumn<QString>("address"); // STATE and ISS stand for the attempt's own.
    QTest::newRow("other state") << u"PLATFORM/oauth/native-callback?code=c&state=x&iss=ISS"_s;
    QTest::newRow("no state") << u"PLATFORM/oauth/native-callback?code=c&iss=ISS"_s;
    QTest::newRow("state twice")
        << u"PLATFORM/oauth/native-callback?code=c&state=STATE&state=STATE&iss=ISS"_s;
    QTest::newRow("state of another case") << u"PLATFORM/oauth/native-callback?code=c&STATE=STATE&iss=ISS"_s;
    QTest::newRow("other issuer")
        << u"PLATFORM/oauth/native-callback?code=c&state=STATE&iss=https://evil.example"_s;
    QTest::newRow("no issuer") << u"PLATFORM/oauth/native-callback?code=c&state=STATE"_s;
    QTest::newRow("issuer with a slash") << u"PLATFORM/oauth/native-callback?code=c&state=STATE&iss=ISS/"_s;
    QTest::newRow("code twice") << u"PLATFORM/oauth/native-callback?code=c&code=d&state=STATE&iss=ISS"_s;
    QTest::newRow("code and error") << u"PLATFORM/oauth/native-callback?code=c&error=e&state=STATE&iss=ISS"_s;
    QTest::newRow("neither code nor error") << u"PLATFORM/oauth/native-callback?state=STATE&iss=ISS"_s;
    QTest::newRow("empty code") << u"PLATFORM/oauth/native-callback?code=&state=STATE&iss=ISS"_s;
    QTest::newRow("other path") << u"PLATFORM/oauth/other?code=c&state=STATE&iss=ISS"_s;
    QTest::newRow("other port") << u"http://127.0.0.1:1/oauth/native-callback?code=c&state=STATE&iss=ISS"_s;
    QTest::newRow("other host") << u"https://evil.example/oauth/native-callback?code=c&state=STATE&iss=ISS"_s;
    QTest::newRow("in the fragment") << u"PLATFORM/oauth/native-callback#code=c&state=STATE&iss=ISS"_s;
    QTest::newRow("nothing") << QString();
}

void SignInTest::refusesAnswersThatAreNotItsOwn()
{
    QFETCH(QString, address);
    const auto signIn = attempt();
    address.replace(u"PLATFORM"_s, m_site.issuer())
        .replace(u"=STATE"_s, u'=' + parameter(*signIn, "state"))
        .replace(u"ISS"_s, m_site.issuer());
    QTest::ignoreMessage(QtWarningMsg,
                         "security: an answer that does not belong to this sign-in was refused");
    const Outcome outcome = outcomeOf(*signIn, [&] { signIn->acceptCallback(QUrl(address)); });
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, ErrorKind::NotPermitted);
    QCOMPARE(signIn->refusal()->reason, RefusalReason::CheckFailed);
    QVERIFY(m_server->requests.isEmpty());
}

void SignInTest::takesOnlyTheFirstAnswer()
{
    const auto signIn = attempt();
    QTest::ignoreMessage(QtWarningMsg,
                         "security: an answer that does not belong to this sign-in was refused");
    QTest::ignoreMessage(QtWarningMsg, "a second answer for one sign-in was ignored");
    const Outcome outcome = outcomeOf(*signIn, [&] {
        signIn->acceptCallback(answer(*signIn, u"code=c"_s, u"forged"_s));
        signIn->acceptCallback(answer(*signIn, u"code=c"_s));
    });
    QVERIFY(!outcome.ok());
    QVERIFY(m_server->requests.isEmpty());
}

void SignInTest::passesOnTheReasonOfARefusal_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<RefusalReason>("reason");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, RefusalReason reason) {
        QTest::newRow(name) << u"error=access_denied&reason="_s + QLatin1String(name) << reason
                            << QString(QLatin1String(name));
    };
    row("not_registered", RefusalReason::NotRegistered);
    row("pending", RefusalReason::Pending);
    row("not_granted", RefusalReason::NotGranted);
    row("relogin_required", RefusalReason::ReloginRequired);
    row("locked", RefusalReason::Locked);
    row("disabled", RefusalReason::Disabled);
    row("binding_refused", RefusalReason::BindingRefused);
    row("no_reviewer_role", RefusalReason::NoReviewerRole);
    row("portal_unavailable", RefusalReason::PortalUnavailable);
    row("something_new", RefusalReason::Other);
    QTest::newRow("without a reason") << u"error=server_error"_s << RefusalReason::Other << u"server_error"_s;
    QTest::newRow("a reason of the client's own")
        << u"error=access_denied&reason=check_failed"_s << RefusalReason::Other << u"check_failed"_s;
}

void SignInTest::passesOnTheReasonOfARefusal()
{
    QFETCH(QString, query);
    QFETCH(RefusalReason, reason);
    QFETCH(QString, code);
    const auto signIn = attempt();
    const Outcome outcome = outcomeOf(*signIn, [&] { signIn->acceptCallback(answer(*signIn, query)); });
    QVERIFY(!outcome.ok());
    QCOMPARE(signIn->refusal()->reason, reason);
    QCOMPARE(signIn->refusal()->code, code);
    QVERIFY(m_server->requests.isEmpty());
}

void SignInTest::showsDescriptionsAsPlainText()
{
    const auto signIn = attempt();
    const QString query = u"error=access_denied&reason=locked&error_description=30+%E5%88%86%0A%08%00later"_s;
    (void)outcomeOf(*signIn, [&] { signIn->acceptCallback(answer(*signIn, query)); });
    QCOMPARE(signIn->refusal()->description, u"30 分 later"_s);
}

void SignInTest::doesNotRepeatACodeThatMayHaveArrived()
{
    m_server->answers = {{0, {}, {}, true}};
    const auto signIn = attempt();
    const Outcome outcome = outcomeOf(*signIn, [&] { signIn->acceptCallback(answer(*signIn, u"code=c"_s)); });
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, ErrorKind::Timeout);
    QCOMPARE(m_server->requests.size(), 1);
}

void SignInTest::reportsWhatTheTokenEndpointAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("code used up") << 400 << QByteArray(R"({"error":"invalid_grant"})") << QByteArray()
                                  << ErrorKind::SignInRequired;
    QTest::newRow("unknown client") << 401 << QByteArray(R"({"error":"invalid_client"})") << QByteArray()
                                    << ErrorKind::Refused;
    QTest::newRow("down") << 503 << QByteArray("{}") << QByteArray() << ErrorKind::ServerFault;
    QTest::newRow("too many") << 429 << QByteArray("{}") << QByteArray("Retry-After: 7\r\n")
                              << ErrorKind::ServerFault;
    QTest::newRow("hotspot page") << 200 << QByteArray("<html>Welcome</html>") << QByteArray()
                                  << ErrorKind::NotThePlatform;
    QTest::newRow("hotspot redirect")
        << 302 << QByteArray() << QByteArray("Location: http://127.0.0.1:1/\r\n")
        << ErrorKind::NotThePlatform;
    QTest::newRow("foreign 404") << 404 << QByteArray("not here") << QByteArray()
                                 << ErrorKind::NotThePlatform;
    QTest::newRow("half a grant") << 200 << QByteArray(R"({"access_token":"a","token_type":"Bearer"})")
                                  << QByteArray() << ErrorKind::MalformedReply;
    QTest::newRow("endless") << 200 << QByteArray(70'000, ' ') << QByteArray() << ErrorKind::NotThePlatform;
}

void SignInTest::reportsWhatTheTokenEndpointAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    QFETCH(ErrorKind, kind);
    m_server->answers = {{status, body, headers}};
    const auto signIn = attempt();
    const Outcome outcome = outcomeOf(*signIn, [&] { signIn->acceptCallback(answer(*signIn, u"code=c"_s)); });
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, kind);
    QCOMPARE(m_server->requests.size(), 1);
    if (headers.startsWith("Retry-After"))
        QCOMPARE(outcome.error().retryAfter, std::optional(std::chrono::seconds(7)));
}

void SignInTest::canBeCancelled()
{
    const auto signIn = attempt();
    const Outcome outcome = outcomeOf(*signIn, [&] { signIn->cancel(); });
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QCOMPARE(signIn->refusal()->reason, RefusalReason::Cancelled);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_sign_in.moc"
