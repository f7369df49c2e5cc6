// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace zhiping::bench {

/// A 200 as it came.
struct LoadAnswer {
    QByteArray coding; ///< Empty: none.
    QByteArray body;
};

/// One connection to a server on this computer that is kept between requests and made again where the server
/// has closed it. As cheap as can be, since it shares the processor with the server it measures.
class LoadConnection
{
public:
    explicit LoadConnection(quint16 port)
        : m_port(port)
    {
    }
    ~LoadConnection() { close(); }
    Q_DISABLE_COPY_MOVE(LoadConnection)

    /// A whole 200; nothing for any other outcome. Asks for zstd, as the client does.
    [[nodiscard]] std::optional<LoadAnswer> get(const QByteArray &target, const QByteArray &token);

private:
    enum class Heard : quint8 { Nothing, Broken, Whole };

    [[nodiscard]] bool open();
    void close();
    [[nodiscard]] bool send(const QByteArray &request) const;
    Heard receive(LoadAnswer &answer);

    const quint16 m_port;
    int m_socket = -1;
};

} // namespace zhiping::bench
