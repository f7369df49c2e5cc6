// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/tour.h"

#include "models/opinion_sheet.h"
#include "models/sync_control.h"
#include "review/dossier.h"
#include "reviewer/composition.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTabWidget>

namespace zhiping::reviewer {

using models::SessionControl;
using models::SyncControl;

namespace {

const QString firstApplicant = QStringLiteral("巴山");
const QString largeApplicant = QStringLiteral("海棠");
const QString borderlineApplicant = QStringLiteral("安陶");

/// Copies a rehearsal out of the program, because the sign-in window reads it from a file.
QString unpack(const QString &name, const QDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("rehearsal-") + name + QStringLiteral(".json"));
    QFile::remove(path);
    QFile::copy(QStringLiteral(":/tour/") + name + QStringLiteral(".json"), path);
    return path;
}

} // namespace

Tour::Tour(Composition &composition, const QString &folder)
    : m_composition(composition)
    , m_hand(folder)
{
    m_composition.window()->resize(1440, 900);
}

bool Tour::run()
{
    m_hand.note(QStringLiteral("智评 %1, practice platform %2")
                    .arg(QStringLiteral(ZHIPING_VERSION), m_composition.session()->platformAddress()));
    const bool held = m_hand.picture(QStringLiteral("welcome"), QStringLiteral("启动：尚未登录"))
        && signIn(QStringLiteral("first-sign-in"),
                  QStringLiteral("首次登录（附件1 一）：接入业务系统、重新登录、我是新用户"))
        && firstPull() && packForTheRoad() && reviewOffline() && restartOffline() && reconnect() && forward()
        && looks() && signOut()
        && signIn(QStringLiteral("municipal"), QStringLiteral("再次登录（附件1 二）：市级人员"))
        && secondRound();
    m_hand.note(held ? QStringLiteral("every step held") : QStringLiteral("FAILED"));
    return held;
}

bool Tour::signIn(const QString &rehearsal, const QString &about)
{
    const QDir pictures(m_hand.folder().filePath(QStringLiteral("sign-in-") + rehearsal));
    QDir().mkpath(pictures.path());
    m_composition.setSignInArguments({QStringLiteral("--rehearse"), unpack(rehearsal, pictures),
                                      QStringLiteral("--pictures"), pictures.path()});
    if (!m_hand.click(QStringLiteral("signInButton")))
        return false;
    const auto signedIn = [this] {
        return m_composition.session()->state() == SessionControl::State::SignedIn;
    };
    const auto settled = [this, &signedIn] {
        return signedIn() || m_composition.session()->state() == SessionControl::State::SignedOut;
    };
    if (!m_hand.until(QStringLiteral("the sign-in window"),
                      [this] { return m_composition.session()->state() == SessionControl::State::SigningIn; })
        || !m_hand.until(QStringLiteral("signing in"), settled, std::chrono::seconds(180)))
        return false;
    // The window's own pictures take their places in the row.
    const QStringList files = pictures.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString numbered =
            QStringLiteral("%1-%2").arg(m_hand.nextNumber(), 2, 10, QLatin1Char('0')).arg(file);
        QFile::remove(m_hand.folder().filePath(numbered));
        QFile::rename(pictures.filePath(file), m_hand.folder().filePath(numbered));
        m_hand.skipNumbers(1);
        m_hand.note(numbered + QStringLiteral("  ") + about);
    }
    QDir(pictures).removeRecursively();
    m_composition.setSignInArguments({});
    if (!signedIn()) {
        m_hand.note(
            QStringLiteral("FAILED: not signed in, refusal “%1”").arg(m_composition.session()->refusal()));
        return false;
    }
    return true;
}

