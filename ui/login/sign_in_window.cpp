// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/sign_in_window.h"

#include "login/guide_pane.h"
#include "login/origin_bar.h"
#include "login/trouble_panel.h"
#include "widgets/empty_state.h"
#include "widgets/notice_bar.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <qtwebenginecoreglobal.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace zhiping::login {

namespace {

using widgets::NoticeBar;
using widgets::SizeToken;
using widgets::TextRole;

constexpr QSize usualSize {1180, 760};

NoticeBar::Notice news(NoticeBar::Tone tone, const QString &text)
{
    return {tone, text, {}, {}, true};
}

/// @p authorize with prompt=login, so that the portal cannot take the log-in before for granted.
QUrl askingForPassword(QUrl authorize)
{
    QUrlQuery query(authorize);
    query.removeAllQueryItems(u"prompt"_s);
    query.addQueryItem(u"prompt"_s, u"login"_s);
    authorize.setQuery(query);
    return authorize;
}

} // namespace

SignInWindow::SignInWindow(auth::SignInRequest request, QWidget *parent)
    : QWidget(parent)
    , m_request(std::move(request))
    , m_policy(m_request.allowedOrigins, m_request.redirectUri)
    , m_guide(m_request.firstTime, m_request.portalUrl, m_request.authorizeUrl)
    , m_summary(widgets::makeLabel(TextRole::Soft, {}, this))
    , m_pane(new GuidePane(this))
    , m_origin(new OriginBar(this))
    , m_testWarning(new NoticeBar(this))
    , m_notice(new NoticeBar(this))
    , m_stack(new QStackedWidget(this))
    , m_opening(new widgets::EmptyState(this))
    , m_trouble(new TroublePanel(this))
{
    setObjectName(u"signInWindow"_s);
    setWindowTitle(tr("Sign in · Zhiping"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", u"page"_s);
    resize(usualSize);
    m_summary->setObjectName(u"stepSummaryLabel"_s);
    m_testWarning->setObjectName(u"testWarningBar"_s);
    m_notice->setObjectName(u"pageNoticeBar"_s);
    m_stack->addWidget(m_opening);
    m_stack->addWidget(m_trouble);

    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_pane);
    auto *divider = new QFrame(this);
    divider->setProperty("surface", u"line"_s);
    divider->setFixedWidth(widgets::theme().px(SizeToken::Hairline));
    across->addWidget(divider);
    across->addWidget(makePageSide(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTitleStrip());
    column->addWidget(m_testWarning);
    column->addLayout(across, 1);
    connectGuide();
    showGuide();
}

void SignInWindow::begin()
{
    openBrowser();
    // Somebody new starts at the portal itself; the platform would only refuse them.
    m_browser->load(m_guide.isFirstTime() ? m_request.portalUrl : m_request.authorizeUrl);
}

void SignInWindow::warnOfTestEnvironment()
{
    m_testWarning->show(
        {NoticeBar::Tone::Warning,
         tr("Test environment: protections of this window are relaxed. Do not enter a real password."),
         {},
         {},
         false});
}

QString SignInWindow::diagnosis() const
{
    const QUrl where = m_browser ? m_browser->url() : QUrl();
    QStringList lines {
        u"zhiping-signin "_s + QLatin1String(ZHIPING_VERSION),
        u"Qt "_s + QLatin1String(qVersion()) + u", Chromium "_s + QLatin1String(qWebEngineChromiumVersion()),
        QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
        u"page "_s + where.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment),
        u"step "_s + QString::number(int(m_guide.step()) + 1),
    };
    if (m_lastTrouble)
        lines.append(u"trouble %1, host %2, code %3"_s.arg(int(m_lastTrouble->kind))
                         .arg(m_lastTrouble->host)
                         .arg(m_lastTrouble->code));
    return lines.join(u'\n');
}

void SignInWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    if (!m_answered)
        Q_EMIT cancelled();
    m_answered = true;
}

