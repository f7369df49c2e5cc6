// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace zhiping::program {

struct Outcome {
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

/// Run zhiping-rules with @p arguments to its end.
inline Outcome run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ZHIPING_BIN_DIR "/zhiping-rules"), arguments);
    constexpr int longest = 120'000;
    if (!process.waitForFinished(longest) || process.exitStatus() != QProcess::NormalExit)
        return {-1, QString(), process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Files that live as long as the test.
class Folder
{
public:
    QString written(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

inline QByteArray sourceFile(const char *path)
{
    QFile file(QStringLiteral(ZHIPING_SOURCE_DIR "/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An application that meets everything of category A but the money: 520,000 + 310,000 yuan.
inline QJsonObject shortOfMoney()
{
    QJsonObject json =
        QJsonDocument::fromJson(sourceFile("tests/core/criteria/annex2_application.json")).object();
    QJsonObject content = json.value(QLatin1String("content")).toObject();
    for (const char *key :
         {"a.digital_equipment", "a.online_monitoring", "a.line_control", "a.system_integration"})
        content.insert(QString::fromLatin1(key), true);
    json.insert(QStringLiteral("content"), content);
    json.insert(QStringLiteral("lines"),
                QJsonDocument::fromJson(R"([
        {"id": "1", "kind": "EQ", "name": "", "supplier": "", "amount_fen": 52000000, "net_amount_fen": null,
         "contract_number": null, "invoice_numbers": [], "invoiced_on": null, "paid_fen": null, "second_hand": null},
        {"id": "2", "kind": "SW", "name": "", "supplier": "", "amount_fen": 31000000, "net_amount_fen": null,
         "contract_number": null, "invoice_numbers": [], "invoiced_on": null, "paid_fen": null, "second_hand": null}])")
                    .array());
    json.insert(QStringLiteral("effects"),
                QJsonDocument::fromJson(R"([{"code": "E1", "metric": "", "unit": "", "higher_is_better": true,
         "before": "10", "after": "12.5", "before_period": "", "after_period": ""}])")
                    .array());
    return json;
}

inline QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

} // namespace zhiping::program