bool Tour::firstPull()
{
    const auto synced = [this] { return m_composition.sync().state() == SyncControl::State::UpToDate; };
    const auto filled = [this] {
        return m_composition.workspace() && !m_composition.workspace()->desk().queue().isEmpty();
    };
    const auto assessed = [this] {
        for (const review::QueueRow &row : m_composition.workspace()->desk().queue()) {
            if (!row.verdict || !row.attachmentsHere)
                return false;
        }
        return true;
    };
    return m_hand.until(QStringLiteral("the first pull"), synced, std::chrono::seconds(120))
        && m_hand.until(QStringLiteral("rows in the queue"), filled)
        && m_hand.until(QStringLiteral("verdicts and attachments"), assessed, std::chrono::seconds(120))
        && m_hand.click(QStringLiteral("laneInReviewButton"))
        && m_hand.picture(QStringLiteral("queue-in-review"), QStringLiteral("首次同步后的队列：审查中"))
        && m_hand.click(QStringLiteral("laneWaitingButton"))
        && m_hand.picture(QStringLiteral("queue"), QStringLiteral("队列：系统判定、差额、期限、佐证"));
}

bool Tour::openFromQueue(const QString &searchText)
{
    for (const review::QueueRow &row : m_composition.workspace()->desk().queue()) {
        if (row.summary.applicantName.contains(searchText)) {
            m_composition.window()->openApplication(row.summary.id.text());
            return m_hand.see(QStringLiteral("reviewPage")) != nullptr;
        }
    }
    m_hand.note(QStringLiteral("FAILED: nothing in the queue contains “%1”").arg(searchText));
    return false;
}

bool Tour::packForTheRoad()
{
    auto *table = qobject_cast<QAbstractItemView *>(m_hand.see(QStringLiteral("queueTable")));
    if (!table)
        return false;
    table->selectAll();
    if (!m_hand.click(QStringLiteral("packButton"))
        || !m_hand.picture(QStringLiteral("packed"), QStringLiteral("选中几件带走：大小、待下载、有效期")))
        return false;
    return m_hand.click(QStringLiteral("briefcaseButton")) && m_hand.click(QStringLiteral("preflightButton"))
        && m_hand.see(QStringLiteral("preflightStamp"))
        && m_hand.picture(QStringLiteral("briefcase"), QStringLiteral("公文包：飞行检查逐份打开全部附件"))
        && m_hand.click(QStringLiteral("laneWaitingButton"));
}

bool Tour::reviewOffline()
{
    const auto offline = [this] { return m_composition.sync().state() == SyncControl::State::Offline; };
    if (!m_hand.click(QStringLiteral("offlineCheck"))
        || !m_hand.until(QStringLiteral("being offline"), offline) || !openFromQueue(firstApplicant)
        || !m_hand.picture(QStringLiteral("review-open"), QStringLiteral("离线打开：清单、佐证、判定")))
        return false;
    if (!m_hand.click(QStringLiteral("open.0")) || !m_hand.click(QStringLiteral("cite"))
        || !m_hand.click(QStringLiteral("fact.applicant.policy_compliant.yes"))
        || !m_hand.picture(QStringLiteral("review-answered"),
                           QStringLiteral("引用佐证、核实产业政策后，结论立即更新")))
        return false;
    auto *tabs = qobject_cast<QTabWidget *>(m_hand.see(QStringLiteral("reviewTabs")));
    if (!tabs)
        return false;
    const QStringList names {QStringLiteral("applicant"), QStringLiteral("project"),
                             QStringLiteral("checklist"), QStringLiteral("investment"),
                             QStringLiteral("effects"),   QStringLiteral("designations")};
    for (const QString &name : {QStringLiteral("investment"), QStringLiteral("effects")}) {
        tabs->setCurrentIndex(int(names.indexOf(name)));
        if (!m_hand.picture(QStringLiteral("review-") + name,
                            QStringLiteral("同一件的另一页：") + tabs->tabText(tabs->currentIndex())))
            return false;
    }
    tabs->setCurrentIndex(int(names.indexOf(QStringLiteral("checklist"))));
    return decide(QStringLiteral("recognise"), QStringLiteral("decide"))
        && keepOpinion(firstApplicant, QStringLiteral("opinion-district"), false);
}

