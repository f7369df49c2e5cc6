// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QToolButton;

namespace zhiping::login {

/// Where the page really comes from, in the program's own letters: encryption, ASCII host with the
/// registrable domain in bold, path. Only for reading; there is nothing to type an address into.
class OriginBar final : public QWidget
{
    Q_OBJECT
public:
    explicit OriginBar(QWidget *parent = nullptr);

    void showPage(const QUrl &page);
    void setLoading(bool loading);
    /// The last page could not prove who it is.
    void showUntrusted();

Q_SIGNALS:
    void reloadRequested();

private:
    QToolButton *m_reload;
    QLabel *m_security;
    QLabel *m_subdomain;
    QLabel *m_domain;
    QLabel *m_path;
};

/// How many characters at the end of @p host are its registrable domain: "cq.gov.cn" of
/// "sso.jjxxw.cq.gov.cn". An address of numbers counts as a whole.
[[nodiscard]] qsizetype registrableLength(const QString &host);

} // namespace zhiping::login
