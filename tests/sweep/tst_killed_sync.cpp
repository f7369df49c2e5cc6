// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/audit_entry.h"
#include "domain/search_text.h"
#include "ports/outbox_machine.h"
#include "support/canary.h"
#include "sweep/killed_child.h"
#include "sweep/sweep_stage.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <cstdio>

using namespace zhiping;
using namespace zhiping::test;
using domain::ApplicationId;
using ports::OutboxState;

namespace {

constexpr int sample = 24;
constexpr int casesPerPlatform = 40;
constexpr int mostRuns = 6;
/// The application that the reviewer works on while the laptop syncs.
constexpr int inHand = SweepStage::decided;
const QString childArgument = QStringLiteral("--work-and-sync");
const QString canary = QStringLiteral("金丝雀绝密CANARY7391");
const QString earlier = canary + QStringLiteral("，此前");
const QString later = canary + QStringLiteral("，同步时");

domain::Finding findingOf(const QString &application, const QString &note)
{
    const QString key = note == earlier ? QStringLiteral("before") : QStringLiteral("meanwhile");
    domain::Finding finding = aFinding(application + key, application, key);
    finding.note = note;
    return finding;
}

ports::Draft draftOf(const QString &application, const QString &opinion)
{
    ports::Draft draft;
    draft.application = ApplicationId(application);
    draft.opinion = opinion;
    return draft;
}

QByteArray packOf(const QString &id)
{
    return "<pack id='" + id.toUtf8() + "'>" + QByteArray(20'000, 'p') + "</pack>";
}

void say(const QString &what)
{
    std::puts(qPrintable(what));
    std::fflush(stdout);
}

int decide(const store::Profile &profile, const Clock &clock, const ApplicationId &id)
{
    const auto shown = settle(profile.applications().application(id));
    if (!shown)
        return 5;
    domain::Decision decision = aDecision(makeUuid7(clock), id.text(), shown->revision);
    decision.verdict = domain::Verdict::RequestCorrection;
    decision.opinion = later;
    if (!settle(profile.outbox().seal(decision, *shown)).ok())
        return 6;
    say(decision.id.text());
    return settle(profile.searchCaughtUp()).ok() ? 0 : 7;
}

/// The process that dies: one sync, the reviewer's work on one application meanwhile, and the decision on it.
/// Says what it was told is saved.
int workAndSync(const QString &folder, const QString &origin, const QString &token,
                const QString &application)
{
    const ManualClock clock;
    auto opened =
        store::Profile::open(folder, origin, domain::AccountId(QStringLiteral("acc-1")), someKeys(), clock);
    if (!opened)
        return 2;
    const store::Profile &profile = **opened;
    FakeAccessTokens tokens;
    tokens.tokens = {token};
    api::HttpClient client;
    api::HttpReviewApi api(client, tokens, QUrl(origin), clock);
    sync::SyncRun run({api, profile.applications(), profile.attachments(), profile.outbox(), profile.work(),
                       profile.briefcase(), clock},
                      {}, [] { return 0.5; });
    QSignalSpy ended(&run, &sync::SyncRun::finished);
    run.start();
    if (!settle(profile.work().record(findingOf(application, later))).ok())
        return 3;
    say(QStringLiteral("finding"));
    if (!settle(profile.work().saveDraft(draftOf(application, later))).ok())
        return 3;
    say(QStringLiteral("draft"));
    if (ended.isEmpty() && !ended.wait(20'000))
        return 4;
    if (!static_cast<const Result<sync::SyncReport> *>(ended.first().constFirst().constData())->ok())
        return 4;
    return decide(profile, clock, ApplicationId(application));
}

} // namespace

/// A laptop that is killed at any call by which it changes its files while it syncs: what the reviewer was
/// told is saved is there, and the next sync brings both sides to the same state.
class KilledSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingAndConverges();
    void cleanupTestCase()
    {
        qInfo("cases run %d, violations %d", m_sweep.cases(), int(m_sweep.violations().size()));
    }

private:
    bool renewStage();
    bool beginCase();
    Ending runCase(const KillPoint &point);
    void expectWork(const QStringList &said);
    void expectDecisions(const QStringList &said);
    void converge();
    void judge(int application);
    void expectCache(int application);
    void expectTidyFolder();
    void require(bool holds, const QString &otherwise)
    {
        if (!holds)
            m_sweep.complain(otherwise);
    }

    KillSweep m_sweep;
    std::unique_ptr<SweepStage> m_stage;
    QString m_token;
    QString m_application;              ///< The one in hand.
    QList<ports::OutboxEntry> m_sealed; ///< Before the process began.
    int m_cases = 0;
};

bool KilledSyncTest::renewStage()
{
    m_stage = std::make_unique<SweepStage>();
    for (int i = 0; i <= casesPerPlatform; ++i) {
        const QString id = QStringLiteral("pack-%1").arg(i);
        m_stage->platform.options.packs.append(platform::rulePackFile(id, packOf(id)));
    }
    if (!m_stage->start())
        return false;
    Visitor visitor = m_stage->platform.visitor();
    m_token = signIn(visitor, m_stage->platform.origin, QStringLiteral("rongchang"))
                  .value(QLatin1String("access_token"))
                  .toString();
    return true;
}

bool KilledSyncTest::beginCase()
{
    const bool ready = m_cases++ % casesPerPlatform == 0 ? renewStage() : m_stage->renewProfile();
    if (!ready || !m_stage->beginCase())
        return false;
    m_application = m_stage->applicationId(inHand);
    m_sealed = m_stage->entries();
    ports::WorkStore &work = m_stage->profile->work();
    const bool worked = settle(work.record(findingOf(m_application, earlier))).ok()
        && settle(work.saveDraft(draftOf(m_application, earlier))).ok();
    m_stage->profile.reset();
    return worked;
}

Ending KilledSyncTest::runCase(const KillPoint &point)
{
    if (!beginCase()) {
        m_sweep.complain(QStringLiteral("no case could be made"));
        return {};
    }
    const QString folder = m_stage->folder->path();
    const Ending ending = KilledChild().run(
        {childArgument, folder, m_stage->platform.origin.toString(), m_token, m_application}, folder, point);
    m_sweep.at(ending);
    if (!m_stage->reopenProfile()) {
        m_sweep.complain(QStringLiteral("the profile does not open"));
        return ending;
    }
    require(!m_stage->profile->restoration(), QStringLiteral("the outbox counts as damaged"));
    require(!m_stage->profile->cacheWasRebuilt(), QStringLiteral("the cache counts as damaged"));
    expectWork(ending.said);
    expectDecisions(ending.said);
    const QStringList open = filesWith(canary, folder);
    require(open.isEmpty(), QStringLiteral("words in clear text: ") + open.join(u' '));
    converge();
    for (int i = 0; i < SweepStage::applications; ++i) {
        judge(i);
        expectCache(i);
    }
    m_stage->profile.reset();
    expectTidyFolder();
    return ending;
}

void KilledSyncTest::expectWork(const QStringList &said)
{
    const store::Profile &profile = *m_stage->profile;
    const auto findings = settle(profile.work().findings(ApplicationId(m_application)));
    require(findings && findings->contains(findingOf(m_application, earlier)),
            QStringLiteral("a finding of before is lost"));
    require(!said.contains(QStringLiteral("finding"))
                || (findings && findings->contains(findingOf(m_application, later))),
            QStringLiteral("a finding that was called saved is lost"));
    const bool decided = !m_stage->decisionsOn(inHand).isEmpty();
    const auto draft = settle(profile.work().draft(ApplicationId(m_application)));
    const bool isLater = draft && draft->opinion == later;
    if (decided)
        require(draft && draft->opinion.isEmpty(), QStringLiteral("a draft has outlived its decision"));
    else if (said.contains(QStringLiteral("draft")))
        require(isLater, QStringLiteral("words that were called saved are lost"));
    else
        require(isLater || (draft && draft->opinion == earlier), QStringLiteral("words of before are lost"));
    const auto record = settle(profile.outbox().record());
    const Result<qint64> links = record ? domain::checkExport(*record) : record.error();
    // Two decisions, a finding and words of before, and what has been added since.
    require(links && *links >= 5 + said.size(),
            links ? QStringLiteral("the record lacks entries") : QStringLiteral("the record is broken"));
}

void KilledSyncTest::expectDecisions(const QStringList &said)
{
    const QList<ports::OutboxEntry> entries = m_stage->entries();
    const auto find = [&entries](const QString &id) {
        return std::find_if(entries.cbegin(), entries.cend(),
                            [&id](const ports::OutboxEntry &entry) { return entry.id.text() == id; });
    };
    for (const ports::OutboxEntry &before : std::as_const(m_sealed)) {
        const auto now = find(before.id.text());
        require(now != entries.cend() && now->body == before.body,
                QStringLiteral("a sealed decision is lost or changed"));
    }
    if (said.size() > 2)
        require(find(said.at(2)) != entries.cend(),
                QStringLiteral("a decision that was called saved is lost"));
    for (const ports::OutboxEntry &entry : entries) {
        require(digestOf(entry.body) == entry.bodySha256,
                QStringLiteral("a decision is not as it was sealed"));
        const bool isReceived =
            entry.state == OutboxState::Acknowledged || entry.state == OutboxState::Confirmed;
        require(!isReceived || m_stage->platformHas(entry), QStringLiteral("counts as received and is not"));
        require(isReceived || ports::waitsToBeSent(entry.state),
                QStringLiteral("a decision waits for a person: ") + ports::nameOf(entry.state));
    }
}

/// The reviewer starts the program again; whoever had not decided yet decides now.
void KilledSyncTest::converge()
{
    for (int run = 0; run < mostRuns; ++run) {
        if (!m_stage->run())
            m_sweep.complain(QStringLiteral("a run does not end"));
        if (m_stage->lastRunFailed())
            continue;
        if (m_stage->decisionsOn(inHand).isEmpty() && !m_stage->decide(inHand))
            m_sweep.complain(QStringLiteral("no decision can be made"));
        const QList<ports::OutboxEntry> entries = m_stage->entries();
        if (std::all_of(entries.cbegin(), entries.cend(),
                        [](const auto &entry) { return entry.state == OutboxState::Confirmed; }))
            return;
    }
    m_sweep.complain(QStringLiteral("does not converge"));
}

void KilledSyncTest::judge(int application)
{
    const QList<ports::OutboxEntry> decisions = m_stage->decisionsOn(application);
    const auto opinions = m_stage->onPlatform(application).value(QLatin1String("opinions")).toArray().size();
    require(decisions.size() == 1 && decisions.first().state == OutboxState::Confirmed,
            QStringLiteral("not confirmed once"));
    require(opinions == 1, QStringLiteral("stands %1 times on the platform").arg(opinions));
}

void KilledSyncTest::expectCache(int application)
{
    const store::Profile &profile = *m_stage->profile;
    const ApplicationId id(m_stage->applicationId(application));
    const auto here = settle(profile.applications().application(id));
    const QJsonObject there = m_stage->onPlatform(application);
    if (!here || domain::toJson(*here) != domain::toJson(*domain::applicationFromJson(there)))
        return m_sweep.complain(QStringLiteral("the laptop shows another state"));
    // Packs and files come with the feed; what was decided before the first pull needs no file any more.
    const auto pack = settle(profile.applications().rulePack(here->rulePack));
    require(pack && pack->contains(packOf(here->rulePack.text()).left(30)), QStringLiteral("no rule pack"));
    if (application == inHand) {
        const domain::Attachment &attachment = here->attachments.first();
        const auto content = settle(profile.attachments().read(attachment.sha256));
        require(content && digestOf(*content) == attachment.sha256,
                QStringLiteral("an attachment is missing"));
    }
    require(settle(profile.searchCaughtUp()).ok(), QStringLiteral("the search gives up"));
    const auto found = settle(profile.search().find({{domain::foldForSearch(here->code), {}}}));
    require(found && found->isComplete() && found->found.first() == QSet {id},
            QStringLiteral("the search does not find it"));
}

/// Nothing half-made stays for ever.
void KilledSyncTest::expectTidyFolder()
{
    static const QRegularExpression known(QRegularExpression::anchoredPattern(QStringLiteral(
        "(cache|outbox)\\.db|search\\.snapshot|backups/outbox\\.\\d{6}\\.db|attachments/[0-9a-f]{64}")));
    const QString profile =
        store::Profile::folderIn(m_stage->folder->path(), m_stage->platform.origin.toString(),
                                 domain::AccountId(QStringLiteral("acc-1")));
    QDirIterator files(profile, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = QDir(profile).relativeFilePath(files.next());
        require(known.match(name).hasMatch(), QStringLiteral("a leftover: ") + name);
    }
}

void KilledSyncTest::losesNothingAndConverges()
{
    const QStringList found = m_sweep.run(QStringLiteral("sync"), sample,
                                          [this](const KillPoint &point) { return runCase(point); });
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

// The test is also the process it kills, hence its own main.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("zhiping.*=false"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6 && arguments.at(1) == childArgument)
        return workAndSync(arguments.at(2), arguments.at(3), arguments.at(4), arguments.at(5));
    keepFilesInMemory();
    KilledSyncTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed_sync.moc"
