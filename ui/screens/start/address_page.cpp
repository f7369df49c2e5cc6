// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/start/address_page.h"

#include "models/address_wording.h"
#include "widgets/card.h"
#include "widgets/details_fold.h"
#include "widgets/icon_label.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace zhiping::screens {

using models::AddressControl;
using widgets::ButtonKind;
using widgets::ColorToken;
using widgets::makeLabel;
using widgets::makeParagraph;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

using namespace std::chrono_literals;

namespace {

QLineEdit *makeField(const QString &objectName, const QString &spoken, const QString &placeholder)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(spoken);
    field->setPlaceholderText(placeholder);
    field->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    return field;
}

QLabel *makeFieldLabel(const QString &text, QWidget *buddy)
{
    auto *label = makeLabel(TextRole::Soft, text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

AddressPage::AddressPage(models::AddressControl &control, Occasion occasion, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
{
    setObjectName(QStringLiteral("addressPage"));
    m_rest.setSingleShot(true);
    setPatience(600ms);
    auto *inside = new QWidget;
    inside->setProperty("surface", QStringLiteral("page"));
    auto *across = new QHBoxLayout(inside);
    const int around = theme().px(SizeToken::SpaceSection);
    across->setContentsMargins(around, around, around, around);
    across->setSpacing(2 * around);
    across->addStretch(1);
    across->addWidget(makeQuestion(occasion), 6);
    across->addWidget(makePractice(occasion), 4);
    across->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("addressScroll"));
    m_scroll->setAccessibleName(tr("Address of the platform"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);

    connect(&m_rest, &QTimer::timeout, this, &AddressPage::look);
    connect(&control, &AddressControl::checked, this, &AddressPage::show);
    for (QLineEdit *field : {m_platform, m_portal}) {
        connect(field, &QLineEdit::textChanged, this, &AddressPage::noteTyped);
        connect(field, &QLineEdit::returnPressed, this, &AddressPage::proceed);
    }
    m_finding->setVisible(false);
}

QWidget *AddressPage::makeQuestion(Occasion occasion)
{
    const bool isChange = occasion == Occasion::Change;
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(SizeToken::SpaceInside));
    layout->addSpacing(theme().px(SizeToken::SpaceSection));
    if (!isChange)
        layout->addWidget(
            new widgets::IconLabel(QStringLiteral("zhiping"), ColorToken::Accent, SizeToken::IconHero));
    layout->addWidget(makeParagraph(
        TextRole::Page, isChange ? tr("Another platform") : tr("Which platform do you review for?")));
    layout->addWidget(makeParagraph(
        TextRole::Soft,
        isChange
            ? tr("What you wrote for the present platform stays on this computer, sent or not, and is there "
                 "again when you come back to its address. The other platform asks you to sign in.")
            : tr("You enter the address once. It has not been published: your platform administrator knows "
                 "it, and a "
                 "colleague who reviews already finds it in Zhiping under Settings, “About”.")));
    layout->addWidget(makeFields());
    m_proceed = widgets::makeButton(ButtonKind::Primary, QStringLiteral("useAddressButton"),
                                    isChange ? tr("&Change to this platform") : tr("&Continue"));
    m_anyway =
        widgets::makeButton(ButtonKind::Normal, QStringLiteral("useAnywayButton"), tr("Use it &anyway"));
    m_anyway->setVisible(false);
    connect(m_proceed, &QPushButton::clicked, this, &AddressPage::proceed);
    connect(m_anyway, &QPushButton::clicked, this, [this] { m_control.use(m_check->addresses); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_proceed);
    buttons->addWidget(m_anyway);
    if (isChange) {
        auto *back = widgets::makeButton(ButtonKind::Quiet, QStringLiteral("keepAddressButton"), tr("&Back"));
        connect(back, &QPushButton::clicked, this, &AddressPage::cancelled);
        buttons->addWidget(back);
    }
    buttons->addStretch(1);
    layout->addLayout(buttons);
    // Last, so that nothing moves when it comes and goes.
    layout->addWidget(makeFinding());
    layout->addStretch(1);
    return side;
}

QWidget *AddressPage::makeFields()
{
    const AddressControl::Addresses known = m_control.known();
    auto *fields = new QWidget;
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(theme().px(SizeToken::SpaceTight));
    m_platform = makeField(QStringLiteral("platformEdit"), tr("Address of the platform"),
                           QStringLiteral("https://review.example.cn"));
    m_platform->setText(known.platform);
    m_portal = makeField(QStringLiteral("portalEdit"), tr("Start page of the portal"), {});
    m_portal->setText(known.portal);
    auto *official = widgets::makeButton(ButtonKind::Link, QStringLiteral("officialPortalButton"),
                                         tr("Use the official one"));
    connect(official, &QPushButton::clicked, this,
            [this] { m_portal->setText(AddressControl::officialPortal()); });
    grid->addWidget(makeFieldLabel(tr("Address of the &platform"), m_platform), 0, 0, 1, 2);
    grid->addWidget(m_platform, 1, 0, 1, 2);
    grid->setRowMinimumHeight(2, theme().px(SizeToken::SpaceNear));
    grid->addWidget(makeFieldLabel(tr("Start page of the portal where you &log in"), m_portal), 3, 0);
    grid->addWidget(official, 3, 1, Qt::AlignRight);
    grid->addWidget(m_portal, 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    return fields;
}

QWidget *AddressPage::makeFinding()
{
    m_finding = new widgets::Card;
    m_finding->setObjectName(QStringLiteral("addressFinding"));
    m_mark = new widgets::IconLabel({}, ColorToken::Accent, SizeToken::IconSmall);
    m_happened = makeParagraph(TextRole::Strong);
    m_happened->setObjectName(QStringLiteral("addressHappened"));
    m_advice = makeParagraph(TextRole::Soft);
    m_advice->setObjectName(QStringLiteral("addressAdvice"));
    m_details = new widgets::DetailsFold(widgets::DetailsFold::Side::Left);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().px(SizeToken::SpaceNear));
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_happened, 1);
    m_finding->content()->addLayout(row);
    m_finding->content()->addWidget(m_advice);
    m_finding->content()->addWidget(m_details);
    return m_finding;
}

QWidget *AddressPage::makePractice(Occasion occasion)
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(SizeToken::SpaceInside));
    layout->addSpacing(2 * theme().px(SizeToken::SpaceSection));
    layout->addWidget(makeParagraph(TextRole::Section, tr("No address yet?")));
    layout->addWidget(makeParagraph(TextRole::Soft,
                                    tr("Practice needs neither a network nor an account: 30 fictional "
                                       "applications on this computer, with "
                                       "documents, a portal and a platform to sign in to. It keeps its data "
                                       "apart from your real work.")));
    auto *practise =
        widgets::makeButton(ButtonKind::Normal, QStringLiteral("practiseButton"), tr("Start p&ractising"));
    connect(practise, &QPushButton::clicked, &m_control, &AddressControl::practise);
    layout->addWidget(practise, 0, Qt::AlignLeft);
    if (occasion == Occasion::FirstStart)
        layout->addWidget(makeParagraph(
            TextRole::Caption, tr("You can change to the real platform at any time under Settings.")));
    layout->addStretch(1);
    side->setVisible(!m_control.isPractising());
    return side;
}

