// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/guide.h"

#include "auth/navigation_policy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhiping::login {

namespace {

QString withoutTrailingSlash(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

bool isWithin(const QUrl &page, const QUrl &site)
{
    if (auth::originOf(page) != auth::originOf(site))
        return false;
    const QString prefix = withoutTrailingSlash(site.path());
    return page.path() == prefix || page.path().startsWith(prefix + u'/');
}

} // namespace

Guide::Guide(bool firstTime, QUrl portal, const QUrl &platform)
    : m_portal(std::move(portal))
    , m_platform(platform)
    , m_firstTime(firstTime)
{
    m_platform.setPath({});
}

Guide::Next Guide::pageShown(const QUrl &page)
{
    if (isWithin(page, m_portal)) {
        showPortalPage(page.path().mid(withoutTrailingSlash(m_portal.path()).size()));
        return Next::Nothing;
    }
    if (!isWithin(page, m_platform))
        return Next::Nothing;
    // The platform's sign-in answers with redirects; what stays on screen there is a page about a fault.
    if (page.path().startsWith(u"/oauth/"_s))
        return Next::OfferRestart;
    if (!page.path().startsWith(u"/binding"_s))
        return Next::Authorize;
    reach(Step::Binding);
    // A binding page belongs to a first sign-in, whatever the client expected.
    m_firstTime = true;
    return Next::Nothing;
}

bool Guide::refused(const QString &reason)
{
    if (reason == u"not_registered"_s)
        m_step = Step::Register;
    else if (reason == u"pending"_s)
        m_step = Step::Approval;
    else if (reason == u"not_granted"_s)
        m_step = Step::Access;
    else if (reason == u"relogin_required"_s)
        m_step = Step::Relogin;
    else
        return false;
    m_firstTime = true;
    return true;
}

void Guide::stepDone()
{
    if (m_step < Step::Relogin)
        m_step = Step(quint8(m_step) + 1);
}

void Guide::showPortalPage(const QString &path)
{
    const QString area = path.section(u'/', 1, 1);
    const bool isLogin = area == u"login"_s || area == u"logout"_s;
    if (area == u"register"_s)
        reach(Step::Register);
    else if (isLogin && m_step == Step::Access)
        reach(Step::Relogin);
    else if (!isLogin)
        reach(Step::Access); // Only somebody registered and approved gets past the log-in.
}

void Guide::reach(Step step)
{
    m_step = std::max(m_step, step);
}

} // namespace zhiping::login
