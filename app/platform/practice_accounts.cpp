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

const QString municipalBody = u"重庆市经济和信息化委员会"_s;

class Seed
{
public:
    Seed(Connection &connection, const Clock &clock)
        : m_connection(connection)
        , m_clock(clock)
        , m_password(hashPassword(practicePassword()))
    {
    }

    void addPortalUser(const Assignment &who, PortalUserState state, bool granted)
    {
        zhiping::platform::addPortalUser(m_connection,
                                         {who.casUser, who.name, who.organisation, who.region,
                                          u"023-00000000"_s, m_password, state, granted, m_clock.nowUtc()});
    }

    void addReviewer(const Assignment &who)
    {
        addPortalUser(who, PortalUserState::Approved, true);
        assign(m_connection, who);
        createAssigned(m_connection, m_clock, who, u"practice"_s);
    }

    void addOldAccount(const Region &region)
    {
        PlatformAccount old;
        old.account.id = domain::AccountId(makeUuid7(m_clock));
        old.account.name = u"渝北评审员（老用户）"_s;
        old.account.organisation = region.body();
        old.account.region = domain::RegionCode(region.code);
        old.account.roles = {domain::Role::District};
        old.oldUsername = u"old-yubei"_s;
        old.oldPasswordHash = hashPassword(u"old-2026"_s);
        addAccount(m_connection, m_clock, old);
    }

private:
    Connection &m_connection;
    const Clock &m_clock;
    const QString m_password;
};

bool isSeeded(Connection &connection)
{
    Statement row = connection.query("SELECT 1 FROM setting WHERE key='practice'");
    return row.step();
}

} // namespace

QString practicePassword()
{
    return u"practice-2026"_s;
}

Result<> seedPracticeAccounts(const Site &site)
{
    site.database.write([&](Connection &connection) {
        if (isSeeded(connection))
            return;
        Seed seed(connection, site.clock);
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
        assign(connection, newcomer);
        seed.addPortalUser(
            {u"laoyonghu"_s, u"渝北老用户"_s, yubei.body(), yubei.code, domain::Role::District},
            PortalUserState::Approved, true);
        seed.addOldAccount(yubei);
        seed.addPortalUser(
            {u"daishen"_s, u"待审人员"_s, rongchang.body(), rongchang.code, domain::Role::District},
            PortalUserState::Pending, false);
        connection.execute("INSERT INTO setting(key, value) VALUES('practice', '1')");
    });
    return {};
}

} // namespace zhiping::platform
