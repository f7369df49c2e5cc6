// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "sweep/review_session.h"

#include "ports/outbox_machine.h"
#include "support/settle.h"
#include "support/some_keys.h"
#include "support/specimens.h"

namespace zhiping::test {

namespace {

using ports::OutboxEvent;
using Kind = OutboxEvent::Kind;

constexpr int applications = 4;

QString nameOf(int application)
{
    return QStringLiteral("a-%1").arg(application);
}

ReviewSession::Step pull(const QList<int> &which, const QString &revision, const QString &cursor,
                         const QList<int> &gone = {})
{
    return {
        u"pull " + cursor, [=](ReviewSession &session) {
            QList<domain::Application> pulled;
            for (const int number : which)
                pulled.append(anApplication(nameOf(number), revision));
            ports::ChangePage page = aPage(pulled, cursor);
            for (const int number : gone)
                page.destroyed.append({domain::ApplicationId(nameOf(number)), QStringLiteral("withdrawn")});
            return settle(session.profile().applications().applyPage(page));
        }};
}

ReviewSession::Step find(int application, const QString &id, const QString &key)
{
    return {u"find " + id, [=](ReviewSession &session) {
                return settle(session.profile().work().record(aFinding(id, nameOf(application), key)));
            }};
}

ReviewSession::Step withdraw(int application, const QString &key)
{
    return {u"withdraw " + key, [=](ReviewSession &session) {
                return settle(session.profile().work().withdraw(domain::ApplicationId(nameOf(application)),
                                                                domain::FactKey(key)));
            }};
}

ReviewSession::Step write(int application, const QString &opinion)
{
    return {QStringLiteral("write %1 characters").arg(opinion.size()), [=](ReviewSession &session) {
                return settle(session.profile().work().saveDraft(
                    {.application = domain::ApplicationId(nameOf(application)),
                     .basedOnRevision = QStringLiteral("r1"),
                     .conclusions = {{QStringLiteral("c1"), domain::Conclusion::Met}},
                     .opinion = opinion,
                     .verdict = domain::Verdict::Recognise,
                     .changedAt = someTime(int(opinion.size()))}));
            }};
}

ReviewSession::Step decide(const QString &id, int application)
{
    return {u"decide " + id, [=](ReviewSession &session) {
                return settle(session.profile().outbox().seal(aDecision(id, nameOf(application)),
                                                              anApplication(nameOf(application))));
            }};
}

ReviewSession::Step pack(const QList<int> &which, int until)
{
    return {QStringLiteral("pack %1").arg(which.size()), [=](ReviewSession &session) {
                QList<domain::ApplicationId> ids;
                for (const int number : which)
                    ids.append(domain::ApplicationId(nameOf(number)));
                return settle(session.profile().briefcase().pack(ids, someTime(until)));
            }};
}

ReviewSession::Step unpack(int application)
{
    return {QStringLiteral("unpack"), [=](ReviewSession &session) {
                return settle(
                    session.profile().briefcase().unpack({domain::ApplicationId(nameOf(application))}));
            }};
}

/// What the event says of the entry; a receipt is for the entry's own bytes.
OutboxEvent eventOf(Kind kind, const ports::OutboxEntry &entry)
{
    OutboxEvent event {.kind = kind, .notBefore = someTime(20), .problem = QStringLiteral("平台的说明")};
    if (kind == Kind::Receipt || kind == Kind::KeySeen)
        event.receipt = aReceipt(entry.id.text(), entry.body);
    return event;
}

ReviewSession::Step happen(const QString &id, Kind kind, ports::OutboxState then)
{
    return {id + u' ' + ports::nameOf(kind), [=](ReviewSession &session) -> Result<> {
                ports::DecisionOutbox &outbox = session.profile().outbox();
                const auto entries = settle(outbox.entries());
                if (!entries)
                    return entries.error();
                for (const ports::OutboxEntry &entry : *entries) {
                    if (entry.id.text() != id || entry.state == then)
                        continue;
                    const auto step = ports::stepFor(entry, eventOf(kind, entry));
                    return step ? settle(outbox.advance(step->entry)) : step.error();
                }
                return {};
            }};
}

ReviewSession::Step openAgain()
{
    return {QStringLiteral("open"), [](ReviewSession &session) {
                session.close();
                return session.open();
            }};
}

} // namespace

const QList<ReviewSession::Step> &ReviewSession::steps()
{
    using ports::OutboxState;
    const auto longWords = [](int size) { return QString(size, u'评'); };
    static const QList<Step> all {
        openAgain(),
        pull({0, 1, 2, 3}, QStringLiteral("r1"), QStringLiteral("c1")),
        pack({0, 1}, 30),
        find(0, QStringLiteral("f-1"), QStringLiteral("k-1")),
        find(0, QStringLiteral("f-2"), QStringLiteral("k-2")),
        write(0, QStringLiteral("现场核查：")),
        find(1, QStringLiteral("f-3"), QStringLiteral("k-1")),
        write(0, longWords(300)),
        withdraw(0, QStringLiteral("k-2")),
        decide(QStringLiteral("d-1"), 0),
        happen(QStringLiteral("d-1"), Kind::Dispatch, OutboxState::Sending),
        write(1, longWords(6000)),
        openAgain(),
        happen(QStringLiteral("d-1"), Kind::Receipt, OutboxState::Acknowledged),
        decide(QStringLiteral("d-2"), 1),
        happen(QStringLiteral("d-2"), Kind::Dispatch, OutboxState::Sending),
        happen(QStringLiteral("d-2"), Kind::PassingFailure, OutboxState::Backoff),
        pull({0}, QStringLiteral("r2"), QStringLiteral("c2"), {3}),
        happen(QStringLiteral("d-1"), Kind::KeySeen, OutboxState::Confirmed),
        find(2, QStringLiteral("f-4"), QStringLiteral("k-3")),
        decide(QStringLiteral("d-3"), 2),
        happen(QStringLiteral("d-3"), Kind::Dispatch, OutboxState::Sending),
        happen(QStringLiteral("d-3"), Kind::Changed, OutboxState::Conflict),
        write(2, longWords(40)),
        openAgain(),
        unpack(0),
        pack({1, 2}, 40),
        pull({2}, QStringLiteral("r2"), QStringLiteral("c3")),
        decide(QStringLiteral("d-4"), 2),
        happen(QStringLiteral("d-4"), Kind::Dispatch, OutboxState::Sending),
        happen(QStringLiteral("d-4"), Kind::Refusal, OutboxState::Parked),
        openAgain(),
    };
    return all;
}

void ReviewSession::begin(int step)
{
    for (; m_begun < step; ++m_begun)
        m_clock.advance(std::chrono::minutes(7));
}

Result<> ReviewSession::open()
{
    auto opened = store::Profile::open(m_folder, QStringLiteral("https://platform.example"),
                                       domain::AccountId(QStringLiteral("acc-1")), someKeys(), m_clock);
    if (!opened)
        return opened.error();
    m_profile = std::move(opened).value();
    return {};
}

Result<QString> ReviewSession::work() const
{
    QString text;
    for (int i = 0; i < applications; ++i) {
        const domain::ApplicationId id(nameOf(i));
        const auto findings = settle(m_profile->work().findings(id));
        if (!findings)
            return findings.error();
        for (const domain::Finding &finding : *findings)
            text += QString::fromUtf8(QJsonDocument(domain::toJson(finding)).toJson());
        const auto draft = settle(m_profile->work().draft(id));
        if (!draft && draft.error().kind != ErrorKind::NotFound)
            return draft.error();
        if (draft)
            text += draft->opinion + draft->changedAt.toString() + u'\n';
    }
    const auto entries = settle(m_profile->outbox().entries());
    if (!entries)
        return entries.error();
    for (const ports::OutboxEntry &entry : *entries) {
        QJsonObject decision = QJsonDocument::fromJson(entry.body).object();
        decision.remove(QLatin1String("audit"));
        text += QString::fromUtf8(QJsonDocument(decision).toJson())
            + QStringLiteral("%1 %2 %3\n")
                  .arg(ports::nameOf(entry.state), entry.problem,
                       entry.receipt ? entry.receipt->number : QString());
    }
    const auto packed = settle(m_profile->briefcase().packed());
    if (!packed)
        return packed.error();
    for (const ports::PackedApplication &one : *packed)
        text += one.application.text() + u' ' + one.until.toString(Qt::ISODate) + u'\n';
    return text;
}

Result<QString> ReviewSession::record() const
{
    const auto entries = settle(m_profile->outbox().entries());
    const auto record = settle(m_profile->outbox().record());
    if (!entries || !record)
        return entries ? record.error() : entries.error();
    QByteArray text = *record;
    for (const ports::OutboxEntry &entry : *entries)
        text += entry.body;
    return QString::fromUtf8(text);
}

Result<QString> ReviewSession::cache() const
{
    const auto rows = settle(m_profile->applications().summaries());
    if (!rows)
        return rows.error();
    QStringList lines;
    for (const domain::ApplicationSummary &row : *rows) {
        const auto application = settle(m_profile->applications().application(row.id));
        if (!application)
            return application.error();
        lines.append(QString::fromUtf8(QJsonDocument(domain::toJson(*application)).toJson()));
    }
    lines.sort();
    const auto cursor = settle(m_profile->applications().cursor());
    return cursor ? Result<QString>(lines.join(u'\n') + cursor->text()) : cursor.error();
}

} // namespace zhiping::test
