// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/step_rail.h"

#include "widgets/icon.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace zhiping::widgets {

namespace {

enum class Progress : quint8 { Done, Present, Ahead };

/// The round number of one step.
class Bullet final : public QWidget
{
public:
    Bullet(int number, Progress progress, QWidget *parent)
        : QWidget(parent)
        , m_number(number)
        , m_progress(progress)
    {
        const int side = theme().px(SizeToken::IconLarge);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &look = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const QRectF round = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (m_progress == Progress::Done) {
            painter.setBrush(look.color(ColorToken::MetWash));
            painter.drawEllipse(round);
            const qreal inset = round.width() / 4;
            paintIcon(painter, round.adjusted(inset, inset, -inset, -inset), QStringLiteral("met"),
                      look.color(ColorToken::Met));
            return;
        }
        const bool present = m_progress == Progress::Present;
        painter.setBrush(look.color(present ? ColorToken::Accent : ColorToken::SurfaceSunken));
        painter.drawEllipse(round);
        painter.setPen(look.color(present ? ColorToken::AccentInk : ColorToken::InkFaint));
        painter.setFont(look.font(SizeToken::TextSmall, QFont::DemiBold));
        painter.drawText(round, Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
    Progress m_progress;
};

} // namespace

StepRail::StepRail(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("stepRail"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme().px(SizeToken::SpaceAround));
}

void StepRail::setSteps(const QList<Step> &steps)
{
    m_steps = steps;
    rebuild();
}

void StepRail::setCurrent(int index)
{
    m_current = qBound(-1, index, int(m_steps.size()));
    rebuild();
}

void StepRail::setGuide(QWidget *guide)
{
    if (m_guide && m_guide != guide)
        m_guide->deleteLater();
    m_guide = guide;
    if (m_guide)
        m_guide->setParent(this);
    rebuild();
}

void StepRail::rebuild()
{
    if (m_guide)
        m_guide->setParent(this); // Out of the row that is about to go.
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    for (int i = 0; i < m_steps.size(); ++i) {
        const Progress progress =
            i < m_current ? Progress::Done : (i == m_current ? Progress::Present : Progress::Ahead);
        auto *row = new QWidget(this);
        auto *across = new QHBoxLayout(row);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(theme().px(SizeToken::SpaceInside));
        across->addWidget(new Bullet(i + 1, progress, row), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(theme().px(SizeToken::SpaceTight));
        const TextRole role = progress == Progress::Present ? TextRole::Strong : TextRole::Soft;
        words->addWidget(makeParagraph(role, m_steps.at(i).title, row));
        if (!m_steps.at(i).note.isEmpty())
            words->addWidget(makeParagraph(TextRole::Caption, m_steps.at(i).note, row));
        if (m_guide && progress == Progress::Present) {
            words->addWidget(m_guide);
            m_guide->setVisible(true);
        }
        across->addLayout(words, 1);
        m_layout->addWidget(row);
    }
    if (m_guide && (m_current < 0 || m_current >= m_steps.size()))
        m_guide->setVisible(false);
    m_layout->addStretch(1);
}

} // namespace zhiping::widgets
