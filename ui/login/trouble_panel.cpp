// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/trouble_panel.h"

#include "widgets/empty_state.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace zhiping::login {

namespace {

using Kind = BrowserTrouble::Kind;

} // namespace

TroublePanel::TroublePanel(QWidget *parent)
    : QWidget(parent)
    , m_face(new widgets::EmptyState(this))
{
    setObjectName(u"troublePanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", u"page"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_face);
    connect(m_face, &widgets::EmptyState::acted, this, &TroublePanel::retryRequested);
    connect(m_face, &widgets::EmptyState::otherActed, this, &TroublePanel::leaveRequested);
}

void TroublePanel::show(const BrowserTrouble &trouble)
{
    const bool isUntrusted = trouble.kind == Kind::Untrusted;
    m_face->show({isUntrusted ? u"shield"_s : u"offline"_s, titleOf(trouble), textOf(trouble),
                  tr("Try again"), true, tr("Close, go on without signing in"), detailsOf(trouble)});
}

QString TroublePanel::titleOf(const BrowserTrouble &trouble)
{
    switch (trouble.kind) {
    case Kind::Unreachable:
        return tr("%1 cannot be reached").arg(trouble.host);
    case Kind::Silent:
        return tr("The portal does not answer");
    case Kind::Faulty:
        return tr("%1 has a fault at the moment").arg(trouble.host);
    case Kind::Blank:
        return tr("The page stayed blank");
    case Kind::Untrusted:
        return tr("The certificate is not trusted");
    case Kind::Crashed:
        return tr("The page stopped working");
    }
    Q_UNREACHABLE();
}

QString TroublePanel::textOf(const BrowserTrouble &trouble)
{
    switch (trouble.kind) {
    case Kind::Unreachable:
        return tr("Nothing on this computer is lost, and you can go on reviewing offline. Check the network "
                  "connection, then try again.");
    case Kind::Silent:
        return tr("%1 has not answered for 20 seconds. Nothing on this computer is lost; try again now or "
                  "later.")
            .arg(trouble.host);
    case Kind::Faulty:
        return tr(
            "Nothing on this computer is lost, and your password was not the reason. Try again in a few "
            "minutes.");
    case Kind::Blank:
        return tr("%1 answered, but there is nothing to be seen. Try again; if it stays like this, copy the "
                  "diagnosis below for your administrator.")
            .arg(trouble.host);
    case Kind::Untrusted:
        return tr("%1 could not prove who it is, so nothing was sent to it. Somebody may be listening, or "
                  "the "
                  "network inspects encrypted traffic. Ask your administrator; the details say who issued "
                  "the "
                  "certificate.")
            .arg(trouble.host);
    case Kind::Crashed:
        return tr(
            "It was opened again once and stopped again. Your work in the other window is not affected.");
    }
    Q_UNREACHABLE();
}

QString TroublePanel::detailsOf(const BrowserTrouble &trouble)
{
    QStringList lines {trouble.host};
    if (trouble.code != 0)
        lines.append(tr("Error %1").arg(trouble.code));
    if (!trouble.certificate.isEmpty())
        lines.append(trouble.certificate);
    return lines.join(u'\n');
}

} // namespace zhiping::login
