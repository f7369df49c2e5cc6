// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/guide_pane.h"

#include "login/step_card.h"
#include "widgets/step_rail.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace zhiping::login {

namespace {

using widgets::SizeToken;

constexpr int paneColumns = 27; ///< Width of the pane in units of the text's own size.

/// A later sign-in has two steps (附件1, 二): at the portal, and in the platform.
int laterStep(const Guide &guide)
{
    if (guide.step() == Guide::Step::Done)
        return 2;
    return guide.isOnPlatform() ? 1 : 0;
}

} // namespace

GuidePane::GuidePane(QWidget *parent)
    : QWidget(parent)
    , m_rail(new widgets::StepRail)
    , m_allSteps(widgets::makeButton(widgets::ButtonKind::Link, u"allStepsButton"_s,
                                     tr("&First time here? Show all steps"), this))
{
    setObjectName(u"guidePane"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", u"raised"_s);
    const widgets::Theme &look = widgets::theme();
    setFixedWidth(look.px(SizeToken::TextBase) * paneColumns);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_rail);
    m_rail->setAutoFillBackground(false); // setWidget() switches it on.

    auto *later =
        widgets::makeButton(widgets::ButtonKind::Normal, u"laterButton"_s, tr("Continue &later"), this);
    later->setToolTip(tr("Closes this window. What you have done on the portal stays done."));
    auto *column = new QVBoxLayout(this);
    const int around = look.px(SizeToken::SpaceAround);
    column->setContentsMargins(around, look.px(SizeToken::SpaceSection), around, around);
    column->setSpacing(look.px(SizeToken::SpaceInside));
    column->addWidget(scroll, 1);
    column->addWidget(m_allSteps, 0, Qt::AlignLeft);
    column->addWidget(later, 0, Qt::AlignLeft);
    connect(m_allSteps, &QPushButton::clicked, this, &GuidePane::allStepsRequested);
    connect(later, &QPushButton::clicked, this, &GuidePane::laterChosen);
}

void GuidePane::show(const Guide &guide)
{
    QList<widgets::StepRail::Step> steps;
    if (guide.isFirstTime())
        steps = {{tr("Register on the portal"), {}},
                 {tr("Wait for the portal's approval"), {}},
                 {tr("Add the business system"), {}},
                 {tr("Log in again to activate it"), {}},
                 {tr("Bind your old account, or confirm as new"), {}},
                 {tr("Done"), {}}};
    else
        steps = {{tr("Log in with your portal account"), {}}, {tr("Enter 智能制造信息管理平台"), {}}};
    m_allSteps->setVisible(!guide.isFirstTime());
    m_rail->setGuide(nullptr);
    m_rail->setSteps(steps);
    auto *card = new StepCard(guide.step(), guide.isFirstTime());
    connect(card, &StepCard::stepDone, this, &GuidePane::stepDone);
    connect(card, &StepCard::loginPageRequested, this, &GuidePane::loginPageRequested);
    m_rail->setCurrent(guide.isFirstTime() ? int(guide.step()) : laterStep(guide));
    m_rail->setGuide(card);
}

QString GuidePane::summaryOf(const Guide &guide)
{
    return guide.isFirstTime()
        ? tr("First sign-in · step %1 of %2").arg(int(guide.step()) + 1).arg(int(Guide::Step::Done) + 1)
        : tr("Sign-in · step %1 of %2").arg(std::min(laterStep(guide) + 1, 2)).arg(2);
}

} // namespace zhiping::login
