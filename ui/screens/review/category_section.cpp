// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/review/category_section.h"

#include "screens/review/chips.h"
#include "screens/review/clause_card.h"
#include "screens/review/icon_button.h"
#include "widgets/chip.h"
#include "widgets/icon.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>

namespace zhiping::screens {

using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

QString coloured(const models::MarkedText &text)
{
    const widgets::ChipFace face = chipFace(text);
    QString shape;
    switch (text.standing) {
    case models::Standing::Met:
        shape = QStringLiteral("✓");
        break;
    case models::Standing::Unmet:
        shape = QStringLiteral("✗");
        break;
    case models::Standing::Open:
        shape = QStringLiteral("?");
        break;
    default:
        shape = QStringLiteral("–");
        break;
    }
    const QString detail =
        text.detail.isEmpty() ? QString() : QStringLiteral("&nbsp;") + text.detail.toHtmlEscaped();
    return QStringLiteral("<span style=\"white-space:nowrap\">%1&nbsp;<b style=\"color:%2\">%3</b>%4</span>")
        .arg(text.text.toHtmlEscaped(), theme().color(widgets::inkOf(face.kind)).name(), shape, detail);
}

} // namespace

CategorySection::CategorySection(const models::SectionView &view, models::ReviewPresenter &presenter,
                                 QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_view(view)
    , m_title(widgets::makeParagraph(TextRole::Section, {}, this))
    , m_chip(new widgets::Chip(this))
    , m_fold(makeIconButton(QStringLiteral("section.%1.fold").arg(view.id), QStringLiteral("down"), QString(),
                            this))
    , m_summary(widgets::makeParagraph(TextRole::Soft, {}, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("section.") + view.id);
    m_column->setContentsMargins(0, 0, 0, theme().px(SizeToken::SpaceNear));
    m_column->setSpacing(theme().px(SizeToken::SpaceNear));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme().px(SizeToken::SpaceNear));
    head->addWidget(m_title, 1);
    head->addWidget(m_chip);
    head->addWidget(m_fold);
    m_column->addLayout(head);
    m_summary->setTextFormat(Qt::RichText);
    m_column->addWidget(m_summary);
    connect(m_fold, &QToolButton::clicked, this, [this] { setUnfolded(!m_unfolded); });
    setUnfolded(view.unfolded);
    show(view);
}

void CategorySection::makeCards()
{
    for (const models::ConditionView &condition : std::as_const(m_view.conditions)) {
        auto *card = new ClauseCard(condition, m_presenter, this);
        m_column->addWidget(card);
        m_cards.append(card);
        Q_EMIT cardMade(card);
    }
}

void CategorySection::setUnfolded(bool unfolded)
{
    m_unfolded = unfolded;
    if (unfolded && m_cards.isEmpty())
        makeCards();
    for (ClauseCard *card : std::as_const(m_cards))
        card->setVisible(unfolded);
    m_summary->setVisible(!unfolded);
    m_fold->setIcon(widgets::icon(unfolded ? QStringLiteral("up") : QStringLiteral("down")));
    m_fold->setToolTip(unfolded ? tr("Fold this section") : tr("Unfold this section"));
    m_fold->setAccessibleName(unfolded ? tr("Fold: %1").arg(m_view.title)
                                       : tr("Unfold: %1").arg(m_view.title));
}

void CategorySection::mousePressEvent(QMouseEvent *event)
{
    if (!m_unfolded)
        setUnfolded(true);
    QWidget::mousePressEvent(event);
}

ClauseCard *CategorySection::card(const QString &conditionId) const
{
    for (ClauseCard *card : m_cards) {
        if (card->view().id == conditionId)
            return card;
    }
    return nullptr;
}

void CategorySection::showSummary()
{
    QStringList parts;
    for (const models::MarkedText &part : m_view.summary)
        parts.append(coloured(part));
    const QString text = parts.join(QStringLiteral("&nbsp;&nbsp;&nbsp; "));
    if (m_summary->text() != text)
        m_summary->setText(text);
}

void CategorySection::show(const models::SectionView &view)
{
    m_view = view;
    m_title->setText(view.title);
    m_chip->setFace(chipFace(view.chip));
    showSummary();
    for (const models::ConditionView &condition : view.conditions) {
        ClauseCard *one = card(condition.id);
        if (one && one->view() != condition)
            one->show(condition);
    }
}

} // namespace zhiping::screens
