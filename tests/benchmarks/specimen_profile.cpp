// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/specimen_profile.h"

#include "auth/identity_file.h"
#include "auth/keychain_secret_store.h"
#include "auth/platform_site.h"
#include "base/clock.h"
#include "base/uuid7.h"
#include "domain/application_json.h"
#include "store/key_custody.h"
#include "store/profile.h"
#include "support/settle.h"
#include "support/signed_rules.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <chrono>

namespace zhiping::bench {

namespace {

constexpr qsizetype rowsPerPage = 250;
constexpr std::chrono::minutes patience {2};

Result<> fill(store::Profile &profile, const QList<domain::Application> &applications,
              const QHash<QString, QByteArray> &files)
{
    const Result<QByteArray> pack = shippedPack();
    if (!pack)
        return pack.error();
    if (!applications.isEmpty()) {
        const Result<> kept = test::settle(
            profile.applications().keepRulePack(applications.first().rulePack, test::signedRules(*pack)),
            patience);
        if (!kept)
            return kept;
    }
    for (qsizetype from = 0; from < applications.size(); from += rowsPerPage) {
        ports::ChangePage page;
        for (const domain::Application &application : applications.mid(from, rowsPerPage))
            page.items.append({domain::summaryOf(application),
                               QJsonDocument(domain::toJson(application)).toJson(QJsonDocument::Compact)});
        page.next = ports::PullCursor(QString::number(from));
        const Result<> applied = test::settle(profile.applications().applyPage(page), patience);
        if (!applied)
            return applied;
    }
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        const Result<> kept = test::settle(profile.attachments().keep(file.key(), file.value()), patience);
        if (!kept)
            return kept;
    }
    return {};
}

} // namespace

QDate specimenDay()
{
    return {2026, 3, 2};
}

Result<QByteArray> shippedPack()
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/resources/rules/annex2-2018.dmn"));
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::InvalidRulePack, file.fileName(), {}};
    return file.readAll();
}

domain::Account specimenAccount()
{
    domain::Account account;
    account.id = domain::AccountId(QStringLiteral("bench"));
    account.name = QStringLiteral("审查员甲");
    account.organisation = QStringLiteral("荣昌区经济信息委");
    account.region = domain::RegionCode(QStringLiteral("500153"));
    account.roles = {domain::Role::District};
    return account;
}

Result<store::Keys> profileKeys(const QString &folder, const QString &issuer)
{
    auth::KeychainSecretStore secrets;
    store::KeyCustody custody(store::Profile::folderIn(folder, issuer, specimenAccount().id), secrets);
    return test::settle(custody.unlock());
}

Result<> makeProfile(const QString &folder, const QUrl &platform,
                     const QList<domain::Application> &applications, const QHash<QString, QByteArray> &files)
{
    if (!QDir().mkpath(folder))
        return Error {ErrorKind::StorageUnavailable, folder, {}};
    const SystemClock clock;
    auth::PlatformSite site;
    site.platform = platform;
    auth::KnownIdentity identity;
    identity.issuer = site.issuer();
    identity.device = makeUuid7(clock);
    identity.account = specimenAccount();
    identity.confirmedAt = clock.nowUtc();
    if (const Result<> written = auth::IdentityFile(folder).write(identity); !written)
        return written;
    const Result<store::Keys> keys = profileKeys(folder, site.issuer());
    if (!keys)
        return keys.error();
    const auto profile = store::Profile::open(folder, site.issuer(), identity.account->id, *keys, clock);
    return profile ? fill(**profile, applications, files) : Result<>(profile.error());
}

} // namespace zhiping::bench
