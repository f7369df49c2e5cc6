// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/http_message.h"
#include "platform/site.h"

#include <QString>

namespace zhiping::platform {

/// Text that is safe inside an element or a quoted attribute.
[[nodiscard]] QString escaped(const QString &text);

/// One form field: label, then input. The first field of a page has the focus when it opens.
struct Field {
    QString name;
    QString label;
    QString type = QStringLiteral("text");
    QString value = {};
    QString autocomplete = {};
    bool autofocus = false;
    int maxLength = 100;
};
[[nodiscard]] QString fieldHtml(const Field &field);

/// A whole page from @p bodyHtml, with our style sheet, no script and a policy that allows nothing else.
[[nodiscard]] HttpResponse page(const QString &title, const QString &bodyHtml, int status = 200);

/// A card in the middle of an otherwise empty page: log-in, registration, binding, messages. A wide one has
/// room for two columns.
enum class CardWidth : quint8 { Narrow, Wide };
[[nodiscard]] QString cardHtml(const QString &heading, const QString &bodyHtml,
                               CardWidth width = CardWidth::Narrow);
/// One line that says what went wrong or well; read out by screen readers. Empty for an empty text.
[[nodiscard]] QString noticeHtml(const QString &text, bool good = false);

/// Proves that a form was sent from our own page: a random cookie and its keyed hash in a hidden field.
class FormGuard
{
public:
    explicit FormGuard(const Site &site)
        : m_site(site)
    {
    }

    struct Token {
        QByteArray cookie;
        QString hiddenField;
    };
    /// The hidden field for a form, keyed to the visitor's cookie, which is made if there is none.
    [[nodiscard]] Token issue(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse attach(HttpResponse response, const Token &token) const;
    [[nodiscard]] bool accepts(const HttpRequest &request) const;
    /// What a form without a valid token gets.
    [[nodiscard]] static HttpResponse refusal();

private:
    [[nodiscard]] QByteArray cookieName() const;
    [[nodiscard]] QString mark(const QByteArray &cookie) const;

    const Site &m_site;
};

} // namespace zhiping::platform