bool Tour::decide(const QString &verdictCode, const QString &pictureName)
{
    if (!m_hand.click(QStringLiteral("decide.") + verdictCode) || !m_hand.see(QStringLiteral("decideDialog"))
        || !m_hand.type(QStringLiteral("opinion"), {}) || !m_hand.press(Qt::Key_End, Qt::ControlModifier)
        || !m_hand.press(Qt::Key_Return)
        || !m_hand.type(QStringLiteral("opinion"), QStringLiteral("经核对合同、发票和验收报告，情况属实。"))
        || !m_hand.picture(pictureName + QStringLiteral("-preview"),
                           QStringLiteral("作结论第一步：看清要发送的内容"))
        || !m_hand.click(QStringLiteral("decideNext")))
        return false;
    auto *word = qobject_cast<QLineEdit *>(m_hand.see(QStringLiteral("decideWord")));
    return word && m_hand.type(QStringLiteral("decideWord"), word->placeholderText())
        && m_hand.picture(pictureName + QStringLiteral("-seal"),
                          QStringLiteral("作结论第二步：输入结论，封存"))
        && m_hand.click(QStringLiteral("decideSeal"))
        && m_hand.until(QStringLiteral("the dialog to close"),
                        [] { return TourHand::visible(QStringLiteral("decideDialog")) == nullptr; })
        && m_hand.until(QStringLiteral("the decision in the outbox"),
                        [this] { return !m_composition.workspace()->desk().outbox().isEmpty(); });
}

bool Tour::restartOffline()
{
    m_composition.restartWorkspace();
    return m_hand.until(QStringLiteral("the outbox after the restart"),
                        [this] {
                            return m_composition.workspace()
                                && m_composition.workspace()->desk().outbox().size() == 1;
                        })
        && m_hand.click(QStringLiteral("outboxButton"))
        && m_hand.picture(QStringLiteral("outbox-offline"),
                          QStringLiteral("关闭再打开，仍然离线：结论在待发送里，一件不少"))
        && m_hand.until(
            QStringLiteral("the decision to stay here while offline"),
            [this] { return !m_composition.workspace()->desk().outbox().first().receipt; },
            std::chrono::seconds(0));
}

bool Tour::reconnect()
{
    const auto received = [this] {
        const QList<ports::OutboxEntry> &entries = m_composition.workspace()->desk().outbox();
        return std::all_of(entries.cbegin(), entries.cend(),
                           [](const auto &entry) { return entry.receipt.has_value(); });
    };
    return m_hand.click(QStringLiteral("offlineCheck"))
        && m_hand.until(QStringLiteral("the receipt"), received, std::chrono::seconds(60))
        && m_hand.picture(QStringLiteral("outbox-receipt"), QStringLiteral("恢复网络：自动发送，回执在案"));
}

bool Tour::forward()
{
    m_composition.window()->showQueue();
    return openFromQueue(largeApplicant)
        && m_hand.picture(QStringLiteral("review-municipal-level"),
                          QStringLiteral("总投资 3000 万元及以上：初审后报市级"))
        && decide(QStringLiteral("forward"), QStringLiteral("forward"))
        && m_hand.until(
            QStringLiteral("the second receipt"),
            [this] {
                const auto &entries = m_composition.workspace()->desk().outbox();
                return entries.size() == 2 && entries.last().receipt.has_value();
            },
            std::chrono::seconds(60));
}

bool Tour::looks()
{
    m_composition.window()->showQueue();
    if (!m_hand.click(QStringLiteral("laneWaitingButton")))
        return false;
    m_composition.theme().setTextScale(150);
    bool held = m_hand.picture(QStringLiteral("large-text"), QStringLiteral("文字 150%"));
    m_composition.theme().setTextScale(100);
    m_composition.theme().setScheme(widgets::Scheme::Dark);
    held = held && openFromQueue(borderlineApplicant)
        && m_hand.picture(QStringLiteral("dark"),
                          QStringLiteral("深色；取决于口径的项目：两种读法各自的结果"));
    m_composition.theme().setScheme(widgets::Scheme::Light);
    m_composition.window()->resize(1024, 768);
    held = held && m_hand.picture(QStringLiteral("small-screen"), QStringLiteral("1024×768：三栏并为标签页"));
    m_composition.window()->resize(1440, 900);
    return held;
}

