// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/binding_pages.h"
#include "platform/secrets.h"
#include "platform/sign_in_flow.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

HttpResponse expiredAttempt()
{
    return page(u"登录已超时"_s, cardHtml(u"登录已超时"_s, noticeHtml(u"登录已超时，请返回客户端重试。"_s)),
                400);
}

} // namespace

std::optional<Assignment> newUserAssignment(const AccountRecords &accounts, const CasIdentity &identity)
{
    std::optional<Assignment> assignment = accounts.assignment(identity.user);
    if (!assignment)
        return std::nullopt;
    const auto fill = [&identity](QString &member, const QString &attribute) {
        if (member.isEmpty())
            member = identity.attributes.value(attribute);
    };
    fill(assignment->name, u"name"_s);
    fill(assignment->organisation, u"organisation"_s);
    if (assignment->name.isEmpty())
        assignment->name = identity.user;
    return assignment;
}

HttpResponse SignInFlow::bindingPage(const HttpRequest &request, const QString &id,
                                     const SignInAttempt &attempt, const QString &oldUsername,
                                     const QString &notice, int status) const
{
    const FormGuard::Token token = m_guard.issue(request);
    BindingPage content;
    content.attempt = id;
    content.casUser = attempt.identity->user;
    content.portalName = attempt.identity->attributes.value(u"name"_s);
    content.newUser = m_site.storage.read(
        [&](const Records &records) { return newUserAssignment(records.accounts(), *attempt.identity); });
    content.oldUsername = oldUsername;
    content.notice = notice;
    content.status = status;
    return m_guard.attach(zhiping::platform::bindingPage(content, token.hiddenField), token);
}

HttpResponse SignInFlow::showBinding(const HttpRequest &request) const
{
    const QString id = request.query.value(u"tx"_s);
    const std::optional<SignInAttempt> attempt = attemptOf(request, id);
    if (!attempt || !attempt->identity)
        return expiredAttempt();
    if (request.query.has(u"cancel"_s))
        return deny(*attempt, u"binding_refused"_s);
    return bindingPage(request, id, *attempt, {}, {});
}

HttpResponse SignInFlow::bindOld(const HttpRequest &request) const
{
    const Parameters form = request.form();
    const QString id = form.value(u"tx"_s);
    const std::optional<SignInAttempt> attempt = attemptOf(request, id);
    if (!attempt || !attempt->identity)
        return expiredAttempt();
    const QString oldUsername = form.value(u"old_username"_s).trimmed().left(100);
    const QString casUser = attempt->identity->user;
    const QString subject = u"old:"_s + oldUsername;
    const QString byUser = u"binding:"_s + casUser;
    const auto locked = std::max(m_throttle.lockedFor(subject), m_throttle.lockedFor(byUser));
    if (locked.count() > 0)
        return bindingPage(request, id, *attempt, oldUsername,
                           u"尝试次数过多，原账号已锁定，请在 %1 秒后再试。"_s.arg(locked.count()), 429)
            .with("Retry-After"_ba, QByteArray::number(qint64(locked.count())));
    const std::optional<PlatformAccount> old = m_site.storage.read(
        [&](const Records &records) { return records.accounts().accountWithOldUsername(oldUsername); });
    if (!passwordMatches(form.value(u"old_password"_s), old ? old->oldPasswordHash : QString())) {
        m_throttle.countFailure(byUser, m_site.policy.passwordTries * 2);
        const int left = m_throttle.countFailure(subject, m_site.policy.passwordTries);
        return bindingPage(request, id, *attempt, oldUsername,
                           left > 0 ? u"原账号或密码不正确，还可尝试 %1 次。"_s.arg(left)
                                    : u"原账号或密码不正确，原账号已暂时锁定，请稍后再试。"_s,
                           401);
    }
    m_throttle.forgive(subject);
    m_throttle.forgive(byUser);
    const BindingOutcome outcome = m_site.storage.write([&](Records &records) {
        return bind(records, m_site.clock, casUser, old->account.id.text(), u"old"_s);
    });
    if (outcome == BindingOutcome::AccountTaken)
        return bindingPage(request, id, *attempt, oldUsername, u"该账号已绑定其他平台账号，请联系管理员。"_s,
                           409);
    return admit(id, *attempt);
}

HttpResponse SignInFlow::bindNew(const HttpRequest &request) const
{
    const QString id = request.form().value(u"tx"_s);
    const std::optional<SignInAttempt> attempt = attemptOf(request, id);
    if (!attempt || !attempt->identity)
        return expiredAttempt();
    const bool assigned = m_site.storage.write([&](Records &records) {
        const std::optional<Assignment> assignment =
            newUserAssignment(records.accounts(), *attempt->identity);
        if (assignment)
            createAssigned(records, m_site.clock, *assignment, u"new"_s);
        return assignment.has_value();
    });
    return assigned ? admit(id, *attempt) : deny(*attempt, u"no_reviewer_role"_s);
}

} // namespace zhiping::platform
