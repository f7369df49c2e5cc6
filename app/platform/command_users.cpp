// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/accounts.h"
#include "platform/command.h"
#include "platform/portal_users.h"
#include "platform/regions.h"
#include "platform/secrets.h"

#include <QFile>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QString regionHelp = u"Code of the district, such as 500153; leave out for the municipal level."_s;

QString firstLine(const QString &path)
{
    QFile file(path);
    const bool opened =
        path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    return opened ? QString::fromUtf8(file.readLine()).trimmed() : QString();
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"-"_s : text;
}

QString lineOf(const BoundAccount &bound)
{
    const domain::Account &account = bound.account.account;
    QStringList roles;
    for (const domain::Role role : account.roles)
        roles.append(codeOf(role));
    return QStringList {account.id.text(),
                        orDash(bound.casUser),
                        orDash(roles.join(u',')),
                        orDash(account.region.text()),
                        bound.account.disabled ? u"disabled"_s : u"active"_s,
                        orDash(account.name)}
        .join(u'\t');
}

int listUsers(const QStringList &arguments)
{
    const CommandArguments given(u"user list"_s, u"Username, state, access, name, organisation, region."_s, 0,
                                 {}, arguments);
    if (given.exitCode())
        return *given.exitCode();
    const Result<AdminDirectory> admin = AdminDirectory::open(given.value(u"data"_s));
    if (!admin)
        return failed(admin.error());
    const QList<PortalUser> users =
        admin->site().storage.read([](const Records &records) { return records.portal().users(); });
    for (const PortalUser &user : users)
        say(QStringList {user.username, codeOf(user.state), user.granted ? u"granted"_s : u"-"_s, user.name,
                         user.organisation, orDash(user.region)}
                .join(u'\t'));
    return exitDone;
}

int addUser(const QStringList &arguments)
{
    const CommandArguments given(
        u"user add NAME"_s, u"Makes an account of the built-in portal."_s, 1,
        {{u"name"_s, u"TEXT"_s, u"The person's name."_s},
         {u"organisation"_s, u"TEXT"_s, u"The person's body."_s},
         {u"region"_s, u"CODE"_s, regionHelp},
         {u"phone"_s, u"TEXT"_s, u"Telephone number."_s},
         {u"password-file"_s, u"FILE"_s, u"First line is the password; - reads it from standard input."_s},
         {u"approved"_s, {}, u"Approve at once."_s}},
        arguments);
    if (given.exitCode())
        return *given.exitCode();
    const Result<AdminDirectory> admin = AdminDirectory::open(given.value(u"data"_s));
    if (!admin)
        return failed(admin.error());
    PortalUser user;
    user.username = given.word(0);
    user.name = given.has(u"name"_s) ? given.value(u"name"_s) : user.username;
    user.organisation = given.has(u"organisation"_s) ? given.value(u"organisation"_s) : u"—"_s;
    user.region = given.value(u"region"_s);
    user.phone = given.has(u"phone"_s) ? given.value(u"phone"_s) : u"0000000"_s;
    user.state = given.has(u"approved"_s) ? PortalUserState::Approved : PortalUserState::Pending;
    user.registeredAt = admin->site().clock.nowUtc();
    const QString password = firstLine(given.value(u"password-file"_s));
    if (const std::optional<QString> fault = registrationFault(user, password))
        return failed(*fault);
    if (!user.region.isEmpty() && !regionByCode(user.region))
        return failed(u"unknown region "_s + user.region);
    user.passwordHash = hashPassword(password);
    const bool added =
        admin->site().storage.write([&](Records &records) { return records.portal().addUser(user); });
    return added ? exitDone : failed(u"there is already a user "_s + user.username);
}

int setUserState(const QString &verb, PortalUserState state, const QStringList &arguments)
{
    const CommandArguments given(u"user "_s + verb + u" NAME"_s, u"Changes the state of a portal account."_s,
                                 1, {}, arguments);
    if (given.exitCode())
        return *given.exitCode();
    const Result<AdminDirectory> admin = AdminDirectory::open(given.value(u"data"_s));
    if (!admin)
        return failed(admin.error());
    const Site &site = admin->site();
    const bool found = site.storage.write(
        [&](Records &records) { return setPortalUserState(records, site.clock, given.word(0), state); });
    return found ? exitDone : failed(u"no such user: "_s + given.word(0));
}

} // namespace

