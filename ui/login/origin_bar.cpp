// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/origin_bar.h"

#include "auth/navigation_policy.h"
#include "widgets/chip.h"
#include "widgets/icon.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHostAddress>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace zhiping::login {

namespace {

using widgets::SizeToken;
using widgets::TextRole;

/// Second-level names under which countries let others register, as gov.cn.
constexpr std::array sharedSecondLevels {"ac", "co", "com", "edu", "gov", "mil", "net", "org"};

bool isSharedSuffix(const QStringList &labels)
{
    const QString &top = labels.last();
    const QString &second = labels.at(labels.size() - 2);
    return top.size() == 2
        && std::any_of(sharedSecondLevels.begin(), sharedSecondLevels.end(),
                       [&second](const char *name) { return second == QLatin1String(name); });
}

} // namespace

qsizetype registrableLength(const QString &host)
{
    const QStringList labels = host.split(u'.');
    if (labels.size() < 3 || !QHostAddress(host).isNull())
        return host.size();
    const qsizetype taken = isSharedSuffix(labels) ? 3 : 2;
    return labels.mid(labels.size() - taken).join(u'.').size();
}

OriginBar::OriginBar(QWidget *parent)
    : QWidget(parent)
    , m_reload(new QToolButton(this))
    , m_security(widgets::makeLabel(TextRole::Strong, {}, this))
    , m_subdomain(widgets::makeLabel(TextRole::Soft, {}, this))
    , m_domain(widgets::makeLabel(TextRole::Strong, {}, this))
    , m_path(widgets::makeLabel(TextRole::Faint, {}, this))
{
    setObjectName(u"originBar"_s);
    setAccessibleName(tr("Address of the page"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", u"top"_s);
    const widgets::Theme &look = widgets::theme();
    setFixedHeight(look.px(SizeToken::BarTop) + look.px(SizeToken::SpaceTight));
    m_reload->setObjectName(u"reloadButton"_s);
    m_reload->setIcon(widgets::icon(u"rotate"_s));
    m_reload->setToolTip(tr("Load the page again"));
    m_reload->setAccessibleName(tr("Load the page again"));
    m_security->setObjectName(u"securityLabel"_s);
    m_subdomain->setObjectName(u"subdomainLabel"_s);
    m_domain->setObjectName(u"domainLabel"_s);
    m_path->setObjectName(u"pathLabel"_s);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *well = new QFrame(this);
    well->setProperty("surface", u"card"_s);
    auto *address = new QHBoxLayout(well);
    address->setContentsMargins(look.px(SizeToken::SpaceNear), 0, look.px(SizeToken::SpaceNear), 0);
    address->setSpacing(0);
    address->addWidget(m_security);
    address->addSpacing(look.px(SizeToken::SpaceInside));
    address->addWidget(m_subdomain);
    address->addWidget(m_domain);
    address->addWidget(m_path, 1);
    auto *only = new widgets::Chip({widgets::ChipKind::Met, tr("This site only"), false}, this);
    only->setToolTip(tr("Pages of other sites are not opened in this window."));

    auto *row = new QHBoxLayout(this);
    const int around = look.px(SizeToken::SpaceNear);
    row->setContentsMargins(around, look.px(SizeToken::SpaceTight), around, look.px(SizeToken::SpaceTight));
    row->setSpacing(around);
    row->addWidget(m_reload);
    row->addWidget(well, 1);
    row->addWidget(only);
    connect(m_reload, &QToolButton::clicked, this, &OriginBar::reloadRequested);
}

void OriginBar::showPage(const QUrl &page)
{
    const QString host = page.host(QUrl::FullyEncoded);
    const qsizetype registrable = registrableLength(host);
    const bool isHere = auth::isLoopbackHost(host);
    const bool isEncrypted = page.scheme() == u"https"_s;
    m_security->setText(isEncrypted ? tr("TLS ✓") : (isHere ? tr("This computer") : tr("Not encrypted")));
    QPalette colours = m_security->palette();
    colours.setColor(QPalette::WindowText,
                     widgets::theme().color(isEncrypted || isHere ? widgets::ColorToken::Met
                                                                  : widgets::ColorToken::Unmet));
    m_security->setPalette(colours);
    m_subdomain->setText(host.left(host.size() - registrable));
    const QString port = page.port() < 0 ? QString() : u':' + QString::number(page.port());
    m_domain->setText(host.right(registrable) + port);
    m_path->setText(page.path());
    m_path->setToolTip(page.path());
}

void OriginBar::setLoading(bool loading)
{
    m_reload->setEnabled(!loading);
}

void OriginBar::showUntrusted()
{
    m_security->setText(tr("Not trusted ✗"));
    QPalette colours = m_security->palette();
    colours.setColor(QPalette::WindowText, widgets::theme().color(widgets::ColorToken::Unmet));
    m_security->setPalette(colours);
}

} // namespace zhiping::login
