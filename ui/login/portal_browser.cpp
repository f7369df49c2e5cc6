// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/portal_browser.h"

#include "base/log.h"
#include "login/certificate_check.h"
#include "login/portal_page.h"
#include "login/request_gate.h"

#include <QImage>
#include <QTimer>
#include <QVBoxLayout>
#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineDownloadRequest>
#include <QWebEngineLoadingInfo>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace zhiping::login {

namespace {

using namespace std::chrono_literals;

constexpr auto usualSilence = 20s;
constexpr auto usualBlankness = 8s;

/// Whether a picture of the page has one colour all over, looked at on a grid of 4 pixels.
bool isOneColour(const QImage &picture)
{
    constexpr int stride = 4;
    if (picture.isNull())
        return false;
    const QRgb first = picture.pixel(picture.width() / 2, picture.height() / 2);
    for (int y = 0; y < picture.height(); y += stride) {
        for (int x = 0; x < picture.width(); x += stride) {
            if (picture.pixel(x, y) != first)
                return false;
        }
    }
    return true;
}

} // namespace

PortalBrowser::PortalBrowser(const auth::NavigationPolicy &policy, QWidget *parent)
    : QWidget(parent)
    , m_policy(policy)
    , m_profile(std::make_unique<QWebEngineProfile>())
    , m_page(new PortalPage(m_profile.get(), policy))
    , m_view(new QWebEngineView(this))
    , m_silence(new QTimer(this))
    , m_blankness(new QTimer(this))
{
    setObjectName(u"portalBrowser"_s);
    setAccessibleName(tr("Web page of the portal"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_silence->setSingleShot(true);
    m_blankness->setSingleShot(true);
    setPatience(usualSilence, usualBlankness);
    restrict();
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    listen();
}

PortalBrowser::~PortalBrowser()
{
    // The order is the browser engine's demand: view, page, profile.
    delete m_view;
    delete m_page;
}

void PortalBrowser::load(const QUrl &url)
{
    if (m_policy.judge(url) != auth::Navigation::Allow) {
        Q_EMIT refused(Refused::Navigation, url.host(QUrl::FullyEncoded));
        return;
    }
    m_wanted = url;
    m_page->load(url);
}

void PortalBrowser::reload()
{
    // After a failed load the page's own address may be empty.
    if (m_page->url().isEmpty() || !m_hasLoaded)
        load(m_wanted);
    else
        m_page->triggerAction(QWebEnginePage::Reload);
}

QUrl PortalBrowser::url() const
{
    return m_page->url();
}

QWidget *PortalBrowser::keyTarget() const
{
    return m_view->focusProxy();
}

void PortalBrowser::setPatience(std::chrono::milliseconds silence, std::chrono::milliseconds blankness)
{
    m_silence->setInterval(silence);
    m_blankness->setInterval(blankness);
}

void PortalBrowser::restrict()
{
    m_profile->setUrlRequestInterceptor(new RequestGate(m_policy, m_profile.get()));
    m_profile->setHttpAcceptLanguage(u"zh-CN,zh;q=0.9,en;q=0.5"_s);
    QWebEngineSettings *settings = m_page->settings();
    for (const auto attribute :
         {QWebEngineSettings::PluginsEnabled, QWebEngineSettings::PdfViewerEnabled,
          QWebEngineSettings::JavascriptCanOpenWindows, QWebEngineSettings::JavascriptCanAccessClipboard,
          QWebEngineSettings::JavascriptCanPaste, QWebEngineSettings::LocalContentCanAccessRemoteUrls,
          QWebEngineSettings::LocalContentCanAccessFileUrls, QWebEngineSettings::ScreenCaptureEnabled,
          QWebEngineSettings::AutoLoadIconsForPage, QWebEngineSettings::DnsPrefetchEnabled,
          QWebEngineSettings::ErrorPageEnabled, QWebEngineSettings::NavigateOnDropEnabled,
          QWebEngineSettings::HyperlinkAuditingEnabled, QWebEngineSettings::AllowRunningInsecureContent})
        settings->setAttribute(attribute, false);
    settings->setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    settings->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

void PortalBrowser::listen()
{
    connect(m_page, &PortalPage::callbackCaught, this, &PortalBrowser::callbackCaught);
    connect(m_page, &PortalPage::navigationRefused, this,
            [this](const QString &host) { Q_EMIT refused(Refused::Navigation, host); });
    connect(m_page, &QWebEnginePage::urlChanged, this, [this](const QUrl &url) {
        if (!url.isEmpty() && url.scheme() != u"about"_s)
            Q_EMIT pageShown(url);
    });
    connect(m_page, &QWebEnginePage::loadingChanged, this, &PortalBrowser::follow);
    connect(m_page, &QWebEnginePage::certificateError, this, &PortalBrowser::judgeCertificate);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status, int exitCode) {
                if (status != QWebEnginePage::NormalTerminationStatus)
                    survive(exitCode);
            });
    connect(m_page, &QWebEnginePage::newWindowRequested, this,
            [this](const QWebEngineNewWindowRequest &request) { load(request.requestedUrl()); });
    connect(m_page, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, QWebEnginePage::Feature feature) {
                m_page->setFeaturePermission(origin, feature, QWebEnginePage::PermissionDeniedByUser);
                Q_EMIT refused(Refused::Permission, {});
            });
    connect(m_page, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(m_profile.get(), &QWebEngineProfile::downloadRequested, this,
            [this](QWebEngineDownloadRequest *download) {
                download->cancel();
                Q_EMIT refused(Refused::Download, {});
            });
    connect(m_silence, &QTimer::timeout, this, [this] {
        m_page->triggerAction(QWebEnginePage::Stop);
        report(BrowserTrouble::Kind::Silent);
    });
    connect(m_blankness, &QTimer::timeout, this, &PortalBrowser::lookForBlankness);
}

void PortalBrowser::follow(const QWebEngineLoadingInfo &info)
{
    switch (info.status()) {
    case QWebEngineLoadingInfo::LoadStartedStatus:
        m_isLoading = true;
        m_badCertificate.clear();
        m_blankness->stop();
        m_silence->start();
        Q_EMIT loadStarted();
        break;
    case QWebEngineLoadingInfo::LoadStoppedStatus:
        // Also how a refused or caught navigation ends: the page before it stays.
        m_isLoading = false;
        m_silence->stop();
        break;
    case QWebEngineLoadingInfo::LoadSucceededStatus:
        finishLoading();
        break;
    case QWebEngineLoadingInfo::LoadFailedStatus:
        failLoading(info);
        break;
    }
}

void PortalBrowser::failLoading(const QWebEngineLoadingInfo &info)
{
    const bool isAnswer = info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain;
    if (isAnswer && info.errorCode() < 500) {
        // The page itself says what was wrong: a portal answers 401 with the form and "wrong password".
        finishLoading();
        return;
    }
    m_isLoading = false;
    m_silence->stop();
    if (isAnswer)
        report(BrowserTrouble::Kind::Faulty, info.errorCode());
    else
        report(m_badCertificate.isEmpty() ? BrowserTrouble::Kind::Unreachable
                                          : BrowserTrouble::Kind::Untrusted,
               info.errorCode());
}

void PortalBrowser::finishLoading()
{
    m_isLoading = false;
    m_silence->stop();
    m_blankness->start();
    // The page may focus its first field by itself, but keys reach it only when the widget has the focus too.
    if (!m_hasLoaded)
        m_view->setFocus();
    m_hasLoaded = true;
    Q_EMIT loaded(m_page->url());
}

void PortalBrowser::judgeCertificate(QWebEngineCertificateError error)
{
    if (isTrustedHere(error)) {
        error.acceptCertificate();
        return;
    }
    qCWarning(logAuth) << "refused the certificate of" << error.url().host() << "error" << error.type();
    m_badCertificate = describeCertificate(error);
    if (m_badCertificate.isEmpty())
        m_badCertificate = error.url().host();
    error.rejectCertificate();
}

void PortalBrowser::survive(int exitCode)
{
    qCWarning(logAuth) << "the page's process ended:" << exitCode;
    m_silence->stop();
    m_isLoading = false;
    if (m_hasCrashed) {
        report(BrowserTrouble::Kind::Crashed, exitCode);
        return;
    }
    m_hasCrashed = true;
    QMetaObject::invokeMethod(this, &PortalBrowser::reload, Qt::QueuedConnection);
}

void PortalBrowser::lookForBlankness()
{
    if (isVisible() && !m_isLoading && isOneColour(m_view->grab().toImage()))
        report(BrowserTrouble::Kind::Blank);
}

void PortalBrowser::report(BrowserTrouble::Kind kind, int code)
{
    const QUrl where = m_page->requestedUrl().isEmpty() ? m_wanted : m_page->requestedUrl();
    Q_EMIT troubled({kind, where.host(QUrl::FullyEncoded), code,
                     kind == BrowserTrouble::Kind::Untrusted ? m_badCertificate : QString()});
}

} // namespace zhiping::login
