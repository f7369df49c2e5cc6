// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QUrl>

namespace zhiping::test {

/// What the judge saw between the clients and the platform.
struct ContractReport {
    int judged = 0;
    QStringList violations;
    QStringList exercised;      ///< Operations of the contract, each once.
    QStringList neverExercised; ///< The contract's other operations.
};

/// The validating proxy of tests/contract: every exchange that passes is judged by the platform's contract.
class ContractProxy
{
public:
    ContractProxy() = default;
    Q_DISABLE_COPY_MOVE(ContractProxy)
    ~ContractProxy()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
    }

    /// Where CI says so, a run without the judge is a failure.
    static bool isRequired() { return qgetenv("ZHIPING_CONTRACT_PROXY") == "required"; }

    /// Listens under `origin()`; requests wait for `forwardTo()`. `NotFound`: its npm packages are not
    /// installed.
    Result<> start(const QString &report)
    {
        const QString tools = QStringLiteral(ZHIPING_SOURCE_DIR "/tests/contract/");
        const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
        if (node.isEmpty() || !QFile::exists(tools + QStringLiteral("node_modules/@stoplight/prism-http")))
            return Error {ErrorKind::NotFound, QStringLiteral("tests/contract/install has not been run"), {}};
        m_report = report;
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(node,
                        {tools + QStringLiteral("proxy.mjs"), QStringLiteral("-"), QStringLiteral("0"),
                         QStringLiteral("--report"), report});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) { }
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        m_origin = QUrl(line.section(u' ', -1));
        if (!line.startsWith(u"listening on ") || !m_origin.isValid())
            return Error {ErrorKind::Timeout, QStringLiteral("the proxy does not listen: ") + line, {}};
        return {};
    }
    [[nodiscard]] QUrl origin() const { return m_origin; }
    void forwardTo(const QUrl &platform)
    {
        m_process.write(platform.toEncoded() + '\n');
        m_process.waitForBytesWritten(5'000);
    }

    [[nodiscard]] ContractReport report() const
    {
        ContractReport report;
        QFile file(m_report);
        if (!file.open(QIODevice::ReadOnly))
            return report;
        const auto next = [&file] { return QJsonDocument::fromJson(file.readLine()).object(); };
        const QJsonArray operations = next()[QLatin1String("operations")].toArray();
        for (const QJsonValue &operation : operations)
            report.neverExercised.append(operation.toString());
        while (!file.atEnd()) {
            const QJsonObject line = next();
            report.judged += line[QLatin1String("judged")].toBool() ? 1 : 0;
            const QString operation = line[QLatin1String("operation")].toString();
            if (report.neverExercised.removeAll(operation) > 0)
                report.exercised.append(operation);
            const QJsonArray violations = line[QLatin1String("violations")].toArray();
            for (const QJsonValue &violation : violations)
                report.violations.append(line[QLatin1String("path")].toString() + QStringLiteral(": ")
                                         + violation[QLatin1String("side")].toString() + u' '
                                         + violation[QLatin1String("path")].toString() + u' '
                                         + violation[QLatin1String("message")].toString());
        }
        return report;
    }

private:
    QProcess m_process;
    QString m_report;
    QUrl m_origin;
};

} // namespace zhiping::test