int userCommand(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    if (verb == u"list"_s)
        return listUsers(arguments.mid(1));
    if (verb == u"add"_s)
        return addUser(arguments.mid(1));
    if (verb == u"approve"_s)
        return setUserState(verb, PortalUserState::Approved, arguments.mid(1));
    if (verb == u"disable"_s)
        return setUserState(verb, PortalUserState::Disabled, arguments.mid(1));
    failed(u"user: expected list, add, approve or disable"_s);
    return exitUsage;
}

int grantCommand(const QStringList &arguments)
{
    const CommandArguments given(
        u"grant NAME"_s,
        u"Grants a portal user access to the platform, from the next log-in on. With --role it also decides "
        u"what the "
        "user becomes by 我是新用户; that works for users of another CAS server too."_s,
        1,
        {{u"role"_s, u"ROLE"_s, u"district, municipal or trainer."_s},
         {u"region"_s, u"CODE"_s, u"Code of the district, such as 500153; required for district."_s},
         {u"name"_s, u"TEXT"_s, u"The person's name, where the portal does not tell it."_s},
         {u"organisation"_s, u"TEXT"_s, u"The person's body, where the portal does not tell it."_s}},
        arguments);
    if (given.exitCode())
        return *given.exitCode();
    const QString user = given.word(0);
    const std::optional<Region> region = regionByCode(given.value(u"region"_s));
    const std::optional<domain::Role> role = roleFromCode(given.value(u"role"_s));
    if ((given.has(u"role"_s) && !role) || (given.has(u"region"_s) && !region)
        || (role == domain::Role::District && !region)) {
        failed(u"--role must be district (with a known --region), municipal or trainer"_s);
        return exitUsage;
    }
    const Result<AdminDirectory> admin = AdminDirectory::open(given.value(u"data"_s));
    if (!admin)
        return failed(admin.error());
    const Site &site = admin->site();
    const bool done = site.storage.write([&](Records &records) {
        const bool known = records.portal().grantAccess(user);
        if (role) {
            const QString body = given.has(u"organisation"_s) ? given.value(u"organisation"_s)
                                                              : (region ? region->body() : QString());
            records.accounts().assign(
                {user, given.value(u"name"_s), body, region ? region->code : QString(), *role});
        }
        const bool changed = known || role.has_value();
        if (changed)
            records.audit(site.clock.nowUtc(), u"access-granted"_s, user, u"by an administrator"_s);
        return changed;
    });
    return done ? exitDone : failed(u"no such portal user: "_s + user);
}

int accountCommand(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    const bool list = verb == u"list"_s;
    if (!list && verb != u"disable"_s && verb != u"enable"_s) {
        failed(u"account: expected list, disable or enable"_s);
        return exitUsage;
    }
    const CommandArguments given(list ? u"account list"_s : QString(u"account "_s + verb + u" ID"_s),
                                 u"Accounts of the platform, apart from those of the portal."_s, list ? 0 : 1,
                                 {}, arguments.mid(1));
    if (given.exitCode())
        return *given.exitCode();
    const Result<AdminDirectory> admin = AdminDirectory::open(given.value(u"data"_s));
    if (!admin)
        return failed(admin.error());
    const Site &site = admin->site();
    if (!list) {
        const bool found = site.storage.write([&](Records &records) {
            const bool known = records.accounts().setDisabled(given.word(0), verb == u"disable"_s);
            if (known)
                records.audit(site.clock.nowUtc(), u"account-"_s + verb + u'd', given.word(0));
            return known;
        });
        return found ? exitDone : failed(u"no such account: "_s + given.word(0));
    }
    const QList<BoundAccount> accounts =
        site.storage.read([](const Records &records) { return records.accounts().accounts(); });
    for (const BoundAccount &each : accounts)
        say(lineOf(each));
    return exitDone;
}

} // namespace zhiping::platform
