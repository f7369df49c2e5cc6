// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/audit_entry.h"
#include "support/settle.h"
#include "sweep/script_stage.h"
#include "sync/survey_phase.h"

#include <QSet>

/// What must hold after every step, and at the end.
namespace zhiping::test {

using namespace Qt::StringLiterals;
using ports::OutboxEntry;
using ports::OutboxState;

namespace {

std::optional<domain::Decision> decisionOf(const QByteArray &body)
{
    const auto decision = domain::decisionFromJson(QJsonDocument::fromJson(body).object());
    return decision ? std::optional(*decision) : std::nullopt;
}

} // namespace

/// Nothing that was sealed is lost or changed, and whatever counts as received has been.
void ScriptStage::checkDecisions(ScriptLaptop &laptop)
{
    const auto complain = [&](const OutboxEntry &entry, const QString &what) {
        m_minutes.complain(u"%1: decision %2 %3"_s.arg(laptop.name(), entry.id.text().right(6), what));
    };
    const QList<OutboxEntry> entries = laptop.entries();
    const QHash<QString, TakenIn> decisions = m_platform.decisions();
    QHash<QString, QByteArray> promised = laptop.promises().sealed;
    for (const OutboxEntry &entry : entries) {
        if (!promised.contains(entry.id.text()))
            complain(entry, u"was never sealed, or is there twice"_s);
        else if (promised.take(entry.id.text()) != entry.body)
            complain(entry, u"has other bytes than were sealed"_s);
        const bool received =
            entry.state == OutboxState::Acknowledged || entry.state == OutboxState::Confirmed;
        if (received != entry.receipt.has_value())
            complain(entry, u"is %1 and its receipt is not as that"_s.arg(nameOf(entry.state)));
        if (!entry.receipt)
            continue;
        const auto there = decisions.constFind(entry.id.text());
        if (there == decisions.cend() || there->body != entry.body || there->receipt != *entry.receipt)
            complain(entry, u"has a receipt that is not true"_s);
    }
    for (auto it = promised.cbegin(); it != promised.cend(); ++it)
        m_minutes.complain(u"%1: decision %2 has disappeared"_s.arg(laptop.name(), it.key().right(6)));
    laptop.countChanges(entries);
}

void ScriptStage::judge()
{
    const QHash<QString, TakenIn> decisions = m_platform.decisions();
    m_minutes.count(u"decisions taken in"_s, int(decisions.size()));
    judgePlatform(decisions);
    judgeSetBack(decisions);
    for (ScriptLaptop &laptop : m_laptops) {
        judgeLaptop(laptop, decisions);
        judgeCache(laptop);
    }
}

/// Each decision once, as it was sealed, and one at most on each revision.
void ScriptStage::judgePlatform(const QHash<QString, TakenIn> &decisions)
{
    QHash<QString, int> counts;
    QSet<QString> bases;
    for (auto it = decisions.cbegin(); it != decisions.cend(); ++it) {
        const bool isSomebodys =
            std::any_of(m_laptops.cbegin(), m_laptops.cend(), [&](const ScriptLaptop &laptop) {
                return laptop.everSealed().value(it.key()) == it->body;
            });
        if (!isSomebodys)
            m_minutes.complain(u"the platform has a decision that nobody made"_s);
        const auto decision = decisionOf(it->body);
        const QString base = it->application + u' ' + (decision ? decision->basedOnRevision : QString());
        if (bases.contains(base))
            m_minutes.complain(u"two decisions count on "_s + base);
        bases.insert(base);
        ++counts[it->application];
    }
    const QHash<QString, int> opinions = m_platform.opinions();
    for (auto it = opinions.cbegin(); it != opinions.cend(); ++it) {
        if (it.value() != counts.value(it.key()))
            m_minutes.complain(
                u"%1 shows %2 decisions of %3"_s.arg(it.key()).arg(it.value()).arg(counts.value(it.key())));
    }
}

/// A laptop that was set back is told so when it numbers a decision like an earlier one, and no other is.
void ScriptStage::judgeSetBack(const QHash<QString, TakenIn> &decisions)
{
    QHash<QString, int> unmarked; // By number in a record.
    for (auto it = decisions.cbegin(); it != decisions.cend(); ++it) {
        const auto decision = decisionOf(it->body);
        if (!decision || !decision->audit || decision->audit != it->receipt.audit) {
            m_minutes.complain(u"a receipt does not countersign the record"_s);
            continue;
        }
        if (!it->receipt.rolledBack
            && ++unmarked[decision->audit->chain + u'#' + QString::number(decision->audit->ordinal)] > 1)
            m_minutes.complain(u"a laptop was set back and is not told so"_s);
        const auto *const author =
            std::find_if(m_laptops.cbegin(), m_laptops.cend(),
                         [&](const ScriptLaptop &laptop) { return laptop.everSealed().contains(it.key()); });
        if (it->receipt.rolledBack && author != m_laptops.cend() && !author->wasSetBack())
            m_minutes.complain(author->name() + u" is told that it was set back and was not"_s);
        if (it->receipt.rolledBack)
            m_minutes.count(u"told that it was set back"_s);
    }
}

void ScriptStage::judgeLaptop(ScriptLaptop &laptop, const QHash<QString, TakenIn> &decisions)
{
    const QList<OutboxEntry> entries = laptop.entries();
    for (const OutboxEntry &entry : entries) {
        const bool isThere = decisions.contains(entry.id.text());
        const bool isAnswered = entry.state == OutboxState::Confirmed || entry.state == OutboxState::Conflict
            || entry.state == OutboxState::Parked;
        if (!isAnswered || isThere != (entry.state == OutboxState::Confirmed))
            m_minutes.complain(u"%1: decision %2 is %3 and %4 on the platform"_s.arg(
                laptop.name(), entry.id.text().right(6), nameOf(entry.state),
                isThere ? u"stands"_s : u"is not"_s));
    }
    for (const QString &application : m_platform.applications())
        laptop.checkWords(application);
    const auto record = settle(laptop.profile().outbox().record());
    const Result<qint64> count = record ? domain::checkExport(*record) : record.error();
    if (!count)
        m_minutes.complain(laptop.name() + u": the record is not whole: "_s + count.error().evidence);
    else if (record->count(R"("act":"decided")") != entries.size())
        m_minutes.complain(laptop.name() + u": the record does not hold every decision"_s);
}

void ScriptStage::judgeCache(ScriptLaptop &laptop)
{
    ports::ApplicationStore &cache = laptop.profile().applications();
    const auto complain = [&](const QString &what) { m_minutes.complain(laptop.name() + u": "_s + what); };
    QSet<QString> shown;
    const auto rows = settle(cache.summaries());
    if (!rows)
        return complain(u"the list does not read"_s);
    for (const domain::ApplicationSummary &row : *rows)
        shown.insert(row.id.text());
    const QList<domain::Application> feed = m_platform.feedFor(laptop.owner().account);
    for (const domain::Application &application : feed) {
        const auto here = settle(cache.application(application.id));
        if (!shown.remove(application.id.text()) || !here || *here != application) {
            complain(application.id.text() + u" is not here as it is on the platform"_s);
            continue;
        }
        if (!sync::needsAttachments(application.stage))
            continue;
        for (const domain::Attachment &attachment : application.attachments) {
            const auto content = settle(laptop.profile().attachments().read(attachment.sha256));
            if (!content || *content != m_platform.content(attachment.sha256))
                complain(u"an attachment of %1 is missing"_s.arg(application.id.text()));
        }
    }
    if (!shown.isEmpty())
        complain(QStringList(shown.values()).join(u' ') + u" is here and not on the platform"_s);
    const auto pack = settle(cache.rulePack(domain::RulePackId(u"pack-1"_s)));
    if (!feed.isEmpty() && (!pack || *pack != m_platform.rulePack()))
        complain(u"the rules are missing"_s);
}

} // namespace zhiping::test
