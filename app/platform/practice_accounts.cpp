// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/practice_accounts.h"

#include "base/uuid7.h"
#include "platform/accounts.h"
#include "platform/portal_users.h"
#include "platform/regions.h"
#include "platform/secrets.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

// Nothing but practice makes an account of this name.
const QString oldUsername = u"old-yubei"_s;
const QString municipalBody = u"重庆市经济和信息化委员会"_s;

class Seed
{
public:
    Seed(Records &records, const Clock &clock)
        : m_records(records)
        , m_clock(clock)
        , m_password(hashPassword(practicePassword()))
    {
    }

    void addPortalUser(const Assignment &who, PortalUserState state, bool granted)
    {
        m_records.portal().addUser({who.casUser, who.name, who.organisation, who.region, u"023-00000000"_s,
                                    m_password, state, granted, m_clock.nowUtc()});
    }

    void addReviewer(const Assignment &who)
    {
        addPortalUser(who, PortalUserState::Approved, true);
        m_records.accounts().assign(who);
        createAssigned(m_records, m_clock, who, u"practice"_s);
    }

    void addOldAccount(const Region &region)
    {
        PlatformAccount old;
        old.account.id = domain::AccountId(makeUuid7(m_clock));
        old.account.name = u"渝北评审员（老用户）"_s;
        old.account.organisation = region.body();
        old.account.region = domain::RegionCode(region.code);
        old.account.roles = {domain::Role::District};
        old.oldUsername = oldUsername;
        old.oldPasswordHash = hashPassword(u"old-2026"_s);
        m_records.accounts().add(old, m_clock.nowUtc());
    }

private:
    Records &m_records;
    const Clock &m_clock;
    const QString m_password;
};

} // namespace

QString practicePassword()
{
    return u"practice-2026"_s;
}

Result<> seedPracticeAccounts(const Site &site)
{
    site.storage.write([&](Records &records) {
        if (records.accounts().accountWithOldUsername(oldUsername))
            return;
        Seed seed(records, site.clock);
        for (const Region &region : regions()) {
            const QString name = region.name.size() > 2 ? region.name.chopped(1) : region.name;
            seed.addReviewer(
                {region.pinyin, name + u"评审员"_s, region.body(), region.code, domain::Role::District});
        }
        seed.addReviewer({u"shiji"_s, u"市级复核员"_s, municipalBody, {}, domain::Role::Municipal});
        seed.addReviewer({u"jiangshi"_s, u"培训讲师"_s, municipalBody, {}, domain::Role::Trainer});

        const Region rongchang = *regionByCode(u"500153"_s);
        const Region yubei = *regionByCode(u"500112"_s);
        const Assignment newcomer {u"xinren"_s, u"荣昌新人"_s, rongchang.body(), rongchang.code,
                                   domain::Role::District};
        seed.addPortalUser(newcomer, PortalUserState::Approved, false);
        records.accounts().assign(newcomer);
        seed.addPortalUser(
            {u"laoyonghu"_s, u"渝北老用户"_s, yubei.body(), yubei.code, domain::Role::District},
            PortalUserState::Approved, true);
        seed.addOldAccount(yubei);
        seed.addPortalUser(
            {u"daishen"_s, u"待审人员"_s, rongchang.body(), rongchang.code, domain::Role::District},
            PortalUserState::Pending, false);
    });
    return {};
}

} // namespace zhiping::platform