QWidget *SignInWindow::makeTitleStrip()
{
    auto *strip = new QWidget(this);
    strip->setAttribute(Qt::WA_StyledBackground);
    strip->setProperty("surface", u"top"_s);
    strip->setFixedHeight(widgets::theme().px(SizeToken::BarTop));
    auto *row = new QHBoxLayout(strip);
    const int around = widgets::theme().px(SizeToken::SpaceAround);
    row->setContentsMargins(around, 0, around, 0);
    row->addWidget(widgets::makeLabel(TextRole::Strong, tr("Sign in · Zhiping"), strip));
    row->addStretch(1);
    row->addWidget(m_summary);
    return strip;
}

QWidget *SignInWindow::makePageSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_origin);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFooter());
    connect(m_origin, &OriginBar::reloadRequested, this, &SignInWindow::retry);
    connect(m_trouble, &TroublePanel::retryRequested, this, &SignInWindow::retry);
    connect(m_trouble, &TroublePanel::leaveRequested, this, &QWidget::close);
    connect(m_notice, &NoticeBar::acted, this, &SignInWindow::openLoginPage, Qt::QueuedConnection);
    return side;
}

QWidget *SignInWindow::makeFooter()
{
    auto *strip = new QWidget(this);
    strip->setAttribute(Qt::WA_StyledBackground);
    strip->setProperty("surface", u"bottom"_s);
    auto *row = new QHBoxLayout(strip);
    const int around = widgets::theme().px(SizeToken::SpaceInside);
    const int tight = widgets::theme().px(SizeToken::SpaceTight);
    row->setContentsMargins(around, tight, around, tight);
    row->setSpacing(widgets::theme().px(SizeToken::SpaceNear));
    row->addWidget(widgets::makeLabel(TextRole::Soft, tr("Does the page not open?"), strip));
    auto *copy = widgets::makeButton(widgets::ButtonKind::Link, u"copyDiagnosisButton"_s,
                                     tr("&Copy a diagnosis"), strip);
    row->addWidget(copy);
    row->addStretch(1);
    row->addWidget(widgets::makeLabel(
        TextRole::Faint, tr("Zhiping neither reads nor keeps the password you type into the page"), strip));
    connect(copy, &QPushButton::clicked, this, &SignInWindow::copyDiagnosis);
    return strip;
}

void SignInWindow::connectGuide()
{
    connect(m_pane, &GuidePane::laterChosen, this, &QWidget::close);
    // Queued, because each of these replaces the card whose button was clicked.
    connect(
        m_pane, &GuidePane::allStepsRequested, this,
        [this] {
            m_guide.showAllSteps();
            showGuide();
        },
        Qt::QueuedConnection);
    connect(
        m_pane, &GuidePane::stepDone, this,
        [this] {
            m_guide.stepDone();
            showGuide();
            if (m_guide.step() == Guide::Step::Relogin)
                openLoginPage();
        },
        Qt::QueuedConnection);
    connect(m_pane, &GuidePane::loginPageRequested, this, &SignInWindow::openLoginPage, Qt::QueuedConnection);
}

void SignInWindow::openBrowser()
{
    if (m_browser) {
        m_stack->removeWidget(m_browser);
        delete m_browser;
    }
    m_browser = new PortalBrowser(m_policy, this);
    m_stack->addWidget(m_browser);
    m_opening->show(
        {u"key"_s, tr("Opening the portal …"), m_request.portalUrl.host(QUrl::FullyEncoded), {}, false});
    m_stack->setCurrentWidget(m_opening);
    connect(m_browser, &PortalBrowser::pageShown, this, &SignInWindow::showPage);
    connect(m_browser, &PortalBrowser::loadStarted, this, [this] { m_origin->setLoading(true); });
    connect(m_browser, &PortalBrowser::loaded, this, [this](const QUrl &page) {
        m_origin->setLoading(false);
        Q_EMIT pageLoaded(page);
    });
    connect(m_browser, &PortalBrowser::troubled, this, &SignInWindow::showTrouble);
    connect(m_browser, &PortalBrowser::refused, this, &SignInWindow::showRefused);
    // Queued, because the answer may replace the browser that brings it.
    connect(m_browser, &PortalBrowser::callbackCaught, this, &SignInWindow::showCallback,
            Qt::QueuedConnection);
}

