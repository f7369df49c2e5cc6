// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/client_role.h"

#include "models/queue_model.h"

#include <QApplication>
#include <QTableView>
#include <QTimer>
#include <QTranslator>

namespace zhiping::bench {

namespace {

const QString chinese = QStringLiteral("zh_CN");

reviewer::Arguments argumentsFor(const QString &folder, const QUrl &platform)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QLocale(chinese), QStringLiteral("zhiping"), QStringLiteral("_"),
                         QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(translator);
    reviewer::Arguments arguments;
    arguments.platform = platform;
    arguments.portal = platform.resolved(QUrl(QStringLiteral("/netcasso")));
    arguments.dataFolder = folder;
    arguments.language = chinese;
    return arguments;
}

} // namespace

ClientRole::ClientRole(const QString &folder, const QUrl &platform)
    : m_composition(argumentsFor(folder, platform), folder, m_theme)
{
    m_theme.install(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    connect(&m_composition, &reviewer::Composition::started, this, [this](const Result<> &started) {
        if (!started) {
            QCoreApplication::exit(EXIT_FAILURE);
            return;
        }
        // As root the browser runs without its sandbox, and the sign-in window wants to be told.
        if (qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"))
            m_composition.setSignInArguments({QStringLiteral("--allow-test-environment")});
        say("window");
    });
    connect(&m_composition.sync(), &models::SyncControl::changed, this, &ClientRole::followWorkspace);
    QMetaObject::invokeMethod(&m_composition, &reviewer::Composition::start, Qt::QueuedConnection);
}

void ClientRole::obey(const QByteArray &command)
{
    if (command == "sign-in")
        m_composition.session()->signIn();
    else if (command == "cancel")
        m_composition.session()->cancelSignIn();
}

void ClientRole::followWorkspace()
{
    reviewer::Workspace *workspace = m_composition.workspace();
    review::ReviewDesk *desk = workspace ? &workspace->desk() : nullptr;
    if (desk == m_desk)
        return;
    m_desk = desk;
    if (!desk)
        return;
    connect(desk, &review::ReviewDesk::queueChanged, this, &ClientRole::takeQueue, Qt::QueuedConnection);
    connect(desk, &review::ReviewDesk::rowAssessed, this, &ClientRole::takeVerdict, Qt::QueuedConnection);
}

void ClientRole::takeQueue()
{
    m_unjudged.clear();
    const review::QueueRows &rows = m_desk->queue();
    for (int row = 0; row < rows.size(); ++row)
        m_unjudged.insert(row);
    for (int row = 0; row < rows.size(); ++row)
        takeVerdict(row);
}

void ClientRole::takeVerdict(int row)
{
    if (m_desk->queue().at(row).verdict)
        m_unjudged.remove(row);
    report();
}

bool ClientRole::isUsable() const
{
    const auto *table = m_composition.window()->findChild<QTableView *>(QStringLiteral("queueTable"));
    const auto *queue = table ? qobject_cast<const models::QueueModel *>(table->model()) : nullptr;
    if (!queue || !table->isVisible() || queue->rowCount() == 0)
        return false;
    const int bottom = table->rowAt(table->viewport()->height() - 1);
    const int last = bottom < 0 ? queue->rowCount() - 1 : bottom;
    for (int row = 0; row <= last; ++row)
        if (!queue->at(queue->index(row, 0))->verdict)
            return false;
    return true;
}

/// Said from the event loop, after what has changed has been painted.
void ClientRole::report()
{
    if (!m_usable && isUsable()) {
        m_usable = true;
        QTimer::singleShot(0, this, [] { say("usable"); });
    }
    if (!m_judged && m_unjudged.isEmpty() && !m_desk->queue().isEmpty()) {
        m_judged = true;
        QTimer::singleShot(0, this, [] { say("judged"); });
    }
}

} // namespace zhiping::bench