void AddressPage::focusFirst()
{
    m_platform->setFocus();
    m_platform->selectAll();
}

void AddressPage::setPatience(std::chrono::milliseconds patience)
{
    m_rest.setInterval(patience);
}

AddressControl::Addresses AddressPage::written() const
{
    return {m_platform->text().trimmed(), m_portal->text().trimmed()};
}

void AddressPage::noteTyped()
{
    m_check.reset();
    m_proceedWhenFound = false;
    m_anyway->setVisible(false);
    m_finding->setVisible(false);
    if (written().platform.isEmpty())
        m_rest.stop();
    else
        m_rest.start();
}

void AddressPage::look()
{
    m_rest.stop();
    showWaiting(tr("Looking for the platform …"));
    m_control.check(written());
}

void AddressPage::showWaiting(const QString &words)
{
    m_mark->setIcon(QStringLiteral("syncing"), ColorToken::Accent);
    m_happened->setText(words);
    m_advice->setVisible(false);
    m_details->setDetails({});
    m_finding->setVisible(true);
}

void AddressPage::show(const AddressControl::Check &check)
{
    const models::Message message = models::addressMessage(check);
    const bool found = check.finding == AddressControl::Finding::Platform;
    m_check = check;
    m_mark->setIcon(found ? QStringLiteral("met") : QStringLiteral("warning"),
                    found ? ColorToken::Met : ColorToken::Unmet);
    m_happened->setText(message.happened);
    models::Message rest = message;
    rest.happened.clear();
    m_advice->setText(rest.sentence());
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_details->setDetails(message.details);
    m_finding->setVisible(true);
    m_anyway->setVisible(models::mayUseAnyway(check.finding));
    if (found && m_proceedWhenFound)
        m_control.use(check.addresses);
    else if (m_proceedWhenFound)
        // Who pressed the button waits for the answer; who only types is left in peace.
        QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_finding); });
    m_proceedWhenFound = false;
}

void AddressPage::proceed()
{
    if (m_check && m_check->finding == AddressControl::Finding::Platform) {
        m_control.use(m_check->addresses);
        return;
    }
    m_proceedWhenFound = true;
    look();
}

} // namespace zhiping::screens
