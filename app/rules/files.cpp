// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/files.h"

#include "domain/application_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

namespace zhiping::rules {

std::optional<QByteArray> contentOf(const QString &path, const Console &console)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    console.err << "'" << path << "' cannot be opened: " << file.errorString() << "\n";
    return {};
}

std::optional<QJsonDocument> jsonIn(const QString &path, const Console &console)
{
    const auto bytes = contentOf(path, console);
    if (!bytes)
        return {};
    QJsonParseError fault;
    QJsonDocument document = QJsonDocument::fromJson(*bytes, &fault);
    if (fault.error == QJsonParseError::NoError)
        return document;
    const QByteArray before = bytes->left(fault.offset);
    const auto line = before.count('\n') + 1;
    const auto column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    console.err << path << ':' << line << ':' << column << ": this is not JSON: " << fault.errorString()
                << "\n";
    return {};
}

std::optional<QByteArray> packBytes(const QString &path, const Console &console)
{
    return contentOf(path.isEmpty() ? QStringLiteral(":/rules/annex2-2018.dmn") : path, console);
}

QString packName(const QString &path)
{
    return path.isEmpty() ? QStringLiteral("the pack of this program") : path;
}

std::shared_ptr<const criteria::RulePack> packIn(const QString &path, const Console &console)
{
    const auto bytes = packBytes(path, console);
    if (!bytes)
        return {};
    const auto pack = criteria::loadRulePack(*bytes);
    if (pack)
        return *pack;
    console.err << packName(path) << ": this rule pack is refused: " << pack.error().evidence << "\n";
    return {};
}

std::optional<domain::Application> applicationIn(const QString &path, const Console &console)
{
    const auto document = jsonIn(path, console);
    if (!document)
        return {};
    const auto application = domain::applicationFromJson(document->object());
    if (document->isObject() && application)
        return *application;
    console.err << path << ": this is not an application of the contract: "
                << (document->isObject() ? application.error().evidence
                                         : QStringLiteral("$: expected an object"))
                << "\n";
    return {};
}

std::optional<QList<domain::Finding>> findingsIn(const QString &path, const Console &console)
{
    const auto document = jsonIn(path, console);
    if (!document)
        return {};
    const QJsonValue member = document->object().value(QLatin1String("findings"));
    if (!document->isArray() && !member.isArray()) {
        console.err << path
                    << ": $: expected an array of findings, or an object with the member 'findings'\n";
        return {};
    }
    const QJsonArray list = document->isArray() ? document->array() : member.toArray();
    QList<domain::Finding> findings;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const auto finding = domain::findingFromJson(list.at(i).toObject());
        if (!finding) {
            console.err << path << ": finding " << i << ": " << finding.error().evidence << "\n";
            return {};
        }
        findings.append(*finding);
    }
    return findings;
}

std::optional<criteria::PublishedReadings> readingsIn(const QStringList &words,
                                                      const criteria::RulePack &pack, const Console &console)
{
    criteria::PublishedReadings published;
    for (const QString &word : words) {
        const QString id = word.section(u'=', 0, 0);
        const QString reading = word.section(u'=', 1);
        const auto &known = pack.interpretations();
        const auto found = std::find_if(known.begin(), known.end(), [&id](const auto &interpretation) {
            return interpretation.id == id;
        });
        if (found == known.end()) {
            console.err << "The pack leaves no interpretation '" << id << "' open.\n";
            return {};
        }
        QStringList codes;
        for (const criteria::Choice &choice : found->readings)
            codes.append(choice.value);
        if (!codes.contains(reading)) {
            console.err << "The interpretation " << id << " has no reading '" << reading << "'; it has "
                        << codes.join(QStringLiteral(", ")) << ".\n";
            return {};
        }
        published.insert(id, reading);
    }
    return published;
}

std::optional<Judged> judgedIn(const Options &options, const Console &console)
{
    if (!options.has(QStringLiteral("--application"))) {
        console.err
            << "The option --application FILE is missing: the application, as the contract writes it.\n";
        return {};
    }
    const auto application = applicationIn(options.value(QStringLiteral("--application")), console);
    if (!application)
        return {};
    Judged judged {packIn(options.value(QStringLiteral("--pack")), console), *application, {}, {}};
    if (!judged.pack)
        return {};
    if (options.has(QStringLiteral("--findings"))) {
        const auto findings = findingsIn(options.value(QStringLiteral("--findings")), console);
        if (!findings)
            return {};
        judged.findings = *findings;
    }
    const auto published = readingsIn(options.values(QStringLiteral("--reading")), *judged.pack, console);
    if (!published)
        return {};
    judged.published = *published;
    return judged;
}

} // namespace zhiping::rules
