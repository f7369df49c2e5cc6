// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/welcome/welcome_page.h"

#include "models/session_control.h"
#include "models/status_wording.h"
#include "widgets/card.h"
#include "widgets/details_fold.h"
#include "widgets/icon_label.h"
#include "widgets/step_rail.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhiping::screens {

using widgets::ButtonKind;
using widgets::makeLabel;
using widgets::makeParagraph;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

/// The step of 附件1 a refusal leads to, or -1.
int stepAfter(const QString &refusal)
{
    if (refusal == QLatin1String("not_registered"))
        return 0;
    if (refusal == QLatin1String("pending"))
        return 1;
    if (refusal == QLatin1String("not_granted"))
        return 2;
    if (refusal == QLatin1String("relogin_required"))
        return 3;
    if (refusal == QLatin1String("binding_refused"))
        return 4;
    return -1;
}

QString purposeOf(models::PracticeAccount::As as)
{
    using As = models::PracticeAccount::As;
    switch (as) {
    case As::District:
        return WelcomePage::tr("District reviewer, ready to work");
    case As::Municipal:
        return WelcomePage::tr("Municipal staff: the second round");
    case As::Trainer:
        return WelcomePage::tr("Trainer: shows the criteria to a class");
    case As::NewUser:
        return WelcomePage::tr("The first sign-in of a new user, step by step");
    case As::ExistingUser:
        return WelcomePage::tr("The first sign-in of an existing user (old account old-yubei, old-2026)");
    }
    return {};
}

} // namespace

WelcomePage::WelcomePage(models::SessionControl &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *across = new QHBoxLayout(this);
    const int around = theme().px(SizeToken::SpaceSection);
    across->setContentsMargins(around, around, around, around);
    across->setSpacing(2 * around);
    // What belongs together stays together, however wide the window is.
    QWidget *wayIn = makeWayIn();
    wayIn->setMaximumWidth(theme().px(SizeToken::Measure));
    across->addStretch(1);
    across->addWidget(wayIn, 100);
    across->addWidget(makeSteps());
    across->addStretch(1);
    connect(&session, &models::SessionControl::changed, this, &WelcomePage::refresh);
    refresh();
}

QWidget *WelcomePage::makeWayIn()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(SizeToken::SpaceNear));
    auto *mark =
        new widgets::IconLabel(QStringLiteral("zhiping"), widgets::ColorToken::Accent, SizeToken::IconHero);
    m_card = new widgets::Card;
    m_card->setObjectName(QStringLiteral("welcomeCard"));
    m_cardTitle = makeParagraph(TextRole::Strong);
    m_cardTitle->setObjectName(QStringLiteral("welcomeReason"));
    m_cardText = makeParagraph(TextRole::Soft);
    m_cardText->setObjectName(QStringLiteral("welcomeAdvice"));
    m_cardDetails = new widgets::DetailsFold(widgets::DetailsFold::Side::Left);
    m_card->content()->addWidget(m_cardTitle);
    m_card->content()->addWidget(m_cardText);
    m_card->content()->addWidget(m_cardDetails);
    m_address = makeParagraph(TextRole::Caption);
    m_address->setObjectName(QStringLiteral("platformAddress"));
    m_signIn = widgets::makeButton(ButtonKind::Primary, QStringLiteral("signInButton"), tr("&Sign in"));
    m_cancel =
        widgets::makeButton(ButtonKind::Normal, QStringLiteral("cancelSignInButton"), tr("&Cancel sign-in"));
    connect(m_signIn, &QPushButton::clicked, this, [this] { m_session.signIn(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_session.cancelSignIn(); });

    layout->addStretch(1);
    layout->addWidget(mark);
    layout->addWidget(makeParagraph(TextRole::Page, tr("Zhiping")));
    layout->addWidget(makeParagraph(TextRole::Soft,
                                    tr("Review of intelligent transformation projects in Chongqing, clause "
                                       "by clause, also without a network.")));
    layout->addSpacing(theme().px(SizeToken::SpaceNear));
    layout->addWidget(m_card);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_cancel);
    auto *settings =
        widgets::makeButton(ButtonKind::Quiet, QStringLiteral("welcomeSettingsButton"), tr("S&ettings"));
    connect(settings, &QPushButton::clicked, this, &WelcomePage::settingsRequested);
    buttons->addWidget(settings);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addWidget(m_address);
    if (!m_session.practiceAccounts().isEmpty()) {
        layout->addSpacing(theme().px(SizeToken::SpaceNear));
        layout->addWidget(makePractice());
    }
    layout->addStretch(2);
    return side;
}

QWidget *WelcomePage::makePractice()
{
    auto *card = new widgets::Card;
    card->setObjectName(QStringLiteral("practiceCard"));
    card->content()->addWidget(makeLabel(TextRole::Strong, tr("Practice: nothing here is real")));
    QLabel *password =
        makeParagraph(TextRole::Soft,
                      tr("Sign in as one of these, with the password %1.").arg(m_session.practicePassword()));
    password->setObjectName(QStringLiteral("practicePassword"));
    password->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->content()->addWidget(password);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().px(SizeToken::SpaceAround));
    grid->setVerticalSpacing(theme().px(SizeToken::SpaceTight));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const models::PracticeAccount &account : m_session.practiceAccounts()) {
        QLabel *user = makeLabel(TextRole::Body, account.user);
        user->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(user, row, 0, Qt::AlignTop);
        grid->addWidget(makeParagraph(TextRole::Soft, purposeOf(account.as)), row++, 1);
    }
    card->content()->addLayout(grid);
    return card;
}

QWidget *WelcomePage::makeSteps()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(SizeToken::SpaceAround));
    layout->addStretch(1);
    layout->addWidget(makeParagraph(TextRole::Section, tr("The first time")));
    m_steps = new widgets::StepRail;
    m_steps->setSteps({{tr("Register a platform account"), {}},
                       {tr("Wait for the platform's approval"), tr("at most one working day")},
                       {tr("Add the intelligent manufacturing system"), {}},
                       {tr("Sign in again to activate it"), {}},
                       {tr("Bind your old account, or confirm a new one"), {}},
                       {tr("Done"), tr("from then on you only sign in")}});
    layout->addWidget(m_steps);
    layout->addWidget(
        makeParagraph(TextRole::Caption, tr("The sign-in window guides you through each step.")));
    layout->addStretch(2);
    return side;
}

void WelcomePage::focusAction()
{
    (m_signIn->isEnabled() ? m_signIn : m_cancel)->setFocus();
}

void WelcomePage::refresh()
{
    const bool signingIn = m_session.state() == models::SessionControl::State::SigningIn;
    m_signIn->setEnabled(!signingIn);
    m_cancel->setVisible(signingIn);
    m_address->setText(tr("Platform: %1").arg(m_session.platformAddress()));
    models::Message message;
    if (signingIn)
        message = {
            tr("The sign-in window is open."), {}, tr("Sign in there; this window goes on by itself."), {}};
    else
        message = models::sessionMessage(m_session);
    m_card->setVisible(!message.happened.isEmpty());
    m_cardTitle->setText(message.happened);
    message.happened.clear();
    m_cardText->setText(message.sentence());
    if (m_cardDetails->details() != message.details)
        m_cardDetails->setDetails(message.details);
    m_steps->setCurrent(signingIn ? -1 : stepAfter(m_session.refusal()));
}

} // namespace zhiping::screens
