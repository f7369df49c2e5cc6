// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/step_card.h"

#include "widgets/icon.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace zhiping::login {

namespace {

using widgets::ColorToken;
using widgets::SizeToken;
using widgets::TextRole;

/// The tile of the system before and after it was added: grey, then in colour.
class AccessPicture final : public QFrame
{
public:
    explicit AccessPicture(QWidget *parent)
        : QFrame(parent)
    {
        setProperty("surface", u"card"_s);
        setFixedHeight(widgets::theme().px(SizeToken::IconHero)
                       + 2 * widgets::theme().px(SizeToken::SpaceInside));
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QFrame::paintEvent(event);
        const widgets::Theme &look = widgets::theme();
        const int side = look.px(SizeToken::IconHero) - look.px(SizeToken::SpaceNear);
        const int gap = look.px(SizeToken::SpaceSection);
        QRect tile(0, 0, side, side);
        tile.moveCenter(rect().center());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.color(ColorToken::LineStrong));
        painter.drawRoundedRect(tile.translated(-side / 2 - gap, 0), look.px(SizeToken::Radius),
                                look.px(SizeToken::Radius));
        painter.setBrush(look.color(ColorToken::Accent));
        painter.drawRoundedRect(tile.translated(side / 2 + gap, 0), look.px(SizeToken::Radius),
                                look.px(SizeToken::Radius));
        QRectF arrow(0, 0, look.px(SizeToken::IconSmall), look.px(SizeToken::IconSmall));
        arrow.moveCenter(rect().center());
        widgets::paintIcon(painter, arrow, u"forward"_s, look.color(ColorToken::InkSoft));
    }
};

} // namespace

StepCard::StepCard(Guide::Step step, bool firstTime, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"stepCard"_s);
    const widgets::Theme &look = widgets::theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(SizeToken::SpaceNear));
    const Words words = wordsOf(step, firstTime);
    auto *well = new QFrame(this);
    well->setProperty("surface", u"notice"_s);
    auto *lines = new QVBoxLayout(well);
    const int inside = look.px(SizeToken::SpaceInside);
    lines->setContentsMargins(inside, inside, inside, inside);
    lines->setSpacing(look.px(SizeToken::SpaceNear));
    for (qsizetype i = 0; i < words.actions.size(); ++i) {
        QLabel *line = widgets::makeParagraph(TextRole::Body, {}, well);
        line->setTextFormat(Qt::RichText);
        const QString number =
            words.actions.size() > 1 ? QString(QChar(u'①' + char16_t(i))) + u' ' : QString();
        line->setText(number + words.actions.at(i));
        lines->addWidget(line);
    }
    column->addWidget(well);
    if (step == Guide::Step::Access)
        column->addWidget(new AccessPicture(this));
    if (!words.consequence.isEmpty())
        column->addWidget(widgets::makeParagraph(TextRole::Small, words.consequence, this));
    if (QPushButton *button = buttonOf(step, firstTime))
        column->addWidget(button, 0, Qt::AlignLeft);
}

StepCard::Words StepCard::wordsOf(Guide::Step step, bool firstTime)
{
    if (!firstTime && step < Guide::Step::Binding)
        return {{tr("Enter your portal account and password in the page on the right."),
                 tr("Afterwards the page goes on to <b>智能制造信息管理平台</b> by itself.")},
                tr("Your password goes to the portal only.")};
    switch (step) {
    case Guide::Step::Register:
        return {{tr("If you have a portal account, log in on the right."),
                 tr("If not, click <b>现在注册</b> there, fill in the form and submit it.")},
                tr("A registration is checked within one working day. You may close this window meanwhile.")};
    case Guide::Step::Approval:
        return {{tr("Your registration is being checked, for one working day at most."),
                 tr("If the page told you to contact an administrator, please do."),
                 tr("Once approved, come back here and log in on the right.")},
                tr("Nobody asks the portal for you meanwhile: that would need your password.")};
    case Guide::Step::Access:
        return {{tr("Click <b>业务系统类</b> at the left of the page."),
                 tr("Choose <b>智能制造信息管理平台</b>."),
                 tr("Click <b>确定接入</b>; the grey tile gets its colour.")},
                tr("The new access counts only after you have logged in again.")};
    case Guide::Step::Relogin:
        return {{tr("Log in once more with your portal account."),
                 tr("Then the page goes on to <b>智能制造信息管理平台</b>; if it does not, click its tile.")},
                tr("Without logging in again the system you just added stays closed.")};
    case Guide::Step::Binding:
        return firstTime
            ? Words {{tr("With an account of the old platform: click <b>我是老用户</b> and enter its "
                         "name and password."),
                      tr("Without one: click <b>我是新用户</b> and confirm your particulars.")},
                     tr("An old account can be bound to one portal account only. A wrong choice can "
                        "be undone by the administrator alone.")}
            : Words {{tr("The platform is checking who you are.")}, {}};
    case Guide::Step::Done:
        return {{tr("You are signed in. This window closes by itself.")}, {}};
    }
    Q_UNREACHABLE();
}

QPushButton *StepCard::buttonOf(Guide::Step step, bool firstTime)
{
    if (!firstTime || step > Guide::Step::Relogin)
        return nullptr;
    if (step == Guide::Step::Relogin) {
        QPushButton *again = widgets::makeButton(widgets::ButtonKind::Normal, u"loginPageButton"_s,
                                                 tr("Open the log-in page a&gain"), this);
        connect(again, &QPushButton::clicked, this, &StepCard::loginPageRequested);
        return again;
    }
    QPushButton *done = widgets::makeButton(widgets::ButtonKind::Primary, u"stepDoneButton"_s,
                                            tr("I have &done this step"), this);
    connect(done, &QPushButton::clicked, this, &StepCard::stepDone);
    return done;
}

} // namespace zhiping::login
