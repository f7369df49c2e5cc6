// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/verdict_panel.h"

#include "models/review_presenter.h"
#include "screens/review/chips.h"
#include "screens/review/icon_button.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace zhiping::screens {

using models::VerdictLineView;
using widgets::ButtonKind;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

constexpr int mostQuestions = 6;
constexpr int actionColumns = 2;

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

VerdictPanel::VerdictPanel(models::ReviewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    setObjectName(QStringLiteral("verdict"));
    setProperty("surface", QStringLiteral("raised"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget(this);
    head->setProperty("surface", QStringLiteral("top"));
    head->setAttribute(Qt::WA_StyledBackground);
    head->setFixedHeight(theme().px(SizeToken::Header) + theme().px(SizeToken::SpaceNear));
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(theme().px(SizeToken::SpaceInside), 0, theme().px(SizeToken::SpaceInside), 0);
    headRow->addWidget(widgets::makeLabel(TextRole::Strong, tr("System result"), head));
    headRow->addWidget(widgets::makeLabel(TextRole::Faint, tr("for reference"), head));
    headRow->addStretch(1);
    column->addWidget(head);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("verdictScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeBody());
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    refresh();
}

QWidget *VerdictPanel::makeBody()
{
    auto *body = new QWidget(this);
    body->setProperty("surface", QStringLiteral("raised"));
    auto *column = new QVBoxLayout(body);
    const int inside = theme().px(SizeToken::SpaceInside);
    column->setContentsMargins(inside, inside, inside, inside);
    column->setSpacing(theme().px(SizeToken::SpaceNear));
    m_overall = new widgets::Chip(body);
    m_overall->setObjectName(QStringLiteral("overall"));
    column->addWidget(m_overall, 0, Qt::AlignLeft);
    m_reason = widgets::makeParagraph(TextRole::Soft, {}, body);
    m_reason->setObjectName(QStringLiteral("overallReason"));
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_reason);
    const auto group = [&](Group &into, const QString &title) {
        into.whole = new QWidget(body);
        auto *whole = new QVBoxLayout(into.whole);
        whole->setContentsMargins(0, 0, 0, 0);
        whole->setSpacing(theme().px(SizeToken::SpaceTight));
        whole->addWidget(widgets::makeLine(into.whole));
        whole->addWidget(widgets::makeLabel(TextRole::Caption, title, into.whole));
        into.column = new QVBoxLayout;
        into.column->setSpacing(0);
        whole->addLayout(into.column);
        column->addWidget(into.whole);
    };
    group(m_gates, tr("Basic conditions"));
    group(m_categories, tr("Categories"));
    group(m_exemption, tr("Designations"));
    column->addWidget(widgets::makeLine(body));
    auto *authority = new QHBoxLayout;
    authority->addWidget(widgets::makeLabel(TextRole::Caption, tr("Decides"), body), 0, Qt::AlignTop);
    m_authority = widgets::makeParagraph(TextRole::Strong, {}, body);
    m_authority->setObjectName(QStringLiteral("authority"));
    m_authority->setAlignment(Qt::AlignRight);
    authority->addWidget(m_authority, 1);
    column->addLayout(authority);
    m_authorityDetail = widgets::makeParagraph(TextRole::Caption, {}, body);
    m_authorityDetail->setAlignment(Qt::AlignRight);
    column->addWidget(m_authorityDetail);
    m_openSection = new QWidget(body);
    auto *openColumn = new QVBoxLayout(m_openSection);
    openColumn->setContentsMargins(0, 0, 0, 0);
    openColumn->setSpacing(theme().px(SizeToken::SpaceTight));
    openColumn->addWidget(widgets::makeLine(m_openSection));
    openColumn->addWidget(
        widgets::makeLabel(TextRole::Caption, tr("Still open, most useful first"), m_openSection));
    m_open = new QVBoxLayout;
    m_open->setSpacing(theme().px(SizeToken::SpaceTight));
    openColumn->addLayout(m_open);
    column->addWidget(m_openSection);
    column->addStretch(1);
    return body;
}

QWidget *VerdictPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    foot->setProperty("surface", QStringLiteral("bottom"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(foot);
    const int inside = theme().px(SizeToken::SpaceInside);
    column->setContentsMargins(inside, inside, inside, inside);
    column->setSpacing(theme().px(SizeToken::SpaceNear));
    m_actions = new QGridLayout;
    m_actions->setSpacing(theme().px(SizeToken::SpaceNear));
    column->addLayout(m_actions);
    m_hint = widgets::makeParagraph(TextRole::Caption, {}, foot);
    m_hint->setObjectName(QStringLiteral("verdictHint"));
    column->addWidget(m_hint);
    return foot;
}

void VerdictPanel::addLines(Group &group, const QList<VerdictLineView> &views, const QString &name)
{
    if (group.lines.size() != views.size()) {
        clearLayout(group.column);
        group.lines.clear();
        for (int i = 0; i < views.size(); ++i) {
            auto *row = new QWidget(this);
            auto *layout = new QHBoxLayout(row);
            layout->setContentsMargins(0, 0, 0, 0);
            const Line line {
                new ElidedButton(QStringLiteral("%1.%2").arg(name).arg(i), QStringLiteral("rail"), row),
                new widgets::Chip(row)};
            connect(line.name, &QPushButton::clicked, this, [this, &group, i] {
                if (i < group.shown.size())
                    Q_EMIT conditionRequested(group.shown.at(i).conditionId);
            });
            layout->addWidget(line.name, 1);
            layout->addWidget(line.chip);
            group.column->addWidget(row);
            group.lines.append(line);
        }
    }
    group.shown = views;
    for (int i = 0; i < views.size(); ++i) {
        const Line &line = group.lines.at(i);
        line.name->setFullText(views.at(i).label);
        line.name->setAccessibleName(tr("%1: %2").arg(views.at(i).label, views.at(i).chip.text));
        line.chip->setFace(chipFace(views.at(i).chip));
    }
    group.whole->setVisible(!views.isEmpty());
}

void VerdictPanel::showQuestions()
{
    const models::VerdictView &view = m_presenter.verdict();
    const QList<models::DependencyView> open = view.questions + view.interpretations;
    if (open == m_shownOpen)
        return;
    m_shownOpen = open;
    clearLayout(m_open);
    for (int i = 0; i < qMin(view.questions.size(), qsizetype(mostQuestions)); ++i) {
        const models::DependencyView &question = view.questions.at(i);
        auto *link =
            new ElidedButton(QStringLiteral("open.%1").arg(i), QStringLiteral("link"), m_openSection);
        link->setFullText(i == 0 ? tr("Check first: %1").arg(question.label) : question.label);
        link->setToolTip(question.consequence.isEmpty() ? question.label : question.consequence);
        link->setEnabled(!question.conditionId.isEmpty());
        connect(link, &QPushButton::clicked, this,
                [this, question] { Q_EMIT factRequested(question.conditionId, question.key); });
        m_open->addWidget(link);
        if (i == 0 && !question.consequence.isEmpty())
            m_open->addWidget(widgets::makeParagraph(TextRole::Caption, question.consequence, m_openSection));
    }
    if (view.questions.size() > mostQuestions)
        m_open->addWidget(widgets::makeLabel(
            TextRole::Caption, tr("and %1 more in the checklist").arg(view.questions.size() - mostQuestions),
            m_openSection));
    for (const models::DependencyView &reading : view.interpretations) {
        m_open->addWidget(widgets::makeParagraph(TextRole::Soft, tr("Interpretation: %1").arg(reading.label),
                                                 m_openSection));
        if (!reading.consequence.isEmpty())
            m_open->addWidget(widgets::makeParagraph(TextRole::Caption, reading.consequence, m_openSection));
    }
    m_openSection->setVisible(!open.isEmpty());
}

void VerdictPanel::showActions()
{
    const QList<models::ActionView> &actions = m_presenter.verdict().actions;
    if (actions == m_shownActions)
        return;
    m_shownActions = actions;
    clearLayout(m_actions);
    int at = 0;
    QPushButton *primary = nullptr;
    for (const models::ActionView &action : actions) {
        QPushButton *button = widgets::makeButton(
            action.primary ? ButtonKind::Primary : ButtonKind::Normal,
            QStringLiteral("decide.%1").arg(domain::codeOf(action.verdict)), action.label, this);
        button->setEnabled(action.enabled);
        connect(button, &QPushButton::clicked, this,
                [this, action] { Q_EMIT decisionRequested(action.verdict); });
        if (action.primary) {
            button->setToolTip(tr("Ctrl+Shift+Enter"));
            primary = button;
            continue;
        }
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_actions->addWidget(button, at / actionColumns, at % actionColumns);
        ++at;
    }
    if (primary)
        m_actions->addWidget(primary, at / actionColumns + 1, 0, 1, actionColumns);
}

void VerdictPanel::refresh()
{
    const models::VerdictView &view = m_presenter.verdict();
    m_overall->setFace(chipFace(view.overall));
    m_reason->setText(view.reason);
    addLines(m_gates, view.gates, QStringLiteral("gate"));
    addLines(m_categories, view.categories, QStringLiteral("category"));
    addLines(m_exemption, view.exemption ? QList {*view.exemption} : QList<VerdictLineView> {},
             QStringLiteral("exemption"));
    m_authority->setText(view.authority);
    m_authorityDetail->setText(view.authorityDetail);
    showQuestions();
    showActions();
    m_hint->setText(view.hint);
    m_hint->setVisible(!view.hint.isEmpty());
}

} // namespace zhiping::screens
