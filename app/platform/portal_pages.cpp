// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/portal_pages.h"

#include "platform/regions.h"

#include <array>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

struct Section {
    PortalSection section;
    QString path;
    QString title;
};

const std::array<Section, 4> &sections()
{
    static const std::array<Section, 4> all {
        Section {PortalSection::Home, u"/netcasso/"_s, u"首页"_s},
        Section {PortalSection::Public, u"/netcasso/public"_s, u"公共服务类"_s},
        Section {PortalSection::Business, u"/netcasso/business"_s, u"业务系统类"_s},
        Section {PortalSection::Resources, u"/netcasso/resources"_s, u"数据资源类"_s},
    };
    return all;
}

QString regionSelect(const QString &selected)
{
    QString html = u"<div><label for=\"f-region\">所在区县</label><select id=\"f-region\" name=\"region\">"
                   "<option value=\"\">市级</option>"_s;
    for (const Region &region : regions()) {
        html += u"<option value=\"%1\"%2>%3</option>"_s.arg(
            region.code, region.code == selected ? u" selected"_s : QString(), region.name);
    }
    return html + u"</select></div>"_s;
}

QString tileHtml(const QString &title, const QString &href, const QString &css, const QString &state)
{
    return u"<li><a class=\"tile %1\" href=\"%2\"><span class=\"icon\" aria-hidden=\"true\"></span>%3"
           "<span class=\"state\">%4</span></a></li>"_s.arg(css, href, escaped(title), escaped(state));
}

QString reloginForm(const QString &hiddenFields)
{
    return u"<div class=\"panel\"><h2>重新登录以激活权限</h2>"
           "<p>权限已申请，图标已变为可访问状态。请重新登录大数据应用平台以激活权限。</p>"
           "<form method=\"post\" action=\"/netcasso/relogin\">"_s
        + hiddenFields + u"<button type=\"submit\" autofocus>重新登录</button></form></div>"_s;
}

QString businessHtml(const PortalSession &session, bool selected, const QString &hiddenFields)
{
    const bool ready = session.user.granted && session.activated;
    QString html = u"<ul class=\"tiles\">"_s;
    if (ready)
        html += tileHtml(u"智能制造信息管理平台"_s, u"/netcasso/open"_s, u"bright"_s, u"点击进入"_s);
    else if (session.user.granted)
        html += tileHtml(u"智能制造信息管理平台"_s, u"/netcasso/open"_s, u"bright"_s, u"需重新登录"_s);
    else
        html += tileHtml(u"智能制造信息管理平台"_s, u"/netcasso/business/zhizao"_s, u"grey"_s, u"未接入"_s);
    html += u"</ul>"_s;
    if (selected && !session.user.granted) {
        html += u"<div "
                u"class=\"panel\"><h2>智能制造信息管理平台</"
                u"h2><p>您尚未接入该系统。确定接入后，图标将变为可访问状态，"
                "重新登录后即可进入。</p><form method=\"post\" action=\"/netcasso/business/access\">"_s
            + hiddenFields
            + u"<div class=\"actions\"><button type=\"submit\" autofocus>确定接入</button>"
              "<a class=\"button plain\" href=\"/netcasso/business\">取消</a></div></form></div>"_s;
    }
    if (session.user.granted && !session.activated)
        html += reloginForm(hiddenFields);
    return html;
}

