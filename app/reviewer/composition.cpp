// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/composition.h"

#include "base/log.h"
#include "criteria/pack_signature.h"
#include "models/start_wording.h"
#include "screens/review/review_page.h"
#include "screens/settings/preferences.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace zhiping::reviewer {

namespace {

auth::PlatformSite siteFor(const QUrl &platform, const QUrl &portal, const QString &extraCaFile)
{
    auth::PlatformSite site;
    site.platform = platform;
    site.portal = portal;
    site.extraCaFile = extraCaFile;
    return site;
}

/// The keys that this computer's administrator believes, where there are any: then no other is, whatever the
/// platform sends. Null where nobody has laid any down.
std::shared_ptr<criteria::PackTrust> administratorsTrust()
{
    const QStringList folders =
        QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, QStringLiteral("zhiping/rule-keys"),
                                  QStandardPaths::LocateDirectory);
    if (folders.isEmpty())
        return {};
    QList<QByteArray> keys;
    for (const QString &folder : folders)
        for (const QFileInfo &entry : QDir(folder).entryInfoList({QStringLiteral("*.pem")}, QDir::Files)) {
            QFile file(entry.filePath());
            const Result<QByteArray> key =
                criteria::publicKeyIn(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
            if (key)
                keys.append(*key);
            else
                qCWarning(logUi) << entry.filePath() << "is passed over:" << key.error().evidence;
        }
    return std::make_shared<criteria::PackTrust>(keys);
}

screens::MainWindow::OtherWay otherWayFor(const Error &error, models::Lock lock)
{
    using OtherWay = screens::MainWindow::OtherWay;
    if (lock == models::Lock::HasPhrase)
        return OtherWay::RecoveryPhrase;
    if (lock == models::Lock::New && error.kind == ErrorKind::SecretsUnavailable)
        return OtherWay::NewPhrase;
    return error.kind == ErrorKind::NotFound ? OtherWay::BeginAnew : OtherWay::DataFolder;
}

/// The restoration in a reviewer's terms; an application that is not in the cache keeps its id.
models::ProfileNews::Restored restoredNews(const store::OutboxRestoration &restoration,
                                           const Result<QList<domain::ApplicationSummary>> &rows)
{
    QHash<domain::ApplicationId, QString> codes;
    if (rows) {
        for (const domain::ApplicationSummary &row : *rows)
            codes.insert(row.id, row.code);
    }
    const auto codesOf = [&codes](const QList<domain::ApplicationId> &ids) {
        QStringList known;
        for (const domain::ApplicationId &id : ids)
            known.append(codes.value(id, id.text()));
        return known;
    };
    return {restoration.backedUpAt, codesOf(restoration.decisionsMissing), codesOf(restoration.wordsMissing),
            restoration.listIsComplete, restoration.setAside};
}

} // namespace

