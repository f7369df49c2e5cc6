// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/binding_pages.h"

#include "platform/regions.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

QString roleText(domain::Role role)
{
    switch (role) {
    case domain::Role::District:
        return u"区县评审员"_s;
    case domain::Role::Municipal:
        return u"市级复核员"_s;
    case domain::Role::Trainer:
        return u"培训讲师"_s;
    }
    Q_UNREACHABLE();
}

QString row(const QString &term, const QString &text)
{
    return u"<dt>"_s + escaped(term) + u"</dt><dd>"_s + escaped(text.isEmpty() ? u"—"_s : text) + u"</dd>"_s;
}

QString newUserHtml(const BindingPage &content, const QString &hidden)
{
    if (!content.newUser) {
        return u"<p class=\"hint\">管理员尚未为您分配评审角色，确认后将提示联系管理员。</p>"
               "<form method=\"post\" action=\"/binding/new\">"_s
            + hidden + u"<button class=\"plain\" type=\"submit\">我是新用户</button></form>"_s;
    }
    const std::optional<Region> region = regionByCode(content.newUser->region);
    return u"<dl>"_s + row(u"姓名"_s, content.newUser->name) + row(u"单位"_s, content.newUser->organisation)
        + row(u"区县"_s, region ? region->name : u"市级"_s) + row(u"角色"_s, roleText(content.newUser->role))
        + u"</dl><form method=\"post\" action=\"/binding/new\">"_s + hidden
        + u"<button class=\"plain\" type=\"submit\">我是新用户，确认以上信息</button></form>"_s;
}

} // namespace

HttpResponse bindingPage(const BindingPage &content, const QString &hiddenFields)
{
    const QString hidden =
        hiddenFields + u"<input type=\"hidden\" name=\"tx\" value=\"%1\">"_s.arg(escaped(content.attempt));
    const QString who = content.portalName.isEmpty()
        ? content.casUser
        : content.portalName + u"（"_s + content.casUser + u"）"_s;
    const QString body = noticeHtml(content.notice) + u"<p>大数据应用平台账号：<b>"_s + escaped(who)
        + u"</b></p><div class=\"columns\"><section><h2>我是老用户</h2><p "
          u"class=\"hint\">输入智能制造信息管理平台原账号和密码，与上述账号绑定。</p>"
          "<form method=\"post\" action=\"/binding/old\">"_s
        + hidden
        + fieldHtml({.name = u"old_username"_s,
                     .label = u"原账号"_s,
                     .value = content.oldUsername,
                     .autofocus = true})
        + fieldHtml({.name = u"old_password"_s, .label = u"原密码"_s, .type = u"password"_s})
        + u"<div class=\"actions\"><button "
          u"type=\"submit\">我是老用户，绑定</button></div></form></section><section>"
          "<h2>我是新用户</h2>"_s
        + newUserHtml(content, hidden)
        + u"</section></div><p class=\"hint\"><a href=\"/binding?tx=%1&amp;cancel=1\">返回，暂不绑定</a></p>"_s
              .arg(escaped(content.attempt));
    return page(u"账户绑定 · 智能制造信息管理平台"_s, cardHtml(u"账户绑定"_s, body, CardWidth::Wide),
                content.status);
}

HttpResponse returnToClientPage()
{
    return page(u"请返回客户端"_s,
                cardHtml(u"请返回客户端"_s,
                         u"<p>请返回“智评”客户端继续。如客户端没有反应，请在客户端中重新点击“登录”。</p>"_s));
}

HttpResponse continuePage(const QUrl &target)
{
    const QString address = QString::fromLatin1(target.toEncoded());
    HttpResponse response = page(
        u"正在返回客户端"_s,
        cardHtml(u"正在返回客户端"_s,
                 u"<p><a class=\"button\" href=\"%1\" autofocus>返回客户端</a></p>"_s.arg(escaped(address))));
    return response.with("Refresh"_ba, "0;url=" + target.toEncoded());
}

} // namespace zhiping::platform
