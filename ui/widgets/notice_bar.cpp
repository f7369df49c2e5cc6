// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "widgets/notice_bar.h"

#include "widgets/icon.h"
#include "widgets/icon_label.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhiping::widgets {

namespace {

QString toneName(NoticeBar::Tone tone)
{
    switch (tone) {
    case NoticeBar::Tone::Plain:
        return QStringLiteral("plain");
    case NoticeBar::Tone::Good:
        return QStringLiteral("good");
    case NoticeBar::Tone::Warning:
        return QStringLiteral("warning");
    case NoticeBar::Tone::Fault:
        return QStringLiteral("fault");
    }
    return {};
}

QString toneIcon(NoticeBar::Tone tone)
{
    switch (tone) {
    case NoticeBar::Tone::Plain:
        return QStringLiteral("info");
    case NoticeBar::Tone::Good:
        return QStringLiteral("met");
    case NoticeBar::Tone::Warning:
    case NoticeBar::Tone::Fault:
        return QStringLiteral("warning");
    }
    return {};
}

ColorToken toneInk(NoticeBar::Tone tone)
{
    switch (tone) {
    case NoticeBar::Tone::Plain:
        return ColorToken::Accent;
    case NoticeBar::Tone::Good:
        return ColorToken::Met;
    case NoticeBar::Tone::Warning:
        return ColorToken::Open;
    case NoticeBar::Tone::Fault:
        return ColorToken::Unmet;
    }
    return ColorToken::Ink;
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_mark(new IconLabel({}, ColorToken::Accent, SizeToken::IconSmall, this))
    , m_text(makeParagraph(TextRole::Body, {}, this))
    , m_details(makeParagraph(TextRole::Small, {}, this))
    , m_copy(makeButton(ButtonKind::Quiet, QStringLiteral("noticeCopyButton"), tr("Copy details"), this))
    , m_more(makeButton(ButtonKind::Quiet, QStringLiteral("noticeDetailsButton"), tr("Details"), this))
    , m_action(makeButton(ButtonKind::Normal, QStringLiteral("noticeActionButton"), {}, this))
    , m_close(makeButton(ButtonKind::Quiet, QStringLiteral("noticeCloseButton"), {}, this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setProperty("surface", QStringLiteral("notice"));
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setObjectName(QStringLiteral("noticeDetails"));
    m_details->setAccessibleName(tr("Details of the notice"));
    m_more->setCheckable(true);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close the notice"));
    m_close->setToolTip(tr("Close the notice"));

    auto *line = new QHBoxLayout;
    line->setSpacing(theme().px(SizeToken::SpaceNear));
    line->addWidget(m_mark);
    line->addWidget(m_text, 1);
    line->addWidget(m_more);
    line->addWidget(m_action);
    line->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    const int side = theme().px(SizeToken::SpaceInside);
    const int edge = theme().px(SizeToken::SpaceTight);
    layout->setContentsMargins(side, edge, edge, edge);
    layout->setSpacing(edge);
    layout->addLayout(line);
    auto *below = new QHBoxLayout;
    below->setSpacing(theme().px(SizeToken::SpaceNear));
    below->addWidget(m_details, 1);
    below->addWidget(m_copy, 0, Qt::AlignTop);
    layout->addLayout(below);
    QFrame::setVisible(false);

    connect(m_action, &QPushButton::clicked, this, &NoticeBar::acted);
    connect(m_more, &QPushButton::toggled, this, &NoticeBar::foldOut);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_details->text());
        m_copy->setText(tr("Copied"));
    });
    connect(m_close, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
}

void NoticeBar::show(const Notice &notice)
{
    if (!isHidden() && notice == m_notice)
        return;
    m_notice = notice;
    m_text->setText(notice.text);
    m_details->setText(notice.details);
    m_more->setChecked(false);
    m_more->setVisible(!notice.details.isEmpty());
    foldOut(false);
    m_action->setText(notice.action);
    m_action->setAccessibleName(notice.action);
    m_action->setVisible(!notice.action.isEmpty());
    m_close->setVisible(notice.dismissible);
    m_mark->setIcon(toneIcon(notice.tone), toneInk(notice.tone));
    setAccessibleName(notice.text);
    setStyleProperty(this, "tone", toneName(notice.tone));
    QFrame::setVisible(true);
}

void NoticeBar::foldOut(bool open)
{
    m_copy->setText(tr("Copy details"));
    m_details->setVisible(open);
    m_copy->setVisible(open);
}

void NoticeBar::dismiss()
{
    QFrame::setVisible(false);
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace zhiping::widgets