QString sectionHtml(PortalSection section, const PortalSession &session, bool selected,
                    const QString &hiddenFields)
{
    switch (section) {
    case PortalSection::Home:
        return u"<p>欢迎使用重庆市经济和信息化大数据应用平台。</p>"
               "<p>请在左侧“业务系统类”中进入已接入的业务系统。</p>"_s;
    case PortalSection::Public:
        return u"<p class=\"hint\">暂无已接入的公共服务。</p>"_s;
    case PortalSection::Business:
        return businessHtml(session, selected, hiddenFields);
    case PortalSection::Resources:
        return u"<p class=\"hint\">暂无已授权的数据资源。</p>"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

HttpResponse loginPage(const LoginPage &content, const QString &hiddenFields)
{
    const QString body = noticeHtml(content.notice, content.noticeIsGood)
        + u"<form method=\"post\" action=\"/netcasso/login\">"_s + hiddenFields
        + u"<input type=\"hidden\" name=\"service\" value=\"%1\"><input type=\"hidden\" name=\"next\" value=\"%2\">"_s
              .arg(escaped(content.service), escaped(content.next))
        + fieldHtml({.name = u"username"_s,
                     .label = u"用户名"_s,
                     .value = content.username,
                     .autocomplete = u"username"_s,
                     .autofocus = true})
        + fieldHtml({.name = u"password"_s,
                     .label = u"密码"_s,
                     .type = u"password"_s,
                     .autocomplete = u"current-password"_s})
        + u"<div class=\"actions\"><button class=\"wide\" type=\"submit\">登录</button></div></form>"_s
        + u"<p class=\"hint\">没有账号？<a href=\"/netcasso/register\">现在注册</a>，审核期不超过 1 个工作日。</p>"_s;
    return page(u"登录 · 大数据应用平台"_s, cardHtml(u"用户登录"_s, body), content.status);
}

HttpResponse registerPage(const PortalUser &entered, const QString &notice, const QString &hiddenFields)
{
    const QString body = noticeHtml(notice)
        + u"<form method=\"post\" action=\"/netcasso/register\"><div class=\"columns\">"_s + hiddenFields
        + fieldHtml({.name = u"username"_s,
                     .label = u"用户名"_s,
                     .value = entered.username,
                     .autocomplete = u"username"_s,
                     .autofocus = true,
                     .maxLength = 32})
        + fieldHtml({.name = u"name"_s, .label = u"姓名"_s, .value = entered.name, .maxLength = 40})
        + fieldHtml({.name = u"organisation"_s,
                     .label = u"工作单位"_s,
                     .value = entered.organisation,
                     .maxLength = 80})
        + regionSelect(entered.region)
        + fieldHtml({.name = u"phone"_s, .label = u"联系电话"_s, .value = entered.phone, .maxLength = 20})
        + fieldHtml({.name = u"password"_s,
                     .label = u"密码（至少 8 位）"_s,
                     .type = u"password"_s,
                     .autocomplete = u"new-password"_s})
        + fieldHtml({.name = u"repeat"_s,
                     .label = u"再次输入密码"_s,
                     .type = u"password"_s,
                     .autocomplete = u"new-password"_s})
        + u"</div><div class=\"actions\"><button type=\"submit\">提交注册</button>"
          "<a class=\"button plain\" href=\"/netcasso/login\">返回登录</a></div></form>"_s;
    return page(u"现在注册 · 大数据应用平台"_s, cardHtml(u"现在注册"_s, body, CardWidth::Wide),
                notice.isEmpty() ? 200 : 422);
}

HttpResponse waitingPage(const QUrl &backToService)
{
    QString body = noticeHtml(u"账号已提交，正在等待平台审核。"_s, true)
        + u"<p>审核期不超过 1 个工作日。审核通过后，请用注册的用户名和密码登录。</p>"
          "<p>如长时间未通过，请联系平台管理员审核信息。</p><div class=\"actions\">"_s;
    if (backToService.isValid())
        body += u"<a class=\"button\" href=\"%1\">返回应用</a>"_s.arg(
            escaped(QString::fromLatin1(backToService.toEncoded())));
    body += u"<a class=\"button plain\" href=\"/netcasso/login\" autofocus>返回登录</a></div>"_s;
    return page(u"等待审核 · 大数据应用平台"_s, cardHtml(u"等待审核"_s, body));
}

HttpResponse sectionPage(PortalSection section, const PortalSession &session, bool selected,
                         const QString &hiddenFields)
{
    QString menu;
    QString title;
    for (const Section &entry : sections()) {
        const bool current = entry.section == section;
        if (current)
            title = entry.title;
        menu += u"<a href=\"%1\"%2>%3</a>"_s.arg(
            entry.path, current ? u" aria-current=\"page\""_s : QString(), entry.title);
    }
    const QString body = u"<div class=\"frame\"><header><span>重庆市经济和信息化大数据应用平台</span>"
                         "<form class=\"who\" method=\"post\" action=\"/netcasso/logout\">"_s
        + hiddenFields + u"<span>"_s + escaped(session.user.name)
        + u"</span><button type=\"submit\">退出</button></form>" + u"</header><nav aria-label=\"主菜单\">"_s
        + menu + u"</nav><main><h1>"_s + title + u"</h1>"_s
        + sectionHtml(section, session, selected, hiddenFields) + u"</main></div>"_s;
    return page(title + u" · 大数据应用平台"_s, body);
}

} // namespace zhiping::platform
