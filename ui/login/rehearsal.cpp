// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "login/rehearsal.h"

#include "login/sign_in_window.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QKeySequence>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace zhiping::login {

namespace {

using namespace std::chrono_literals;

constexpr auto betweenSteps = 150ms;  ///< A page needs a moment between keys, as it gets from a person.
constexpr auto beforePicture = 600ms; ///< Until the page's last change has been painted.
constexpr auto longestWait = 30s;

const QHash<QString, Rehearsal::Step::Kind> &kinds()
{
    using Kind = Rehearsal::Step::Kind;
    static const QHash<QString, Kind> known {{u"keys"_s, Kind::Keys},
                                             {u"key"_s, Kind::Key},
                                             {u"press"_s, Kind::Press},
                                             {u"wait_path"_s, Kind::WaitPath},
                                             {u"picture"_s, Kind::Picture}};
    return known;
}

/// The member that holds a step's text.
QString textMember(Rehearsal::Step::Kind kind)
{
    if (kind == Rehearsal::Step::Kind::Keys)
        return u"text"_s;
    return kind == Rehearsal::Step::Kind::WaitPath ? u"path"_s : u"name"_s;
}

void sendKey(QWidget *target, int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QCoreApplication::sendEvent(target, &up);
}

} // namespace

Result<QList<Rehearsal::Step>> Rehearsal::read(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return Error {ErrorKind::InvalidInput, u"a rehearsal is a JSON array"_s, {}};
    QList<Step> steps;
    const QJsonArray entries = document.array();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        const auto kind = kinds().constFind(entry.value("type"_L1).toString());
        if (kind == kinds().constEnd())
            return Error {ErrorKind::InvalidInput, u"step %1: unknown type"_s.arg(i + 1), {}};
        const Step step {*kind, entry.value(textMember(*kind)).toString(), entry.value("times"_L1).toInt(1)};
        if (step.text.isEmpty() || step.times < 1)
            return Error {
                ErrorKind::InvalidInput, u"step %1: %2 is missing"_s.arg(i + 1).arg(textMember(*kind)), {}};
        steps.append(step);
    }
    return steps;
}

Rehearsal::Rehearsal(SignInWindow &window, QList<Step> steps, QString folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_steps(std::move(steps))
    , m_folder(std::move(folder))
    , m_pause(new QTimer(this))
    , m_deadline(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_deadline->setSingleShot(true);
    m_deadline->setInterval(longestWait);
    connect(m_pause, &QTimer::timeout, this, &Rehearsal::proceed);
    connect(m_deadline, &QTimer::timeout, this, [this] { fail(u"the page did not come: "_s + m_awaited); });
    connect(&m_window, &SignInWindow::pageLoaded, this, [this](const QUrl &page) {
        m_loaded = page.path();
        if (m_loaded == m_awaited)
            waitFor(m_awaited);
    });
}

void Rehearsal::start()
{
    m_pause->start(betweenSteps);
}

void Rehearsal::proceed()
{
    if (m_next >= m_steps.size())
        return;
    const Step &step = m_steps.at(m_next);
    ++m_next;
    perform(step);
}

void Rehearsal::perform(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::Keys:
        type(step.text);
        break;
    case Step::Kind::Key:
        press(step.text, step.times);
        break;
    case Step::Kind::Press:
        click(step.text);
        break;
    case Step::Kind::WaitPath:
        waitFor(step.text);
        break;
    case Step::Kind::Picture:
        QTimer::singleShot(beforePicture, this, [this, name = step.text] { keepPicture(name); });
        break;
    }
}

void Rehearsal::type(const QString &text)
{
    QWidget *target = m_window.browser()->keyTarget();
    if (!target) {
        fail(u"no page to type into"_s);
        return;
    }
    for (const QChar character : text) {
        if (character.unicode() < 128) {
            const int key = character.toUpper().unicode();
            sendKey(target, key, character, character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
        } else {
            QInputMethodEvent composed;
            composed.setCommitString(character);
            QCoreApplication::sendEvent(target, &composed);
        }
    }
    m_pause->start(betweenSteps);
}

void Rehearsal::press(const QString &name, int times)
{
    QWidget *target = m_window.browser()->keyTarget();
    const QKeySequence sequence = QKeySequence::fromString(name, QKeySequence::PortableText);
    if (!target || sequence.count() != 1) {
        fail(u"no such key, or no page: "_s + name);
        return;
    }
    const QKeyCombination combination = sequence[0];
    const bool isReturn = combination.key() == Qt::Key_Return;
    const bool isSpace = combination.key() == Qt::Key_Space;
    for (int i = 0; i < times; ++i)
        sendKey(target, combination.key(), isReturn ? u"\r"_s : (isSpace ? u" "_s : QString()),
                combination.keyboardModifiers());
    // What comes after a key that submits is a page yet to load.
    if (isReturn || isSpace)
        m_loaded.clear();
    m_pause->start(betweenSteps);
}

void Rehearsal::click(const QString &objectName)
{
    auto *button = m_window.findChild<QAbstractButton *>(objectName);
    if (!button || !button->isVisible() || !button->isEnabled()) {
        fail(u"no such button: "_s + objectName);
        return;
    }
    m_loaded.clear();
    button->click();
    m_pause->start(betweenSteps);
}

void Rehearsal::waitFor(const QString &path)
{
    m_awaited = path;
    if (m_loaded != path) {
        m_deadline->start();
        return;
    }
    m_deadline->stop();
    m_awaited.clear();
    m_pause->start(betweenSteps);
}

void Rehearsal::keepPicture(const QString &name)
{
    const QString file = QDir(m_folder).filePath(name + u".png"_s);
    if (!m_window.grab().save(file)) {
        fail(u"a picture cannot be written: "_s + name);
        return;
    }
    m_pause->start(betweenSteps);
}

void Rehearsal::fail(const QString &why)
{
    m_deadline->stop();
    m_next = m_steps.size();
    Q_EMIT failed(u"rehearsal: "_s + why);
}

} // namespace zhiping::login
