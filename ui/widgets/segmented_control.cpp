// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/segmented_control.h"

#include "widgets/text.h"

#include <QHBoxLayout>

namespace zhiping::widgets {

SegmentedControl::SegmentedControl(const QList<Segment> &segments, const QString &accessibleName,
                                   QWidget *parent)
    : QWidget(parent)
    , m_segments(segments)
{
    setAccessibleName(accessibleName);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < segments.size(); ++i) {
        const Segment &segment = segments.at(i);
        QPushButton *button = makeButton(ButtonKind::Normal, segment.name, segment.text, this);
        button->setCheckable(true);
        button->setAccessibleName(accessibleName + QStringLiteral(": ") + segment.text);
        setStyleProperty(button, "segment",
                         i == 0                         ? QStringLiteral("first")
                             : i + 1 == segments.size() ? QStringLiteral("last")
                                                        : QStringLiteral("middle"));
        if (!segment.verdict.isEmpty())
            setStyleProperty(button, "verdict", segment.verdict);
        connect(button, &QPushButton::clicked, this, [this, i] {
            setCurrent(i);
            Q_EMIT chosen(i);
        });
        layout->addWidget(button);
        m_buttons.append(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::setCurrent(int index)
{
    m_current = index;
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(i == index);
}

void SegmentedControl::setNames(const QString &name)
{
    setObjectName(name);
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setObjectName(name + QLatin1Char('.') + m_segments.at(i).name);
}

} // namespace zhiping::widgets
