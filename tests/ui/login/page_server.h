// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace zhiping::test {

/// A website on this computer: fixed answers by path, and a list of what was asked for.
class PageServer final : public QTcpServer
{
public:
    /// @p address: one of this computer's own, 127.0.0.0/8.
    explicit PageServer(const QHostAddress &address = QHostAddress::LocalHost)
        : m_address(address)
    {
        if (!listen(m_address))
            qFatal("no loopback port");
        m_port = serverPort();
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        });
    }

    [[nodiscard]] QUrl at(const QString &path) const
    {
        return QUrl(QStringLiteral("http://%1:%2%3").arg(m_address.toString()).arg(m_port).arg(path));
    }
    void page(const QString &path, const QString &body)
    {
        m_answers.insert(path, head("200 OK", "Content-Type: text/html; charset=utf-8\r\n", body.toUtf8()));
    }
    /// A page that comes with a status of its own, such as "401 Unauthorized".
    void page(const QString &path, const QByteArray &status, const QString &body)
    {
        m_answers.insert(path, head(status, "Content-Type: text/html; charset=utf-8\r\n", body.toUtf8()));
    }
    void redirect(const QString &path, const QUrl &target)
    {
        m_answers.insert(path, head("302 Found", "Location: " + target.toEncoded() + "\r\n", {}));
    }
    void download(const QString &path)
    {
        m_answers.insert(path,
                         head("200 OK",
                              "Content-Type: application/octet-stream\r\n"
                              "Content-Disposition: attachment; filename=x.bin\r\n",
                              "payload"));
    }
    /// Take the request and never answer.
    void hang(const QString &path) { m_answers.insert(path, {}); }

    /// Answer again after `close()`, under the same address.
    [[nodiscard]] bool reopen() { return listen(m_address, m_port); }

    [[nodiscard]] qsizetype hits(const QString &path) const { return m_requests.count(path); }
    /// The paths asked for so far.
    [[nodiscard]] const QStringList &requests() const { return m_requests; }

private:
    static QByteArray head(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
    {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\nConnection: close\r\n" + headers + "\r\n" + body;
    }

    void answer(QTcpSocket *socket)
    {
        const QByteArray request = socket->peek(8192);
        if (!request.contains("\r\n\r\n"))
            return;
        socket->readAll();
        const QString path = QUrl(QString::fromLatin1(request.split(' ').value(1))).path();
        m_requests.append(path);
        const QByteArray reply = m_answers.value(path, head("404 Not Found", {}, {}));
        if (reply.isEmpty())
            return;
        socket->write(reply);
        socket->disconnectFromHost();
    }

    const QHostAddress m_address;
    QHash<QString, QByteArray> m_answers;
    QStringList m_requests;
    quint16 m_port = 0; ///< Also while closed.
};

} // namespace zhiping::test
