// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/feed_role.h"

#include "benchmarks/client_role.h"
#include "benchmarks/feed_pages.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <cstdlib>

namespace zhiping::bench {

namespace {

struct Answer {
    QByteArray head;
    QByteArray body;
};

Answer answerOf(const QByteArray &body)
{
    const QByteArray digest = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toBase64();
    return {"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nRepr-Digest: sha-256=:" + digest
                + ":\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n",
            body};
}

QByteArray notFound()
{
    const QByteArray problem = R"({"type":"about:blank","title":"Not Found","status":404})";
    return "HTTP/1.1 404 Not Found\r\nContent-Type: application/problem+json\r\nContent-Length: "
        + QByteArray::number(problem.size()) + "\r\n\r\n" + problem;
}

QList<Answer> answersOf(const FeedPages &pages)
{
    QList<Answer> answers;
    for (int i = 0; i < pages.count(); ++i)
        answers.append(answerOf(pages.page(i)));
    return answers;
}

void answer(QTcpSocket &peer, const QList<Answer> &answers)
{
    constexpr QByteArrayView end("\r\n\r\n");
    while (peer.peek(1 << 16).contains(end)) {
        const QByteArray request = peer.readLine();
        while (peer.readLine() != "\r\n") { }
        const QUrl url = QUrl::fromEncoded(request.split(' ').value(1));
        const int number = QUrlQuery(url).queryItemValue(QStringLiteral("since")).toInt();
        if (url.path() != u"/api/v1/changes" || number >= answers.size()) {
            peer.write(notFound());
            continue;
        }
        peer.write(answers.at(number).head);
        peer.write(answers.at(number).body);
    }
}

} // namespace

int playFeed(int applications, int life, quint16 port)
{
    const QList<Answer> answers = answersOf(FeedPages(applications, life));
    QTcpServer server;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server, &answers] {
        while (QTcpSocket *peer = server.nextPendingConnection()) {
            peer->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            QObject::connect(peer, &QTcpSocket::readyRead, peer,
                             [peer, &answers] { answer(*peer, answers); });
            QObject::connect(peer, &QTcpSocket::disconnected, peer, &QObject::deleteLater);
        }
    });
    if (!server.listen(QHostAddress::LocalHost, port))
        return EXIT_FAILURE;
    say("usable");
    return QCoreApplication::exec();
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace zhiping::bench
