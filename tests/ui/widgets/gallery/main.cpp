// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

/// Shows every shared widget in one window. With a folder as argument it photographs itself there in each
/// theme and at each text size, and ends; a person then looks at the pictures.
#include "widgets/card.h"
#include "widgets/deadline_badge.h"
#include "widgets/empty_state.h"
#include "widgets/icon.h"
#include "widgets/notice_bar.h"
#include "widgets/step_rail.h"
#include "widgets/sync_pill.h"
#include "widgets/text.h"
#include "widgets/theme.h"
#include "widgets/unsent_mark.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QVBoxLayout>

#include <memory>

using namespace zhiping::widgets;

namespace {

QString u(const char8_t *text)
{
    return QString::fromUtf8(
        reinterpret_cast<const char *>(text)); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

QLayout *chips()
{
    auto *row = new QHBoxLayout;
    for (const auto &face :
         {ChipFace {ChipKind::Met, u(u8"符合")}, ChipFace {ChipKind::Unmet, u(u8"不符合 · 差 17.00 万")},
          ChipFace {ChipKind::Open, u(u8"尚不能判定")}, ChipFace {ChipKind::NotApplicable, u(u8"不适用")},
          ChipFace {ChipKind::Unsent, QStringLiteral("3")}, ChipFace {ChipKind::Info, u(u8"初审后报市级")}})
        row->addWidget(new Chip(face));
    auto *unsent = new UnsentMark;
    row->addWidget(unsent);
    unsent->setCount(19);
    auto *soon = new DeadlineBadge;
    soon->setDeadline(Urgency::Soon, u(u8"剩 2 个工作日"), QStringLiteral("2026-11-25"));
    row->addWidget(soon);
    auto *late = new DeadlineBadge;
    late->setDeadline(Urgency::Overdue, u(u8"已逾期 1 个工作日"), QStringLiteral("2026-11-20"));
    row->addWidget(late);
    row->addStretch();
    return row;
}

QLayout *pills()
{
    auto *row = new QHBoxLayout;
    const auto add = [&](SyncPill::State state, bool unsent, const QString &words) {
        auto *pill = new SyncPill;
        pill->setStatus(state, unsent, words);
        row->addWidget(pill);
    };
    add(SyncPill::State::Offline, true, u(u8"离线 · 待发送 19"));
    add(SyncPill::State::Offline, false, u(u8"离线"));
    add(SyncPill::State::Syncing, false, u(u8"同步中 42%"));
    add(SyncPill::State::Synced, false, u(u8"已同步 10:21"));
    add(SyncPill::State::Attention, true, u(u8"同步未成功 · 待发送 3"));
    row->addStretch();
    return row;
}

QLayout *buttons()
{
    auto *row = new QHBoxLayout;
    row->addWidget(makeButton(ButtonKind::Primary, QStringLiteral("primary"), u(u8"打开评审")));
    row->addWidget(makeButton(ButtonKind::Normal, QStringLiteral("normal"), u(u8"立即同步")));
    row->addWidget(makeButton(ButtonKind::Danger, QStringLiteral("danger"), u(u8"丢弃修改")));
    row->addWidget(makeButton(ButtonKind::Quiet, QStringLiteral("quiet"), u(u8"详情")));
    row->addWidget(makeButton(ButtonKind::Link, QStringLiteral("link"), u(u8"在系统浏览器中登录")));
    auto *off = makeButton(ButtonKind::Primary, QStringLiteral("off"), u(u8"提交初审意见"));
    off->setEnabled(false);
    row->addWidget(off);
    auto *focused = makeButton(ButtonKind::Normal, QStringLiteral("focused"), u(u8"有焦点"));
    row->addWidget(focused);
    focused->setFocus();
    const auto segment = [&](const char *place, const char *verdict, const QString &text) {
        auto *button = makeButton(ButtonKind::Normal, QString::fromLatin1(verdict), text);
        button->setCheckable(true);
        button->setChecked(true);
        button->setProperty("segment", QString::fromLatin1(place));
        button->setProperty("verdict", QString::fromLatin1(verdict));
        row->addWidget(button);
    };
    segment("first", "met", u(u8"✓ 符合"));
    segment("middle", "unmet", u(u8"✗ 不符合"));
    segment("last", "open", u(u8"? 待核"));
    row->addStretch();
    return row;
}

QLayout *fields()
{
    auto *row = new QHBoxLayout;
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(u(u8"名称、信用代码、>3000万"));
    row->addWidget(edit);
    auto *wrong = new QLineEdit(u(u8"12.345"));
    wrong->setProperty("invalid", true);
    row->addWidget(wrong);
    auto *combo = new QComboBox;
    combo->addItems({u(u8"数字化装备普及"), u(u8"信息管理系统集成应用")});
    row->addWidget(combo);
    row->addWidget(new QDateEdit(QDate(2026, 11, 22)));
    auto *check = new QCheckBox(u(u8"离线工作"));
    check->setChecked(true);
    row->addWidget(check);
    row->addWidget(new QCheckBox(u(u8"未选")));
    auto *radio = new QRadioButton(u(u8"深色"));
    radio->setChecked(true);
    row->addWidget(radio);
    auto *bar = new QProgressBar;
    bar->setValue(42);
    row->addWidget(bar);
    return row;
}

QWidget *card()
{
    auto *result = new Card;
    result->content()->addWidget(makeLabel(TextRole::Page, u(u8"审查中")));
    result->content()->addWidget(makeLabel(TextRole::Section, u(u8"第（二）类　信息管理系统集成应用")));
    result->content()->addWidget(makeLabel(TextRole::Strong, u(u8"【虚构】渝江电子 · 数控产线改造")));
    result->content()->addWidget(makeParagraph(TextRole::Soft,
                                               u(u8"设备 600,000.00 + 软件 299,950.00 + 云服务 100,000.00 = "
                                                 u8"999,950.00 元 < 1,000,000 元，差 50.00 元。")));
    result->content()->addWidget(makeLabel(TextRole::Caption, u(u8"供参考")));
    result->content()->addWidget(makeLine());
    auto *icons = new QHBoxLayout;
    for (const QString &file : QDir(QStringLiteral(":/icons")).entryList()) {
        auto *label = new QLabel;
        const int side = theme().px(SizeToken::Icon);
        label->setPixmap(icon(QString(file).remove(QStringLiteral(".svg"))).pixmap(side, side));
        icons->addWidget(label);
    }
    icons->addStretch();
    result->content()->addLayout(icons);
    return result;
}

QWidget *makeGallery()
{
    auto *window = new QWidget;
    window->setProperty("surface", QStringLiteral("page"));
    window->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(window);
    for (const auto tone : {NoticeBar::Tone::Plain, NoticeBar::Tone::Warning, NoticeBar::Tone::Fault}) {
        auto *notice = new NoticeBar;
        layout->addWidget(notice);
        notice->show({tone, u(u8"登录已过期。你写的内容都在本机，未丢失；重新登录后继续发送。"),
                      u(u8"重新登录"), u(u8"401"), true});
    }
    layout->addLayout(chips());
    layout->addLayout(pills());
    layout->addLayout(buttons());
    layout->addLayout(fields());
    auto *across = new QHBoxLayout;
    across->addWidget(card(), 3);
    auto *steps = new StepRail;
    steps->setSteps({{u(u8"注册平台账号"), {}},
                     {u(u8"等待平台审核"), u(u8"11 月 20 日通过")},
                     {u(u8"接入业务系统"), {}},
                     {u(u8"重新登录以激活权限"), {}}});
    steps->setCurrent(2);
    steps->setGuide(
        makeParagraph(TextRole::Body, u(u8"点右侧网页左边的“业务系统类”，选中“智能制造信息管理平台”。")));
    across->addWidget(steps, 2);
    auto *empty = new EmptyState;
    empty->showProgress({QStringLiteral("inbox"), u(u8"正在取申报件"), u(u8"第 12 / 30 件：ZG-2026-0012"),
                         u(u8"取消"), false},
                        12, 30);
    across->addWidget(empty, 3);
    layout->addLayout(across, 1);
    return window;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme look;
    look.install(application);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        const std::unique_ptr<QWidget> gallery(makeGallery());
        gallery->show();
        return QApplication::exec();
    }
    const QDir folder(arguments.at(1));
    if (!QDir().mkpath(folder.path()))
        return 1;
    for (const auto scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast})
        for (const int scale : {100, 150}) {
            look.setScheme(scheme);
            look.setTextScale(scale);
            const std::unique_ptr<QWidget> gallery(makeGallery());
            gallery->resize(gallery->sizeHint().expandedTo({1280, 720}));
            gallery->show();
            QApplication::processEvents();
            const QString name =
                nameOf(scheme) + QLatin1Char('_') + QString::number(scale) + QStringLiteral(".png");
            if (!gallery->grab().save(folder.filePath(name)))
                return 1;
        }
    return 0;
}
