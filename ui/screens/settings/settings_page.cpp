// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "screens/settings/settings_page.h"

#include "models/session_control.h"
#include "models/sync_control.h"
#include "models/wording.h"
#include "widgets/card.h"
#include "widgets/language.h"
#include "widgets/prompter.h"
#include "widgets/text.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

namespace zhiping::screens {

using widgets::ButtonKind;
using widgets::makeLabel;
using widgets::makeParagraph;
using widgets::SizeToken;
using widgets::TextRole;
using widgets::theme;

namespace {

constexpr int nameShare = 4; ///< Of a line of text, for the names of the fields.

QComboBox *makeChoice(const QString &objectName, const QString &spoken)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(spoken);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMinimumWidth(theme().px(SizeToken::Rail));
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return box;
}

QFormLayout *makeForm(widgets::Card *card)
{
    auto *form = new QFormLayout;
    // At its size hint a long name would wrap into a second line that has no room.
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(theme().px(SizeToken::SpaceSection));
    form->setVerticalSpacing(theme().px(SizeToken::SpaceInside));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    card->content()->addLayout(form);
    return form;
}

QWidget *inARow(std::initializer_list<QWidget *> parts)
{
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(SizeToken::SpaceInside));
    for (QWidget *part : parts)
        row->addWidget(part);
    return whole;
}

