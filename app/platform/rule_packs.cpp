// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/rule_packs.h"

#include "criteria/pack_compiler.h"
#include "platform/secrets.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QXmlStreamReader>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

/// The first `version` attribute or element of the pack's own extension; DMN itself has none.
QString versionIn(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"version"_s)
            return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        const QXmlStreamAttributes attributes = xml.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (attribute.name() == u"version"_s)
                return attribute.value().toString();
        }
    }
    return {};
}

/// Whether @p bytes are a layer that may be used.
Result<> layerIn(const QString &path, const QByteArray &bytes, criteria::PackTrust &trust)
{
    if (!path.startsWith(u":/"_s))
        if (Result<> believed = trust.judge(bytes); !believed)
            return believed;
    const auto layer = criteria::readPackLayer(bytes);
    return layer ? Result<>() : Result<>(layer.error());
}

} // namespace

RulePackFile rulePackFile(const QString &id, const QByteArray &bytes)
{
    QString version = versionIn(bytes);
    if (version.isEmpty())
        version = u"sha256-"_s + sha256Hex(bytes).left(12);
    return {id, version, bytes};
}

Result<RulePackSource> readRulePacks(const QStringList &paths, criteria::PackTrust &trust)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QStringList names = QDir(path).entryList({u"*.dmn"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names)
            files.append(QDir(path).filePath(name));
    }
    QList<QByteArray> layers;
    QList<RulePackFile> others;
    for (const QString &path : std::as_const(files)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error {
                ErrorKind::InvalidRulePack, u"cannot read "_s + path + u": "_s + file.errorString(), {}};
        const QByteArray bytes = file.readAll();
        QXmlStreamReader xml(bytes);
        if (!xml.readNextStartElement() || xml.name() != u"definitions"_s)
            return Error {ErrorKind::InvalidRulePack, path + u": not a DMN document"_s, {}};
        if (!bytes.contains(criteria::packNamespace))
            others.append(rulePackFile(QFileInfo(path).completeBaseName(), bytes));
        else if (const Result<> taken = layerIn(path, bytes, trust); !taken)
            return Error {ErrorKind::InvalidRulePack, path + u':' + taken.error().evidence, {}};
        else
            layers.append(bytes);
    }
    Result<criteria::PackShelf> shelf = criteria::PackShelf::of(layers);
    if (!shelf)
        return shelf.error();
    const Result<QList<criteria::ComposedPack>> composed = shelf->everyPack();
    if (!composed)
        return composed.error();
    RulePackSource source {std::move(shelf).value(), {}};
    for (const criteria::ComposedPack &pack : *composed)
        source.packs.append({pack.id.text(), pack.version, pack.bytes});
    source.packs += others;
    return source;
}

RulePacks::RulePacks(QList<RulePackFile> packs, const criteria::PackSigner &signer)
    : m_key(QString::fromLatin1(signer.publicKey().toBase64()))
{
    for (RulePackFile &file : packs) {
        file.bytes = signer.sign(file.bytes);
        const QString digest = sha256Hex(file.bytes);
        m_entries.prepend({std::move(file), digest});
    }
}

HttpResponse RulePacks::list() const
{
    QJsonArray items;
    for (const Entry &entry : m_entries)
        items.append(QJsonObject {{u"id"_s, entry.file.id},
                                  {u"version"_s, entry.file.version},
                                  {u"sha256"_s, entry.sha256},
                                  {u"key"_s, m_key}});
    return jsonResponse({{u"items"_s, items}});
}

HttpResponse RulePacks::pack(const HttpRequest &request) const
{
    for (const Entry &entry : m_entries) {
        if (entry.file.id != request.captures.value(0))
            continue;
        const QByteArray tag = '"' + entry.sha256.toLatin1() + '"';
        HttpResponse response;
        if (request.header("if-none-match"_ba) == tag) {
            response.status = 304;
        } else {
            response.contentType = "application/octet-stream"_ba;
            response.body = entry.file.bytes;
        }
        return response.with("ETag"_ba, tag).with("Cache-Control"_ba, "private, no-cache"_ba);
    }
    return problem(404, u"not-found"_s, u"没有找到"_s);
}

} // namespace zhiping::platform
