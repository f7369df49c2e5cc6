// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sweep/script_platform.h"

#include "platform/accounts.h"
#include "platform/application_records.h"

namespace zhiping::test {

using namespace Qt::StringLiterals;
using domain::Stage;
using platform::Connection;
using platform::Statement;

namespace {

constexpr int howMany = 4;
const auto anyPack = "<definitions/>"_ba;

domain::Application read(const QByteArray &json)
{
    const auto application = domain::applicationFromJson(QJsonDocument::fromJson(json).object());
    if (!application)
        qFatal("a stored application does not read");
    return *application;
}

} // namespace

bool ScriptPlatform::start()
{
    m_fixture.options.packs = {platform::rulePackFile(u"pack-1"_s, anyPack)};
    m_fixture.options.metricsPort = 0;
    if (!m_fixture.start())
        return false;
    const platform::Site &site = m_fixture.server->site();
    site.storage.write([&site](platform::Records &records) {
        const auto first = records.portal().user(u"rongchang"_s);
        const platform::Assignment second {u"rongchang-2"_s, u"荣昌评审员二"_s, first->organisation,
                                           first->region, domain::Role::District};
        platform::PortalUser user = *first;
        user.username = second.casUser;
        user.name = second.name;
        records.portal().addUser(user);
        records.accounts().assign(second);
        platform::createAssigned(records, site.clock, second, u"practice"_s);
    });
    return true;
}

QStringList ScriptPlatform::tokensFor(const QString &name, int count)
{
    QStringList tokens;
    for (int i = 0; i < count; ++i) {
        Visitor visitor = m_fixture.visitor();
        tokens.append(signIn(visitor, origin(), name).value(u"access_token"_s).toString());
    }
    if (!m_visitors.contains(name))
        m_visitors.insert(name, reviewer(m_fixture, name));
    return tokens;
}

domain::Attachment ScriptPlatform::newAttachment(const QString &application, int version)
{
    const QByteArray content = "attachment of " + application.toUtf8() + ' ' + QByteArray::number(version);
    const domain::Attachment attachment = anAttachment(u"att-%1-%2"_s.arg(application).arg(version), content);
    m_contents.insert(attachment.sha256, content);
    return attachment;
}

platform::IncomingApplication ScriptPlatform::anIncoming(int number)
{
    domain::Application application = anApplication(u"app-%1"_s.arg(number));
    application.attachments = {newAttachment(application.id.text(), 0)};
    // One that the district may not recognise, one that is at the municipal level already.
    if (number == 1)
        application.project.totalInvestment = domain::Money {5'000'000'000};
    if (number == 2)
        application.stage = Stage::Forwarded;
    const QString digest = application.attachments.constFirst().sha256;
    return {application, {{digest, m_contents.value(digest)}}};
}

bool ScriptPlatform::beginAnew()
{
    m_fixture.database()->write([](Connection &connection) {
        connection.execute("DELETE FROM tombstone");
        connection.execute("DELETE FROM decision");
        connection.execute("DELETE FROM application");
        connection.execute("DELETE FROM audit");
        connection.execute("UPDATE counter SET value=0");
    });
    // Positions are given out anew, which no platform does in one and the same epoch.
    (void)forgetCursors();
    m_applications.clear();
    m_versions = 0;
    QList<platform::IncomingApplication> incoming;
    for (int i = 0; i < howMany; ++i) {
        incoming.append(anIncoming(i));
        m_applications.append(incoming.constLast().application.id.text());
    }
    return platform::takeIn(m_fixture.server->site(), incoming).ok();
}

QString ScriptPlatform::change(const QString &id, const std::function<void(domain::Application &)> &how)
{
    const platform::Site &site = m_fixture.server->site();
    return site.storage.write([&](platform::Records &records) {
        const auto record = records.reviews().application(id);
        domain::Application application = read(record->json);
        how(application);
        for (const domain::Attachment &attachment : std::as_const(application.attachments)) {
            if (!site.storage.keepFile(attachment.sha256, m_contents.value(attachment.sha256)))
                qFatal("an attachment is not written");
        }
        const QString stage = domain::codeOf(application.stage);
        return u"%1 is %2 at %3"_s.arg(
            id, stage, storeApplication(records.reviews(), application, record->municipal).revision);
    });
}

QString ScriptPlatform::revise(Dice &dice)
{
    const QString id = dice.pick(m_applications);
    const int version = ++m_versions;
    return u"the applicant hands in version %1: "_s.arg(version)
        + change(id, [&](domain::Application &application) {
               application.project.name = u"数字化车间改造项目，第%1稿"_s.arg(version);
               if (dice.oneIn(2))
                   application.attachments.append(newAttachment(id, version));
               if (application.stage == Stage::Correcting)
                   application.stage = Stage::Corrected;
               else if (application.stage != Stage::Forwarded)
                   application.stage = dice.oneIn(2) ? Stage::Waiting : Stage::InReview;
           });
}

QString ScriptPlatform::withdraw(Dice &dice)
{
    return u"the applicant withdraws or comes back: "_s
        + change(dice.pick(m_applications), [](domain::Application &application) {
               application.stage = application.stage == Stage::Withdrawn ? Stage::Waiting : Stage::Withdrawn;
           });
}

QString ScriptPlatform::forgetCursors() const
{
    m_fixture.database()->write([](Connection &connection) {
        connection.execute("UPDATE setting SET value=lower(hex(randomblob(8))) WHERE key='epoch'");
    });
    return u"the platform forgets its cursors"_s;
}

QHash<QString, TakenIn> ScriptPlatform::decisions() const
{
    return m_fixture.database()->read([](Connection &connection) {
        QHash<QString, TakenIn> all;
        Statement row = connection.query("SELECT id, application, body, receipt FROM decision");
        while (row.step()) {
            const auto receipt = domain::receiptFromJson(QJsonDocument::fromJson(row.bytes(3)).object());
            if (!receipt)
                qFatal("a stored receipt does not read");
            all.insert(row.text(0), {row.text(1), row.bytes(2), *receipt});
        }
        return all;
    });
}

QHash<QString, int> ScriptPlatform::opinions() const
{
    return m_fixture.database()->read([](Connection &connection) {
        QHash<QString, int> all;
        Statement row = connection.query("SELECT id, json FROM application");
        while (row.step())
            all.insert(row.text(0), int(read(row.bytes(1)).opinions.size()));
        return all;
    });
}

QList<domain::Application> ScriptPlatform::feedFor(const QString &reviewer) const
{
    Visitor visitor = m_visitors.value(reviewer, m_fixture.visitor());
    const QJsonArray items =
        visitor.get(u"/api/v1/changes?limit=500"_s).json().value(QLatin1String("items")).toArray();
    QList<domain::Application> all;
    for (const auto &item : items)
        all.append(read(QJsonDocument(item.toObject()).toJson(QJsonDocument::Compact)));
    return all;
}

QByteArray ScriptPlatform::rulePack() const
{
    Visitor visitor = m_visitors.begin().value();
    return visitor.get(u"/api/v1/rule-packs/pack-1"_s).body;
}

int ScriptPlatform::resendsAnswered() const
{
    QUrl url = origin();
    url.setPort(m_fixture.server->metricsPort());
    const QString figures = Visitor(url).get(u"/metrics"_s).text();
    static const QRegularExpression line(
        u"^zhiping_http_requests_total\\{method=\"PUT\",.*status=\"200\"\\} (\\S+)$"_s,
        QRegularExpression::MultilineOption);
    int sum = 0;
    auto matches = line.globalMatch(figures);
    while (matches.hasNext())
        sum += int(matches.next().captured(1).toDouble());
    return sum;
}

} // namespace zhiping::test