void SignInWindow::openLoginPage()
{
    openBrowser();
    m_browser->load(askingForPassword(m_request.authorizeUrl));
}

void SignInWindow::showPage(const QUrl &page)
{
    m_lastTrouble.reset();
    m_stack->setCurrentWidget(m_browser);
    m_origin->showPage(page);
    const Guide::Next next = m_guide.pageShown(page);
    showGuide();
    switch (next) {
    case Guide::Next::Nothing:
        break;
    case Guide::Next::Authorize:
        m_browser->load(m_request.authorizeUrl);
        break;
    case Guide::Next::OfferRestart:
        m_notice->show({NoticeBar::Tone::Warning,
                        tr("Signing in did not get through to the end."),
                        tr("Log in again"),
                        {},
                        true});
        break;
    }
}

void SignInWindow::showGuide()
{
    // What the strip says belongs to the step it was said at.
    if (std::exchange(m_shownStep, m_guide.step()) != m_guide.step())
        m_notice->dismiss();
    m_summary->setText(GuidePane::summaryOf(m_guide));
    m_pane->show(m_guide);
}

void SignInWindow::showTrouble(const BrowserTrouble &trouble)
{
    m_lastTrouble = trouble;
    m_origin->setLoading(false);
    if (trouble.kind == BrowserTrouble::Kind::Untrusted)
        m_origin->showUntrusted();
    m_trouble->show(trouble);
    m_stack->setCurrentWidget(m_trouble);
}

void SignInWindow::showRefused(PortalBrowser::Refused what, const QString &subject)
{
    switch (what) {
    case PortalBrowser::Refused::Navigation:
        m_notice->show(
            news(NoticeBar::Tone::Warning,
                 tr("Blocked: the page wanted to go to %1, which is not part of signing in.").arg(subject)));
        break;
    case PortalBrowser::Refused::Download:
        m_notice->show(news(NoticeBar::Tone::Plain, tr("Nothing can be downloaded in this window.")));
        break;
    case PortalBrowser::Refused::Permission:
        break;
    }
}

void SignInWindow::showCallback(const QUrl &callback)
{
    const QString reason = QUrlQuery(callback).queryItemValue(u"reason"_s);
    if (!m_guide.refused(reason)) {
        m_guide.finish();
        m_answered = true;
        showGuide();
        Q_EMIT callbackCaught(callback);
        return;
    }
    showGuide();
    switch (m_guide.step()) {
    case Guide::Step::Access:
        m_notice->show(news(
            NoticeBar::Tone::Warning,
            tr("Your portal account has not added 智能制造信息管理平台 yet. Add it as shown at the left.")));
        m_browser->load(m_request.portalUrl);
        break;
    case Guide::Step::Relogin:
        m_notice->show(
            news(NoticeBar::Tone::Plain, tr("The access was added. Log in again to activate it.")));
        openLoginPage();
        break;
    case Guide::Step::Approval:
        m_notice->show(
            news(NoticeBar::Tone::Plain,
                 tr("Your portal account is still being checked. Log in again once it is approved.")));
        openLoginPage();
        break;
    default:
        m_notice->show(news(NoticeBar::Tone::Plain,
                            tr("There is no portal account with this name yet. Register first.")));
        openLoginPage();
        break;
    }
}

void SignInWindow::copyDiagnosis()
{
    QGuiApplication::clipboard()->setText(diagnosis());
    m_notice->show(
        news(NoticeBar::Tone::Good, tr("The diagnosis is on the clipboard. It holds no password.")));
}

void SignInWindow::retry()
{
    if (m_lastTrouble)
        m_stack->setCurrentWidget(m_browser);
    m_lastTrouble.reset();
    m_browser->reload();
}

} // namespace zhiping::login