QLabel *makePath(const QString &objectName, const QString &spoken, const QString &path)
{
    auto *label = makeParagraph(TextRole::Body, path);
    label->setObjectName(objectName);
    label->setAccessibleName(spoken);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

SettingsPage::SettingsPage(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_preferences(Preferences::read(parts.settings))
    , m_languageAtStart(m_preferences.language)
{
    setObjectName(QStringLiteral("settingsPage"));
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    const int around = theme().px(SizeToken::SpaceAround);
    column->setContentsMargins(around, around, around, around);
    column->setSpacing(theme().px(SizeToken::SpaceInside));
    column->addWidget(makeLabel(TextRole::Page, tr("Settings")));
    column->addWidget(makeLabel(TextRole::Section, tr("Display")));
    column->addWidget(makeInterface());
    column->addWidget(makeLabel(TextRole::Section, tr("Work and account")));
    column->addWidget(makeWork());
    column->addWidget(makeLabel(TextRole::Section, tr("About")));
    column->addWidget(makeAbout());
    column->addStretch(1);
    alignNames();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("settingsScroll"));
    scroll->setAccessibleName(tr("Settings"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inside);
    inside->setProperty("surface", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(&parts.session, &models::SessionControl::changed, this, &SettingsPage::refresh);
    connect(&parts.sync, &models::SyncControl::changed, this, &SettingsPage::refresh);
    refresh();
}

QWidget *SettingsPage::makeInterface()
{
    auto *card = new widgets::Card;
    QFormLayout *form = makeForm(card);
    m_language = makeChoice(QStringLiteral("languageCombo"), tr("Language"));
    // Each language in its own name: who reads the wrong one must still find the way back.
    m_language->addItem(QStringLiteral("中文（简体）"), QStringLiteral("zh_CN"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(m_preferences.language));
    m_scheme = makeChoice(QStringLiteral("themeCombo"), tr("Theme"));
    m_scheme->addItem(tr("Light"), int(widgets::Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(widgets::Scheme::Dark));
    m_scheme->addItem(tr("High contrast"), int(widgets::Scheme::HighContrast));
    m_scheme->setCurrentIndex(m_scheme->findData(int(m_preferences.scheme)));
    m_scale = makeChoice(QStringLiteral("textSizeCombo"), tr("Text size"));
    for (const int percent : widgets::Theme::textScales())
        m_scale->addItem(tr("%1 %").arg(percent), percent);
    m_scale->setCurrentIndex(m_scale->findData(m_preferences.textScale));
    m_restart = makeParagraph(TextRole::Small, tr("The language changes at the next start."));
    m_restart->setObjectName(QStringLiteral("restartHint"));
    m_restart->setVisible(false);
    addRow(form, tr("&Language"), m_language)->setBuddy(m_language);
    form->addRow(QString(), m_restart);
    addRow(form, tr("&Theme"), m_scheme)->setBuddy(m_scheme);
    addRow(form, tr("Text si&ze"), m_scale)->setBuddy(m_scale);
    for (QComboBox *box : {m_language, m_scheme, m_scale})
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsPage::store);
    return card;
}

QWidget *SettingsPage::makeWork()
{
    auto *card = new widgets::Card;
    QFormLayout *form = makeForm(card);
    m_offline = new QCheckBox(tr("Work &offline: send and fetch nothing until switched back"));
    m_offline->setObjectName(QStringLiteral("settingsOfflineCheck"));
    m_offline->setAccessibleName(tr("Work offline"));
    // Not clicked(): a screen reader toggles without a click.
    connect(m_offline, &QCheckBox::toggled, this, [this](bool on) {
        if (on != m_parts.sync.wantsOffline())
            m_parts.sync.setOffline(on);
    });
    m_account = makeParagraph(TextRole::Body);
    m_account->setObjectName(QStringLiteral("accountLabel"));
    m_remembered = makeParagraph(
        TextRole::Small,
        tr("The system's keychain is not available: this sign-in lasts only while the program runs."));
    m_signOut = widgets::makeButton(ButtonKind::Danger, QStringLiteral("signOutButton"), tr("Sign o&ut …"));
    m_signIn =
        widgets::makeButton(ButtonKind::Normal, QStringLiteral("settingsSignInButton"), tr("Sign &in"));
    connect(m_signOut, &QPushButton::clicked, this, &SettingsPage::askSignOut);
    connect(m_signIn, &QPushButton::clicked, this, [this] { m_parts.session.signIn(); });
    addRow(form, tr("Network"), m_offline);
    m_room = makeChoice(QStringLiteral("attachmentRoomCombo"), tr("Room for attachments"));
    for (const int gigabytes : Preferences::attachmentRooms())
        m_room->addItem(tr("%1 GB").arg(gigabytes), gigabytes);
    m_room->setCurrentIndex(m_room->findData(m_preferences.attachmentRoom));
    connect(m_room, &QComboBox::currentIndexChanged, this, &SettingsPage::store);
    addRow(form, tr("Room for attac&hments"), m_room)->setBuddy(m_room);
    form->addRow(
        QString(),
        makeParagraph(TextRole::Small,
                      tr("What is longest unused gives way first; never what is in the briefcase, in "
                         "a draft, or in a decision that is not confirmed.")));
    addRow(form, tr("Account"), m_account);
    form->addRow(QString(), m_remembered);
    form->addRow(QString(), inARow({m_signIn, m_signOut, new QWidget}));
    m_phrase = widgets::makeButton(ButtonKind::Normal, QStringLiteral("recoveryPhraseButton"),
                                   tr("New &recovery phrase …"));
    connect(m_phrase, &QPushButton::clicked, this, &SettingsPage::phraseRequested);
    m_phraseHint = makeParagraph(TextRole::Small);
    m_phraseHint->setObjectName(QStringLiteral("recoveryPhraseHint"));
    addRow(form, tr("Sealed work"), inARow({m_phrase, m_phraseHint}));
    return card;
}

QWidget *SettingsPage::makeAbout()
{
    auto *card = new widgets::Card;
    QFormLayout *form = makeForm(card);
    const auto add = [&](const QString &name, const QString &text, const QString &value) {
        addRow(form, text, makePath(name, text, value));
    };
    add(QStringLiteral("versionLabel"), tr("Version"),
        tr("Zhiping %1, MIT licence").arg(QStringLiteral(ZHIPING_VERSION)));
    add(QStringLiteral("platformLabel"), tr("Platform"), m_parts.session.platformAddress());
    auto *change = widgets::makeButton(ButtonKind::Normal, QStringLiteral("changeAddressButton"),
                                       tr("Another &platform or practice …"));
    change->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(change, &QPushButton::clicked, this, &SettingsPage::addressChangeRequested);
    form->addRow(QString(), change);
    add(QStringLiteral("dataFolderLabel"), tr("Data on this laptop"), m_parts.dataFolder);
    add(QStringLiteral("logFileLabel"), tr("Log for support"), m_parts.logFile);
    return card;
}

QLabel *SettingsPage::addRow(QFormLayout *form, const QString &text, QWidget *field)
{
    QLabel *name = makeLabel(TextRole::Soft, text);
    m_names.append(name);
    form->addRow(name, field);
    return name;
}

/// The fields of all cards begin at one line.
void SettingsPage::alignNames()
{
    for (QLabel *name : m_names)
        name->setMinimumWidth(theme().px(SizeToken::Measure) / nameShare);
}

void SettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        alignNames();
}

void SettingsPage::focusFirst()
{
    m_language->setFocus();
}

void SettingsPage::store()
{
    m_preferences.language = m_language->currentData().toString();
    m_preferences.scheme = static_cast<widgets::Scheme>(m_scheme->currentData().toInt());
    m_preferences.textScale = m_scale->currentData().toInt();
    m_preferences.attachmentRoom = m_room->currentData().toInt();
    m_preferences.write(m_parts.settings);
    m_parts.sync.setAttachmentQuota(m_preferences.attachmentBytes());
    m_restart->setVisible(m_preferences.language != m_languageAtStart);
    m_preferences.applyTo(m_parts.theme);
}

void SettingsPage::refresh()
{
    using State = models::SessionControl::State;
    const auto account = m_parts.session.account();
    const State state = m_parts.session.state();
    m_offline->setChecked(m_parts.sync.wantsOffline());
    m_account->setText(account ? tr("%1 · %2 · %3", "name · organisation · role")
                                     .arg(account->name, account->organisation, models::roleText(*account))
                               : tr("Nobody is signed in"));
    m_remembered->setVisible(state == State::SignedIn && !m_parts.session.isRemembered());
    m_signOut->setVisible(account.has_value());
    const QString obstacle = phraseObstacle();
    m_phrase->setEnabled(obstacle.isEmpty());
    m_phrase->setAccessibleDescription(obstacle);
    m_phraseHint->setText(obstacle);
    m_phraseHint->setVisible(!obstacle.isEmpty());
    m_signIn->setVisible(state != State::SignedIn);
    m_signIn->setEnabled(state != State::SigningIn);
}

QString SettingsPage::phraseObstacle() const
{
    if (!m_parts.session.practiceAccounts().isEmpty())
        return tr("Not needed in practice: its applications are fictional, and the key that seals them is "
                  "public.");
    if (!m_parts.session.account())
        return tr("Each account has a phrase of its own: sign in first.");
    return {};
}

void SettingsPage::askSignOut()
{
    const int unsent = m_parts.sync.unsent();
    QString text = tr("The next person has to sign in with the platform account.");
    if (unsent > 0)
        text = tr(
            "%n decision(s) are not sent yet. They stay on this laptop and are sent after you have signed in "
            "here again. If the laptop leaves your hands, export them first, under “To send”.",
            nullptr, unsent);
    if (m_parts.sync.state() == models::SyncControl::State::Offline)
        text += u"\n\n"
            + tr("There is no connection now, and signing in needs one: until then nobody can work here. "
                 "What you wrote stays on this laptop, sealed.");
    m_parts.prompter.ask(this, {tr("Sign out?"), text, {}, tr("Sign out"), tr("Stay signed in"), true, {}},
                         [this](bool accepted) {
                             if (accepted)
                                 m_parts.session.signOut();
                         });
}

} // namespace zhiping::screens
