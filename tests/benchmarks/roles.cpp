// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/roles.h"

#include "benchmarks/client_role.h"
#include "benchmarks/feed_role.h"
#include "benchmarks/platform_load.h"

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QSocketNotifier>
#include <QSqlDatabase>
#include <QSqlQueryModel>
#include <QTableView>
#include <QTimer>

#include <cstdio>

namespace zhiping::bench {

namespace {

constexpr int wide = 1440;
constexpr int high = 900;

/// Says `usable` once @p watched has been painted.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(QWidget *watched)
        : QObject(watched)
    {
        watched->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_said) {
            m_said = true;
            QTimer::singleShot(0, this, [] { say("usable"); });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_said = false;
};

int playWindow()
{
    QMainWindow window;
    window.setCentralWidget(new QWidget);
    window.resize(wide, high);
    const FirstPaint paint(window.centralWidget());
    window.show();
    return QApplication::exec();
}

int playTable(const QString &database)
{
    QSqlDatabase cache = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    cache.setDatabaseName(database);
    cache.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!cache.open())
        return EXIT_FAILURE;
    QMainWindow window;
    auto *table = new QTableView;
    auto *rows = new QSqlQueryModel(table);
    rows->setQuery(QStringLiteral("SELECT * FROM applications ORDER BY due_on IS NULL, due_on, code"));
    while (rows->canFetchMore())
        rows->fetchMore();
    table->setModel(rows);
    window.setCentralWidget(table);
    window.resize(wide, high);
    const FirstPaint paint(table->viewport());
    window.show();
    return rows->rowCount() > 0 ? QApplication::exec() : EXIT_FAILURE;
}

} // namespace

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

std::optional<int> playRole(int argc, char **argv)
{
    if (argc < 3 || qstrcmp(argv[1], "--role") != 0)
        return {};
    const QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(2);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return EXIT_FAILURE;
    ClientRole *client = nullptr;
    const QSocketNotifier notifier(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &application, [&] {
        const QByteArray line = input.readLine().trimmed();
        if (line.isEmpty())
            QCoreApplication::quit();
        else if (client)
            client->obey(line);
    });
    if (words.first() == u"window")
        return playWindow();
    if (words.first() == u"table" && words.size() == 2)
        return playTable(words.at(1));
    if (words.first() == u"feed" && words.size() == 4)
        return playFeed(words.at(1).toInt(), words.at(2).toInt(), quint16(words.at(3).toUInt()));
    if (words.first() == u"platform" && words.size() == 5)
        return playPlatform(words.at(1), {words.at(2).toInt(), words.at(3).toInt(), words.at(4).toInt()});
    if (words.first() == u"laptops" && words.size() == 4)
        return playLaptops(words.at(1), words.at(2).toInt(), words.at(3).toInt());
    if (words.first() != u"client" || words.size() != 3)
        return EXIT_FAILURE;
    ClientRole role(words.at(1), QUrl(words.at(2)));
    client = &role;
    const int code = QApplication::exec();
    client = nullptr;
    return code;
}

} // namespace zhiping::bench