bool Tour::signOut()
{
    m_composition.window()->showSettings();
    if (!m_hand.picture(QStringLiteral("settings"), QStringLiteral("设置")))
        return false;
    m_composition.session()->signOut();
    return m_hand.until(QStringLiteral("being signed out"), [this] {
        return m_composition.session()->state() == SessionControl::State::SignedOut;
    }) && m_hand.see(QStringLiteral("signInButton"));
}

bool Tour::secondRound()
{
    const auto filled = [this] {
        return m_composition.workspace() && !m_composition.workspace()->desk().queue().isEmpty();
    };
    const auto synced = [this] { return m_composition.sync().state() == SyncControl::State::UpToDate; };
    if (!m_hand.until(QStringLiteral("the municipal queue"), filled, std::chrono::seconds(60))
        || !m_hand.until(QStringLiteral("the municipal pull"), synced, std::chrono::seconds(60))
        || !m_hand.click(QStringLiteral("laneInReviewButton"))
        || !m_hand.picture(QStringLiteral("municipal-queue"), QStringLiteral("市级队列：区县报送的项目"))
        || !openFromQueue(largeApplicant))
        return false;
    auto *tabs = qobject_cast<QTabWidget *>(m_hand.see(QStringLiteral("reviewTabs")));
    if (!tabs)
        return false;
    tabs->setCurrentIndex(tabs->count() - 1);
    if (!m_hand.picture(QStringLiteral("municipal-opinion"), QStringLiteral("复核时看得到区县初审意见")))
        return false;
    tabs->setCurrentIndex(2);
    return decide(QStringLiteral("recognise"), QStringLiteral("municipal"))
        && keepOpinion(largeApplicant, QStringLiteral("opinion-municipal"), true)
        && m_hand.until(
            QStringLiteral("the municipal receipt"),
            [this] {
                const auto &entries = m_composition.workspace()->desk().outbox();
                return !entries.isEmpty() && entries.last().receipt.has_value();
            },
            std::chrono::seconds(60))
        && m_hand.click(QStringLiteral("outboxButton"))
        && m_hand.picture(QStringLiteral("municipal-receipt"), QStringLiteral("市级认定送达，回执在案"));
}

bool Tour::keepOpinion(const QString &applicantPart, const QString &fileName, bool municipal)
{
    std::optional<domain::ApplicationId> id;
    for (const review::QueueRow &row : m_composition.workspace()->desk().queue()) {
        if (row.summary.applicantName.contains(applicantPart))
            id = row.summary.id;
    }
    if (!id)
        return false;
    const auto opened = m_composition.workspace()->desk().open(*id);
    if (!m_hand.until(QStringLiteral("the decided application"), [&opened] { return opened.isFinished(); })
        || !opened.result())
        return false;
    const std::shared_ptr<review::Dossier> dossier = *opened.result();
    QFile sheet(m_hand.folder().filePath(fileName + QStringLiteral(".pdf")));
    QFile text(m_hand.folder().filePath(fileName + QStringLiteral(".txt")));
    const bool kept = sheet.open(QIODevice::WriteOnly)
        && models::OpinionSheet(*dossier, municipal).writePdf(sheet).ok() && text.open(QIODevice::WriteOnly)
        && text.write(dossier->opinion().toUtf8() + '\n') > 0;
    m_hand.note(kept ? fileName + QStringLiteral("  意见表")
                     : QStringLiteral("FAILED: %1 could not be written").arg(fileName));
    return kept;
}

} // namespace zhiping::reviewer
