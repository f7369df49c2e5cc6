// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/web_page.h"

#include "platform/secrets.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

QString escaped(const QString &text)
{
    QString safe = text.toHtmlEscaped();
    safe.replace(u'\'', u"&#39;"_s);
    return safe;
}

QString fieldHtml(const Field &field)
{
    QString html =
        u"<div><label for=\"f-%1\">%2</label><input id=\"f-%1\" name=\"%1\" type=\"%3\" value=\"%4\" "
        "maxlength=\"%5\" required autocomplete=\"%6\""_s.arg(
            escaped(field.name), escaped(field.label), escaped(field.type), escaped(field.value),
            QString::number(field.maxLength),
            escaped(field.autocomplete.isEmpty() ? u"off"_s : field.autocomplete));
    html += field.autofocus ? u" autofocus></div>"_s : u"></div>"_s;
    return html;
}

HttpResponse page(const QString &title, const QString &bodyHtml, int status)
{
    const QString html = u"<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"_s
        + escaped(title) + u"</title><link rel=\"stylesheet\" href=\"/assets/pages.css\"></head><body>"_s
        + bodyHtml + u"</body></html>\n"_s;
    HttpResponse response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8"_ba;
    response.body = html.toUtf8();
    return response.with("Cache-Control"_ba, "no-store"_ba)
        .with("Content-Security-Policy"_ba,
              "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
              "frame-ancestors 'none'"_ba)
        .with("Referrer-Policy"_ba, "no-referrer"_ba);
}

QString cardHtml(const QString &heading, const QString &bodyHtml, CardWidth width)
{
    return u"<div class=\"front\"><header>重庆市经济和信息化大数据应用平台</header><main class=\"card %1\"><h1>"_s
               .arg(width == CardWidth::Wide ? u"roomy"_s : QString())
        + escaped(heading) + u"</h1>"_s + bodyHtml
        + u"</main><footer>参考平台 · 供演示、培训与对接测试使用</footer></div>"_s;
}

QString noticeHtml(const QString &text, bool good)
{
    if (text.isEmpty())
        return {};
    return u"<p class=\"notice %1\" role=\"%2\">%3</p>"_s.arg(good ? u"good"_s : u"bad"_s,
                                                              good ? u"status"_s : u"alert"_s, escaped(text));
}

QByteArray FormGuard::cookieName() const
{
    return m_site.secure() ? "__Host-zhiping-form"_ba : "zhiping-form"_ba;
}

QString FormGuard::mark(const QByteArray &cookie) const
{
    return QString::fromLatin1(base64Url(hmacSha256(m_site.key, "form:" + cookie)));
}

FormGuard::Token FormGuard::issue(const HttpRequest &request) const
{
    QByteArray cookie = request.cookie(cookieName()).toLatin1();
    if (cookie.size() != 43)
        cookie = randomToken();
    return {cookie, u"<input type=\"hidden\" name=\"form_token\" value=\"%1\">"_s.arg(mark(cookie))};
}

HttpResponse FormGuard::attach(HttpResponse response, const Token &token) const
{
    return response.with("Set-Cookie"_ba, cookieLine(cookieName(), token.cookie, "/"_ba, m_site.secure()));
}

bool FormGuard::accepts(const HttpRequest &request) const
{
    const QByteArray cookie = request.cookie(cookieName()).toLatin1();
    return cookie.size() == 43
        && sameSecret(mark(cookie).toLatin1(), request.form().value(u"form_token"_s).toLatin1());
}

HttpResponse FormGuard::refusal()
{
    return page(
        u"页面已过期"_s,
        cardHtml(u"页面已过期"_s, noticeHtml(u"页面停留过久或不是从本站打开，请返回上一页刷新后重试。"_s)),
        403);
}

} // namespace zhiping::platform