Composition::Composition(Arguments arguments, QString dataFolder, widgets::Theme &theme, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
    , m_dataFolder(std::move(dataFolder))
    , m_theme(theme)
    , m_settings(QDir(m_dataFolder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
    const screens::Preferences preferences = screens::Preferences::read(m_settings);
    preferences.applyTo(m_theme);
    m_sync.setAttachmentQuota(preferences.attachmentBytes());
}

Composition::~Composition()
{
    // The window shows what the workspace holds, so it goes first.
    if (m_window)
        m_window->setDesk(nullptr);
    m_window.reset();
    closeWorkspace();
}

void Composition::start()
{
    if (m_arguments.practice)
        return startPractice();
    const auth::PlatformSite site =
        siteFor(m_arguments.platform, m_arguments.portal, m_arguments.extraCaFile);
    const Result<> usable = auth::check(site);
    if (!usable) {
        Q_EMIT started(usable.error());
        return;
    }
    compose(site);
    showWindow();
}

void Composition::startPractice()
{
    m_practice = std::make_unique<PracticePlatform>(QDir(m_dataFolder).filePath(QStringLiteral("platform")));
    const Result<QUrl> origin = m_practice->start();
    if (!origin) {
        Q_EMIT started(origin.error());
        return;
    }
    compose(siteFor(*origin, origin->resolved(QUrl(QStringLiteral("/netcasso"))), {}));
    Q_EMIT preparing();
    whenDone(m_practice->seed(), this, [this](const Result<> &seeded) {
        if (!seeded) {
            Q_EMIT started(seeded.error());
            return;
        }
        showWindow();
    });
}

void Composition::compose(const auth::PlatformSite &site)
{
    m_site = site;
    m_endpoint = std::make_unique<auth::TokenEndpoint>(m_site, m_network);
    m_session = std::make_unique<auth::Session>(m_site, *m_endpoint, m_secrets, m_clock, m_dataFolder);
    m_sessionBridge = std::make_unique<SessionBridge>(m_site, *m_session, *m_endpoint, m_clock);
    m_sessionBridge->setPractice(m_practice != nullptr);
    setSignInArguments({});
    connect(m_session.get(), &auth::Session::changed, this, &Composition::followSession);

    const screens::MainWindow::Parts parts {
        m_sync,
        *m_sessionBridge,
        m_prompter,
        m_theme,
        m_settings,
        m_clock,
        [this](const std::shared_ptr<review::Dossier> &dossier) { return makeReviewPage(dossier); },
        m_dataFolder,
        QDir(m_dataFolder).filePath(QStringLiteral("zhiping.log")),
    };
    m_window = std::make_unique<screens::MainWindow>(parts);
    connect(m_window.get(), &screens::MainWindow::reopenRequested, this, &Composition::reopen);
    connect(m_window.get(), &screens::MainWindow::phraseEntryRequested, this, &Composition::askPhrase);
    connect(m_window.get(), &screens::MainWindow::phraseRequested, this, &Composition::offerPhrase);
    connect(m_window.get(), &screens::MainWindow::beginAnewRequested, this, &Composition::beginAnew);
    connect(m_window.get(), &screens::MainWindow::addressChangeRequested, this,
            &Composition::addressChangeRequested);
    m_session->resume();
}

void Composition::setSignInArguments(const QStringList &arguments)
{
    m_signInArguments = arguments;
    QStringList all = arguments;
    // Where the browser's sandbox had to be given up (a superuser's desktop), only practice may go on, and
    // the window says so.
    if (m_arguments.practice && qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"))
        all.append(QStringLiteral("--allow-test-environment"));
    const screens::Preferences preferences = screens::Preferences::read(m_settings);
    m_sessionBridge->setWindow(
        {all, m_arguments.language.isEmpty() ? preferences.language : m_arguments.language, {}});
}

void Composition::showWindow()
{
    m_window->show();
    Q_EMIT started({});
}

QWidget *Composition::makeReviewPage(const std::shared_ptr<review::Dossier> &dossier)
{
    return new screens::ReviewPage(dossier, m_workspace->desk(), m_sync, m_prompter);
}

void Composition::followSession()
{
    const std::optional<domain::Account> account = m_session->account();
    if (m_session->state() == auth::Session::State::Resuming
        || m_session->state() == auth::Session::State::SigningOut)
        return;
    if (!account) {
        m_closedTo.reset();
        m_window->setDesk(nullptr);
        // Whoever signs in next may be somebody else: only the reviewer's own work stays, sealed.
        if (m_workspace)
            m_workspace->profile().wipeOnClose();
        closeWorkspace();
        return;
    }
    if (m_closedTo == account->id)
        return;
    if (!m_workspace || m_workspace->account().id != account->id)
        openWorkspace(*account);
    if (m_workspace)
        m_workspace->setSignedIn(m_session->state() == auth::Session::State::SignedIn);
}

void Composition::openWorkspace(const domain::Account &account)
{
    m_window->setDesk(nullptr);
    closeWorkspace();
    const Workspace::Place place = placeOf(account);
    if (m_practice)
        return enter(place, Workspace::practiceKeys());
    // The keychain takes its time; until it answers nobody asks again.
    m_closedTo = account.id;
    m_custody = std::make_unique<store::KeyCustody>(Workspace::folderOf(place), m_secrets);
    whenDone(m_custody->unlock(), m_custody.get(),
             [this, place](const Result<store::Keys> &keys) { enterAndSync(place, keys); });
}

void Composition::enterAndSync(const Workspace::Place &place, const Result<store::Keys> &keys)
{
    enter(place, keys);
    if (m_workspace)
        m_workspace->setSignedIn(m_session->state() == auth::Session::State::SignedIn);
}

void Composition::enter(const Workspace::Place &place, const Result<store::Keys> &keys)
{
    m_isLocked = !keys;
    m_closedTo = place.account.id;
    if (!keys) {
        qCWarning(logUi) << "the profile stays locked:" << nameOf(keys.error().kind) << keys.error().evidence;
        const models::Lock lock = !m_custody->hasKeys() ? models::Lock::New
            : m_custody->hasPhrase()                    ? models::Lock::HasPhrase
                                                        : models::Lock::NoPhrase;
        m_window->showProfileFault(models::lockedMessage(keys.error(), lock),
                                   otherWayFor(keys.error(), lock));
        return;
    }
    Result<std::unique_ptr<Workspace>> opened = Workspace::open(place, *keys, *m_session, m_clock);
    if (!opened) {
        qCWarning(logUi) << "the profile does not open:" << nameOf(opened.error().kind)
                         << opened.error().evidence;
        // What is damaged stays so: it is to be copied before anything else.
        using OtherWay = screens::MainWindow::OtherWay;
        m_window->showProfileFault(models::profileMessage(opened.error()),
                                   opened.error().kind == ErrorKind::StorageDamaged ? OtherWay::DamagedFolder
                                                                                    : OtherWay::DataFolder);
        return;
    }
    m_closedTo.reset();
    m_keys = *keys;
    m_workspace = std::move(opened).value();
    m_sync.attach(*m_workspace);
    m_window->setDesk(&m_workspace->desk());
    tellNews();
}

namespace {

models::ProfileNews::ReadOnly readOnlyNews(const store::Profile &profile)
{
    using News = models::ProfileNews::ReadOnly;
    const auto why = profile.readOnlyBecause();
    if (!why)
        return News::No;
    switch (*why) {
    case store::Profile::ReadOnlyBecause::NewerFiles:
        return News::NewerFiles;
    case store::Profile::ReadOnlyBecause::WriteProtected:
        return News::WriteProtected;
    }
    Q_UNREACHABLE();
}

} // namespace

void Composition::tellNews()
{
    const store::Profile &profile = m_workspace->profile();
    models::ProfileNews news;
    news.readOnly = readOnlyNews(profile);
    news.cacheRebuilt = profile.cacheWasRebuilt();
    news.phraseMissing =
        m_custody && !m_custody->hasPhrase() && !m_settings.value(phraseOfferedKey()).toBool();
    if (!profile.restoration()) {
        m_window->tell(news);
        return;
    }
    // A reviewer knows applications by their codes, which the cache has.
    whenDone(profile.applications().summaries(), m_workspace.get(),
             [this, news, &profile](const Result<QList<domain::ApplicationSummary>> &rows) mutable {
                 news.restored = restoredNews(*profile.restoration(), rows);
                 m_window->tell(news);
             });
}

std::shared_ptr<criteria::PackTrust> Composition::trust() const
{
    if (m_practice)
        return std::make_shared<criteria::PackTrust>(QList<QByteArray> {m_practice->packKey()});
    return administratorsTrust();
}

void Composition::reopen()
{
    const auto again = [this] {
        m_closedTo.reset();
        followSession();
    };
    if (!m_isLocked)
        return again();
    // Whatever comes of it: the next attempt says how things stand.
    whenDone(m_secrets.unlock(), this, [again](const Result<> &) { again(); });
}

Workspace::Place Composition::placeOf(const domain::Account &account) const
{
    return {m_dataFolder, m_site.issuer(), m_site.platform, account, trust()};
}

void Composition::closeWorkspace()
{
    m_sync.detach();
    m_workspace.reset();
    m_custody.reset();
    m_keys.reset();
}

void Composition::restartWorkspace()
{
    m_window->setDesk(nullptr);
    closeWorkspace();
    followSession();
}

} // namespace zhiping::reviewer
